import { UserError } from '../errors.ts'

/** The number of a pull request as a person wrote it, with or without `#`; undefined where they did not. Throws `cli:badNumber`. */
export function requestNumber(text: string | undefined, option: string): number | undefined {
  if (text === undefined) return undefined
  const [, digits] = /^#?([1-9]\d{0,9})$/.exec(text) ?? []
  if (digits === undefined) throw new UserError('cli:badNumber', { option, value: text })
  return Number(digits)
}
