import type { Document, Segment, SegmentId } from '../../document/types.ts'
import { leaveOut } from './leave-out.ts'
import { replaceTexts } from './replace-texts.ts'

/** A translation that is to be made, and the texts that there are. */
export interface NewPost {
  readonly source: Document
  /** By segment of the source. */
  readonly texts: ReadonlyMap<SegmentId, string>
  /** Segments without a word: they stay as they are, and make no translation. */
  readonly wordless: ReadonlySet<SegmentId>
  /** Whether it is written before all of it is translated, without the rest. */
  readonly publish: 'complete' | 'partial'
  /** True: what is not translated stands there in the words of the source. */
  readonly withSourceText: boolean
}

export interface BuiltPost {
  /** Null: it is not to be written yet. */
  readonly text: string | null
  /** Segments whose text is in it. */
  readonly placed: ReadonlySet<SegmentId>
  /** Texts that do not fit into their place. */
  readonly unfit: ReadonlySet<SegmentId>
  /** Number of segments without a translation. */
  readonly untranslated: number
  /** Why nothing is written. */
  readonly waits: 'untranslated' | 'frontMatter' | 'noPassage' | 'structure' | null
}

/**
 * Makes a translation of its source: the source's skeleton with the texts in it. Where some are missing it is made only when
 * asked, and then without the passages that are not translated; never without a field of the front matter.
 */
export function buildPost(post: NewPost): BuiltPost {
  const { source, texts } = post
  const wishes = [...texts].map(([id, text]) => ({ from: [id], texts: new Map([[id, text]]) }))
  const { document, placed, unfit } = replaceTexts(source, wishes)
  const isMissing = ({ id, translatable }: Segment) =>
    translatable && !placed.has(id) && !post.wordless.has(id)
  const missing = source.segments.filter(isMissing)
  const built = { placed, unfit, untranslated: missing.length }
  const waits = placed.size === 0 ? 'noPassage' : missing.length === 0 ? null : refusalOf(post, placed)
  if (waits !== null) return { ...built, text: null, placed: new Set(), waits }
  if (missing.length === 0 || post.withSourceText) return { ...built, text: document.text, waits: null }
  const indexes = new Set(missing.map(({ id }) => source.segments.findIndex(segment => segment.id === id)))
  const gaps = document.segments.filter((_, index) => indexes.has(index))
  const part = leaveOut(document, new Set(gaps.map(({ id }) => id)))
  if (part === undefined) return { ...built, text: null, placed: new Set(), waits: 'structure' }
  const kept = new Set(part.kept)
  const stays = source.segments.filter(
    ({ id }, i) => placed.has(id) && kept.has(document.segments[i]?.id ?? ''),
  )
  return { ...built, placed: new Set(stays.map(({ id }) => id)), text: part.text, waits: null }
}

function refusalOf(
  { source, publish, withSourceText, wordless }: NewPost,
  placed: ReadonlySet<SegmentId>,
): BuiltPost['waits'] {
  if (withSourceText) return null
  if (publish === 'complete') return 'untranslated'
  const isField = new Map(source.segments.map(({ id, kind }) => [id, kind === 'front-matter']))
  const lacksField = source.segments.some(
    ({ id, translatable }) => translatable && isField.get(id) && !placed.has(id) && !wordless.has(id),
  )
  if (lacksField) return 'frontMatter'
  return [...placed].every(id => isField.get(id)) ? 'noPassage' : null
}
