import { UserError } from '../errors.ts'

/** Global options that are needed before the command is known. */
export interface EarlyOptions {
  readonly uiLocale: string | undefined
  readonly debug: boolean
  readonly color: boolean
}

const VALUED = ['--root', '--config', '--locale', '--ui-locale']
/** Options whose value would mean something else when it is empty. */
const NEVER_EMPTY = new Set([...VALUED, '--at', '--output', '--post'])
const BARE = new Set(['--debug', '--no-color', '--color'])

/** Finds the language, `--debug` and `--no-color` wherever they stand before `--`. */
export function readEarlyOptions(argv: readonly string[]): EarlyOptions {
  const options = beforeRest(argv)
  const at = options.indexOf('--ui-locale')
  const joined = options.find(option => option.startsWith('--ui-locale='))
  return {
    uiLocale: at === -1 ? joined?.slice('--ui-locale='.length) : options[at + 1],
    debug: options.includes('--debug'),
    color: !options.includes('--no-color'),
  }
}

/**
 * The arguments with global options moved behind the command, where the scanner looks for them, and `help status` as
 * `status --help`. An option that no pattern of the scanner fits (`--x`, `--at=`) is a `UserError`: it would pass for a path.
 */
export function normaliseArguments(argv: readonly string[]): string[] {
  const options = beforeRest(argv)
  for (const [i, option] of options.entries()) checkShape(option, options[i + 1])
  const start = firstOther(argv)
  if (argv[start] === 'help') return [...argv.slice(start + 1, start + 2), '--help']
  return commandFirst(argv)
}

/** The arguments with global options moved behind the command; empty where there is none. */
export function commandFirst(argv: readonly string[]): string[] {
  const start = firstOther(argv)
  const [command, ...rest] = argv.slice(start)
  return command === undefined ? [] : [command, ...argv.slice(0, start), ...rest]
}

function beforeRest(argv: readonly string[]): readonly string[] {
  const end = argv.indexOf('--')
  return end === -1 ? argv : argv.slice(0, end)
}

function checkShape(option: string, next: string | undefined): void {
  if (option === '--context' && /^-\d/.test(next ?? ''))
    throw new UserError('diff:badContext', { input: next ?? '' })
  if (next === '' && NEVER_EMPTY.has(option)) throw new UserError('cli:emptyValue', { option })
  const empty = /^(--?[a-z][a-z\d._-]*)=$/i.exec(option)
  if (empty) throw new UserError('cli:emptyValue', { option: empty[1] ?? '' })
  if (/^-./.test(option) && !/^(?:-[a-z]+|-[a-z]=.+|--[a-z][a-z\d._-]+(?:=.+)?)$/is.test(option))
    throw new UserError('cli:unknownOption', { input: option })
  // The scanner looks names up in plain objects
  if (/^--[a-z-]+$/i.test(option) && camelCase(option.slice(2)) in {})
    throw new UserError('cli:unknownOption', { input: option })
}

function camelCase(name: string): string {
  return name.replaceAll(/-./g, pair => pair.slice(1).toUpperCase())
}

/** Index of the first argument that is neither a global option nor the value of one. */
function firstOther(argv: readonly string[]): number {
  let i = 0
  for (;;) {
    const option = argv[i] ?? ''
    if (VALUED.includes(option)) i += 2
    else if (BARE.has(option) || VALUED.some(name => option.startsWith(`${name}=`))) i += 1
    else return i
  }
}
