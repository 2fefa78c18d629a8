import { UserError } from '../errors.ts'
import { jsonErrorOffset } from './json-error-offset.ts'

/**
 * Data of a configuration file. The format follows from the end of the name. Throws a UserError `config:syntax` with
 * line and column (1-based) when it does not parse, `config:unknownFormat` for any other file name.
 */
export async function parseConfigText(text: string, file: string): Promise<unknown> {
  const name = file.toLowerCase()
  if (name.endsWith('.toml')) return parseToml(text, file)
  if (name.endsWith('.yaml') || name.endsWith('.yml')) return parseYaml(text, file)
  if (name.endsWith('.json')) return parseJson(text, file)
  throw new UserError('config:unknownFormat', { file })
}

async function parseToml(text: string, file: string): Promise<unknown> {
  const { parse, TomlError } = await import('smol-toml')
  try {
    return parse(text)
  } catch (error) {
    if (!(error instanceof TomlError)) throw error
    const reason = firstLine(error.message).replace(/^Invalid TOML document: /, '')
    throw syntaxError(file, { format: 'TOML', line: error.line, column: error.column, reason })
  }
}

async function parseYaml(text: string, file: string): Promise<unknown> {
  const { parseDocument } = await import('yaml')
  const document = parseDocument(text)
  const [error] = document.errors
  if (error === undefined) return toData(() => document.toJS(), file)
  const { line = 1, col: column = 1 } = error.linePos?.[0] ?? {}
  const reason = firstLine(error.message).replace(/ at line \d+, column \d+:?$/, '')
  throw syntaxError(file, { format: 'YAML', line, column, reason })
}

/** Aliases without an anchor, and those that would grow without bound, are found only here. */
function toData(resolve: () => unknown, file: string): unknown {
  try {
    return resolve()
  } catch (error) {
    if (!(error instanceof ReferenceError)) throw error
    throw syntaxError(file, { format: 'YAML', line: 1, column: 1, reason: firstLine(error.message) })
  }
}

function parseJson(text: string, file: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error
    const before = text.slice(0, jsonErrorOffset(text)).split('\n')
    const reason = firstLine(error.message).replace(/ in JSON at position \d+.*$/, '')
    throw syntaxError(file, {
      format: 'JSON',
      line: before.length,
      column: (before.at(-1)?.length ?? 0) + 1,
      reason,
    })
  }
}

interface Place {
  readonly format: string
  readonly line: number
  readonly column: number
  readonly reason: string
}

function syntaxError(file: string, place: Place): UserError {
  return new UserError('config:syntax', { file, ...place })
}

function firstLine(message: string): string {
  return message.split('\n', 1)[0] ?? ''
}
