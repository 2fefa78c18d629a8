import { findJsonHead } from './find-json.ts'
import { findFrontMatter, type FrontMatter } from './find.ts'
import type { Draft } from '../draft.ts'
import type { Finding, Range } from '../types.ts'
import { hasWord } from '../words.ts'
import { readScalars } from './scalars.ts'
import { findShared, type SharedField } from './shared.ts'
import type { Scalar } from './types.ts'

/** Segments of the front matter, and the finding when it does not parse. */
export interface FieldDrafts {
  readonly drafts: readonly Draft[]
  readonly finding?: Finding
}

/** Dotted paths of fields: those that are translated, and those that are the same in all locales. */
export interface WantedFields {
  readonly fields: readonly string[]
  readonly shared: readonly string[]
}

/**
 * Drafts the front-matter fields named by dotted paths: translated ones where they are strings, shared ones whatever they are.
 * Front matter that does not parse becomes one segment that is not translatable, so that its changes are still seen; so does JSON.
 */
export function draftFields(text: string, { fields, shared }: WantedFields): FieldDrafts {
  const block = findFrontMatter(text)
  const json = block === undefined ? findJsonHead(text) : undefined
  if (json !== undefined) return { drafts: draftWhole(text, json) }
  const held = (names: readonly string[]): string[] =>
    block === undefined ? [] : names.filter(name => mayHold(text, block, name))
  const wanted = { fields: held(fields), shared: held(shared) }
  if (block === undefined || wanted.fields.length + wanted.shared.length === 0) return { drafts: [] }
  const scalars = readScalars(text, block)
  if ('code' in scalars) return { drafts: draftWhole(text, block.content), finding: scalars }
  const names = new Set(fields)
  const translated = scalars.filter(({ path }) => names.has(path)).flatMap(draftField)
  if (wanted.shared.length === 0) return { drafts: translated }
  const found = findShared(text, scalars, wanted).map(draftShared)
  return { drafts: [...translated, ...found].sort((a, b) => startOf(a) - startOf(b)) }
}

function startOf({ ranges }: Draft): number {
  return ranges[0]?.start ?? 0
}

function draftShared({ path, range, source }: SharedField): Draft {
  return { ...COMMON, translatable: false, ranges: [range], source, field: path }
}

/** False when a dotted field's last key does not occur in the block at all; then nothing needs to be parsed. */
function mayHold(text: string, { content }: FrontMatter, field: string): boolean {
  return text.slice(content.start, content.end).includes(field.slice(field.lastIndexOf('.') + 1))
}

function draftField({ path, range, value }: Scalar): Draft[] {
  if (value === undefined || !hasWord(value)) return []
  return [{ ...COMMON, translatable: true, ranges: [range], source: value, field: path }]
}

const COMMON = { kind: 'front-matter', placeholders: [], containers: [], inner: [] } as const

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
