import { UserError } from '../../errors.ts'
import { lineOf } from '../position.ts'
import type { Segment } from '../types.ts'
import { encodings, type Encoding } from './encodings.ts'
import { findFrontMatter, type FrontMatter } from './find.ts'
import { isToml } from './is-toml.ts'
import type { Scalar } from './types.ts'
import { readTomlScalars } from './toml.ts'
import { readValues } from './values.ts'
import { readYamlScalars } from './yaml.ts'

/** A front-matter segment and its new text. */
export interface FieldTarget {
  readonly segment: Segment
  readonly target: string
}

/**
 * Front-matter values for target texts, in the quotes that each value has, escaped only as far as they need it; a
 * line break that they cannot hold becomes a space. A shared value that is no text is written as it is given. Where the style cannot hold the text at all (an apostrophe in a
 * TOML literal, `: ` in plain YAML), double quotes are put. The result is read back to be sure: all fields at once,
 * and by halves only when that fails. Fields are in the order of the text. Throws a UserError `document:unfitTarget`.
 */
export function writeFields(text: string, fields: readonly FieldTarget[]): string[] {
  if (fields.length === 0) return []
  const block = findFrontMatter(text)
  if (block === undefined) throw new Error('no front matter around its segments')
  const choices = fields.map(({ segment, target }) => {
    const { start, end } = rangeOf(segment)
    const raw = text.slice(start, end)
    if (isRaw(segment, raw)) return [{ code: target, value: target }]
    return encodings({ format: block.format, raw, source: segment.source }, target)
  })
  return writeAll(
    { text, block },
    fields.map((field, i) => ({ ...field, choices: choices[i] ?? [] })),
  )
}

/** A shared field whose source is as it is written; a plain text of YAML is a text. */
function isRaw({ translatable, source }: Segment, raw: string): boolean {
  return !translatable && source === raw && !/^(?!(?:true|false|null)$)\p{L}/iu.test(raw)
}

interface Writing extends FieldTarget {
  readonly choices: readonly Encoding[]
}

/** Each in its own style when all can be read back; else by halves, so that one that cannot costs the others little. */
function writeAll(head: Head, fields: readonly Writing[]): string[] {
  const [only] = fields
  if (only !== undefined && fields.length === 1) return [writeField(head, only)]
  const own = fields.flatMap(({ choices }) => choices.slice(0, 1))
  if (isReadBack(head, fields, own)) return own.map(({ code }) => code)
  const half = fields.length >>> 1
  return [...writeAll(head, fields.slice(0, half)), ...writeAll(head, fields.slice(half))]
}

interface Head {
  readonly text: string
  readonly block: FrontMatter
}

function writeField(head: Head, field: Writing): string {
  const found = field.choices.find(choice => isReadBack(head, [field], [choice]))
  if (found !== undefined) return found.code
  const { id, kind } = field.segment
  throw new UserError('document:unfitTarget', {
    id,
    kind,
    line: lineOf(head.text)(rangeOf(field.segment).start),
  })
}

/** Whether all the fields have their values, and the others theirs, when the front matter is read again. */
function isReadBack(head: Head, fields: readonly FieldTarget[], written: readonly Encoding[]): boolean {
  const { text, block } = head
  const { format, content } = block
  let inner = ''
  let at = content.start
  for (const [i, { segment }] of fields.entries()) {
    const { start, end } = rangeOf(segment)
    inner += text.slice(at, start) + (written[i]?.code ?? '')
    at = end
  }
  inner += text.slice(at, content.end)
  const values = readTexts(inner, format)
  if (values === undefined) return false
  let codes: ReadonlyMap<string, string> | undefined
  return fields.every(({ segment }, i) => {
    const name = segment.field ?? ''
    const isCode = isRaw(segment, text.slice(rangeOf(segment).start, rangeOf(segment).end))
    if (isCode) codes ??= readCodes(text.slice(0, content.start) + inner + text.slice(content.end))
    const value = isCode ? codes?.get(name) : values.get(name)
    const isSame = value !== undefined && plainLines(value) === plainLines(written[i]?.value ?? '')
    return isSame && !(isCode && value.trim() === '')
  })
}

/** Values as they are written: exactly one, whatever was put in its place. */
function readCodes(text: string): Map<string, string> {
  return new Map((readValues(text) ?? []).map(({ keys, raw }) => [keys.join('.'), raw]))
}

function readTexts(inner: string, format: FrontMatter['format']): Map<string, string> | undefined {
  const scalars = format === 'toml' ? readTomlScalars(inner) : readYamlScalars(inner)
  if ('reason' in scalars || (format === 'toml' && !isToml(inner))) return undefined
  return new Map(
    scalars.flatMap(({ path, value }: Scalar) => (value === undefined ? [] : [[path, value] as const])),
  )
}

function rangeOf({ ranges }: Segment): { start: number; end: number } {
  return ranges[0] ?? { start: 0, end: 0 }
}

function plainLines(value: string): string {
  return value.replaceAll(/\r\n|\r/g, '\n')
}
