import { fitBlocks } from '../fit-blocks.ts'
import { literal } from '../markdown.ts'
import { SHORT } from './depth.ts'
import { postLine, postMarkdown } from './post-markdown.ts'
import type { RequestPost } from './request.ts'
import type { Telling } from './telling.ts'
import { textWithin } from './text-within.ts'

/** One post, and the line that tells it where there is no room for more. */
interface Told {
  readonly post: RequestPost
  readonly line: string
}

export interface FittedPosts {
  readonly text: string
  /** True: some posts have a line only, or not even that. */
  readonly isCut: boolean
}

/**
 * The posts of a request in at most `room` UTF-16 units: the places of as many as fit, those with few segments rather than those with many, the first
 * segments of one more, and all others in a line each. Where there is room left, texts stand beside the places.
 */
export function fitPosts(telling: Telling, room: number): FittedPosts {
  const { request, t } = telling
  const all = request.posts.map(post => ({ post, line: `${postLine(post, telling)}\n` }))
  const heading = `### ${literal(t('request:further'))}\n\n`
  const more = (count: number): string => `- ${literal(t('request:more', { count }))}\n`
  const space = room - heading.length - more(all.length).length
  const listed = firstLines(all, space)
  const { texts, isWhole } = inFull(listed, space - lengthOf(listed), telling)
  const rest = all.length - listed.length
  const lines = [
    ...listed.filter(told => !texts.has(told)).map(({ line }) => line),
    ...(rest > 0 ? [more(rest)] : []),
  ]
  const full = listed.flatMap(told => texts.get(told) ?? [])
  return {
    text: [...full, ...(lines.length > 0 ? [heading, ...lines] : [])].join(''),
    isCut: !isWhole || rest > 0,
  }
}

/** As many as have room for a line each. */
function firstLines(all: readonly Told[], room: number): readonly Told[] {
  let left = room
  const end = all.findIndex(({ line }) => (left -= line.length) < 0)
  return end === -1 ? all : all.slice(0, end)
}

function lengthOf(all: readonly Told[]): number {
  return all.reduce((sum, { line }) => sum + line.length, 0)
}

interface Full {
  readonly texts: Map<Told, string>
  /** UTF-16 units that are left. */
  readonly left: number
  /** True: the places of all are told. */
  readonly isWhole: boolean
}

/** The places of those that have room for more than a line; of the first that has not, as many as fit, and no others are looked at. */
function inFull(listed: readonly Told[], room: number, telling: Telling): Full {
  const texts = new Map<Told, string>()
  const ordered = listed.toSorted((a, b) => sizeOf(a) - sizeOf(b))
  let left = room
  for (const told of ordered) {
    const limit = left + told.line.length
    const text = wholePost(told, limit, telling)
    texts.set(told, text ?? firstOf(told, limit, telling))
    if (text === null) return { texts: withoutEmpty(texts), left: 0, isWhole: false }
    left = limit - text.length
  }
  return withTexts(ordered, { texts, left, isWhole: true }, telling)
}

/** With texts beside the places, where there is room for those of a post. */
function withTexts(ordered: readonly Told[], { texts, left, isWhole }: Full, telling: Telling): Full {
  const richer = new Map(texts)
  let rest = left
  for (const told of ordered) {
    const limit = rest + (texts.get(told)?.length ?? 0)
    const text = wholePost(told, limit, { ...telling, depth: SHORT })
    if (text === null) continue
    richer.set(told, text)
    rest = limit - text.length
  }
  return { texts: richer, left: rest, isWhole }
}

function withoutEmpty(texts: ReadonlyMap<Told, string>): Map<Told, string> {
  return new Map([...texts].filter(([, text]) => text !== ''))
}

function sizeOf({ post: { work, untranslated } }: Told): number {
  return work.length + untranslated.length
}

function wholePost({ post }: Told, limit: number, telling: Telling): string | null {
  const text = textWithin(postMarkdown(post, telling), limit - 1)
  return text === null ? null : `${text}\n`
}

/** Characters below which the first segments of a post tell nothing. */
const LEAST = 1000

/** The first segments of a post; nothing where there is no room. */
function firstOf({ post }: Told, limit: number, telling: Telling): string {
  if (limit < LEAST) return ''
  const rest = (count: number): string => `_${literal(telling.t('request:rest', { count }))}_`
  const text = `${fitBlocks([...postMarkdown(post, telling)], { limit: limit - 1, rest })}\n`
  return text.length <= limit ? text : ''
}
