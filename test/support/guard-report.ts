import { changeKey } from '../../src/freshness/change-key.ts'
import type { Change } from '../../src/freshness/types.ts'
import { sumUp } from '../../src/plan/guard/sum-up.ts'
import type {
  GuardEdit,
  GuardFinding,
  GuardReport,
  GuardSegment,
  GuardTranslation,
} from '../../src/report/guard/guard-report.ts'

const SOURCE = 'content/interrupts.md'
const TARGET = 'content/interrupts.ja.md'

/** A report of `guard` with these sources, translations and findings. */
export function aGuardReport(some: Partial<GuardReport> = {}): GuardReport {
  const { sources = [], translations = [] } = some
  return {
    tool: { name: 'evergloss', version: '0.1.0' },
    base: { name: 'main', commit: '81d4f49f153eb5f390681f5c13018dd2aa6be0b1', tip: '2'.repeat(40) },
    head: { name: 'HEAD', commit: '5f390681f5c13018dd2aa6be0b181d4f49f153eb' },
    sourceLocale: 'en',
    sum: sumUp(sources, translations),
    sources,
    moved: [],
    translations,
    findings: [],
    omitted: { edits: 0, segments: 0, findings: 0 },
    ...some,
  }
}

/** A paragraph of a source that changed. */
export function aChange(before: string | null, after: string | null, some: Partial<Change> = {}): Change {
  const side = (text: string | null): Change['before'] =>
    text === null ? null : { segments: 1, text, range: { start: 90, end: 90 + text.length }, lines: [12, 12] }
  return {
    kind: before === null ? 'added' : after === null ? 'removed' : 'edited',
    moved: false,
    label: 'substantive',
    reasons: [{ code: 'wordsChanged', before: before ?? '', after: after ?? '' }],
    segment: 'paragraph',
    headings: ['Interrupts'],
    before: side(before),
    after: side(after),
    ...some,
  }
}

/** An edit of each outcome, in one post. */
export function someEdits(): GuardReport['sources'] {
  const edit = (outcome: GuardEdit['outcome'], change: Change): GuardEdit => ({ change, outcome, stale: [] })
  const stale = [
    { locale: 'ja', target: TARGET, lines: [14, 14], cannotCarry: [] },
    {
      locale: 'ko',
      target: 'content/interrupts.ko.md',
      lines: null,
      cannotCarry: [{ code: 'cannotCarryMissing', before: '18', after: '19' }],
    },
  ] as const
  const edits = [
    { change: aChange('The handler returns.', 'The handler never returns.'), outcome: 'stale', stale },
    edit('carried', aChange('Version 18.', 'Version 19.', { label: 'mechanical' })),
    edit('open', aChange(null, 'One more passage.')),
    edit('cosmetic', aChange('Its simple.', 'It’s simple.', { label: 'cosmetic' })),
  ] as const
  return [
    { kind: 'edited', source: SOURCE, from: SOURCE, locales: ['ja', 'ko'], edits },
    { kind: 'added', source: 'content/new.md', from: null, locales: ['ja'], edits: [] },
    { kind: 'removed', source: 'content/old.md', from: 'content/old.md', locales: [], edits: [] },
  ]
}

/** A stale segment of a translation. */
export function aSegment(text: string, some: Partial<GuardSegment> = {}): GuardSegment {
  const change = some.change ?? aChange(`${text} Then.`, `${text} Now.`)
  const key = changeKey(TARGET, change)
  return {
    key,
    change,
    outcome: 'left',
    isOpen: true,
    acceptedBy: null,
    lines: [14, 14],
    digest: '0f0f0f0f',
    ...some,
  }
}

/** The same of another file, with the keys that its segments have there. */
export function elsewhere(
  translation: GuardTranslation,
  paths: Pick<GuardTranslation, 'target' | 'locale'> & Partial<GuardTranslation>,
): GuardTranslation {
  const segments = translation.segments.map(each => ({ ...each, key: changeKey(paths.target, each.change) }))
  return { ...translation, segments, ...paths }
}

/** A translation that a request changes. */
export function aTranslation(...segments: readonly GuardSegment[]): GuardTranslation {
  return {
    source: SOURCE,
    target: TARGET,
    locale: 'ja',
    before: 'stale',
    after: 'stale',
    basis: '3'.repeat(40),
    claims: true,
    segments,
  }
}

/** That a translation claims what it does not hold. */
export function aClaim({ key }: GuardSegment): GuardFinding {
  const params = { path: TARGET, source: SOURCE, line: 12, key }
  const place = { path: TARGET, lines: [14, 14], locale: 'ja', key } as const
  return { code: 'guard:claimedUntouched', severity: 'error', params, ...place }
}
