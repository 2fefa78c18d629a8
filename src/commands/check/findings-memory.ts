import { RULE_IDS, type RuleId } from '../../check/rule-ids.ts'
import type { Rule } from '../../check/types.ts'
import type { Project } from '../types.ts'
import { digestOf } from './digest-of.ts'
import type { KnownFindings, PlacedFinding } from './known-findings.ts'
import type { Around } from './surroundings.ts'
import type { Versions } from './versions-of.ts'

/** What the wanted rules found in a translation, those of them left out that are yet to run. */
export interface Recalled extends Pick<KnownFindings, 'found' | 'ignored'> {
  readonly toRun: readonly Rule[]
}

/** What rules found, remembered between runs as long as nothing changes that they look at. */
export interface FindingsMemory {
  readonly recall: (versions: Versions) => Recalled
  /** Takes what the rules that were to run found, and answers all that is known now. */
  readonly remember: (versions: Versions, fresh: Fresh) => Recalled
}

type Fresh = Omit<KnownFindings, 'ran'>

/** The memory for some rules. */
export function openFindingsMemory(project: Project, rules: readonly Rule[], around: Around): FindingsMemory {
  const { cache, config } = project
  const keyOf = ({ pair, options, target, now, source }: Versions): string => {
    const { sourceLocale } = config.content[pair.content] ?? {}
    return digestOf([pair.source, pair.target, pair.locale, sourceLocale, options, target?.oid, now, source])
  }
  const markOf = ({ asks = [] }: Rule, { pair }: Versions): string =>
    asks.map(asked => around.digest(asked, pair.locale)).join(' ')
  const select = (known: KnownFindings, versions: Versions): Recalled => {
    const isStale = (rule: Rule): boolean =>
      known.ran[rule.id] !== markOf(rule, versions) || (asksOthers(rule) && !isLinkedSo(known, project))
    const toRun = rules.filter(isStale)
    return { toRun, ...onlyOf(known, idsOf(rules.filter(rule => !toRun.includes(rule)))) }
  }
  return {
    recall: versions => select(cache.get('findings', keyOf(versions)) ?? NOTHING, versions),
    remember: (versions, fresh) => {
      const known = cache.get('findings', keyOf(versions)) ?? NOTHING
      const { toRun } = select(known, versions)
      const marks = toRun.map(rule => [rule.id, markOf(rule, versions)] as const)
      const next = { ...merged(known, fresh, toRun), ran: { ...known.ran, ...Object.fromEntries(marks) } }
      cache.set('findings', keyOf(versions), next)
      return select(next, versions)
    },
  }
}

const NOTHING: KnownFindings = { ran: {}, found: [], ignored: [], linked: [] }

function asksOthers({ asks }: Rule): boolean {
  return asks?.includes('anchors') === true
}

function isLinkedSo({ linked }: KnownFindings, { snapshot }: Project): boolean {
  return linked.every(([path, blob]) => (snapshot.files.get(path)?.oid ?? null) === blob)
}

function idsOf(rules: readonly Rule[]): ReadonlySet<RuleId> {
  return new Set(rules.map(({ id }) => id))
}

function onlyOf({ found, ignored }: KnownFindings, ids: ReadonlySet<RuleId>): Omit<Recalled, 'toRun'> {
  return { found: found.filter(({ rule }) => ids.has(rule)), ignored: ignored.filter(rule => ids.has(rule)) }
}

/** What is known, with `fresh` in the place of what the same rules found before. */
function merged(known: KnownFindings, fresh: Fresh, ran: readonly Rule[]): Fresh {
  const isOther = (id: RuleId): boolean => !idsOf(ran).has(id)
  return {
    found: [...known.found.filter(({ rule }) => isOther(rule)), ...fresh.found].sort(byPlace),
    ignored: [...known.ignored.filter(isOther), ...fresh.ignored],
    linked: ran.some(asksOthers) ? fresh.linked : known.linked,
  }
}

/** At one place in the order of the rules. */
function byPlace(a: PlacedFinding, b: PlacedFinding): number {
  const [one, other] = [a.target.range, b.target.range]
  return one.start - other.start || one.end - other.end || RULE_IDS.indexOf(a.rule) - RULE_IDS.indexOf(b.rule)
}
