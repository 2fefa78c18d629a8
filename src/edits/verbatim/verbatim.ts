import { proseIn } from './markup-prose.ts'
import type { Reason } from '../types.ts'
import { isVerbatim } from '../tokens/tokens.ts'
import type { Token, TokenType } from '../tokens/tokens.ts'

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
  'emojiChanged',
  'emojiMoved',
  'markupWords',
])

/** Verbatim tokens that only one side has, as reasons: `codeChanged`, `linkAdded`, `numberMoved` and so on. */
export function compareVerbatim(before: readonly Token[], after: readonly Token[]): Reason[] {
  const [a, b] = [before.filter(isVerbatim), after.filter(isVerbatim)]
  if (isEqual(a, b)) return []
  const [gone, come] = [withoutThose(a, b), withoutThose(b, a)]
  if (proseIn(gone) !== proseIn(come))
    return [{ code: 'markupWords', ...textsOf(gone, come) }, ...pairUp(gone, come)]
  return gone.length + come.length > 0 ? pairUp(gone, come) : reordered(a, b)
}

function isEqual(a: readonly Token[], b: readonly Token[]): boolean {
  return a.length === b.length && a.every((token, i) => token.key === b[i]?.key && token.type === b[i]?.type)
}

/**
 * True for a change in verbatim tokens that a person must look at: content that changed places (no rule says which piece
 * of a translation must follow), words for people within a tag or template, one emoji for another, and a number's sign
 * or exponent.
 */
export function isMeaning({ code, before = '', after = '' }: Reason): boolean {
  if (MEANING.has(code)) return true
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

function pairUp(gone: readonly Token[], come: readonly Token[]): Reason[] {
  const waiting = groupByName(come)
  const reasons = [...groupByName(gone)].flatMap(([name, tokens]) =>
    tokens.map((token, i): Reason => {
      const partner = waiting.get(name)?.[i]
      if (partner === undefined) return { code: `${name}Removed`, before: token.text }
      return { code: `${name}Changed`, before: token.text, after: partner.text }
    }),
  )
  const partnered = groupByName(gone)
  const rest = [...waiting].flatMap(([name, tokens]) => tokens.slice(partnered.get(name)?.length ?? 0))
  return [...reasons, ...rest.map(token => ({ code: `${NAMES[token.type]}Added`, after: token.text }))]
}

function groupByName(tokens: readonly Token[]): Map<string, Token[]> {
  const groups = new Map<string, Token[]>()
  for (const token of tokens) {
    const name = NAMES[token.type] ?? token.type
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
