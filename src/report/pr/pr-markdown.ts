import { fitBlocks, SUMMARY_LIMIT } from '../fit-blocks.ts'
import { codeSpan, fenced, literal, prose } from '../markdown.ts'
import type { Words } from '../words.ts'
import { isTold, itemWords } from './item-words.ts'
import { nextWords, summaryWords } from './next-words.ts'
import type { PrItem, PrReport } from './pr-report.ts'

/** The report as GitHub-flavoured Markdown. */
export function formatPrMarkdown(report: PrReport, t: Words): string {
  return markdownBlocks(report, t)
    .map(lines => `${lines.join('\n')}\n`)
    .join('\n')
}

/** The report as a GitHub step summary: a heading, then the same as in Markdown, as much as fits. */
export function formatPrGithub(report: PrReport, t: Words): string {
  const blocks = [[`## ${t('pr:title')}`], ...markdownBlocks(report, t)]
  return fitBlocks(blocks, { limit: SUMMARY_LIMIT, rest: () => t('pr:cut') })
}

function markdownBlocks(report: PrReport, t: Words): string[][] {
  const told = report.items.filter(isTold)
  return [
    [literal(summaryWords(report, t))],
    ...(told.length === 0 ? [] : [told.flatMap(item => itemLines(item, report, t))]),
    ...nextWords(report, t).flatMap(({ words, lines }) => [
      [prose(words)],
      ...(lines.length === 0 ? [] : [fenced(lines, lines[0]?.startsWith('[') === true ? 'toml' : 'sh')]),
    ]),
  ]
}

function itemLines(item: PrItem, { mode }: PrReport, t: Words): string[] {
  const { threads, counts, notes } = itemWords(item, mode, t)
  const name = item.post === null ? '' : ` ${codeSpan(item.post)}`
  const said = threads.map(({ words, url }) =>
    url === null ? literal(words) : `[${literal(words)}](<${encodeURI(url)}>)`,
  )
  return [
    `- \`${item.locale}\`${name}${t('diff:join.label')}${[...said, ...(counts === '' ? [] : [literal(counts)])].join(' · ')}`,
    ...notes.map(note => `  - ${literal(note)}`),
  ]
}
