import type { Document } from '../../document/types.ts'
import { counterpartsOf } from '../counterpart.ts'
import type { Fault } from '../markup/fault.ts'
import { findFaults } from '../markup/find-faults.ts'
import { READ, readLiteral } from '../markup/read-literal.ts'
import type { Checked, Rule, RuleFinding } from '../types.ts'

/** Marks of emphasis, code, links and footnotes that stand in the target as characters, where the source has none such. */
export const markup: Rule = {
  id: 'markup',
  severity: 'warning',
  isDefault: true,
  find: checked => {
    const faults = findFaults(checked.target)
    if (faults.length === 0) return []
    const isExcused = excuses(checked)
    const isLenient = PYTHON_MARKDOWN.test(readLiteral(checked.source).text)
    return faults
      .filter(fault => !(isLenient && OF_COMMONMARK.has(fault.variant)) && !isExcused(fault))
      .map(toFinding)
  },
}

/** Blocks that only Python-Markdown and its extensions know; it reads asterisks as marks whatever stands beside them. */
const PYTHON_MARKDOWN = /(?:^|[\uE001\n])(?:(?:\/{3}|!!!|\?{3}\+?) \w|=== ")/
const OF_COMMONMARK: ReadonlySet<string> = new Set(['punctuation', 'construct'])

/** The same sort of fault stands in the source's counterpart; where that is not known, anywhere in the source. */
function excuses({ source, beads }: Checked): (fault: Fault) => boolean {
  const known = findFaults(source)
  const counterparts = counterpartsOf(beads)
  return ({ sort, range }) => {
    const sides = counterparts(range.start)
    const alike = known.filter(fault => fault.sort === sort)
    if (
      alike.some(
        ({ range: { start } }) => sides?.some(side => side.start <= start && start < side.end) ?? true,
      )
    )
      return true
    // A lone sign may be meant as such; a pair was emphasis only if the source has some.
    return sort === 'emphasis' && !(sides?.some(side => hasEmphasis(source, side)) ?? false)
  }
}

/** Asterisks or underscores that Markdown reads as marks. */
function hasEmphasis(document: Document, { start, end }: { start: number; end: number }): boolean {
  const literal = readLiteral(document).text
  return Array.from(document.text.slice(start, end).matchAll(/[*_]/g)).some(
    ({ index }) => literal[start + index] === READ,
  )
}

function toFinding({ variant, params, range }: Fault): RuleFinding {
  return { message: { code: `check:markup.${variant}`, params }, range }
}
