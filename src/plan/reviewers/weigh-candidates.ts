import { isBot, isBotLogin, isLogin } from './accounts.ts'
import { byScore } from './by-score.ts'
import { ownersOf } from './code-owners.ts'
import { collectDeeds } from './deeds.ts'
import { findCreations } from './find-creations.ts'
import { joinPeople, type People } from './people.ts'
import { emptyRecord, type PersonRecord } from './person-record.ts'
import { judgeRecord } from './score.ts'
import { traceRequests } from './trace-requests.ts'
import type { Asking, Evidence, WeighedCandidate } from './types.ts'
import { WEIGHTS, type Weights } from './weights.ts'

/** Says of each locale who may review it. */
export type Weigh = (asking: Asking, weights?: Weights) => WeighedCandidate[]

/**
 * Everybody for whom something speaks, the best first; the order depends on the evidence alone. Who is who is found out once, whatever
 * locales are asked for. Bots are left out.
 */
export function weighCandidates(evidence: Evidence): Weigh {
  const requests = traceRequests(evidence.commits)
  const creations = findCreations(evidence)
  const people = joinPeople({
    commits: evidence.commits,
    requests,
    named: namesIn(evidence),
    owner: evidence.owner,
    creations,
  })
  const added = new Map(creations.map(({ path, at }) => [path, at]))
  return (asking, weights = WEIGHTS) => {
    const records = new Map<string, PersonRecord>()
    const recordOf = (key: string): PersonRecord => {
      const record = records.get(key) ?? emptyRecord()
      records.set(key, record)
      return record
    }
    const context = { evidence, asking, people, added, recordOf }
    addNamed(context)
    addOwners(context)
    const asked = new Set(asking.targets)
    const place = { locale: asking.locale, localeOf: evidence.localeOf, asked }
    for (const deed of collectDeeds(evidence.commits, requests, place)) {
      if (isBot(deed.person)) continue
      const record = recordOf(people.keyOf(deed.person))
      record.deeds.push(deed)
    }
    return [...records]
      .map(([key, record]) => judgeRecord(record, { login: people.loginOf(key), now: asking.now, weights }))
      .filter(({ login, name }) => !isBotLogin(login ?? name))
      .sort(byScore)
  }
}

/** Whoever is named anywhere, so that commits are told whose they are. */
function namesIn({ translators, configured, owners }: Evidence): string[] {
  const named = [...[...translators.values()].flat(), ...Object.values(configured).flat()]
  return [...named, ...owners.rules.flatMap(rule => rule.owners.filter(isLogin))]
}

interface Context {
  readonly evidence: Evidence
  readonly asking: Asking
  readonly people: People
  /** When each translation was added that its translators added themselves. */
  readonly added: ReadonlyMap<string, string>
  readonly recordOf: (key: string) => PersonRecord
}

function addNamed({ evidence, asking, people, added, recordOf }: Context): void {
  const asked = new Set(asking.targets)
  for (const [path, names] of evidence.translators) {
    if (evidence.localeOf(path) !== asking.locale) continue
    const keys = new Map(names.map(name => [people.keyOfName(name), name]))
    for (const [key, name] of keys) {
      const record = recordOf(key)
      record.names.push(name)
      record.posts += 1
      record.since = later(record.since, added.get(path) ?? null)
      if (asked.has(path)) record.asked += 1
    }
  }
  const { configured } = evidence
  for (const login of [...(configured[asking.locale] ?? []), ...(configured['*'] ?? [])]) {
    const record = recordOf(people.keyOfName(login))
    record.names.push(login)
    record.isConfigured = true
  }
}

function later(a: string | null, b: string | null): string | null {
  return (a ?? '') > (b ?? '') ? a : b
}

/** An address among the owners is the person's who signs with it. */
function addOwners({ evidence, asking, people, recordOf }: Context): void {
  for (const path of [...asking.targets].sort()) {
    const rule = ownersOf(path, evidence.owners)
    for (const owner of rule?.owners ?? []) {
      const isAddress = owner.includes('@')
      const record = recordOf(isAddress ? people.keyOf({ name: '', email: owner }) : people.keyOfName(owner))
      record.names.push(owner)
      record.pattern ??= rule?.pattern ?? null
    }
  }
}
