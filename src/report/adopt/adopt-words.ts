import type { Adoption, FoundVersion, Witnesses } from '../../freshness/adoption/types.ts'
import { cutEnd } from '../text/cut.ts'
import { printable } from '../text/printable.ts'
import { shortId } from '../text/short-id.ts'
import type { Words } from '../words.ts'

/** The commit that was found, and how far it is from the source as it is now. */
export function versionWords({ source }: Adoption, { commit, behind, path }: FoundVersion, t: Words): string {
  const distance = behind === 0 ? t('adopt:behind.newest') : t('adopt:behind.count', { count: behind })
  const former = path === source ? [] : [t('adopt:formerPath', { path: printable(path) })]
  return [shortId(commit), distance, ...former].join(t('adopt:join.parts'))
}

/** Confidence in whole percent, never more than it is. */
export function percentWords(share: number, t: Words): string {
  return t('adopt:percent', { percent: Math.floor(100 * share) })
}

/** What the target has of what the source says literally. */
export function evidenceWords({ evidence }: FoundVersion, t: Words): string {
  // Names are told apart from words too roughly to be counted for people
  const told = evidence.filter(({ kind }) => kind !== 'name')
  if (told.length === 0) return t('adopt:noEvidence')
  return told
    .map(({ kind, kept, total }) => t(`adopt:evidence.${kind}`, { kept, total, count: total }))
    .join(t('diff:join.items'))
}

/** What keeps the version from being certain, a sentence each. */
export function doubtWords({ doubt, against }: FoundVersion, t: Words): string[] {
  const other = against > 0 ? [t('adopt:against', { count: against })] : []
  if (doubt === null || doubt.segments === 0) return other
  const segments = t('adopt:segments', { count: doubt.segments })
  return [t('adopt:doubt', { count: doubt.versions, segments }), ...other]
}

/** Why the text contradicts what is recorded, a sentence each. */
export function contradictionWords({ contradiction }: Adoption, t: Words): string[] {
  if (contradiction === null) return []
  const { made, segments, has, lacks } = contradiction
  return [
    t(`adopt:made.${made}`, { segments: t('adopt:segments', { count: segments }) }),
    ...witnessWords('has', has, t),
    ...witnessWords('lacks', lacks, t),
  ]
}

/** Which commit, in full, is to be written into which file by hand; empty where that is not advised. */
export function mendWords({ outcome, found, basis, target }: Adoption, t: Words): string[] {
  if (outcome !== 'contradicted' || found === null) return []
  const place = basis.from === 'ledger' ? 'ledger' : 'field'
  return [t(`adopt:mend.${place}`, { commit: found.commit, path: printable(target) })]
}

function witnessWords(which: 'has' | 'lacks', { count, examples }: Witnesses, t: Words): string[] {
  if (count === 0) return []
  const shown = examples.map(example => cutEnd(printable(example), EXAMPLE)).join(t('diff:join.items'))
  return [
    t(`adopt:${which}`, {
      count,
      examples: count > examples.length ? t('adopt:more', { examples: shown }) : shown,
    }),
  ]
}

/** Terminal cells of one example. */
const EXAMPLE = 60

/** Why nothing can be said of a translation, or nothing was written; empty where that is not so. */
export function problemWords({ problem }: Adoption, t: Words): string[] {
  if (problem === null) return []
  const params = Object.entries(problem.params).map(([name, value]) => [
    name,
    typeof value === 'string' ? printable(value) : value,
  ])
  return [t(problem.code, Object.fromEntries(params))]
}
