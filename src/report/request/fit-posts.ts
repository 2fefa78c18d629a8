import { fitBlocks } from '../fit-blocks.ts'
import { literal } from '../markdown.ts'
import { postLine, postMarkdown } from './post-markdown.ts'
import type { RequestPost } from './request.ts'
import type { Telling } from './telling.ts'
import { textOf } from './text-of.ts'

/** One post, and the line that tells it where there is no room for more. */
interface Told {
  readonly post: RequestPost
  readonly line: string
}

/**
 * The posts of a request in at most `room` UTF-16 units: as many as fit in full, those with few segments rather than those with many, the first
 * segments of one more, and all others in a line each.
 */
export function fitPosts(telling: Telling, room: number): string {
  const { request, t } = telling
  const all = request.posts.map(post => ({ post, line: `${postLine(post, telling)}\n` }))
  const heading = `### ${literal(t('request:further'))}\n\n`
  const more = (count: number): string => `- ${literal(t('request:more', { count }))}\n`
  const space = room - heading.length - more(all.length).length
  const listed = firstLines(all, space)
  const texts = inFull(listed, space - lengthOf(listed), telling)
  const rest = all.length - listed.length
  const lines = [
    ...listed.filter(told => !texts.has(told)).map(({ line }) => line),
    ...(rest > 0 ? [more(rest)] : []),
  ]
  const full = listed.flatMap(told => texts.get(told) ?? [])
  return [...full, ...(lines.length > 0 ? [heading, ...lines] : [])].join('')
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

/** Those that have room for more than a line; of the first that has not, as many segments as fit, and no others are looked at. */
function inFull(listed: readonly Told[], room: number, telling: Telling): ReadonlyMap<Told, string> {
  const texts = new Map<Told, string>()
  let left = room
  for (const told of listed.toSorted((a, b) => sizeOf(a) - sizeOf(b))) {
    const limit = left + told.line.length
    const { text, isWhole } = within(told.post, limit, telling)
    if (text !== '') texts.set(told, text)
    if (!isWhole) break
    left = limit - text.length
  }
  return texts
}

function sizeOf({ post: { work, untranslated } }: Told): number {
  return work.length + untranslated.length
}

/** Characters below which the first segments of a post tell nothing. */
const LEAST = 1000

function within(post: RequestPost, limit: number, telling: Telling): { text: string; isWhole: boolean } {
  const blocks = [...postMarkdown(post, telling)]
  const whole = `${textOf(blocks)}\n`
  if (whole.length <= limit) return { text: whole, isWhole: true }
  const rest = (count: number): string => `_${literal(telling.t('request:rest', { count }))}_`
  const text = limit < LEAST ? '' : `${fitBlocks(blocks, { limit: limit - 1, rest })}\n`
  return { text: text.length <= limit ? text : '', isWhole: false }
}
