import { UserError, type Message } from '../errors.ts'
import type { Words } from '../report/words.ts'
import { VERSION } from './version.ts'

/** 2 for what a person must mend, 70 for our bugs. */
export function exitCodeOf(error: unknown): number {
  return error instanceof UserError || isSystemError(error) ? 2 : 70
}

/** What is said of an error on stderr, ending in a line end; with `debug` the stack follows. */
export function describeFailure(
  error: unknown,
  { t, debug }: { readonly t: Words; readonly debug: boolean },
): string {
  const stack = debug && error instanceof Error ? [stackOf(error)] : []
  return `${[...sentences(error, t), ...stack].join('\n')}\n`
}

function sentences(error: unknown, t: Words): string[] {
  const say = ({ code, params }: Message): string => t(code, params)
  if (error instanceof UserError)
    return [`translate: ${say(error)}`, ...error.details.map(detail => `  ${say(detail)}`)]
  if (isSystemError(error)) return [`translate: ${t('cli:system', systemParams(error))}`]
  const message = error instanceof Error ? `${error.name}: ${error.message}` : String(error)
  const machine = { version: VERSION, node: process.version, platform: `${process.platform} ${process.arch}` }
  return [`translate: ${t('cli:bug', { ...machine, message })}`, t('cli:bugReport')]
}

interface SystemError extends Error {
  readonly code: string
  readonly syscall: string
  readonly path?: string
}

/** A refusal of the operating system (no such file, no permission, no space): the person's to mend. */
function isSystemError(error: unknown): error is SystemError {
  return error instanceof Error && 'syscall' in error && 'code' in error && typeof error.code === 'string'
}

function systemParams(error: SystemError): Record<string, string> {
  return { call: error.syscall, path: error.path ?? '?', reason: reasonOf(error) }
}

/** What the system said: `no space left on device`. */
export function reasonOf({ message }: Error): string {
  return /^[A-Z]+: ([^,]+)/.exec(message)?.[1] ?? message
}

function stackOf(error: Error): string {
  const cause = error.cause instanceof Error ? `\ncaused by ${stackOf(error.cause)}` : ''
  return (error.stack ?? String(error)) + cause
}
