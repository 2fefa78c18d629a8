import { readValues, type Content } from '../../document/front-matter/values.ts'

/** Keys of the front matter that name translators, at the top or below `extra`. */
const KEYS: ReadonlySet<string> = new Set([
  'translators',
  'translator',
  'translation_contributors',
  'translation_reviewers',
])

/**
 * Whom a translation's front matter names as its translators, as written, without `@` or the address of an account on GitHub; a string
 * may hold several, separated by commas. Empty where there are none, or the front matter does not parse.
 */
export function readTranslators(text: string): string[] {
  // Most posts name nobody, and a front matter takes a while to read.
  if (![...KEYS].some(key => text.includes(key))) return []
  const names = (readValues(text) ?? [])
    .filter(({ keys }) => KEYS.has(keys.filter((key, at) => at > 0 || key !== 'extra').join('.')))
    .flatMap(({ content }) => textsOf(content))
  return [...new Set(names.flatMap(namesIn))]
}

function textsOf(content: Content): string[] {
  if (content.type === 'list') return content.items.flatMap(textsOf)
  return content.type === 'string' || content.type === 'number' ? [content.text] : []
}

function namesIn(text: string): string[] {
  return text
    .split(/[,;、,]/)
    .map(name => name.trim().replace(/^(?:https?:\/\/(?:www\.)?github\.com\/|@)([\w-]+)\/?$/i, '$1'))
    .filter(name => name !== '')
}
