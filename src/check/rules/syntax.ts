import type { Finding, Range } from '../../document/types.ts'
import type { Rule } from '../types.ts'

/** What keeps a target from being read, or a part of it. */
export const syntax: Rule = {
  id: 'syntax',
  severity: 'error',
  isDefault: true,
  find: ({ target }) =>
    target.findings.map(finding => ({
      message: { code: finding.code, params: finding.params },
      range: finding.range ?? rangeOfLine(target.text, finding.line),
      severity: finding.severity,
    })),
}

/** The line without its end; the start of the text where no line is known. */
function rangeOfLine(text: string, line: Finding['line']): Range {
  if (line === undefined) return { start: 0, end: 0 }
  const lines = text.split(/(?<=\n)/)
  const start = lines.slice(0, line - 1).join('').length
  return { start, end: start + (lines[line - 1] ?? '').trimEnd().length }
}
