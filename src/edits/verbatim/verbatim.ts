import { excerpt } from '../excerpt.ts'
import { isVerbatim } from '../tokens/tokens.ts'
import type { Token, TokenType } from '../tokens/tokens.ts'
import type { Reason } from '../types.ts'
import { findMovedFootnotes } from './footnotes.ts'
import { proseIn, visibleTextIn } from './markup-prose.ts'
import { pairAlike } from './pair-alike.ts'

const NAMES: Partial<Record<TokenType, string>> = {
  number: 'number',
  code: 'code',
  url: 'url',
  template: 'template',
  image: 'image',
  footnote: 'footnote',
  target: 'link',
  label: 'link',
  tag: 'tag',
  id: 'id',
  marker: 'marker',
  emoji: 'emoji',
  comment: 'comment',
}

const MEANING: ReadonlySet<string> = new Set([
  'codeMoved',
  'numberMoved',
  'urlMoved',
  'imageMoved',
  'templateMoved',
  'emojiMoved',
  'footnoteMoved',
  'markupWords',
])

/** A number with a letter or `^` before it, or a pre-release behind it; `0x1F` and `1e5` are none. */
const VERSION = /^[v^~]|^V\d|RC|(?:alpha|beta|rc|pre|dev|next|canary|nightly|snapshot|experimental)/
/** Emoji that say yes or no, more or less, good or bad, where to: others adorn. */
const ANSWER =
  /[✅☑✔❌❎✖✓✗👍👎👌🚫⛔⚠🛑🔴🟢🟡🟠🟥🟩🟨⭕❗❓❕❔‼⁉➕➖⬆⬇➡⬅↗↘↙↖🔼🔽🔺🔻📈📉🆗🆕💚💔❤🔒🔓🙅🙆]/u
const OPTION = /^-/
/** Longer tags, templates and spans are shown by what differs in them. */
const MAX_SHOWN = 60

/**
 * Verbatim tokens that only one side has, as reasons: `codeChanged`, `linkAdded`, `numberMoved` and so on; before them
 * `markupWords` or `visibleText` where words for people stand in them.
 */
export function compareVerbatim(before: readonly Token[], after: readonly Token[]): Reason[] {
  const [a, b] = [before.filter(isVerbatim), after.filter(isVerbatim)]
  if (isEqual(a, b)) return findMovedFootnotes(before, after)
  const [gone, come] = [withoutThose(a, b), withoutThose(b, a)]
  if (gone.length + come.length === 0) return reordered(a, b)
  const swapped = reordered(withoutThose(a, gone), withoutThose(b, come)).filter(isMeaning)
  return [
    ...compareWords(gone, come),
    ...swapped,
    ...findMovedFootnotes(before, after),
    ...pairUp(gone, come),
  ]
}

function compareWords(gone: readonly Token[], come: readonly Token[]): Reason[] {
  const said = [proseIn(gone), proseIn(come)] as const
  const seen = [visibleTextIn(gone), visibleTextIn(come)] as const
  return [
    ...(said[0] === said[1] ? [] : [{ code: 'markupWords', ...textsOf(gone, come) }]),
    ...(seen[0] === seen[1] ? [] : [{ code: 'visibleText', ...excerpt(...seen) }]),
  ]
}

function isEqual(a: readonly Token[], b: readonly Token[]): boolean {
  return a.length === b.length && a.every((token, i) => token.key === b[i]?.key && token.type === b[i]?.type)
}

/**
 * True for a change in verbatim tokens that a person must look at: content that changed places (no rule says which piece
 * of a translation must follow), words for people within a tag or template, an option that became a word or was one, an
 * emoji that answers, and a number's sign or exponent.
 */
export function isMeaning({ code, before = '', after = '' }: Reason): boolean {
  if (MEANING.has(code)) return true
  if (code === 'codeAdded' || code === 'codeRemoved') return OPTION.test(before + after)
  if (code === 'emojiChanged') return ANSWER.test(before) || ANSWER.test(after)
  return code === 'numberChanged' && scaleOf(before) !== scaleOf(after)
}

function scaleOf(number: string): string {
  const sign = /^[-−]/.test(number) ? '-' : ''
  return sign + (/^[-−]?[\d.,_]+[eE](.+)$/.exec(number)?.[1] ?? '')
}

function textsOf(gone: readonly Token[], come: readonly Token[]): Pick<Reason, 'before' | 'after'> {
  return { before: gone.map(({ text }) => text).join(' '), after: come.map(({ text }) => text).join(' ') }
}

/** Tokens of `these` left over when each of `those` has taken away one equal token. */
function withoutThose(these: readonly Token[], those: readonly Token[]): Token[] {
  const stock = new Map<string, number>()
  for (const id of those.map(idOf)) stock.set(id, (stock.get(id) ?? 0) + 1)
  return these.filter(token => {
    const id = idOf(token)
    const left = stock.get(id) ?? 0
    stock.set(id, left - 1)
    return left <= 0
  })
}

function idOf(token: Token): string {
  return `${token.type} ${token.key}`
}

/** Tags of the same element go together, all else in the order in which it stands. */
function pairUp(gone: readonly Token[], come: readonly Token[]): Reason[] {
  const alike = pairAlike(gone, come, elementOf)
  const paired = new Set(alike.flat())
  const isLeft = (token: Token): boolean => !paired.has(token)
  const pairs = [...alike, ...pairAlike(gone.filter(isLeft), come.filter(isLeft), nameOf)]
  const told = new Set(pairs.flat())
  const alone = (tokens: readonly Token[]): Token[] => tokens.filter(token => !told.has(token))
  return [
    ...pairs.map(([before, after]) => describeChange(nameOf(before), before.text, after.text)),
    ...alone(gone).map(token => ({ code: `${nameOf(token)}Removed`, before: token.text })),
    ...alone(come).map(token => ({ code: `${nameOf(token)}Added`, after: token.text })),
  ]
}

function elementOf({ type, key }: Token): string | undefined {
  return type === 'tag' ? /^<\/?[\w.:-]+/.exec(key)?.[0] : undefined
}

function nameOf({ type }: Token): string {
  return NAMES[type] ?? type
}

function describeChange(name: string, before: string, after: string): Reason {
  if (name === 'code' && before.replaceAll('`', '') === after.replaceAll('`', ''))
    return { code: 'codeFormatted', before, after }
  const isVersion = name === 'number' && [before, after].some(text => VERSION.test(text))
  const isLong = before.length > MAX_SHOWN || after.length > MAX_SHOWN
  return {
    code: isVersion ? 'versionChanged' : `${name}Changed`,
    ...(isLong ? excerpt(before, after) : { before, after }),
  }
}

function groupByName(tokens: readonly Token[]): Map<string, Token[]> {
  const groups = new Map<string, Token[]>()
  for (const token of tokens) {
    const name = nameOf(token)
    const group = groups.get(name)
    if (group === undefined) groups.set(name, [token])
    else group.push(token)
  }
  return groups
}

/** The same tokens of a kind in another order. */
function reordered(before: readonly Token[], after: readonly Token[]): Reason[] {
  const others = groupByName(after)
  return [...groupByName(before)].flatMap(([name, tokens]) => {
    const at = tokens.findIndex((token, i) => token.key !== others.get(name)?.[i]?.key)
    if (at === -1) return []
    return [
      { code: `${name}Moved`, before: tokens[at]?.text ?? '', after: others.get(name)?.[at]?.text ?? '' },
    ]
  })
}
