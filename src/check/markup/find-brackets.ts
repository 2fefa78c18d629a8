import { beginsAddress } from '../links/begins-address.ts'
import type { Fault } from './fault.ts'
import type { Reading } from './find-emphasis.ts'

/** Brackets, backticks and footnotes that were to be a link, code or a reference and are read as characters. */
export function findBrackets({ text, literal }: Reading): Fault[] {
  return PATTERNS.flatMap(({ sort, variant, pattern, behind }) =>
    Array.from(literal.matchAll(pattern)).flatMap(({ 0: found, index }) => {
      const end = index + found.length
      if (behind?.(text, end) === false) return []
      return {
        sort,
        variant,
        params: { text: excerptOf(text.slice(index, end)) },
        range: { start: index, end },
      }
    }),
  )
}

/** A site generator puts the address there. */
function isNoTemplate(text: string, at: number): boolean {
  return !/^\s*\{[{%<]/.test(text.slice(at, at + LOOK))
}

const LOOK = 12

interface Pattern extends Pick<Fault, 'sort' | 'variant'> {
  readonly pattern: RegExp
  /** What must hold of the text behind. */
  readonly behind?: (text: string, at: number) => boolean
}

const PATTERNS: readonly Pattern[] = [
  { sort: 'code', variant: 'code', pattern: /`+/g },
  { sort: 'link', variant: 'address', pattern: /\[[^[\]\uE001]{0,200}\]\(/g, behind: isNoTemplate },
  { sort: 'link', variant: 'gap', pattern: /\[[^[\]\uE001]{0,200}\][ \t]+\(/g, behind: beginsAddress },
  {
    sort: 'link',
    variant: 'wide',
    pattern: /[［【][^［【］】[\]\uE001]{0,200}[］】\]][ \t]*[(（]/g,
    behind: beginsAddress,
  },
  { sort: 'link', variant: 'wide', pattern: /\[[^[\]\uE001]{0,200}\][ \t]*（/g, behind: beginsAddress },
  { sort: 'footnote', variant: 'footnote', pattern: /\[\^[\w-]+(?![\w\]-])|［\^[\w-]+[］\]]?/g },
]

/** Enough to know it again. */
const LONGEST = 40

function excerptOf(text: string): string {
  const line = text.replaceAll(/\s+/g, ' ').trim()
  return line.length > LONGEST ? `${line.slice(0, LONGEST)}…` : line
}
