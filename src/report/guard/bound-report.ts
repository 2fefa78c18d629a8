import type { Reason } from '../../edits/types.ts'
import type { Change, ChangeSide } from '../../freshness/types.ts'
import type { EditOutcome, GuardEdit, GuardReport } from './guard-report.ts'

/** UTF-16 units of one side of a change that are kept. */
const TEXT = 2500
/** UTF-16 units of JSON that all edits, all segments and all findings may take, each. */
const ROOM = 80_000
/** Sources, translations and posts that are named. */
const FILES = 300

/** The report with no more than can be posted: long texts cut around what changed, and of lists what counts most. What is left out is counted. */
export function boundReport(report: GuardReport): GuardReport {
  const edits = report.sources.flatMap(source => source.edits)
  const segments = report.translations.flatMap(translation => translation.segments)
  const shortEdits = new Map(edits.map(edit => [edit, { ...edit, change: shortened(edit.change) }]))
  const shortSegments = new Map(segments.map(each => [each, { ...each, change: shortened(each.change) }]))
  const findings = fitting(report.findings.toSorted(bySeverity), each => each)
  const keptEdits = new Set(fitting(edits.toSorted(byOutcome), edit => shortEdits.get(edit)))
  const keptSegments = new Set(fitting(segments, each => shortSegments.get(each)))
  return {
    ...report,
    sources: report.sources.slice(0, FILES).map(source => {
      return { ...source, edits: kept(source.edits, keptEdits, shortEdits) }
    }),
    moved: report.moved.slice(0, FILES),
    translations: report.translations.slice(0, FILES).map(translation => {
      return { ...translation, segments: kept(translation.segments, keptSegments, shortSegments) }
    }),
    findings,
    omitted: {
      edits: edits.length - keptEdits.size,
      segments: segments.length - keptSegments.size,
      findings: report.findings.length - findings.length,
    },
  }
}

function kept<Item>(
  items: readonly Item[],
  wanted: ReadonlySet<Item>,
  short: ReadonlyMap<Item, Item>,
): readonly Item[] {
  return items.filter(item => wanted.has(item)).flatMap(item => short.get(item) ?? [])
}

/** The first items whose JSON fits. */
function fitting<Item>(items: readonly Item[], shown: (item: Item) => unknown): Item[] {
  let room = ROOM
  return items.filter(item => (room -= JSON.stringify(shown(item)).length) > 0)
}

const WEIGHT: readonly EditOutcome[] = ['stale', 'carried', 'open', 'settled', 'none', 'cosmetic']

function byOutcome(a: GuardEdit, b: GuardEdit): number {
  return WEIGHT.indexOf(a.outcome) - WEIGHT.indexOf(b.outcome)
}

function bySeverity(a: { readonly severity: string }, b: { readonly severity: string }): number {
  return Number(a.severity !== 'error') - Number(b.severity !== 'error')
}

/** True: one of its texts may be cut, so it cannot be told from these what the whole one was. */
export function mayBeShortened({ before, after }: Change): boolean {
  return [before, after].some(side => (side?.text.length ?? 0) >= TEXT)
}

/** Texts, and what reasons quote of them, from shortly before they differ. */
function shortened(change: Change): Change {
  const cut = cutterOf(change.before?.text, change.after?.text)
  const side = (each: ChangeSide | null): ChangeSide | null =>
    each === null ? null : { ...each, text: cut(each.text) }
  const reasons = change.reasons.map(shortReason)
  return { ...change, reasons, before: side(change.before), after: side(change.after) }
}

function shortReason({ code, before, after }: Reason): Reason {
  const cut = cutterOf(before, after)
  return {
    code,
    ...(before === undefined ? {} : { before: cut(before) }),
    ...(after === undefined ? {} : { after: cut(after) }),
  }
}

/** Cuts either of two texts so that what differs stays. */
function cutterOf(before = '', after = ''): (text: string) => string {
  if (Math.max(before.length, after.length) <= TEXT) return text => text
  let same = 0
  while (same < before.length && before[same] === after[same]) same += 1
  const start = Math.max(0, same - TEXT / 4)
  return text => piece(text, start)
}

function piece(text: string, start: number): string {
  const some = text.slice(start, start + TEXT).replace(/^[\udc00-\udfff]|[\ud800-\udbff]$/g, '')
  return `${start > 0 ? '…' : ''}${some}${start + TEXT < text.length ? '…' : ''}`
}
