import type { Draft } from './draft.ts'
import type { Range, Segment } from './types.ts'

/** Gives drafts their place in the document: ids, headings above, notes, the regions that are switched off. */
export interface Collector {
  readonly segments: readonly Segment[]
  add(draft: Draft): void
  /** Obeys `translate: off`, `translate: on` and `note: …`, the text of a comment. */
  obey(comment: string): void
}

/** Makes an empty collector. Drafts come in the order of the text; one that overlaps an earlier one is left out. */
export function createCollector(): Collector {
  const state: State = { segments: [], headings: [], notes: [], off: false, end: 0, titles: [] }
  return { segments: state.segments, add: draft => add(state, draft), obey: comment => obey(state, comment) }
}

interface State {
  readonly segments: Segment[]
  /** Headings above, with their levels. */
  headings: readonly { readonly level: number; readonly source: string }[]
  titles: readonly string[]
  readonly notes: string[]
  off: boolean
  /** Everything before this offset is taken. */
  end: number
}

function add(state: State, draft: Draft): void {
  if (!isSound(draft.ranges, state.end)) return
  const opens = draft.level !== undefined && !draft.containers.some(name => NESTING.has(name))
  if (opens) leaveSections(state, draft.level)
  push(state, draft)
  for (const inner of draft.inner) push(state, inner)
  state.end = draft.ranges.at(-1)?.end ?? state.end
  if (opens) enterSection(state, { level: draft.level, source: draft.source })
}

/** Containers in which a heading opens no section of the document. */
const NESTING: ReadonlySet<string> = new Set(['blockquote', 'list', 'footnote'])

function isSound(ranges: readonly Range[], from: number): boolean {
  let end = from
  for (const range of ranges) {
    if (range.start < end || range.end < range.start) return false
    end = range.end
  }
  return ranges.length > 0
}

function push(state: State, draft: Draft): void {
  const { level, field, language } = draft
  const segment: Writable<Segment> = {
    id: `s${state.segments.length + 1}`,
    kind: draft.kind,
    ranges: draft.ranges,
    source: draft.source,
    placeholders: draft.placeholders,
    translatable: draft.translatable && !state.off,
    headings: state.titles,
    containers: draft.containers,
  }
  if (level !== undefined) segment.level = level
  if (field !== undefined) segment.field = field
  if (language !== undefined) segment.language = language
  if (state.notes.length > 0) segment.notes = state.notes.splice(0)
  state.segments.push(segment)
}

type Writable<T> = { -readonly [K in keyof T]: T[K] }

function leaveSections(state: State, level: number): void {
  const kept = state.headings.filter(heading => heading.level < level)
  if (kept.length === state.headings.length) return
  state.headings = kept
  state.titles = kept.map(({ source }) => source)
}

function enterSection(state: State, heading: { level: number; source: string }): void {
  state.headings = [...state.headings, heading]
  state.titles = [...state.titles, heading.source]
}

function obey(state: State, comment: string): void {
  const [, word, text = ''] = /^\s*(translate|note):\s*([^]*?)\s*$/.exec(comment) ?? []
  if (word === 'note') state.notes.push(text)
  else if (word === 'translate' && (text === 'on' || text === 'off')) state.off = text === 'off'
}
