import { joinBlocks } from '../join-blocks.ts'
import { countWords } from '../status/count-words.ts'
import { cutEnd } from '../text/cut.ts'
import { formatFindings } from '../text/findings-text.ts'
import { oneLine } from '../text/one-line.ts'
import { printable } from '../text/printable.ts'
import { shellWord } from '../text/shell-word.ts'
import { shortId } from '../text/short-id.ts'
import { type Cell, formatTable, tableWidth } from '../text/table.ts'
import { wrap, wrapParts } from '../text/wrap.ts'
import type { Paint, Words } from '../words.ts'
import type { Acceptance, AcceptedItem, AcceptReport } from './accept-report.ts'

interface TextOptions {
  readonly t: Words
  readonly paint: Paint
  /** Terminal cells in a line. */
  readonly columns: number
}

/** What was signed off for a terminal, segment by segment, and what is open after it; ends in a line end. */
export function formatAcceptText(report: AcceptReport, options: TextOptions): string {
  const { t, columns } = options
  const isUnnamed = report.by === null && report.acceptances.some(({ ledger }) => ledger !== null)
  const blocks = [
    ...report.acceptances.map(acceptance => blockOf(acceptance, report, options)),
    isUnnamed ? wrap(t('accept:unnamed'), columns) : [],
    formatFindings(report.findings, options),
  ]
  return joinBlocks(blocks)
}

function blockOf(acceptance: Acceptance, report: AcceptReport, options: TextOptions): string[] {
  const { t, paint, columns } = options
  const below = [
    ...otherWords(acceptance, t),
    ...stateWords(acceptance, options),
    ...nextWords(acceptance, report, t),
  ]
  return [
    ...wrap(headWords(acceptance, report, t), columns).map(line => paint('strong', line)),
    ...rowsOf(acceptance.items, options),
    ...below.flatMap(words => wrap(words, columns - 2).map(line => `  ${line}`)),
  ]
}

function headWords(
  { target, items, basis, ledger }: Acceptance,
  { action, written }: AcceptReport,
  t: Words,
): string {
  const path = printable(target)
  if (basis !== null) return t(`accept:whole.${action}`, { path, commit: shortId(basis.commit ?? '') })
  const count = items.length
  if (count === 0 && ledger === null) return t(`accept:nothing.${action}`, { path })
  return written ? t(`accept:done.${action}`, { path, count }) : t(`accept:plan.${action}`, { path, count })
}

/** Where it stands in the target, how it changed, and how it begins in the source. */
function rowsOf(items: readonly AcceptedItem[], { t, paint, columns }: TextOptions): string[] {
  const heads = items.map(({ kind, target }): Cell[] => {
    const place = target === null ? t('accept:absent') : t('accept:line', { line: target.lines[0] })
    return [{ text: place }, { text: t(`accept:kind.${kind}`), paint: text => paint('quiet', text) }]
  })
  const room = Math.max(20, columns - tableWidth(heads) - 4)
  const rows = heads.map((cells, i): Cell[] => {
    const { source, target } = items[i] ?? {}
    return [...cells, { text: cutEnd(printable(oneLine((source ?? target)?.text ?? '')), room) }]
  })
  return formatTable(rows, 'lll').map(line => `  ${line}`)
}

/** What a line was in the older source, where it was taken for what stands there now. */
function otherWords({ others }: Acceptance, t: Words): string[] {
  return others.map(({ source }) =>
    t('accept:other', {
      line: source?.lines[0] ?? 0,
      text: cutEnd(printable(oneLine(source?.text ?? '')), OTHER),
    }),
  )
}

/** Cells of a text that is quoted. */
const OTHER = 48

function stateWords({ state, segments }: Acceptance, { t, columns }: TextOptions): string[] {
  const name = t(`status:state.${state}`)
  const counts = countWords(segments, t)
  return wrapParts([t('accept:now', { state: name }), ...counts], columns - 2)
}

function nextWords(
  { target, state, ledger }: Acceptance,
  { written, action }: AcceptReport,
  t: Words,
): string[] {
  const recorded = action === 'undo' ? 'accept:revoked' : 'accept:recorded'
  const path = shellWord(target)
  return [
    ...(state === 'stale' ? [t('accept:open', { path })] : []),
    ...(state === 'due' ? [t('accept:openForTool', { path })] : []),
    ...(ledger === null ? [] : [t(written ? recorded : 'accept:planned', { path: printable(ledger) })]),
  ]
}
