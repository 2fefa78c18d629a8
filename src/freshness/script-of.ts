/** Scripts that tell languages apart at a glance, beside Latin; codes of ISO 15924. */
const SCRIPTS = [
  'Hang',
  'Cyrl',
  'Arab',
  'Hebr',
  'Grek',
  'Deva',
  'Thai',
  'Beng',
  'Taml',
  'Telu',
  'Armn',
  'Geor',
  'Ethi',
  'Khmr',
  'Laoo',
  'Mymr',
  'Hani',
]

/** Share of letters from which on a script is the one that a text is written in: code and names in Latin stand in every post. */
const ENOUGH = 0.4
/** Japanese without kana does not exist; Chinese may quote a few. */
const KANA = 0.1
/** Characters at the beginning that are looked at. */
const ENOUGH_TEXT = 4000
/** Letters; less tells nothing. */
const LEAST = 60

/**
 * The script, other than Latin, that most of a text is written in, as locales name it (`Jpan`, `Kore`, `Cyrl`; `Hani` for Chinese in
 * either form). Undefined for Latin, for mixtures, and for texts too short to tell.
 */
export function scriptOf(whole: string): string | undefined {
  const text = whole.slice(0, ENOUGH_TEXT)
  const letters = count(text, /\p{L}/gu)
  if (letters < LEAST) return undefined
  if (count(text, /[\p{sc=Hira}\p{sc=Kana}]/gu) >= KANA * letters) return 'Jpan'
  const script = SCRIPTS.find(
    name => count(text, new RegExp(String.raw`\p{sc=${name}}`, 'gu')) >= ENOUGH * letters,
  )
  return script === 'Hang' ? 'Kore' : script
}

/** Whether texts of this locale are written in that script. */
export function isWrittenIn(locale: string, script: string): boolean {
  const own = new Intl.Locale(locale).maximize().script ?? ''
  return (
    own === script ||
    (script === 'Hani' && /^Han[ist]$/.test(own)) ||
    OTHER_WAYS.get(own)?.includes(script) === true
  )
}

/** A script that is written instead of another in the same language. */
const OTHER_WAYS: ReadonlyMap<string, readonly string[]> = new Map([
  ['Latn', ['Cyrl', 'Arab']],
  ['Cyrl', ['Arab']],
  ['Arab', ['Cyrl']],
])

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0
}
