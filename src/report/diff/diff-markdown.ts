import type { DiffReport, SourceDiff } from '../../freshness/types.ts'
import { fitBlocks } from '../fit-blocks.ts'
import { joinTrimmed } from '../join-trimmed.ts'
import { codeSpan, literal, markdownTable } from '../markdown.ts'
import { markdownFindings } from '../status/status-markdown.ts'
import type { Words } from '../words.ts'
import type { DiffShown } from './diff-options.ts'
import { leftOutWords } from './left-out-words.ts'
import { sourceMarkdown, type Folding } from './source-markdown.ts'
import { countLabels, LABELS, summary, toldSources } from './summary.ts'
import { uncomparedWords } from './uncompared-words.ts'
import { versionsWords } from './versions-words.ts'

/** Characters; GitHub takes no more than 65,536 in a comment or a pull request. */
const LIMIT = 64_000

/**
 * The report as GitHub-flavoured Markdown, for a pull request or an issue: what needs a person in full, cosmetic changes
 * folded; unless all is wanted, no more than fits into a comment.
 */
export function formatDiffMarkdown(report: DiffReport, shown: DiffShown): string {
  return fitDiff(report, shown, { limit: shown.all ? Infinity : LIMIT, key: 'cutMarkdown' })
}

interface DiffFitting {
  /** Characters. */
  readonly limit: number
  /** Words for what does not fit. */
  readonly key: 'cutMarkdown' | 'cutShort'
  /** Blocks before all others. */
  readonly heading?: readonly (readonly string[])[]
}

/**
 * As much of the report as fits: where not all does, cosmetic changes are only counted, then of translations only places are
 * shown, and what still does not fit is counted.
 */
export function fitDiff(
  report: DiffReport,
  shown: DiffShown,
  { limit, key, heading = [] }: DiffFitting,
): string {
  let blocks: (readonly string[])[] = []
  for (const folding of FOLDINGS) {
    blocks = [...heading, ...diffBlocks(report, shown, folding)]
    const text = joinTrimmed(blocks)
    if (text.length <= limit) return text
  }
  return fitBlocks(blocks, { limit, rest: left => leftOutWords(key, left, shown.t) })
}

/** What is left out, less first. */
const FOLDINGS: readonly Folding[] = [
  { cosmetic: true, texts: true },
  { cosmetic: false, texts: true },
  { cosmetic: false, texts: false },
]

function diffBlocks(report: DiffReport, shown: DiffShown, folding: Folding): string[][] {
  const { t } = shown
  const versions = versionsWords(report)
  return [
    [`**${literal(summary(report, t))}**${versions === undefined ? '' : ` (${literal(versions)})`}`],
    overview(report.sources, t),
    ...toldSources(report).flatMap(source => sourceMarkdown({ source, report, shown }, folding)),
    markdownFindings(report, t),
    uncomparedWords(report, t),
  ]
}

/** A row for each source that has changes: how many of each kind. */
function overview(sources: readonly SourceDiff[], t: Words): string[] {
  const changed = sources.filter(({ changes }) => changes.length > 0)
  if (changed.length < 2) return []
  const labels = LABELS.toReversed()
  const header = [t('status:column.post'), ...labels.map(label => t(`diff:column.${label}`))]
  const rows = changed.map(source => {
    const counts = countLabels([source])
    return [
      codeSpan(source.source),
      ...labels.map(label => (counts[label] === 0 ? '' : String(counts[label]))),
    ]
  })
  return markdownTable([header, ...rows], 'lrrr')
}
