/** @typedef {(text: string) => string} Translate */

/** Locales of the synthetic repositories, in the order in which they are used. */
export const LOCALES = ['de', 'zh-CN', 'ja', 'fr', 'ko', 'pt-BR', 'ru', 'es', 'tr', 'ar']

/** First letter and number of letters of the block of characters that a locale's words are made of; none: Latin. */
const SCRIPTS = {
  'zh-CN': [0x4e00, 2000],
  ja: [0x3042, 80],
  ko: [0xac00, 2000],
  ru: [0x430, 32],
  ar: [0x628, 18],
}

/**
 * Replaces each word by another, always the same, in the locale's script; code spans and addresses are kept.
 * @param {string} locale @returns {Translate}
 */
export function translateInto(locale) {
  /** @type {Map<string, string>} */
  const known = new Map()
  const wordFor = word => {
    const found = known.get(word) ?? makeWord(word, locale)
    known.set(word, found)
    return found
  }
  return text =>
    text.replace(/`[^`]*`|\]\([^)]*\)|[A-Za-z]+/g, part => (/^[`\]]/.test(part) ? part : wordFor(part)))
}

function makeWord(word, locale) {
  const [first, count] = SCRIPTS[locale] ?? []
  if (first === undefined) return word[0] + Array.from(word.slice(1)).reverse().join('') + locale[0]
  const length = count > 1000 ? Math.ceil(word.length / 3) : word.length
  const letter = index =>
    String.fromCodePoint(first + ((word.charCodeAt(index % word.length) * 31 + index * 7) % count))
  return Array.from({ length }, (_, index) => letter(index)).join('')
}
