import { printable } from '../text/printable.ts'
import { shellWord } from '../text/shell-word.ts'
import type { TranslationRequest } from './request.ts'

/** Commands for a shell that come to the branch of a request and go on with `then`; none where there is no branch. */
export function localCommands({ branch }: TranslationRequest, then: readonly string[]): string[] {
  if (branch === null) return []
  const name = shellWord(printable(branch))
  return [`git fetch origin ${name}`, `git switch ${name}`, ...then]
}
