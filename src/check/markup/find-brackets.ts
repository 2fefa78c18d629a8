import type { Fault } from './fault.ts'
import type { Reading } from './find-emphasis.ts'

/** Brackets, backticks and footnotes that were to be a link, code or a reference and are read as characters. */
export function findBrackets({ text, literal }: Reading): Fault[] {
  return PATTERNS.flatMap(({ sort, variant, pattern, behind }) =>
    Array.from(literal.matchAll(pattern)).flatMap(({ 0: found, index }) => {
      const end = index + found.length
      if (behind !== undefined && !behind.test(text.slice(end, end + LOOK))) return []
      return {
        sort,
        variant,
        params: { text: excerptOf(text.slice(index, end)) },
        range: { start: index, end },
      }
    }),
  )
}

const LOOK = 12
/** What an address begins with. */
const ADDRESS = /^\s*<?(?:https?:|www\.|mailto:|@?\.{0,2}\/|#|[\w./-]+\.(?:md|html|png|svg|jpe?g)\b)/

/** A site generator puts the address there. */
const NO_TEMPLATE = /^(?!\s*\{[{%<])/

const PATTERNS: readonly (Pick<Fault, 'sort' | 'variant'> & { pattern: RegExp; behind?: RegExp })[] = [
  { sort: 'code', variant: 'code', pattern: /`+/g },
  { sort: 'link', variant: 'address', pattern: /\[[^[\]\uE001]{0,200}\]\(/g, behind: NO_TEMPLATE },
  { sort: 'link', variant: 'gap', pattern: /\[[^[\]\uE001]{0,200}\][ \t]+\(/g, behind: ADDRESS },
  {
    sort: 'link',
    variant: 'wide',
    pattern: /[［【][^［【］】[\]\uE001]{0,200}[］】\]][ \t]*[(（]/g,
    behind: ADDRESS,
  },
  { sort: 'link', variant: 'wide', pattern: /\[[^[\]\uE001]{0,200}\][ \t]*（/g, behind: ADDRESS },
  { sort: 'footnote', variant: 'footnote', pattern: /\[\^[\w-]+(?![\w\]-])|［\^[\w-]+[］\]]?/g },
]

/** Enough to know it again. */
const LONGEST = 40

function excerptOf(text: string): string {
  const line = text.replaceAll(/\s+/g, ' ').trim()
  return line.length > LONGEST ? `${line.slice(0, LONGEST)}…` : line
}
