import { isContent } from '../tokens/tokens.ts'
import type { Token } from '../tokens/tokens.ts'

/** Content in order, and what stands before each piece of it; the last lead stands behind all content. */
export interface Laid {
  readonly content: readonly Token[]
  readonly leads: readonly (readonly Token[])[]
}

const SENTENCE_END: ReadonlySet<string> = new Set(['.', '!', '?', '。', '！', '？', '…'])
const QUIET = new Set(['emphasis', 'quote', 'target', 'label', 'id'])

/** Parts content from what stands around it. */
export function layOut(tokens: readonly Token[]): Laid {
  const content: Token[] = []
  const leads: Token[][] = [[]]
  for (const token of tokens) {
    if (!isContent(token)) leads.at(-1)?.push(token)
    else {
      content.push(token)
      leads.push([])
    }
  }
  return { content, leads }
}

/** Whether a sentence ends in what stands before a piece of content; a list mark or a tag counts as well. */
export function endsSentence(lead: readonly Token[]): boolean {
  return lead.some(token => token.type === 'marker' || isStop(token))
}

function isStop(token: Token): boolean {
  return token.type === 'punctuation' && SENTENCE_END.has(token.key)
}

/** So many pieces of a sentence, or of a clause, are looked at to either side; it bounds the time. */
const REACH = 120

/** Content of the sentence that reaches over `from` to `to`; of a very long one what stands near by. */
export function sentenceAround(laid: Laid, from: number, to: number): readonly Token[] {
  let [start, end] = [from, to]
  const [first, last] = [Math.max(0, from - REACH), Math.min(laid.content.length, to + REACH)]
  while (start > first && !endsSentence(laid.leads[start] ?? [])) start -= 1
  while (end < last && !endsSentence(laid.leads[end] ?? [])) end += 1
  return laid.content.slice(start, end)
}

/** Keys of the content before `at`, nearest first, up to a punctuation mark; emphasis and quotes are none. `lead` stands before `at`. */
export function wordsBefore({ content, leads }: Laid, at: number, lead = leads[at] ?? []): string[] {
  const words: string[] = []
  for (let i = at; i > Math.max(0, at - REACH) && isQuiet(i === at ? lead : (leads[i] ?? [])); i -= 1)
    words.push(keyOf(content[i - 1]))
  return words
}

/** Keys of the content from `at` on, up to a punctuation mark; `lead` stands before `at`. */
export function wordsFrom({ content, leads }: Laid, at: number, lead = leads[at] ?? []): string[] {
  const words: string[] = []
  for (
    let i = at;
    i < Math.min(content.length, at + REACH) && isQuiet(i === at ? lead : (leads[i] ?? []));
    i += 1
  )
    words.push(keyOf(content[i]))
  return words
}

function isQuiet(lead: readonly Token[]): boolean {
  return lead.every(({ type, key }) => QUIET.has(type) || (type === 'dash' && key === '-'))
}

/** Verbatim pieces have no key among words. */
function keyOf(token: Token | undefined): string {
  return token === undefined || token.type === 'word' ? (token?.key ?? '') : `\u0000${token.type}`
}
