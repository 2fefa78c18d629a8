import { joinTrimmed } from '../join-trimmed.ts'
import { literal, prose } from '../markdown.ts'
import type { Words } from '../words.ts'
import { type Depth, DEPTHS, PLACES } from './depth.ts'
import { diffCommand, finishMarkdown } from './finish-markdown.ts'
import { fitPosts } from './fit-posts.ts'
import { formatMarker, parseMarker } from './marker.ts'
import { markerOf } from './marker-of.ts'
import { pathItems } from './path-items.ts'
import { postMarkdown } from './post-markdown.ts'
import type { Marker, TranslationRequest } from './request.ts'
import { summaryMarkdown } from './summary-markdown.ts'
import type { Telling } from './telling.ts'
import { textWithin } from './text-within.ts'
import { shownKeys, tickedKeys } from './ticks.ts'

/** UTF-16 units, which are never fewer than the characters that GitHub counts; it takes 65,536 of these. */
const LIMIT = 60_000

export interface BodyOptions {
  /** In the language of the sources, for maintainers. */
  readonly words: Words
  /** In the language of the translations, for who makes and reviews them; English where the tool does not speak it. */
  readonly localeWords: Words
  /** Keys that people ticked in the text as it stands. */
  readonly ticked: ReadonlySet<string>
  /** What the text says of itself beside what follows from the request. */
  readonly marker: Pick<Marker, 'isDone' | 'asked' | 'title'>
}

export interface ParsedBody {
  readonly marker: Marker | null
  /** Keys whose boxes people ticked. */
  readonly ticked: ReadonlySet<string>
}

/**
 * Body of a pull request or a tracking issue, GitHub-flavoured Markdown of at most 60,000 UTF-16 units: a summary for maintainers, each change for
 * translators, and a marker to be read back. What does not fit is left out by and by, and a sentence says what, and how to see it.
 */
export function formatBody(request: TranslationRequest, options: BodyOptions): string {
  for (const depth of DEPTHS) {
    const whole = wholeBody(request, options, depth)
    const text = whole === null ? null : withMarker(whole, request, options)
    if (text !== null && text.length <= LIMIT) return text
  }
  return withMarker(fittedBody(request, options), request, options)
}

/** What the body of a request says of itself, and what people ticked in it. */
export function parseBody(body: string): ParsedBody {
  const found = parseMarker(body)
  return { marker: found?.marker ?? null, ticked: new Set([...(found?.ticked ?? []), ...tickedKeys(body)]) }
}

/** Null where it would be too long. */
function wholeBody(request: TranslationRequest, options: BodyOptions, depth: Depth): string | null {
  return textWithin(bodyBlocks(tellingOf(request, options, depth), options.words), LIMIT)
}

function* bodyBlocks(telling: Telling, words: Words): Generator<string[]> {
  yield* headBlocks(telling, words)
  for (const post of telling.request.posts) yield* postMarkdown(post, telling)
  yield* tailBlocks(telling)
}

/** Places only, of as many posts as there is room for. */
function fittedBody(request: TranslationRequest, options: BodyOptions): string {
  const headOf = (cut: 'places' | 'posts'): string =>
    joinTrimmed(headBlocks(tellingOf(request, options, { ...PLACES, cut }), options.words))
  const telling = tellingOf(request, options, PLACES)
  const heads = { places: headOf('places'), posts: headOf('posts') }
  const tail = joinTrimmed(tailBlocks(telling))
  const longest = heads.places.length > heads.posts.length ? heads.places : heads.posts
  const room = LIMIT - withMarker(`${longest}\n${tail}`, request, options).length - 1
  const { text, isCut } = fitPosts(telling, room)
  return [isCut ? heads.posts : heads.places, text, tail].filter(Boolean).join('\n')
}

function tellingOf(request: TranslationRequest, options: BodyOptions, depth: Depth): Telling {
  const { ticked, localeWords, marker } = options
  return { request, depth, ticked, t: localeWords, isDone: marker.isDone }
}

function headBlocks(telling: Telling, words: Words): string[][] {
  const { request, depth, t } = telling
  const summary = summaryMarkdown({ ...telling, t: words })
  if (request.posts.length === 0) return summary
  const command = diffCommand(request)
  const isOpen = request.posts.some(({ work }) => work.length > 0)
  return [
    ...summary,
    ['---'],
    [`## ${literal(t('request:details'))}`],
    isOpen ? [prose(t(`request:intro.${request.kind}`))] : [],
    depth.cut === null ? [] : [`_${prose(t(`request:cut.${depth.cut}`, { command }))}_`],
  ]
}

function tailBlocks(telling: Telling): string[][] {
  const { request, t, isDone } = telling
  const { queued } = request
  const heading = `### ${literal(t('request:queued', { count: queued.length }))}`
  const waiting = queued.length === 0 ? [] : [[heading], pathItems(queued, t)]
  return isDone ? waiting : [...waiting, ...finishMarkdown(telling)]
}

/** With the ticks that the text does not show. Half a character is none, and GitHub refuses it. */
function withMarker(text: string, request: TranslationRequest, { ticked, marker }: BodyOptions): string {
  const shown = shownKeys(text)
  const keys = request.posts.flatMap(({ work }) => work.map(({ key }) => key))
  const hidden = [...new Set(keys)].filter(key => ticked.has(key) && !shown.has(key))
  const line = formatMarker({ marker: { ...markerOf(request), ...marker }, ticked: hidden.slice(0, TICKS) })
  return `${text.replaceAll(/\p{Surrogate}/gu, '\ufffd')}\n${line}\n`
}

/** Ticks that are kept without being shown. */
const TICKS = 1000
