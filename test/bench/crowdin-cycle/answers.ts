import type { CrowdinEmulator } from '../../support/crowdin/start.ts'
import type { SourceString } from '../../support/crowdin/types.ts'

/** A made-up translation. */
export interface Answer {
  readonly key: string
  readonly language: string
  readonly text: string
  readonly isApproved: boolean
}

/** Gives every string that waits for a translator a made-up text in each of these languages, and approves every other one. */
export function answerAll({ state, translators }: CrowdinEmulator, languages: readonly string[]): Answer[] {
  const answers: Answer[] = []
  for (const language of languages)
    for (const string of state.strings.values()) {
      const text = madeUp(string.text)
      if (text === string.text || !isOpen(string, language)) continue
      const isApproved = answers.length % 2 === 0
      translators.translate(string.id, language, text)
      if (isApproved) translators.approve(string.id, language)
      answers.push({ key: string.identifier, language, text, isApproved })
    }
  return answers
}

/** Without a translation, or with one from before the source's last change that nobody approved since. */
function isOpen({ translations, updatedAt }: SourceString, language: string): boolean {
  const all = translations.get(language) ?? []
  if (all.some(({ approvals }) => approvals.length > 0)) return false
  return all.every(({ createdAt }) => createdAt < (updatedAt ?? ''))
}

const ACCENTED: Readonly<Record<string, string>> = { a: 'ä', e: 'ë', i: 'ï', o: 'ö', u: 'ü' }

/** The same codes, numbers and addresses, the words with other vowels; the same text where it has none. */
export function madeUp(markup: string): string {
  return markup
    .split(/(<[^>]*>|&[^;]*;|https?:\/\/\S+)/)
    .map((piece, i) =>
      i % 2 === 1 ? piece : piece.replaceAll(/[aeiou]/g, vowel => ACCENTED[vowel] ?? vowel),
    )
    .join('')
}

/** What a text shows between its codes, long enough to be looked for, references resolved. */
export function piecesOf(markup: string): string[] {
  return markup
    .split(/<[^>]*>/)
    .map(piece => flat(resolved(piece)))
    .filter(piece => piece.length >= 4)
}

/** A text without what Markdown or an editor may do to it: line ends, escapes, blanks by name. */
export function flat(text: string): string {
  return text.replaceAll('&nbsp;', ' ').replaceAll('\\', '').replaceAll(/\s+/g, ' ').trim()
}

function resolved(markup: string): string {
  const references: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' }
  return markup.replaceAll(/&(\w+);/g, (whole, name: string) => references[name] ?? whole)
}
