import type { Finding } from '../../document/types.ts'
import type { Pair } from '../../freshness/types.ts'
import type { ResolvedBasis } from '../bases.ts'
import { publishedCommits, type PublishedText } from '../published-commit.ts'
import type { Renewal } from '../renewed-fact.ts'
import { sourcesOf } from '../sources.ts'
import type { Project } from '../types.ts'
import { openTranslations, type WantedTranslation, wantedOf } from './open-translations.ts'
import { blankItem, type PlannedUpdate, planUpdate } from './plan-update.ts'
import { recallIdle, rememberIdle } from './recall-idle.ts'

export interface Chosen {
  readonly pairs: readonly Pair[]
  /** With the records as they are once renewed. */
  readonly bases: ReadonlyMap<Pair, ResolvedBasis>
  readonly renewals: ReadonlyMap<Pair, readonly Renewal[]>
}

/** Plans all translations that have a usable basis, in the order of the pairs; only those in which something may be to do are read. */
export async function planAll(
  project: Project,
  { pairs, bases, renewals }: Chosen,
  asked: { readonly prune: boolean; readonly basis: boolean },
): Promise<{ readonly updates: PlannedUpdate[]; readonly findings: Finding[] }> {
  const updates = new Map<Pair, PlannedUpdate>()
  const findings: Finding[] = []
  const open: WantedTranslation[] = []
  for (const wanted of wantedOf(project, sourcesOf(project, pairs, bases), bases)) {
    const idle = isCurrent(wanted)
      ? {}
      : renewals.has(wanted.pair)
        ? undefined
        : recallIdle(project, wanted, asked)
    if (idle === undefined) open.push(wanted)
    else updates.set(wanted.pair, { item: { ...blankItem(wanted), ...idle }, writes: [] })
  }
  const context = { project, ...asked, renewals, published: await findPublished(project, open) }
  let done = 0
  for await (const each of openTranslations(project, open)) {
    project.onProgress?.('translations', done, open.length)
    done += 1
    if ('findings' in each) {
      findings.push(...each.findings)
      continue
    }
    const planned = await planUpdate(each, context)
    rememberIdle(project, { open: each, item: planned.item }, asked)
    updates.set(each.pair, planned)
  }
  return { updates: pairs.flatMap(pair => updates.get(pair) ?? []), findings }
}

/** True where there is nothing to look for: the source is that of the basis, and the ledger says nothing else. */
function isCurrent({ source, blob, signOffs }: WantedTranslation): boolean {
  return blob === source.file.oid && signOffs.length === 0
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
