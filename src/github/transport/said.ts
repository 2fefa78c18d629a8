import { hideToken } from './hide-token.ts'

const LONGEST = 400

/**
 * What GitHub says of an error, in one line of at most 400 characters: its message and what it finds wrong with each field, or the title of a page where
 * a machine before it answers. The token is taken out before a cut could leave a half of it. Empty where it says nothing.
 */
export function saidIn(data: unknown, token: string): string {
  const words = typeof data === 'string' ? (titleOf(data) ?? '') : messageOf(data)
  return oneLine(hideToken(words, token))
}

function messageOf(data: unknown): string {
  const { message, errors } = record(data)
  const details = Array.isArray(errors) ? errors.map(detailOf).filter(Boolean) : []
  const parts = [typeof message === 'string' ? message : '', [...new Set(details)].join('; ')]
  return parts.filter(Boolean).join(': ')
}

function detailOf(error: unknown): string {
  if (typeof error === 'string') return error
  const { resource, field, code, message } = record(error)
  if (typeof message === 'string') return message
  return [resource, field, code].filter(part => typeof part === 'string').join(' ')
}

function titleOf(text: string): string | undefined {
  return /<title>([^<]*)<\/title>/i.exec(text.slice(0, 100_000))?.[1]
}

function oneLine(text: string): string {
  const line = text.replaceAll(/[\p{Cc}\p{Bidi_Control}\s]+/gu, ' ').trim()
  return line.length <= LONGEST ? line : `${Array.from(line).slice(0, LONGEST).join('')}…`
}

/** The fields of an object; none of anything else. */
export function record(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? { ...value } : {}
}
