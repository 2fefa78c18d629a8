import type { Answer } from './types.ts'

export interface ErrorBody {
  readonly message: string
  /** `field:code`, for instance `name:notUnique`. */
  readonly codes: readonly string[]
}

const LONGEST = 400

/**
 * What Crowdin says of an error, in any of its four shapes: validation, validation of a batch, `{error: {message}}`, and the HTML of
 * the machines before it. One line, at most 400 characters; empty where it says nothing. `hide` takes out what nobody may read, before
 * a cut could leave a half of it.
 */
export function readErrorBody(answer: Answer, hide = (text: string): string => text): ErrorBody {
  const text = textOf(answer)
  const found = messagesIn(jsonOf(text))
  const message = found.length > 0 ? found.map(f => f.message).join(', ') : titleOf(text)
  return { message: oneLine(hide(message)), codes: found.flatMap(f => f.codes.map(hide)) }
}

/** The words alone. */
export function messageOf(answer: Answer): string {
  return readErrorBody(answer).message
}

function textOf({ bytes }: Answer): string {
  return new TextDecoder().decode(bytes.subarray(0, 100_000))
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

function messagesIn(body: unknown): { message: string; codes: string[] }[] {
  const { error, errors } = record(body)
  if (Array.isArray(errors))
    return errors.flatMap(one => (record(one)['index'] === undefined ? ofField(one) : ofBatch(one)))
  const { message } = record(error)
  return typeof message === 'string' ? [{ message, codes: [] }] : []
}

function ofBatch(entry: unknown): { message: string; codes: string[] }[] {
  const { errors } = record(entry)
  return Array.isArray(errors) ? errors.flatMap(ofField) : []
}

function ofField(entry: unknown): { message: string; codes: string[] }[] {
  const { key, errors } = record(record(entry)['error'])
  if (!Array.isArray(errors)) return []
  return errors.map(one => {
    const { code, message } = record(one)
    return {
      message: `${String(key)}: ${String(message ?? code)}`,
      codes: [`${String(key)}:${String(code)}`],
    }
  })
}

function record(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? { ...value } : {}
}

function titleOf(text: string): string {
  return /<title>([^<]*)<\/title>/i.exec(text)?.[1] ?? ''
}

function oneLine(text: string): string {
  const line = text.replaceAll(/[\p{Cc}\s]+/gu, ' ').trim()
  return line.length <= LONGEST ? line : `${line.slice(0, LONGEST)}…`
}
