import { findJsonHead } from './find-json.ts'
import { findFrontMatter, type FrontMatter } from './find.ts'
import type { Draft } from '../draft.ts'
import type { Finding, Range } from '../types.ts'
import { hasWord } from '../words.ts'
import { readScalars } from './scalars.ts'
import type { Scalar } from './types.ts'

/** Segments of the front matter, and the finding when it does not parse. */
export interface FieldDrafts {
  readonly drafts: readonly Draft[]
  readonly finding?: Finding
}

/**
 * Drafts the front-matter fields named by dotted paths, where they are strings. Front matter that does not parse
 * becomes one segment that is not translatable, so that its changes are still seen; so does JSON.
 */
export function draftFields(text: string, fields: readonly string[]): FieldDrafts {
  const block = findFrontMatter(text)
  const json = block === undefined ? findJsonHead(text) : undefined
  if (json !== undefined) return { drafts: draftWhole(text, json) }
  if (block === undefined || !fields.some(field => mayHold(text, block, field))) return { drafts: [] }
  const scalars = readScalars(text, block)
  if ('code' in scalars) return { drafts: draftWhole(text, block.content), finding: scalars }
  const wanted = new Set(fields)
  return { drafts: scalars.filter(({ path }) => wanted.has(path)).flatMap(draftField) }
}

/** False when a dotted field's last key does not occur in the block at all; then nothing needs to be parsed. */
function mayHold(text: string, { content }: FrontMatter, field: string): boolean {
  return text.slice(content.start, content.end).includes(field.slice(field.lastIndexOf('.') + 1))
}

function draftField({ path, range, value }: Scalar): Draft[] {
  if (value === undefined || !hasWord(value)) return []
  const common = {
    kind: 'front-matter',
    placeholders: [],
    translatable: true,
    containers: [],
    inner: [],
  } as const
  return [{ ...common, ranges: [range], source: value, field: path }]
}

function draftWhole(text: string, content: Range): Draft[] {
  const source = text.slice(content.start, content.end)
  if (source === '') return []
  return [
    {
      kind: 'other',
      ranges: [content],
      source,
      placeholders: [],
      translatable: false,
      containers: [],
      inner: [],
    },
  ]
}
