import { printable } from './printable.ts'
import { shellWord } from './shell-word.ts'

/** What a person asked of a command, to be said again of another. */
export interface Asked {
  /** As they were written. */
  readonly paths: readonly string[]
  /** Global options with their values, word by word. */
  readonly options: readonly string[]
}

/** A command for the same paths, with the same options, as a person may type it: `translate diff --locale ja posts/hello.md`. */
export function commandLine(command: string, { paths, options }: Asked): string {
  const rest = paths.some(path => path.startsWith('-')) ? ['--', ...paths] : paths
  return ['translate', command, ...[...options, ...rest].map(wordOf)].join(' ')
}

/** An option is one; anything else might look like one, and is none. */
function wordOf(word: string): string {
  return /^--[a-z-]*$/.test(word) ? word : shellWord(printable(word))
}
