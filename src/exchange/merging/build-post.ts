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
  /** Segments whose text is in it, with the text as it stands there. */
  readonly placed: ReadonlyMap<SegmentId, string>
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
  const isMissing = ({ id, translatable }: Segment): boolean =>
    translatable && !placed.has(id) && !post.wordless.has(id)
  const missing = new Set(source.segments.filter(isMissing).map(({ id }) => id))
  const built = { unfit, untranslated: missing.size }
  const none = { ...built, text: null, placed: new Map<SegmentId, string>() }
  const waits = placed.size === 0 ? 'noPassage' : missing.size === 0 ? null : refusalOf(post, placed)
  if (waits !== null) return { ...none, waits }
  const whole = { text: document.text, kept: document.segments.map(({ id }) => id) }
  const isAll = missing.size === 0 || post.withSourceText
  const part = isAll ? whole : leaveOut(document, inDocument(missing, source, document))
  if (part === undefined) return { ...none, waits: 'structure' }
  const stays = new Set(part.kept)
  const standing = source.segments.flatMap(({ id }, i): [SegmentId, string][] => {
    const written = document.segments[i]
    const isThere = placed.has(id) && written !== undefined && stays.has(written.id)
    return isThere ? [[id, written.source.replaceAll(/\r\n?/g, '\n')]] : []
  })
  return { ...built, text: part.text, placed: new Map(standing), waits: null }
}

/** Segments of the source by the ids that they have in the document made of it, which has as many. */
function inDocument(
  ids: ReadonlySet<SegmentId>,
  source: Document,
  document: Document,
): ReadonlySet<SegmentId> {
  return new Set(
    document.segments.filter((_, i) => ids.has(source.segments[i]?.id ?? '')).map(({ id }) => id),
  )
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
