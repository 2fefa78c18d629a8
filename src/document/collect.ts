import { readComment, type Comment } from './comment.ts'
import type { Draft } from './draft.ts'
import type { Range, Segment } from './types.ts'

/** Gives drafts their place in the document: ids, headings above, notes, the regions that are switched off. */
export interface Collector {
  readonly segments: readonly Segment[]
  /** Adds a draft and obeys the comments that stand between the texts cut out of it. */
  add(draft: Draft, comments?: readonly Comment[]): void
  /** Obeys `translate: off`, `translate: on` and `note: …`. */
  obey(comment: Comment): void
  /** Runs a walk through a container, at whose end a switch inside of it ends. */
  within(walk: () => void): void
  /** UTF-16 offset of the `translate: off` that was never switched on again. */
  offSince(): number | undefined
}

/** Makes an empty collector. Drafts come in the order of the text; one that overlaps an earlier one is left out. */
export function createCollector(): Collector {
  const state: State = { segments: [], headings: [], notes: [], off: undefined, end: 0, titles: [] }
  return {
    segments: state.segments,
    add: (draft, comments = []) => add(state, draft, comments),
    obey: comment => obey(state, comment),
    within: walk => {
      const { off } = state
      walk()
      state.off = off
    },
    offSince: () => state.off,
  }
}

interface State {
  readonly segments: Segment[]
  /** Headings above, with their levels. */
  headings: readonly { readonly level: number; readonly source: string }[]
  titles: readonly string[]
  readonly notes: string[]
  /** Offset of the comment that switched translation off. */
  off: number | undefined
  /** Everything before this offset is taken. */
  end: number
}

function add(state: State, draft: Draft, comments: readonly Comment[]): void {
  if (!isSound(draft.ranges, state.end)) return comments.forEach(comment => obey(state, comment))
  const opens = draft.level !== undefined && !draft.containers.some(name => NESTING.has(name))
  if (opens) leaveSections(state, draft.level)
  push(state, draft)
  let next = 0
  for (const inner of draft.inner) {
    for (; (comments[next]?.at ?? Infinity) < startOf(inner); next++) obeyAt(state, comments, next)
    push(state, inner)
  }
  for (; next < comments.length; next++) obeyAt(state, comments, next)
  state.end = draft.ranges.at(-1)?.end ?? state.end
  if (opens) enterSection(state, { level: draft.level, source: draft.source })
}

function startOf({ ranges }: Draft): number {
  return ranges[0]?.start ?? 0
}

function obeyAt(state: State, comments: readonly Comment[], i: number): void {
  const comment = comments[i]
  if (comment !== undefined) obey(state, comment)
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
    translatable: draft.translatable && state.off === undefined,
    headings: state.titles,
    containers: draft.containers,
  }
  if (level !== undefined) segment.level = level
  if (field !== undefined) segment.field = field
  if (language !== undefined) segment.language = language
  // A block of HTML leaves its notes to the texts in it.
  const takesNotes = draft.translatable || draft.inner.length === 0
  if (takesNotes && state.notes.length > 0) segment.notes = state.notes.splice(0)
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

function obey(state: State, { text, at }: Comment): void {
  const { word, value } = readComment(text)
  if (word === 'note') state.notes.push(value)
  else if (word === 'off') state.off ??= at
  else if (word === 'on') state.off = undefined
}
