import type { Finding } from '../../document/types.ts'
import type { Pair } from '../../freshness/types.ts'
import type { ResolvedBasis } from '../bases.ts'
import { publishedCommits, type PublishedText } from '../published-commit.ts'
import type { Renewal } from '../renewed-fact.ts'
import { sourcesOf } from '../sources.ts'
import { readTexts } from '../texts.ts'
import type { Project } from '../types.ts'
import { type CarriedAll, carryAll } from './carry-all.ts'
import { mayMove } from './decide-basis.ts'
import { type WantedTranslation, wantedOf } from './open-translations.ts'
import { blankItem, failed, type PlannedUpdate, planUpdate } from './plan-update.ts'

export interface Chosen {
  readonly pairs: readonly Pair[]
  /** With the records as they are once renewed. */
  readonly bases: ReadonlyMap<Pair, ResolvedBasis>
  readonly renewals: ReadonlyMap<Pair, readonly Renewal[]>
}

interface Asked {
  readonly prune: boolean
  readonly basis: boolean
}

/** Plans all translations that have a usable basis, in the order of the pairs; only those in which something may be to do are read. */
export async function planAll(
  project: Project,
  { pairs, bases, renewals }: Chosen,
  asked: Asked,
): Promise<{ readonly updates: PlannedUpdate[]; readonly findings: readonly Finding[] }> {
  const wanted = wantedOf(project, sourcesOf(project, pairs, bases), bases)
  const behind = wanted.filter(each => !isCurrent(each))
  const all = await carryAll(project, behind, { prune: asked.prune, facts: false })
  const published = await findPublished(
    project,
    behind.filter(each => isToMove(each, all, asked)),
  )
  await addFacts(project, { behind, all, published }, asked)
  await addTexts(
    project,
    behind.filter(each => mayWrite(each, all, { renewals, asked })),
    all,
  )
  const context = { project, basis: asked.basis, renewals, published }
  const updates = new Map<Pair, PlannedUpdate>()
  for (const each of wanted) {
    const { pair } = each
    const [carried, failure] = [all.carried.get(pair), all.failures.get(pair)]
    if (isCurrent(each)) updates.set(pair, { item: blankItem(each), writes: [] })
    else if (failure !== undefined) updates.set(pair, { item: failed(blankItem(each), failure), writes: [] })
    else if (carried !== undefined) {
      const text = all.texts.get(pair) ?? null
      updates.set(pair, await planUpdate({ wanted: each, carried, text }, context))
    }
  }
  return { updates: pairs.flatMap(pair => updates.get(pair) ?? []), findings: all.findings }
}

/** True where there is nothing to look for: the source is that of the basis, and the ledger says nothing else. */
function isCurrent({ source, blob, signOffs }: WantedTranslation): boolean {
  return blob === source.file.oid && signOffs.length === 0
}

function isToMove({ pair }: WantedTranslation, { carried }: CarriedAll, { basis }: Asked): boolean {
  const found = carried.get(pair)
  return found !== undefined && mayMove({ ...found, isAsked: basis })
}

/** By path of the source. */
async function findPublished(
  project: Project,
  wanted: readonly WantedTranslation[],
): Promise<ReadonlyMap<string, PublishedText | null>> {
  const files = new Map(wanted.map(({ source: { file } }) => [file.path, file]))
  const texts = Array.from(files, ([path, { oid }]) => ({ path, blob: oid }))
  const found = await publishedCommits(project, texts)
  return new Map(texts.map(({ path }, i) => [path, found[i] ?? null]))
}

interface Settling {
  readonly behind: readonly WantedTranslation[]
  readonly all: CarriedAll
  readonly published: ReadonlyMap<string, PublishedText | null>
}

/** What the ledger is to say of those whose basis would move if only everybody had the source: hardly ever any. */
async function addFacts(
  project: Project,
  { behind, all, published }: Settling,
  { prune }: Asked,
): Promise<void> {
  const left = behind.filter(
    ({ pair }) => all.carried.get(pair)?.facts === null && published.get(pair.source) == null,
  )
  if (left.length === 0) return
  const more = await carryAll(project, left, { prune, facts: true })
  for (const [pair, carried] of more.carried) all.carried.set(pair, carried)
  for (const [pair, text] of more.texts) all.texts.set(pair, text)
}

function mayWrite(
  each: WantedTranslation,
  all: CarriedAll,
  { renewals, asked }: { readonly renewals: Chosen['renewals']; readonly asked: Asked },
): boolean {
  const found = all.carried.get(each.pair)
  if (found === undefined) return false
  const isTold = found.text !== null || (found.facts ?? []).length > 0
  return isTold || renewals.has(each.pair) || isToMove(each, all, asked)
}

/** The targets that may be written and were not read yet; they are as git has them. */
async function addTexts(
  project: Project,
  wanted: readonly WantedTranslation[],
  { texts }: CarriedAll,
): Promise<void> {
  const unread = wanted.filter(({ pair }) => !texts.has(pair))
  if (unread.length === 0) return
  const read = await readTexts(project, { files: unread.map(({ file }) => file), blobs: [] })
  for (const { pair, file } of unread) {
    const text = read.get(file.oid)
    if (text !== undefined) texts.set(pair, text)
  }
}
