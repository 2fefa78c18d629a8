import type { Token, TokenType } from '../tokens/tokens.ts'

const SPOKEN: ReadonlySet<TokenType> = new Set(['template', 'id'])
/** A quoted string, with the name that it is given to. */
const STRING = /(?:(?<![\w:@-])([\w:@-]{1,40})\s?[=:]\s?)?("[^"]*"|'[^']*'|`[^`]*`)/g
/** Attributes whose words nobody reads. */
const MACHINE =
  /^(?:class|classname|style|id|href|src|srcset|sizes|rel|d|viewbox|points|transform|media|content-type|data-[\w-]+|on\w+|target|width|height)$/i
/** Attributes that people read, be it one word. */
const VISIBLE =
  /^(?:aria-label|title|alt|text|label|caption|summary|description|placeholder|message|note|body|heading|header|tooltip|content)$/i
const SEVERAL_WORDS = /\p{L}[,;:.!?]?\s+\p{L}|[\u3040-\u9FFF]{2}/u
const ONE_WORD = /^.\p{Lu}\p{Ll}+[.!?]?.$/u

/** A name between angles that is none of HTML's stands for something: `<password>`. */
const PLACEHOLDER = /^<([a-z]{3,})>$/
const HTML =
  /^(?:abbr|address|area|article|aside|audio|base|bdi|bdo|blockquote|body|button|canvas|caption|center|cite|code|col|colgroup|data|datalist|del|details|dfn|dialog|div|embed|fieldset|figcaption|figure|font|footer|form|head|header|hgroup|html|iframe|img|input|ins|kbd|label|legend|link|main|map|mark|menu|meta|meter|nav|noscript|object|ol|optgroup|option|output|picture|pre|progress|ruby|samp|script|search|section|select|slot|small|source|span|strong|style|sub|summary|sup|svg|table|tbody|template|textarea|tfoot|thead|time|title|track|var|video|wbr)$/

/** The strings in templates and attribute lists that people read, and placeholders in angles, joined. */
export function proseIn(tokens: readonly Token[]): string {
  const names = tokens
    .map(({ type, key }) => (type === 'tag' ? PLACEHOLDER.exec(key)?.[1] : undefined))
    .filter(name => name !== undefined && !HTML.test(name))
  return [...names, ...stringsIn(tokens.filter(({ type }) => SPOKEN.has(type)))].join('\n')
}

/** The strings in the attributes of tags that people read, joined: `alt`, `title` and their likes, and whatever has words. */
export function visibleTextIn(tokens: readonly Token[]): string {
  return stringsIn(tokens.filter(({ type }) => type === 'tag')).join('\n')
}

function stringsIn(tokens: readonly Token[]): string[] {
  return tokens
    .flatMap(({ key }) => Array.from(key.matchAll(STRING)))
    .filter(([, name = '', text = '']) => isProse(name, text.replaceAll(/\{\{.*?\}\}/g, '')))
    .map(([, , text = '']) => text.slice(1, -1))
}

function isProse(name: string, text: string): boolean {
  if (MACHINE.test(name)) return false
  return SEVERAL_WORDS.test(text) || (VISIBLE.test(name) ? /\p{L}/u.test(text) : ONE_WORD.test(text))
}
