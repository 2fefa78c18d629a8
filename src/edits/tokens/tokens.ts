/**
 * What a piece of text is. `word`, `symbol`, `number`, `code`, `url`, `template` and `image` are content and keep their
 * place in the sentence; `target`, `label`, `tag`, `id`, `marker`, `emoji`, `comment` and `footnote` are verbatim but
 * stand beside the sentence; `emphasis`, `quote`, `dash` and `punctuation` are surface. Dates and versions are numbers,
 * packages with versions and commits are code, mail addresses are addresses.
 */
export type TokenType =
  | 'word'
  | 'symbol'
  | 'number'
  | 'code'
  | 'url'
  | 'template'
  | 'image'
  | 'footnote'
  | 'target'
  | 'label'
  | 'tag'
  | 'id'
  | 'marker'
  | 'emoji'
  | 'comment'
  | 'emphasis'
  | 'quote'
  | 'dash'
  | 'punctuation'

/** One token: `text` as written, `key` what is compared. */
export interface Token {
  readonly type: TokenType
  readonly text: string
  readonly key: string
}

const CONTENT: ReadonlySet<TokenType> = new Set([
  'word',
  'symbol',
  'number',
  'code',
  'url',
  'template',
  'image',
])
const SURFACE: ReadonlySet<TokenType> = new Set(['emphasis', 'quote', 'dash', 'punctuation'])

/** True for what has a place in the sentence: words, and slots for verbatim pieces. */
export function isContent(token: Token): boolean {
  return CONTENT.has(token.type)
}

/** True for what a translation repeats byte by byte: code, addresses, labels, tags, numbers. */
export function isVerbatim(token: Token): boolean {
  return token.type !== 'word' && token.type !== 'symbol' && !SURFACE.has(token.type)
}

/** What a content token is compared by in its sentence: words by themselves, verbatim pieces by their type only. */
export function slotOf(token: Token): string {
  return isVerbatim(token) ? `\u0000${token.type}` : token.key
}
