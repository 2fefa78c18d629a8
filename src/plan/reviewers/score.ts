import type { Deed } from './deeds.ts'
import type { PersonRecord } from './person-record.ts'
import type { CandidateReason, WeighedCandidate } from './types.ts'
import type { Weights } from './weights.ts'
import { worthOfAge } from './worth-of-age.ts'

interface Judging {
  readonly login: string | null
  /** ISO 8601. */
  readonly now: string
  readonly weights: Weights
}

/** A candidate of all that is known of a person: more evidence, or later evidence, never makes the score less. */
export function judgeRecord(record: PersonRecord, { login, now, weights }: Judging): WeighedCandidate {
  const deeds = [...record.deeds].sort((a, b) => compare(b.at, a.at) || compare(a.commit, b.commit))
  const reasons = reasonsOf({ ...record, deeds }, { now, weights })
  const author = deeds.find(({ kind }) => kind === 'author') ?? deeds[0]
  const told = author?.person.name.trim() ?? ''
  return {
    login,
    name: told === '' ? (record.names.sort()[0] ?? login ?? author?.person.email ?? '') : told,
    reasons: reasons.map(({ reason }) => reason),
    score: reasons.reduce((sum, { score }) => sum + score, 0),
    active: lastFor(deeds) ?? record.since,
    signature: author?.person ?? null,
    requests: onceEach(deeds)
      .flatMap(({ request }) => request?.number ?? [])
      .slice(0, REQUESTS),
    commit: deeds.find(({ isFirst }) => isFirst)?.commit ?? null,
  }
}

/** How many of somebody's requests are told. */
const REQUESTS = 20

/** Of what was done for the locale, the newest first: who mends something in many at once reads none of them by that. Two may be near relatives. */
function lastFor(deeds: readonly Deed[]): string | null {
  return deeds.find(({ locales }) => locales <= 2)?.at ?? null
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b)
}

interface Reason {
  readonly reason: CandidateReason
  readonly score: number
}

interface Measure {
  readonly now: string
  readonly weights: Weights
}

function reasonsOf(record: PersonRecord, measure: Measure): Reason[] {
  const { weights } = measure
  const authored = record.deeds.filter(({ kind }) => kind === 'author')
  const reviewed = record.deeds.filter(({ kind }) => kind === 'reviewed')
  const merged = onceEach(authored)
  const best = bestOfEach(authored, measure)
  const asked = authored.filter(deed => deed.asked).length
  return [
    ...named(record, weights),
    ...counted({ deeds: authored, last: authored[0], weight: weights.author }, measure, last => ({
      kind: 'author',
      commits: authored.length,
      asked,
      last,
    })),
    ...counted({ deeds: reviewed, last: reviewed[0], weight: weights.reviewed }, measure, last => ({
      kind: 'reviewed',
      requests: reviewed.length,
      last,
    })),
    ...counted({ deeds: best, last: merged[0], weight: weights.merged }, measure, last => ({
      kind: 'merged',
      requests: merged.length,
      last,
    })),
  ].sort((a, b) => b.score - a.score)
}

function named({ posts, asked, isConfigured, pattern }: PersonRecord, weights: Weights): Reason[] {
  const found: Reason[] = []
  if (isConfigured) found.push({ reason: { kind: 'configured' }, score: weights.configured })
  if (pattern !== null) found.push({ reason: { kind: 'code-owner', pattern }, score: weights.codeOwner })
  if (posts > 0) {
    const score = weights.frontMatter * Math.log2(1 + posts) + weights.frontMatterAsked * Math.log2(1 + asked)
    found.push({ reason: { kind: 'front-matter', posts, asked }, score })
  }
  return found
}

/** Newest commit of each pull request. */
function onceEach(deeds: readonly Deed[]): Deed[] {
  const seen = new Set<number>()
  return deeds.filter(({ request }) => {
    if (request === null || seen.has(request.number)) return false
    seen.add(request.number)
    return true
  })
}

/** Of the commits that came with one request the one that counts most, and of those to several locales, too: so a further one never makes it less. */
function bestOfEach(deeds: readonly Deed[], measure: Measure): Deed[] {
  const best = new Map<string, Deed>()
  for (const deed of deeds) {
    if (deed.request === null) continue
    const key = `${deed.request.number} ${deed.locales > 1}`
    const known = best.get(key)
    if (known === undefined || worthOf(deed, measure) > worthOf(known, measure)) best.set(key, deed)
  }
  return [...best.values()]
}

interface Counting {
  readonly deeds: readonly Deed[]
  /** The newest of them. */
  readonly last: Deed | undefined
  readonly weight: number
}

function counted(
  { deeds, last, weight }: Counting,
  measure: Measure,
  reason: (last: string) => CandidateReason,
): Reason[] {
  if (last === undefined) return []
  const sum = worthOfAll(deeds, measure)
  return [{ reason: reason(last.at), score: weight * Math.log2(1 + sum) }]
}

/** Who mends the links of all locales every week need not know one of them. */
function worthOfAll(deeds: readonly Deed[], measure: Measure): number {
  let [own, mass] = [0, 0]
  for (const deed of deeds) {
    if (deed.locales > 1) mass += worthOf(deed, measure)
    else own += worthOf(deed, measure)
  }
  return own + Math.min(mass, measure.weights.mass)
}

/** Of one commit: less with age, and with the locales that it touched. */
function worthOf({ at, locales, asked }: Deed, { now, weights }: Measure): number {
  return (asked ? weights.asked : 1) * worthOfAge(at, now, weights.halfLife) * locales ** -weights.spread
}
