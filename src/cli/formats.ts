import { UserError } from '../errors.ts'

/** Formats of a report. */
export const FORMATS = ['text', 'json', 'markdown', 'github'] as const

export type Format = (typeof FORMATS)[number]

/** Those of `check`, too, which others than people read. */
export const CHECK_FORMATS = [...FORMATS, 'sarif'] as const

export type CheckFormat = (typeof CHECK_FORMATS)[number]

/** Those of `digest`: the first unless another is asked for. */
export const DIGEST_FORMATS = ['markdown', 'text', 'json', 'github'] as const

export type DigestFormat = (typeof DIGEST_FORMATS)[number]

/** What `--format` says, and the switches that stand for its values. */
type Asked<F extends string> = { readonly format?: F } & Readonly<Record<Exclude<F, 'text'>, boolean>>

export type FormatOptions = Asked<Format>

/** The one format that was asked for, text by default; throws `cli:formatConflict` when several were. */
export function formatOf(options: FormatOptions): Format
export function formatOf<F extends string>(options: Asked<F>, formats: readonly F[]): F | 'text'
export function formatOf(
  options: { readonly format?: string },
  formats: readonly string[] = FORMATS,
): string {
  const switches = new Map<string, unknown>(Object.entries(options))
  const { format } = options
  const asked = formats.filter(name => name === format || (name !== 'text' && switches.get(name) === true))
  if (asked.length > 1)
    throw new UserError('cli:formatConflict', { options: asked.map(name => shown(name, format)).join(', ') })
  return asked[0] ?? 'text'
}

function shown(name: string, format: string | undefined): string {
  return name === format ? `\`--format ${name}\`` : `\`--${name}\``
}
