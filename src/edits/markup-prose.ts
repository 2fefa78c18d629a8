import type { Token, TokenType } from './tokens.ts'

const MARKUP: ReadonlySet<TokenType> = new Set(['tag', 'template', 'id'])
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

/** The strings in tags, templates and attribute lists that people read, joined. */
export function proseIn(tokens: readonly Token[]): string {
  return tokens
    .filter(token => MARKUP.has(token.type))
    .flatMap(({ key }) => Array.from(key.matchAll(STRING)))
    .filter(([, name = '', text = '']) => isProse(name, text.replaceAll(/\{\{.*?\}\}/g, '')))
    .map(([, , text = '']) => text.slice(1, -1))
    .join('\n')
}

function isProse(name: string, text: string): boolean {
  if (MACHINE.test(name)) return false
  return SEVERAL_WORDS.test(text) || (VISIBLE.test(name) ? /\p{L}/u.test(text) : ONE_WORD.test(text))
}
