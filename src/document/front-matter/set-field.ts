import { UserError } from '../../errors.ts'
import { encodings } from './encodings.ts'
import { findFrontMatter, type FrontMatter } from './find.ts'
import { insertToml } from './insert-toml.ts'
import { insertYaml } from './insert-yaml.ts'
import { isOnlyChange } from './is-only-change.ts'
import { readScalars } from './scalars.ts'
import { sampleOf } from './sample.ts'
import type { FieldValue, Scalar, Splice } from './types.ts'

/**
 * The text with one front-matter field, by its dotted path, set to a text of one line: its value replaced in the quotes that
 * it has, or the field added in the manner of the file: TOML in its table (a new one at the end where there is none), YAML at
 * the end of its mapping. All other bytes stay. The result is read back to be sure. Undefined where the text has no front
 * matter. Throws a UserError `document:frontMatterSyntax` when that cannot be read, `document:unwritableField` when it
 * cannot take the field without another change.
 */
export function setField(text: string, wanted: FieldValue): string | undefined {
  const block = findFrontMatter(text)
  if (block === undefined) return undefined
  const scalars = readScalars(text, block)
  if ('code' in scalars) throw new UserError(scalars.code, scalars.params)
  const old = scalars.find(({ path }) => path === wanted.field)
  const head = { text, block, scalars }
  for (const splice of old === undefined ? insertions(head, wanted) : replacements(head, old, wanted)) {
    const after = text.slice(0, splice.start) + splice.code + text.slice(splice.end)
    if (isOnlyChange(head, after, wanted)) return after
  }
  throw new UserError('document:unwritableField', { field: wanted.field, format: block.format.toUpperCase() })
}

interface Head {
  readonly text: string
  readonly block: FrontMatter
  readonly scalars: readonly Scalar[]
}

/** The value's own style first. A value left empty has no space around it that could be relied on. */
function replacements(
  { text, block }: Head,
  { range, value: source }: Scalar,
  { value }: FieldValue,
): Splice[] {
  const raw = text.slice(range.start, range.end)
  const written = { format: block.format, raw, source: source ?? raw }
  const left = raw === '' && text[range.start - 1] === ':' ? ' ' : ''
  const right = raw === '' && text[range.end] === '#' ? ' ' : ''
  return encodings(written, value).map(({ code }) => ({ ...range, code: left + code + right }))
}

function insertions({ text, block, scalars }: Head, { field, value }: FieldValue): Splice[] {
  const { format, content } = block
  const inner = text.slice(content.start, content.end)
  const insert = format === 'toml' ? insertToml : insertYaml
  const codes = encodings({ format, raw: sampleOf(text, format, scalars), source: '' }, value)
  return codes.flatMap(({ code }) =>
    insert(inner, { keys: field.split('.'), code }).map(splice => ({
      start: content.start + splice.start,
      end: content.start + splice.end,
      code: splice.code.replaceAll('\n', lineEndOf(text, content.start + splice.start)),
    })),
  )
}

/** That of the line before. */
function lineEndOf(text: string, offset: number): string {
  return /(?:\r\n|\n|\r)$/.exec(text.slice(0, offset))?.[0] ?? '\n'
}
