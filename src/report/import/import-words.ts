import { printable } from '../text/printable.ts'
import { safeParams } from '../text/safe-params.ts'
import { shortId } from '../text/short-id.ts'
import type { Words } from '../words.ts'
import type { ImportedPost, ImportReport, OpenUnit, UnitOutcome } from './import-report.ts'

/** The result in a sentence. */
export function headlineWords({ posts, mode, strangers }: ImportReport, t: Words): string {
  const count = posts.filter(({ outcome }) => outcome === 'planned' || outcome === 'written').length
  if (count > 0) return t(`exchange:import.headline.${mode}`, { count })
  if (posts.length === 0 && strangers.length > 0) return t(`exchange:import.foreign.${mode}`)
  const isOther = strangers.length > 0 || posts.some(hasOther)
  if (isOther) return t(`exchange:import.nothing.${mode}`)
  const isThere = posts.some(({ units }) => units.agreed > 0)
  return t(isThere ? 'exchange:import.there' : 'exchange:import.untranslated')
}

/** Something besides what is there already and what is not translated. */
function hasOther({ problem, units }: ImportedPost): boolean {
  return problem !== null || TOLD.some(name => name !== 'agreed' && name !== 'idle' && units[name] > 0)
}

const TOLD: readonly UnitOutcome[] = [
  'taken',
  'agreed',
  'waiting',
  'idle',
  'changed',
  'gone',
  'conflict',
  'bad',
  'refused',
  'lost',
]

/** What became of the units, counted. */
export function countWords({ units }: ImportedPost, t: Words): string[] {
  return TOLD.flatMap(name =>
    units[name] === 0 ? [] : [t(`exchange:count.${name}`, { count: units[name] })],
  )
}

/** What is told of a translation beside the counts, a sentence each. */
export function detailWords(post: Detailed, t: Words): string[] {
  const { problem, waits, untranslated, newBasis, recorded } = post
  if (problem !== null) return [t(problem.code, safeParams(problem.params))]
  const isPart = post.isNew && waits === null && untranslated > 0
  return [
    ...(waits === null || post.outcome !== 'waiting'
      ? []
      : [t(`exchange:waits.${waits}`, { count: untranslated })]),
    ...(isPart ? [t('exchange:part', { count: untranslated })] : []),
    ...(newBasis === null
      ? []
      : [
          t(newBasis.field === null ? 'exchange:basisInLedger' : 'exchange:basis', {
            to: shortId(newBasis.commit),
          }),
        ]),
    ...(recorded === 0 ? [] : [t('exchange:recorded', { count: recorded })]),
  ]
}

type Detailed = Pick<
  ImportedPost,
  'problem' | 'waits' | 'untranslated' | 'newBasis' | 'recorded' | 'isNew'
> & { readonly outcome: string }

/** Where a unit stands: in the translation, else in the source, else its name in the file. */
export function placeWords(
  { id, line, targetLine }: OpenUnit,
  { source, target }: ImportedPost,
  t: Words,
): string {
  const place =
    targetLine !== null
      ? `${target}:${targetLine}`
      : line !== null
        ? `${source}:${line}`
        : t('exchange:unitNamed', { id })
  return `${printable(place)}: `
}

interface Told {
  readonly label: string
  readonly text: string
  readonly isTarget: boolean
}

/** The texts that a person has to look at, with what each is. */
export function textsOf({ kind, source, sourceNow, incoming, existing }: OpenUnit, t: Words): Told[] {
  const told = (name: string, text: string | null, isTarget: boolean): Told[] =>
    text === null || text === '' ? [] : [{ label: t(`exchange:text.${name}`), text, isTarget }]
  const hasExisting = kind === 'conflict' || kind === 'changed'
  return [
    ...told(sourceNow === null ? 'source' : 'sourceThen', source, false),
    ...told('sourceNow', sourceNow, false),
    ...told('incoming', incoming, true),
    ...told('existing', hasExisting ? existing : null, true),
  ]
}

/** What to do next. */
export function nextWords({ posts, mode, strangers }: ImportReport, t: Words): string[] {
  const sum = (name: UnitOutcome): number => posts.reduce((total, { units }) => total + units[name], 0)
  const isWritten = posts.some(({ outcome }) => outcome === 'written')
  const failed = posts.filter(({ outcome }) => outcome === 'failed').length + strangers.length
  const planned = posts.filter(({ outcome }) => outcome === 'planned').length
  const idle = new Set(posts.flatMap(post => post.idle.map(({ why }) => why)))
  const isDone = !isWritten && planned === 0 && idle.size === 0 && !posts.some(hasOther)
  return [
    ...(mode === 'plan' && planned > 0 ? [t('exchange:next.write', { count: planned })] : []),
    ...(isWritten ? [t('exchange:next.diff')] : []),
    ...(['untranslated', 'fuzzy', 'source'] as const).flatMap(why =>
      idle.has(why) ? [t(`exchange:next.${why}`)] : [],
    ),
    ...(isDone && sum('agreed') > 0 ? [t('exchange:next.status')] : []),
    ...(sum('conflict') > 0 ? [t('exchange:next.conflict')] : []),
    ...(sum('changed') + sum('gone') > 0 ? [t('exchange:next.changed')] : []),
    ...(sum('bad') > 0 ? [t('exchange:next.bad')] : []),
    ...(sum('refused') > 0 ? [t('exchange:next.refused')] : []),
    ...(posts.some(({ outcome }) => outcome === 'waiting') ? [t('exchange:next.waiting')] : []),
    ...(failed > 0 ? [t('exchange:next.failed', { count: failed })] : []),
  ]
}
