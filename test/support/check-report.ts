import type { CheckFinding, CheckPlace, CheckReport } from '../../src/report/check/check-report.ts'

const POST = 'content/posts/interrupts/index'
const BASIS = '75ee7465a1c1a2b4b7a3c1c5f0f6b8e2d9a4c3b1'

/** A place on one line; `column` counts UTF-16 units. */
function place(path: string, line: number, column: number, text: string): CheckPlace {
  const start = line * 100 + column
  const range = { start, end: start + text.length }
  return {
    path,
    range,
    line,
    column,
    endLine: line,
    endColumn: column + text.length,
    character: column,
    text,
  }
}

/** An error and two warnings in a Japanese translation, one error in a Korean one. */
export function someCheckFindings(): CheckFinding[] {
  const ja = `${POST}.ja.md`
  return [
    {
      rule: 'placeholders',
      severity: 'error',
      message: { code: 'check:placeholders.changed', params: { expected: '`_start`', found: '`start_`' } },
      locale: 'ja',
      target: place(ja, 12, 9, '`start_`'),
      source: { ...place(`${POST}.md`, 10, 5, '`_start`'), commit: BASIS },
    },
    {
      rule: 'heading-structure',
      severity: 'warning',
      message: { code: 'check:heading-structure.level', params: { level: 3, expected: 2 } },
      locale: 'ja',
      target: place(ja, 120, 1, '### 割り込みは、プログラムの実行を中断させるものです'),
      source: { ...place(`${POST}.md`, 110, 1, '## Interrupts stop a program while it runs'), commit: null },
    },
    {
      rule: 'glossary',
      severity: 'warning',
      message: { code: 'check:glossary', params: { term: 'kernel', expected: 'カーネル' } },
      locale: 'ja',
      target: place(ja, 130, 1, 'コアは\u001b[31m小さい'),
      source: null,
    },
    {
      rule: 'placeholders',
      severity: 'error',
      message: { code: 'check:placeholders.lost', params: { expected: '`a|b` % of <x>' } },
      locale: 'ko',
      target: place(`${POST}.ko.md`, 3, 1, '값'),
      source: null,
    },
  ]
}

/** A report on these findings, of twenty translations. */
export function aCheckReport(
  findings: readonly CheckFinding[],
  some: Partial<CheckReport> = {},
): CheckReport {
  return {
    tool: { name: 'evergloss', version: '0.1.0' },
    commit: '81d4f49f153eb5f390681f5c13018dd2aa6be0b1',
    worktree: true,
    rules: [
      { id: 'placeholders', severity: 'error' },
      { id: 'heading-structure', severity: 'warning' },
      { id: 'glossary', severity: 'warning' },
    ],
    translations: 20,
    ignored: 0,
    findings,
    problems: [],
    ...some,
  }
}
