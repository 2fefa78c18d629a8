import { UserError } from '../../errors.ts'
import { lineOf } from '../position.ts'
import type { Segment } from '../types.ts'
import { encodings, type Encoding } from './encodings.ts'
import { findFrontMatter, type FrontMatter } from './find.ts'
import { isToml } from './is-toml.ts'
import type { Scalar } from './types.ts'
import { readTomlScalars } from './toml.ts'
import { readYamlScalars } from './yaml.ts'

/** A front-matter segment and its new text. */
export interface FieldTarget {
  readonly segment: Segment
  readonly target: string
}

/**
 * Front-matter values for target texts, in the quotes that each value has, escaped only as far as they need it; a
 * line break that they cannot hold becomes a space. Where the style cannot hold the text at all (an apostrophe in a
 * TOML literal, `: ` in plain YAML), double quotes are put. The result is read back to be sure: all fields at once,
 * and by halves only when that fails. Fields are in the order of the text. Throws a UserError `document:unfitTarget`.
 */
export function writeFields(text: string, fields: readonly FieldTarget[]): string[] {
  if (fields.length === 0) return []
  const block = findFrontMatter(text)
  if (block === undefined) throw new Error('no front matter around its segments')
  const choices = fields.map(({ segment, target }) => {
    const { start, end } = rangeOf(segment)
    return encodings({ format: block.format, raw: text.slice(start, end), source: segment.source }, target)
  })
  return writeAll(
    { text, block },
    fields.map((field, i) => ({ ...field, choices: choices[i] ?? [] })),
  )
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
  const values = readValues(inner + text.slice(at, content.end), format)
  return (
    values !== undefined &&
    fields.every(({ segment }, i) => {
      const value = values.get(segment.field ?? '')
      return value !== undefined && plainLines(value) === plainLines(written[i]?.value ?? '')
    })
  )
}

function readValues(inner: string, format: FrontMatter['format']): Map<string, string> | undefined {
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
