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
import { type Group, groupLanded } from './group-landed.ts'
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
  const { by, contributors } = credit(touched.map(({ landed }) => landed))
  const groups = groupLanded(touched, by)
  const counts = await compareTouched(project, groups)
  const known: Known = { counts, titles: await readTitles(project, groups), repository }
  const changes = groups
    .map(group => changeOf(group, by.get(group.landed[0]) ?? [], known))
    .filter(({ sources, translations }) => sources.length + translations.length > 0)
  return { changes, others: all.length - touched.length, contributors }
}

interface Known {
  readonly counts: ReadonlyMap<Touched['sources'][number], Counts | null>
  readonly titles: ReadonlyMap<string, string>
  readonly repository: string | null
}

function changeOf(group: Group, by: DigestChange['by'], known: Known): DigestChange {
  const commits = group.landed.map(({ commit }) => commit).toReversed()
  const [first, ...more] = group.landed
  const { how, number, title } = first.landing
  const sources = sourcesOf(group, known)
  const edited = sources.filter(({ what }) => what === 'edited')
  return {
    how: how === 'commit' ? 'commits' : how,
    number,
    title: more.length === 0 ? (title ?? soleTitle(first)) : null,
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

function urlOf({ landed: [first, ...more] }: Group, repository: string | null): string | null {
  if (repository === null || more.length > 0) return null
  const { number } = first.landing
  return `${repository}/${number === null ? `commit/${first.commit.oid}` : `pull/${number}`}`
}

/** Each source once: what commits did to it that do not follow each other is added up. */
function sourcesOf(group: Group, { counts, titles }: Known): DigestSource[] {
  const found = new Map<string, DigestSource>()
  for (const each of group.sources) {
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
  for (const { change, pair } of group.translations) {
    const { before, after } = change
    if (before === after) continue
    const { locale, source, target } = pair
    const isNew = before === null || found.get(target)?.what === 'new'
    const what = after === null ? 'removed' : isNew ? 'new' : 'updated'
    found.set(target, { locale, source, target, title: titles.get(source) ?? source, what })
  }
  return [...found.values()].sort((a, b) => (a.target < b.target ? -1 : 1))
}
