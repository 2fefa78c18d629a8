import type { Pair, TranslationStatus } from '../../freshness/types.ts'
import type { ChangedTranslation } from '../../plan/guard/judge-translation.ts'
import type { Judged } from '../../plan/guard/types.ts'
import { findBases, type ResolvedBasis } from '../bases.ts'
import { readTexts } from '../texts.ts'
import type { Project } from '../types.ts'
import { judgeWorld } from './judge-world.ts'
import type { SidedPair, Sides } from './open-sides.ts'

/** A pair as it was judged on both sides. */
export interface JudgedPair extends SidedPair, Judged {
  /** What the request's own text says; null where it has none, or there is nothing to compare it with. */
  readonly changed: ChangedTranslation | null
  readonly claims: boolean
}

type Bases = ReadonlyMap<Pair, ResolvedBasis>

/** Judges the pairs of a request at the base, at the head, and, where it changes a translation, what its text says whatever is claimed. */
export async function judgeSides({ head, base, pairs }: Sides): Promise<JudgedPair[]> {
  const now = pairs.map(({ pair }) => pair)
  const then = pairs.flatMap(({ former }) => former ?? [])
  const [ours, theirs] = [await findBases(head, now), await findBases(base, then)]
  const after = await judgeWorld(head, now, ours)
  const before = await judgeWorld(base, then, theirs)
  const changed = await judgeOwn({ head, base, pairs, ours, theirs }, after)
  return pairs.flatMap(each => {
    const own = after.get(each.pair)
    if (own === undefined) return []
    const status = each.former?.targetExists === true ? (before.get(each.former) ?? null) : null
    const claims = blobOf(ours, each.pair) !== blobOf(theirs, each.former)
    return [{ ...each, before: status, after: own, changed: changed.get(each.pair) ?? null, claims }]
  })
}

function blobOf(bases: Bases, pair: Pair | null): string | null {
  return pair === null ? null : (bases.get(pair)?.blob ?? null)
}

interface Worlds extends Pick<Sides, 'head' | 'base' | 'pairs'> {
  readonly ours: Bases
  readonly theirs: Bases
}

/** Translations that the request changes and that had a basis, against the source at the head and that basis: with the older text, and with the newer. */
async function judgeOwn(
  { head, base, pairs, ours, theirs }: Worlds,
  after: ReadonlyMap<Pair, TranslationStatus>,
): Promise<Map<Pair, ChangedTranslation>> {
  const own = pairs.flatMap(({ pair, former, isOwn }) => {
    const basis = former === null ? undefined : theirs.get(former)
    const isThere = pair.sourceExists && pair.targetExists && basis != null && basis.blob !== null
    return isOwn && isThere && former !== null ? [{ pair, former, basis }] : []
  })
  const wanted = own.map(({ pair }) => pair)
  const older = new Map(own.map(({ pair, basis }) => [pair, basis]))
  const newer = new Map(
    own.map(({ pair, basis }) => [pair, { ...basis, signOffs: ours.get(pair)?.signOffs ?? [] }]),
  )
  const without = await judgeWorld(withTargets(head, base, own), wanted, older)
  const tested = await judgeWorld(head, wanted, newer)
  const textOf = await textsOf({ head, base }, own)
  return new Map(
    own.flatMap(({ pair, former }) => {
      const lights = { without: without.get(pair), tested: tested.get(pair), after: after.get(pair) }
      const { without: one, tested: other, after: third } = lights
      if (one === undefined || other === undefined || third === undefined) return []
      const texts = [textOf(base, former.target), textOf(head, pair.target)] as const
      return [[pair, { source: pair.source, without: one, tested: other, after: third, texts }] as const]
    }),
  )
}

type Own = readonly { readonly pair: Pair; readonly former: Pair }[]

/** The head with some targets as they are at the base. */
function withTargets(head: Project, base: Project, own: Own): Project {
  const files = new Map(head.snapshot.files)
  for (const { pair, former } of own) {
    const file = base.snapshot.files.get(former.target)
    if (file !== undefined) files.set(pair.target, { ...file, path: pair.target })
  }
  return { ...head, snapshot: { ...head.snapshot, files } }
}

async function textsOf(
  { head, base }: Pick<Sides, 'head' | 'base'>,
  own: Own,
): Promise<(project: Project, path: string) => string> {
  const files = own.flatMap(({ pair, former }) => [
    ...[head.snapshot.files.get(pair.target) ?? []].flat(),
    ...[base.snapshot.files.get(former.target) ?? []].flat(),
  ])
  const texts = await readTexts(head, { files, blobs: [] })
  return ({ snapshot }, path) => texts.get(snapshot.files.get(path)?.oid ?? '') ?? ''
}
