/**
 * What a translator copies rather than translates, and how it is told apart from the rest: `code` lines, `span`s of inline code,
 * `address`es, their `fragment`s, `number`s, `name`s in Latin letters, and the `shape` of blocks that follow each other.
 */
export type TraceKind = 'code' | 'span' | 'address' | 'fragment' | 'number' | 'name' | 'shape'

export interface Trace {
  readonly kind: TraceKind
  readonly text: string
}

/** What one line of a code block keeps: the line without white space at its ends and without a comment, which may be translated. */
export function codeTraces(line: string): Trace[] {
  const text = line.replace(COMMENT, '').trim()
  return /[\p{L}\p{N}].*[\p{L}\p{N}]/u.test(text) ? [{ kind: 'code', text }] : []
}

const COMMENT = /(?:(?:^|\s)(?:\/\/|#(?![[!])|--\s|;;)|\/\*|<!--).*$/

/** What one line of prose keeps, in the order of the kinds. Digits of any script are read as 0–9. */
export function proseTraces(line: string): Trace[] {
  const traces: Trace[] = []
  const take = (kind: TraceKind, text: string): string => {
    traces.push({ kind, text })
    return ' '
  }
  const rest = line
    .replaceAll(/(`+)(?!`)(.*?[^`])\1(?!`)/g, (_, _ticks, code: string) => take('span', code.trim()))
    .replaceAll(ADDRESS, (found: string, ...groups: (string | undefined)[]) => {
      const address = groups.slice(0, 4).find(group => group !== undefined) ?? found
      const [base = '', fragment] = address.replace(/^\((.*)\)$/, '$1').split('#')
      if (base !== '') take('address', pageOf(base))
      if (fragment) take('fragment', fragment)
      return ' '
    })
  for (const [number] of inLatin(rest).matchAll(NUMBER)) take('number', number)
  for (const [name] of rest.matchAll(NAME)) take('name', name)
  return traces
}

/** Targets of links and images, of definitions and of attributes, and bare addresses. */
const ADDRESS =
  /(?<=\])\(\s*<?([^\s()<>]*(?:\([^\s()]*\)[^\s()<>]*)*)>?[^()]*\)|(?<=^\s*\[[^\]]+\]:)\s*<?([^\s<>]+)>?.*$|(?:src|href|id)\s*=\s*"([^"]*)"|<?(https?:\/\/[^\s<>)\]"'、。，]+)>?/g

/**
 * A link within a site leads to the page in its own language (`../index.ja.md`, `/ja/about/`), and who moves pages mends it in all
 * of them, or the site could not be built: only the last two names of its path tell what a translator saw.
 */
function pageOf(address: string): string {
  if (/^(?:[a-z][a-z+.-]+:|\/\/)/i.test(address)) return address
  const page = address.replace(/\.[a-z]{2}(?:-[a-z]{2,4})?(?=\.mdx?$)/i, '')
  return page
    .split('/')
    .filter(name => !/^(?:@|\.{0,2}|[a-z]{2}(?:-[A-Za-z]{2,4})?)$/.test(name))
    .slice(-2)
    .join('/')
}

const NUMBER = /(?<![A-Za-z\d_])(?:0x[\dA-Fa-f_]+|\d+(?:[.,]\d+)*)(?![A-Za-z\d_])/g

/** A word that is no plain word: with a capital, a digit or a sign inside, or all of capitals. */
const NAME = /(?<![\p{L}\p{N}_])(?=[\w.+-]*[a-z\d][A-Z_]|[A-Z][A-Z\d]|[A-Za-z]+\d)[A-Za-z][\w+-]*(?:\.\w+)*/gu

/** https://www.unicode.org/reports/tr44/#Numeric_Type — the digits of a script stand in a row, from zero on. */
function inLatin(text: string): string {
  return text.replaceAll(/(?![0-9])\p{Nd}/gu, digit => {
    let value = 0
    const code = digit.codePointAt(0) ?? 0
    while (value < 9 && /\p{Nd}/u.test(String.fromCodePoint(code - value - 1))) value++
    return String(value)
  })
}
