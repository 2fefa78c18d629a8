import { UserError } from '../errors.ts'

/** Formats of a report. */
export const FORMATS = ['text', 'json', 'markdown', 'github'] as const

export type Format = (typeof FORMATS)[number]

export interface FormatOptions {
  readonly format?: Format
  readonly json: boolean
  readonly markdown: boolean
  readonly github: boolean
}

/** The one format that was asked for, text by default; throws `cli:formatConflict` when several were. */
export function formatOf({ format, ...short }: FormatOptions): Format {
  const asked = FORMATS.filter(name => name === format || (name !== 'text' && short[name]))
  if (asked.length > 1)
    throw new UserError('cli:formatConflict', { options: asked.map(name => shown(name, format)).join(', ') })
  return asked[0] ?? 'text'
}

function shown(name: Format, format: Format | undefined): string {
  return name === format ? `\`--format ${name}\`` : `\`--${name}\``
}
