import { joinBlocks } from '../join-blocks.ts'
import { fitBlocks } from '../fit-blocks.ts'
import { codeSpan, fenced, literal, markdownTable, prose } from '../markdown.ts'
import { markdownFindings } from '../status/status-markdown.ts'
import type { Words } from '../words.ts'
import { shownItems } from './count-items.ts'
import { headlineWords, type NextOptions, nextWords } from './next-words.ts'
import { unifiedDiff } from './unified-diff.ts'
import type { UpdateItem, UpdateReport } from './update-report.ts'
import { countWords, detailWords } from './update-words.ts'

/** Characters; GitHub takes no more than 65,536 in a comment or a pull request. */
const LIMIT = 64_000

/** The report as GitHub-flavoured Markdown: a row for each translation; of a plan the changes too, where they fit into a comment. */
export function formatUpdateMarkdown(report: UpdateReport, options: NextOptions): string {
  const { t } = options
  const shown = shownItems(report.items)
  const blocks = [
    [literal(headlineWords(report, t))],
    shown.length > 0 ? table(shown, t) : [],
    markdownFindings(report, t),
    nextWords(report, options).map(words => `- ${prose(words)}`),
  ]
  const text = joined([...blocks, ...diffBlock(report, t)])
  if (text.length <= LIMIT) return text
  const cut = prose(t('update:cut'))
  return fitBlocks([...blocks, [cut]], { limit: LIMIT, rest: () => cut })
}

function joined(blocks: readonly (readonly string[])[]): string {
  return joinBlocks(blocks)
}

function table(items: readonly UpdateItem[], t: Words): string[] {
  const header = [
    t('status:column.post'),
    ...['locale', 'outcome', 'changes', 'details'].map(name => t(`update:column.${name}`)),
  ]
  return markdownTable([header, ...items.map(item => row(item, t))], 'lllll')
}

function row(item: UpdateItem, t: Words): string[] {
  return [
    codeSpan(item.source),
    codeSpan(item.locale),
    t(`update:outcome.${item.outcome}`),
    literal(countWords(item, t).join(t('diff:join.items'))),
    detailWords(item, t).map(prose).join('<br>'),
  ]
}

function diffBlock({ mode, items }: UpdateReport, t: Words): string[][] {
  const files = mode === 'plan' ? items.flatMap(item => item.files) : []
  if (files.length === 0) return []
  const lines = unifiedDiff(files).trimEnd().split('\n')
  return [
    ['<details>', `<summary>${t('update:diff')}</summary>`, '', ...fenced(lines, 'diff'), '', '</details>'],
  ]
}
