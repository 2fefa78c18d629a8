import { cells } from '../report/text/cells.ts'
import { wrap } from '../report/text/wrap.ts'
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

/** Names wider than this get their words on the next line … */
const NAME_WIDTH = 22
/** … and all names do when fewer cells than these are left beside them. */
const WORDS_WIDTH = 30

/** A help page for the terminal, wrapped to its width, ending in a line end. */
export function formatHelp(page: HelpPage, { say, paint, world }: Session): string {
  const title = (text: string): string => paint('strong', text)
  const blocks = [
    wrap(say('cli:heading.usage', { usage: page.usage }), world.columns, '  '),
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
  if (cells(name) > width || columns - width - 4 < WORDS_WIDTH)
    return [`  ${name}`, ...wrap(words, columns - 6).map(line => `      ${line}`)]
  const indent = ' '.repeat(width + 4)
  const [first = '', ...more] = wrap(words, columns - width - 4)
  return [`  ${name}${' '.repeat(width - cells(name))}  ${first}`, ...more.map(line => indent + line)]
}
