import { checkTranslation, type Found } from '../../check/check-translation.ts'
import { spotter } from '../../check/spot.ts'
import type { Checked, Rule } from '../../check/types.ts'
import type { Finding } from '../../document/types.ts'
import type { Pair } from '../../freshness/types.ts'
import type { ResolvedBasis } from '../bases.ts'
import type { Project } from '../types.ts'
import { openAnchorBook } from './anchor-book.ts'
import { type FindingsMemory, openFindingsMemory, type Recalled } from './findings-memory.ts'
import type { KnownFindings, PlacedFinding } from './known-findings.ts'
import { openRoom, readPair, type Room } from './read-pair.ts'
import { openSurroundings } from './surroundings.ts'
import { type Versions, versionsOf } from './versions-of.ts'

/** A translation that was looked at. */
export interface CheckedPair extends Pick<Versions, 'pair' | 'commit'> {
  /** Path of the source at the commit that it was read from. */
  readonly source: string
  /** Undefined: the translation or its source cannot be read; `problems` say why. */
  readonly known: Pick<KnownFindings, 'found' | 'ignored'> | undefined
  readonly problems: readonly Finding[]
}

interface Wanted {
  readonly bases: ReadonlyMap<Pair, ResolvedBasis>
  readonly rules: readonly Rule[]
}

/** Runs rules over pairs in their order, those only that are not remembered, and some pairs at a time so that memory stays bounded. */
export async function* checkPairs(
  project: Project,
  pairs: readonly Pair[],
  { bases, rules }: Wanted,
): AsyncGenerator<CheckedPair> {
  const book = openAnchorBook(project)
  const around = await openSurroundings(project, book)
  const memory = openFindingsMemory(project, rules, around)
  for (let at = 0; at < pairs.length; at += BATCH) {
    const batch = pairs
      .slice(at, at + BATCH)
      .map(pair => versionsOf(project, pair, bases.get(pair)))
      .map(versions => ({ versions, recalled: memory.recall(versions) }))
    const unread = batch.flatMap(({ versions, recalled }) => (recalled.toRun.length > 0 ? versions : []))
    const room = await openRoom({ project, book, around }, unread)
    for (const { versions, recalled } of batch)
      yield recalled.toRun.length === 0
        ? answerOf(versions, recalled)
        : await checkPair(versions, recalled, { room, memory })
  }
}

const BATCH = 16

function answerOf({ pair, commit, source }: Versions, known: CheckedPair['known']): CheckedPair {
  return { pair, commit, source: source?.path ?? pair.source, known, problems: [] }
}

async function checkPair(
  versions: Versions,
  { toRun }: Recalled,
  { room, memory }: { readonly room: Room; readonly memory: FindingsMemory },
): Promise<CheckedPair> {
  const { checked, latest, linked, problems } = await readPair(versions, toRun, room)
  if (checked === undefined) return { ...answerOf(versions, undefined), problems }
  const { findings, ignored } = checkTranslation(checked, toRun, latest)
  const fresh = { found: placedIn(checked, findings), ignored: ignored.map(({ rule }) => rule.id), linked }
  return answerOf(versions, memory.remember(versions, fresh))
}

function placedIn({ source, target }: Checked, found: readonly Found[]): PlacedFinding[] {
  if (found.length === 0) return []
  const [inTarget, inSource] = [spotter(target.text), spotter(source.text)]
  return found.map(({ rule, message, range, sourceRange, severity }) => ({
    rule: rule.id,
    ...(severity === undefined ? {} : { severity }),
    message,
    target: inTarget(range),
    source: sourceRange === undefined ? null : inSource(sourceRange),
  }))
}
