import { isMarkSound } from './marks.ts'
import type { Grammar } from '../languages/grammar.ts'
import type { Gap } from './gap.ts'
import type { Hunk } from './hunks.ts'
import { endsSentence, sentenceAround } from './lay-out.ts'
import type { Laid } from './lay-out.ts'
import type { Token, TokenType } from '../tokens/tokens.ts'
import type { Reason } from '../types.ts'

interface Place {
  readonly i: number
  readonly j: number
  /** Leads from here on, of content that is not the same on both sides, are compared as one. */
  readonly from?: readonly [number, number]
}

const APOSTROPHE = /[’ʼ]/g
/** A capital within a word makes it a name that is nothing else in small letters: GitHub. */
const NAME = /^[A-Za-z]*[a-z][A-Z][A-Za-z]*$/

/** A comma that moved by so many words parts other words now. */
const NEAR = 3
/** Verbatim pieces beside the words, which belong to those that they stand at. */
const MOVES: Partial<Record<TokenType, string>> = {
  target: 'linkMoved',
  label: 'linkMoved',
  tag: 'tagMoved',
  emoji: 'emojiMoved',
}

/** What changed in the marks between words, and whether something in it may change the meaning. */
export interface MarkJudgement {
  readonly doubts: readonly Reason[]
  /** A link, tag or emoji that stands at other words now, when nothing of the kind came or went. */
  readonly moved: readonly Reason[]
  /** Whether the marks before the first or behind the last word changed. */
  readonly reachesStart: boolean
  readonly reachesEnd: boolean
}

/**
 * Compares what stands between the words of two texts, place by place: `doubts` are the changes of punctuation and
 * emphasis that no rule vouches for, and of letter case within a sentence.
 */
export function judgeGaps(
  before: Laid,
  after: Laid,
  {
    hunks,
    isTitle,
    grammar,
  }: { hunks: readonly Hunk[]; isTitle: boolean; grammar: () => Grammar | undefined },
): MarkJudgement {
  const places = placesOf(before, hunks)
  const gaps = places
    .filter(place => isChanged(before, after, place))
    .map(place => gapOf(before, after, place))
  const unsound = gaps.filter((gap, i) => !isMarkSound(gap, grammar) || isMovedComma(gaps, i))
  const cases = isTitle
    ? []
    : places.filter(
        place => differInCase(before, after, place) && isOtherWord(before, after, { ...place, grammar }),
      )
  return {
    doubts: [...unsound.map(describe), ...cases.map(place => describeCase(before, after, place))],
    moved: gaps.flatMap(describeMove),
    reachesStart: gaps.some(gap => gap.left === undefined),
    reachesEnd: gaps.some(gap => gap.right === undefined),
  }
}

/** Each piece of content that stands on both sides, and the end. */
function placesOf({ content }: Laid, hunks: readonly Hunk[]): Place[] {
  const places: Place[] = []
  let [i, j] = [0, 0]
  for (const hunk of [...hunks, undefined]) {
    const end = hunk?.from ?? content.length + 1
    for (; i < end; i += 1, j += 1) places.push({ i, j })
    if (hunk === undefined) break
    const from = [i, j] as const
    ;[i, j] = [i + hunk.before.length, j + hunk.after.length]
    places.push({ i, j, from })
    ;[i, j] = [i + 1, j + 1]
  }
  return places
}

/** What stands on both sides before a place, or within what changed there. */
function leadsOf(before: Laid, after: Laid, { i, j, from: [a, b] = [i, j] }: Place): [Token[], Token[]] {
  return [before.leads.slice(a, i + 1).flat(), after.leads.slice(b, j + 1).flat()]
}

function isChanged(before: Laid, after: Laid, place: Place): boolean {
  if (place.from === undefined) {
    const [then, now] = [before.leads[place.i], after.leads[place.j]]
    if (then?.length === 0 && now?.length === 0) return false
  }
  const [a, b] = leadsOf(before, after, place)
  return a.length !== b.length || a.some((token, i) => token.text !== b[i]?.text)
}

