import type { Message } from '../../errors.ts'
import { canonicalLocale } from '../../freshness/locales.ts'
import type { Pair } from '../../freshness/types.ts'
import { formerNames, indexRenames } from '../../git/former-names.ts'
import { readStagedRenames } from '../../git/staged-renames.ts'
import type { Stranger } from '../../report/import/import-report.ts'
import { renamesOf } from '../resolve-recorded.ts'
import { selectPairs } from '../select-pairs.ts'
import type { Project } from '../types.ts'
import type { Arrived } from './arrived.ts'

export interface FoundPosts {
  /** What came for each, in the order of the files. */
  readonly posts: ReadonlyMap<Pair, readonly Arrived[]>
  readonly strangers: readonly Stranger[]
}

/**
 * The translation that each part of the files is for: by the source's path, or one that it had before it was renamed, and by locale. What
 * is for none is told with the reason; with `locales`, parts in others are left aside.
 */
export async function findPosts(
  project: Project,
  arrived: readonly Arrived[],
  locales: readonly string[],
): Promise<FoundPosts> {
  const chosen = new Set(selectPairs(project, { paths: [], locales }))
  const sources = await sourcesBy(project, arrived)
  const posts = new Map<Pair, Arrived[]>()
  const strangers: Stranger[] = []
  for (const each of arrived) {
    const found = findPair(project, each, sources.get(each.file.original))
    if ('code' in found) strangers.push(strangerOf(each, found))
    else if (chosen.has(found)) posts.set(found, [...(posts.get(found) ?? []), each])
  }
  const ordered = project.pairs.flatMap(pair => {
    const parts = posts.get(pair)
    return parts === undefined ? [] : [[pair, parts] as const]
  })
  return { posts: new Map(ordered), strangers }
}

function strangerOf({ name, file }: Arrived, problem: Message): Stranger {
  return { file: name, original: file.original, locale: file.targetLocale, problem }
}

/** Names in the files → source now. The history is asked only for names that no source has. */
async function sourcesBy(project: Project, arrived: readonly Arrived[]): Promise<Map<string, string>> {
  const sources = new Set(project.pairs.filter(pair => pair.sourceExists).map(pair => pair.source))
  const wanted = new Set(arrived.map(({ file }) => file.original))
  const found = new Map([...wanted].filter(name => sources.has(name)).map(name => [name, name]))
  const open = [...wanted].filter(name => !found.has(name) && !isOutside(name))
  if (open.length === 0) return found
  const index = indexRenames((await renamesOf(project)).renames)
  const staged = await readStagedRenames(project.repository)
  for (const source of sources) {
    const former = formerNames(staged.get(source) ?? source, index)
    for (const name of open) if (former.has(name) && !found.has(name)) found.set(name, source)
  }
  return found
}

function isOutside(path: string): boolean {
  return path === '' || /^[/\\]|^[A-Za-z]:|\\|(?:^|\/)\.{1,2}(?:\/|$)/.test(path)
}

function findPair(project: Project, { file }: Arrived, source: string | undefined): Pair | Message {
  const { original, sourceLocale, targetLocale } = file
  if (isOutside(original)) return { code: 'exchange:outside', params: { path: original } }
  if (source === undefined) return { code: 'exchange:unknownPost', params: { path: original } }
  const pairs = project.pairs.filter(pair => pair.source === source)
  const locale = canonicalLocale(targetLocale) ?? targetLocale
  if (locale === '') return { code: 'exchange:noLocale', params: { path: original } }
  const problem = pairs.map(pair => sourceProblem(project, pair, sourceLocale)).find(each => each !== null)
  if (problem != null) return problem
  const pair = pairs.find(each => each.locale === locale)
  if (pair !== undefined) return pair
  const known = [...new Set(pairs.map(each => each.locale))].sort().join(', ')
  return { code: 'exchange:unknownLocale', params: { path: original, locale, known } }
}

/** A file whose source is in another language was made for something else, or has its languages swapped. */
function sourceProblem({ config }: Project, { content }: Pair, found: string): Message | null {
  const expected = config.content[content]?.sourceLocale ?? config.sourceLocale
  if (found === '' || languageOf(found) === languageOf(expected)) return null
  return { code: 'exchange:otherSource', params: { found, expected } }
}

function languageOf(locale: string): string {
  return (canonicalLocale(locale) ?? locale).split('-')[0] ?? ''
}
