import { fitBlocks } from '../fit-blocks.ts'
import { literal } from '../markdown.ts'
import { postLine, postMarkdown } from './post-markdown.ts'
import type { Telling } from './telling.ts'
import { textOf } from './text-of.ts'

/** One post, told in two ways. */
interface Told {
  readonly blocks: readonly (readonly string[])[]
  readonly whole: string
  readonly line: string
}

/**
 * The posts of a request in at most `room` UTF-16 units: as many as fit in full, short ones rather than long ones, the first changes of one more, and
 * all others in a line each.
 */
export function fitPosts(telling: Telling, room: number): string {
  const { request, t } = telling
  const all = request.posts.map(post => {
    const blocks = postMarkdown(post, telling)
    return { blocks, whole: `${textOf(blocks)}\n`, line: `${postLine(post, telling)}\n` }
  })
  const heading = `### ${literal(t('request:further'))}\n\n`
  const more = (count: number): string => `- ${literal(t('request:more', { count }))}\n`
  const space = room - heading.length - more(all.length).length
  const listed = firstLines(all, space)
  const texts = inFull(listed, space - lengthOf(listed), t)
  const rest = all.length - listed.length
  const lines = [
    ...listed.filter(told => !texts.has(told)).map(({ line }) => line),
    ...(rest > 0 ? [more(rest)] : []),
  ]
  const full = listed.flatMap(told => texts.get(told) ?? [])
  return [...full, ...(lines.length > 0 ? [heading, ...lines] : [])].join('')
}

/** As many as have room for a line each. */
function firstLines(all: readonly Told[], room: number): Told[] {
  let left = room
  const end = all.findIndex(({ line }) => (left -= line.length) < 0)
  return end === -1 ? [...all] : all.slice(0, end)
}

function lengthOf(all: readonly Told[]): number {
  return all.reduce((sum, { line }) => sum + line.length, 0)
}

/** Those that have room for more than a line, the shortest first; of the first that has not, as many changes as fit. */
function inFull(listed: readonly Told[], room: number, t: Telling['t']): ReadonlyMap<Told, string> {
  const texts = new Map<Told, string>()
  let left = room
  for (const told of listed.toSorted((a, b) => a.whole.length - b.whole.length)) {
    const limit = left + told.line.length
    const text = told.whole.length <= limit ? told.whole : beginning(told, limit, t)
    if (text === null) break
    texts.set(told, text)
    left = limit - text.length
  }
  return texts
}

/** Characters below which the first changes of a post tell nothing. */
const LEAST = 1000

function beginning({ blocks }: Told, limit: number, t: Telling['t']): string | null {
  if (limit < LEAST) return null
  const rest = (count: number): string => `_${literal(t('request:rest', { count }))}_\n`
  const text = `${fitBlocks(blocks, { limit: limit - 1, rest })}\n`
  return text.length <= limit ? text : null
}