function gapOf(before: Laid, after: Laid, place: Place): Gap {
  const { i, j, from } = place
  const [gone, come] = leadsOf(before, after, place)
  const at = from?.[1] ?? j
  return {
    before: gone,
    after: come,
    previous: after.content[at - 2],
    left: after.content[at - 1],
    right: after.content[j],
    isHunk: from !== undefined,
    at: j,
    isFirst: at < 2 || endsSentence(after.leads[at - 1] ?? []),
    sentence: () => [...sentenceAround(before, i, i), ...sentenceAround(after, j, j)],
  }
}

/** A comma that left one place and came to another one near by. */
function isMovedComma(gaps: readonly Gap[], i: number): boolean {
  const growth = (gap: Gap | undefined): number =>
    gap === undefined || isStopped(gap) ? 0 : commas(gap.after) - commas(gap.before)
  const here = gaps[i]
  return (
    growth(here) !== 0 &&
    gaps
      .slice(Math.max(0, i - NEAR), i + NEAR + 1)
      .some(gap => growth(gap) === -growth(here) && Math.abs(gap.at - (here?.at ?? 0)) <= NEAR)
  )
}

/** A comma that became a stop, or was one, went nowhere. */
function isStopped({ before, after }: Gap): boolean {
  return endsSentence(before) !== endsSentence(after)
}

function commas(tokens: readonly Token[]): number {
  return tokens.filter(token => token.key === ',' || token.key === '、' || token.key === '，').length
}

function describe({ before, after, left, right }: Gap): Reason {
  const isEmphasis = [before, after].every(side => side.every(({ type }) => type === 'emphasis'))
  const show = (tokens: readonly Token[]): string =>
    `${left?.text ?? ''}${tokens
      .filter(isSurface)
      .map(({ text }) => text)
      .join('')} ${right?.text ?? ''}`.trim()
  return { code: isEmphasis ? 'emphasis' : 'punctuation', before: show(before), after: show(after) }
}

function describeMove({ before, after }: Gap): Reason[] {
  const show = (side: readonly Token[]): string =>
    side
      .filter(({ type }) => MOVES[type] !== undefined)
      .map(({ text }) => text)
      .join(' ')
  const name = [...before, ...after].map(({ type }) => MOVES[type]).find(code => code !== undefined)
  const [gone, come] = [show(before), show(after)]
  return name === undefined || gone === come ? [] : [{ code: name, before: gone, after: come }]
}

function isSurface({ type }: Token): boolean {
  return type === 'punctuation' || type === 'dash' || type === 'quote' || type === 'emphasis'
}

/** The same letters, of which some are capitals on one side only. */
function differInCase(before: Laid, after: Laid, { i, j }: Place): boolean {
  const [a, b] = [before.content[i], after.content[j]]
  if (a === undefined || b === undefined || a.text === b.text) return false
  if (a.type !== 'word' || b.type !== 'word' || a.key !== b.key) return false
  return a.text.replace(APOSTROPHE, "'") !== b.text.replace(APOSTROPHE, "'")
}

/** The same letters in another case, which make another word of it: Polish, polish. */
function isOtherWord(
  before: Laid,
  after: Laid,
  { i, j, grammar }: Place & { readonly grammar: () => Grammar | undefined },
): boolean {
  const [a, b] = [before.content[i], after.content[j]]
  if (a === undefined || b === undefined || [a, b].some(({ text }) => NAME.test(text))) return false
  if (isStart(before, i, a) || isStart(after, j, b)) return false
  if (grammar()?.isOtherWord(a.key) === true) return true
  if (sentenceAround(after, j, j + 1).some(token => token !== b && token.text === b.text)) return false
  return grammar() === undefined
}

/** Where a sentence starts a capital says nothing. */
function isStart({ leads }: Laid, at: number, { text }: Token): boolean {
  const isCapital = /^\p{Lu}[^\p{Lu}]*$/u.test(text)
  return isCapital && (at === 0 || endsSentence(leads[at] ?? []))
}

function describeCase(before: Laid, after: Laid, { i, j }: Place): Reason {
  return { code: 'letterCase', before: before.content[i]?.text ?? '', after: after.content[j]?.text ?? '' }
}
