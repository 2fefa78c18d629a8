import { UserError } from '../errors.ts'

/** A UserError for a name that Crowdin gives no file and no directory. */
export function checkName(name: string): void {
  const [character] = /[\\/:*?"<>|]/.exec(name) ?? []
  if (character !== undefined) throw new UserError('crowdin:badName', { name, character })
}
