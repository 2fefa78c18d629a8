import { cells } from '../report/cut.ts'
import { wrap } from '../report/wrap.ts'
import type { Session } from './session.ts'

/** A name and what it is. */
export type HelpRow = readonly [string, string]

export interface HelpPage {
  readonly usage: string
  readonly description: string
  /** Sections without rows are left out. */
  readonly sections: readonly { readonly title: string; readonly rows: readonly HelpRow[] }[]
  readonly footer?: string
}

/** Names wider than this get their words on the next line. */
const NAME_WIDTH = 22

/** A help page for the terminal, wrapped to its width, ending in a line end. */
export function formatHelp(page: HelpPage, { say, paint, world }: Session): string {
  const title = (text: string): string => paint('strong', text)
  const blocks = [
    [`${title(say('cli:heading.usage'))}: ${page.usage}`],
    wrap(page.description, world.columns),
    ...page.sections
      .filter(({ rows }) => rows.length > 0)
      .map(section => [title(section.title), ...sectionLines(section.rows, world.columns)]),
    page.footer === undefined ? [] : wrap(page.footer, world.columns),
  ]
  return blocks
    .filter(lines => lines.length > 0)
    .map(lines => `${lines.join('\n')}\n`)
    .join('\n')
}

function sectionLines(rows: readonly HelpRow[], columns: number): string[] {
  const width = Math.max(0, ...rows.map(([name]) => cells(name)).filter(name => name <= NAME_WIDTH))
  return rows.flatMap(row => rowLines(row, width, columns))
}

function rowLines([name, words]: HelpRow, width: number, columns: number): string[] {
  if (cells(name) > width) return [`  ${name}`, ...wrap(words, columns - 6).map(line => `      ${line}`)]
  const indent = ' '.repeat(width + 4)
  const [first = '', ...more] = wrap(words, Math.max(20, columns - width - 4))
  return [`  ${name}${' '.repeat(width - cells(name))}  ${first}`, ...more.map(line => indent + line)]
}
