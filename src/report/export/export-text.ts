import { joinBlocks } from '../join-blocks.ts'
import type { UnitState } from '../../exchange/types.ts'
import { formatFindings } from '../text/findings-text.ts'
import { padEnd } from '../text/pad-end.ts'
import { printable } from '../text/printable.ts'
import { safeParams } from '../text/safe-params.ts'
import { wrap, wrapParts } from '../text/wrap.ts'
import { cells } from '../text/cells.ts'
import type { Meaning, Paint, Words } from '../words.ts'
import type { ExportedFile, ExportReport } from './export-report.ts'

interface TextOptions {
  readonly t: Words
  readonly paint: Paint
  /** Terminal cells in a line. */
  readonly columns: number
}

/** The report for a terminal, ending in a line end: each file with its segments by state, and what to do next. */
export function formatExportText(report: ExportReport, options: TextOptions): string {
  const { t, paint, columns } = options
  const { files } = report
  const blocks = [
    wrap(headline(report, t), columns).map(line => paint('strong', line)),
    files.flatMap(file => row(file, options)),
    formatFindings(report.findings, options),
    nextWords(report, t).flatMap(words => wrap(words, columns)),
  ]
  return joinBlocks(blocks)
}

function headline({ files, stale }: ExportReport, t: Words): string {
  const count = files.filter(({ outcome }) => outcome === 'written').length
  const isThere = files.some(({ outcome }) => outcome !== 'none')
  if (!isThere) return t(stale ? 'exchange:export.nothingStale' : 'exchange:export.nothing')
  return count === 0 ? t('exchange:export.unchanged') : t('exchange:export.headline', { count })
}

const STATES: readonly UnitState[] = ['untranslated', 'fuzzy', 'translated', 'approved']
const MEANING: Readonly<Record<ExportedFile['outcome'], Meaning>> = {
  written: 'good',
  unchanged: 'quiet',
  failed: 'bad',
  none: 'unsure',
}

function row(file: ExportedFile, { t, paint, columns }: TextOptions): string[] {
  const label = t(`exchange:export.outcome.${file.outcome}`)
  const width = Math.max(...Object.keys(MEANING).map(each => cells(t(`exchange:export.outcome.${each}`))))
  const counts = STATES.flatMap(state => {
    const count = file.posts.reduce((sum, { units }) => sum + units[state], 0)
    return count === 0 ? [] : [t(`exchange:state.${state}`, { count })]
  })
  const unplaced = file.posts.reduce((sum, post) => sum + post.unplaced, 0)
  if (unplaced > 0) counts.push(t('exchange:state.unplaced', { count: unplaced }))
  const { problem } = file
  const start = `  ${paint(MEANING[file.outcome], label)}${padEnd('', width - cells(label))}  `
  const path = printable(file.path)
  const line = `${path}  ${counts.join(' · ')}`
  const fits = width + 4 + cells(line) <= columns
  if (problem === null && fits) return [start + path + paint('quiet', line.slice(path.length))]
  const below =
    problem === null
      ? wrapParts(counts, columns - 4)
      : wrap(t(problem.code, safeParams(problem.params)), columns - 4)
  return [start + path, ...below.map(words => `    ${paint('quiet', words)}`)]
}

function nextWords({ files, stale }: ExportReport, t: Words): string[] {
  const sum = (name: 'unplaced' | 'wordless' | 'settled'): number =>
    files.flatMap(({ posts }) => posts).reduce((total, post) => total + post[name], 0)
  const count = files.filter(({ outcome }) => outcome === 'failed').length
  const isThere = files.some(({ outcome }) => outcome === 'written' || outcome === 'unchanged')
  // With all of the rest, so that the numbers are those of `status`
  const left = (['wordless', 'settled'] as const).filter(name => !stale && sum(name) > 0)
  return [
    ...left.map(name => t(`exchange:export.${name}`, { count: sum(name) })),
    ...(isThere ? [t('exchange:export.next')] : []),
    ...(sum('unplaced') > 0 ? [t('exchange:export.unplaced')] : []),
    ...(count > 0 ? [t('exchange:export.failed', { count })] : []),
  ]
}
