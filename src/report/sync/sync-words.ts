import { detailWords } from '../import/import-words.ts'
import { printable } from '../text/printable.ts'
import type { Words } from '../words.ts'
import { isDone } from './shown.ts'
import type {
  GonePost,
  OfferedTranslation,
  PushedPost,
  SegmentChange,
  SyncedTranslation,
  SyncReport,
  TextFate,
} from './sync-report.ts'

const CHANGES: readonly SegmentChange[] = ['added', 'removed', 'cosmetic', 'mechanical', 'substantive']

/** Segments of a post that change at Crowdin, counted. */
export function changeWords({ segments }: PushedPost, t: Words): string[] {
  return CHANGES.flatMap(name =>
    segments[name] === 0 ? [] : [t(`sync:segment.${name}`, { count: segments[name] })],
  )
}

/** Texts of git that go along, locale by locale. */
export function offerWords({ translations }: PushedPost, t: Words): string[] {
  return translations.filter(({ outcome }) => outcome !== 'failed').map(each => offerOf(each, t))
}

function offerOf({ outcome, locale, segments: count, taken }: OfferedTranslation, t: Words): string {
  if (taken !== null && taken < count) return t('sync:offer.partly', { locale, count, taken })
  return t(`sync:offer.${outcome}`, { locale, count })
}

/** What became of a file without a post. */
export function goneWords({ outcome }: GonePost, t: Words): string {
  return t(outcome === 'planned' ? 'sync:goneOutcome.planned' : `sync:outcome.${outcome}`)
}

const FATES: readonly TextFate[] = [
  'pulled',
  'pushed',
  'conflict',
  'bad',
  'refused',
  'waiting',
  'unapproved',
  'outdated',
  'offered',
  'agreed',
  'behind',
  'none',
]

/** Segments of a translation by what became of them, counted. What is sent stands with its post, unless the command sends
 * nothing; into one that failed nothing came. */
export function fateWords(
  { segments, outcome }: SyncedTranslation,
  { command }: Pick<SyncReport, 'command'>,
  t: Words,
): string[] {
  return FATES.flatMap(name =>
    segments[name] === 0 ||
    (name === 'pushed' && command !== 'pull') ||
    (name === 'pulled' && outcome === 'failed')
      ? []
      : [t(`sync:fate.${name}`, { count: segments[name] })],
  )
}

/** What is told of a translation beside the counts, a sentence each. */
export function besideWords(translation: SyncedTranslation, t: Words): string[] {
  const isMade = translation.isNew && isDone(translation)
  return [
    ...(isMade ? [t('sync:newFile', { path: printable(translation.target) })] : []),
    ...detailWords(translation, t),
  ]
}
