import { UserError } from '../../errors.ts'
import { commandFirst } from '../arguments.ts'
import { splitWords } from './split-words.ts'

type Environment = Readonly<Record<string, string | undefined>>

export interface ActionInputs {
  /** Arguments of each run, with what the other inputs say; never empty. */
  readonly lines: readonly (readonly string[])[]
  /** Variables that inputs stand for, where they are given. */
  readonly env: Environment
}

/**
 * Reads the inputs of the Action from `INPUT_…`. A shell never sees them, and an empty one leaves a variable of the job as it is.
 * Throws `action:noCommand`, `action:openQuote`.
 */
export function readInputs(env: Environment): ActionInputs {
  const input = (name: string): string => (env[`INPUT_${name}`] ?? '').trim()
  const wishes = { locales: listed(input('LOCALE')), failOn: listed(input('FAIL_ON')) }
  const lines = input('COMMAND')
    .split(/\r?\n/)
    .map(line => line.trim())
    .filter(line => line !== '' && !line.startsWith('#'))
  if (lines.length === 0) throw new UserError('action:noCommand')
  const given = Object.entries(VARIABLES).map(([name, variable]) => [variable, input(name)] as const)
  return {
    lines: lines.map(line => argumentsOf(line, wishes)),
    env: Object.fromEntries(given.filter(([, value]) => value !== '')),
  }
}

const VARIABLES = {
  GITHUB_TOKEN: 'GITHUB_TOKEN',
  CROWDIN_TOKEN: 'CROWDIN_PERSONAL_TOKEN',
  CROWDIN_PROJECT: 'CROWDIN_PROJECT_ID',
}

interface Wishes {
  readonly locales: readonly string[]
  readonly failOn: readonly string[]
}

/** Commands that write a step summary. */
const SUMMARISED = new Set([
  'status',
  'diff',
  'check',
  'doctor',
  'digest',
  'guard',
  'pr',
  'push',
  'pull',
  'sync',
])
const FORMAT = /^--(?:json|markdown|github|sarif|format(?:=.*)?)$/

/** People copy lines as they typed them, with the program's name, and with global options before the command. */
function argumentsOf(line: string, { locales, failOn }: Wishes): string[] {
  const words = splitWords(line)
  const typed = ['translate', 'evergloss'].includes(words[0] ?? '') ? words.slice(1) : words
  const [command, ...rest] = commandFirst(typed)
  // A command line shows its help then, and would be green for nothing
  if (command === undefined) throw new UserError('action:noCommand')
  const isPlain = SUMMARISED.has(command) && !rest.some(word => FORMAT.test(word))
  return [
    command,
    ...(isPlain ? ['--format', 'github'] : []),
    ...locales.flatMap(locale => ['--locale', locale]),
    ...(command === 'status' && failOn.length > 0 ? ['--fail-on', failOn.join(',')] : []),
    ...rest,
  ]
}

function listed(text: string): string[] {
  return text.split(/[\s,]+/).filter(Boolean)
}
