import type { Counts } from '../../freshness/types.ts'
import { credit } from '../../plan/digest/credit.ts'
import { kindOf } from '../../plan/digest/kind-of.ts'
import type { Landed } from '../../plan/digest/types.ts'
import type {
  DigestChange,
  DigestReport,
  DigestSource,
  DigestTranslation,
} from '../../report/digest/digest-report.ts'
import type { Project } from '../types.ts'
import { compareTouched } from './compare-touched.ts'
import { groupLanded } from './group-landed.ts'
import { readTitles } from './read-titles.ts'
import type { Touched } from './touched-files.ts'

type Told = Pick<DigestReport, 'changes' | 'others' | 'contributors'>

/** What is told of all that landed: changes of texts, with what they did and who made them; `repository` is its address for people. */
export async function reportChanges(
  project: Project,
  all: readonly Touched[],
  repository: string | null,
): Promise<Told> {
  const touched = all.filter(({ sources, translations }) => sources.length + translations.length > 0)
  const counts = await compareTouched(project, touched)
  const titles = await readTitles(project, touched)
  const { by, contributors } = credit(touched.map(({ landed }) => landed))
  const known: Known = { counts, titles, repository }
  const groups = groupLanded(touched, by)
  const changes = groups
    .map(group => changeOf(group, by.get(group[0].landed) ?? [], known))
    .filter(({ sources, translations }) => sources.length + translations.length > 0)
  return { changes, others: all.length - touched.length, contributors }
}

interface Known {
  readonly counts: ReadonlyMap<Touched['sources'][number], Counts | null>
  readonly titles: ReadonlyMap<string, string>
  readonly repository: string | null
}

type Group = readonly [Touched, ...Touched[]]

function changeOf(group: Group, by: DigestChange['by'], known: Known): DigestChange {
  const commits = group.map(({ landed }) => landed.commit).toReversed()
  const { how, number, title } = group[0].landed.landing
  const sources = sourcesOf(group, known)
  const edited = sources.filter(({ what }) => what === 'edited')
  return {
    how: how === 'commit' ? 'commits' : how,
    number,
    title: group.length === 1 ? (title ?? soleTitle(group[0].landed)) : null,
    url: urlOf(group, known.repository),
    landed: new Date((commits[0]?.at ?? 0) * 1000).toISOString(),
    commits: commits.map(({ oid }) => oid),
    by,
    kind: edited.length === 0 ? null : kindOf(edited.map(({ counts }) => counts)),
    sources,
    translations: translationsOf(group, known),
  }
}

/** A branch of one commit says what that one says. */
function soleTitle({ brought }: Landed): string | null {
  const [only] = brought
  return brought.length === 1 && only !== undefined ? (only.message.split('\n', 1)[0] ?? null) : null
}

function urlOf([{ landed }, ...others]: Group, repository: string | null): string | null {
  if (repository === null || others.length > 0) return null
  const { number } = landed.landing
  return `${repository}/${number === null ? `commit/${landed.commit.oid}` : `pull/${number}`}`
}

/** Each source once: what several commits did to it is added up. */
function sourcesOf(group: Group, { counts, titles }: Known): DigestSource[] {
  const found = new Map<string, DigestSource>()
  for (const each of group.flatMap(({ sources }) => sources)) {
    const { path, from, before, after } = each.change
    if (before === after && from === path) continue
    const what =
      after === null
        ? 'removed'
        : before === null
          ? 'added'
          : from === path || before !== after
            ? 'edited'
            : 'renamed'
    const own = {
      source: path,
      title: titles.get(path) ?? path,
      what,
      counts: counts.get(each) ?? null,
    } as const
    found.set(path, added(found.get(path), own))
  }
  return [...found.values()].sort((a, b) => (a.source < b.source ? -1 : 1))
}

function added(before: DigestSource | undefined, now: DigestSource): DigestSource {
  if (before === undefined) return { ...now, counts: now.counts === null ? null : short(now.counts) }
  if (now.what === 'removed' || before.what === 'renamed')
    return { ...now, counts: now.counts === null ? null : short(now.counts) }
  if (before.what === 'added' || now.what === 'renamed') return before
  const [a, b] = [before.counts, now.counts]
  if (a === null || b === null) return { ...now, what: 'edited', counts: null }
  const sum = (name: keyof typeof a): number => a[name] + b[name]
  const counts = {
    cosmetic: sum('cosmetic'),
    mechanical: sum('mechanical'),
    substantive: sum('substantive'),
    added: sum('added'),
    removed: sum('removed'),
  }
  return { ...now, what: 'edited', counts }
}

function short({
  cosmetic,
  mechanical,
  substantive,
  added,
  removed,
}: NonNullable<DigestSource['counts']>): NonNullable<DigestSource['counts']> {
  return { cosmetic, mechanical, substantive, added, removed }
}

function translationsOf(group: Group, { titles }: Known): DigestTranslation[] {
  const found = new Map<string, DigestTranslation>()
  for (const { change, pair } of group.flatMap(({ translations }) => translations)) {
    const { before, after } = change
    if (before === after) continue
    const { locale, source, target } = pair
    const isNew = before === null || found.get(target)?.what === 'new'
    const what = after === null ? 'removed' : isNew ? 'new' : 'updated'
    found.set(target, { locale, source, target, title: titles.get(source) ?? source, what })
  }
  return [...found.values()].sort((a, b) => (a.target < b.target ? -1 : 1))
}
