import { findEmpty } from '../alignment/find-empty.ts'
import type { Document, Finding } from '../document/types.ts'
import { type Call, recountCalled } from '../freshness/call-translators.ts'
import { sideMaker } from '../freshness/change-side.ts'
import { compareDocuments } from '../freshness/compare.ts'
import {
  countUntranslated,
  findUntranslated,
  type Leftover,
} from '../freshness/locating/find-untranslated.ts'
import { locateChanges } from '../freshness/locating/locate-changes.ts'
import { locateSettled } from '../freshness/signing/locate-settled.ts'
import { subtractRecords } from '../freshness/signing/subtract-records.ts'
import type { Settled } from '../freshness/signing/types.ts'
import { stateOf } from '../freshness/state.ts'
import type { Change, Verdict } from '../freshness/types.ts'
import { findCalls } from './find-calls.ts'
import { formatOf } from './read-markdown.ts'
import { isDocument, readVersion } from './read-version.ts'
import { mayBeEmpty, mayHaveCopies } from './may-need-target.ts'
import { readSources, type Room } from './target-room.ts'
import type { Translation } from './translation.ts'
import type { TargetAnswer } from './types.ts'

/**
 * What is known of one target: what its records settle, what was left in the source language, and where the changes stand. Undefined
 * where it must be known first which is later, the basis or a record.
 */
export function judgeTarget(translation: Translation, room: Room): TargetAnswer | undefined {
  const { pair, source, target: file, signOffs, verdict } = translation
  const format = formatOf(pair.target)
  const isCopied = mayHaveCopies(translation, room)
  const mayFail = format === 'mdx' || mayBeEmpty(translation, room)
  const isCarried = verdict.counts.mechanical + verdict.counts.removed > 0 || verdict.state === 'due'
  if (!isCopied && !room.changes && !mayFail && !isCarried && signOffs.length === 0)
    return { findings: [], untranslated: 0 }
  const target = readVersion(room.texts.get(file.oid), { ...source.options, format })
  if (!isDocument(target)) return { findings: target, untranslated: 0, lacks: 'syntax' }
  const [before, after] = readSources(translation, room)
  const empty = findEmpty(after, target)
  if (empty !== undefined) return { findings: [empty], untranslated: 0, lacks: 'text' }
  const documents = { before, after, target }
  const settled = signOffs.length === 0 ? undefined : settle(translation, documents, room)
  if (settled?.contested === true) return undefined
  const left = (isCopied ? findUntranslated(before, after, target) : []).filter(
    leftover => settled?.signed.has(leftover.target.id) !== true,
  )
  const calls = callsIn(translation, settled, documents)
  return {
    findings: settled === undefined ? [] : ignoredFindings(settled),
    ...verdictOf(translation, settled, room),
    ...calledOf(calls),
    untranslated: countUntranslated(left, [before, after], () => calledIn(translation, settled, documents)),
    ...(room.changes ? placesIn(translation, { ...documents, settled, left, calls: calls.calls }) : {}),
  }
}

export interface Documents {
  readonly before: Document
  readonly after: Document
  readonly target: Document
}

function settle(translation: Translation, documents: Documents, { settler }: Room): Settled {
  const comparison = { ...translation.verdict, changes: allChanges(translation, documents) }
  return subtractRecords(settler.gather(translation, { ...documents, comparison }))
}

/** What lies between the basis and the source now, without regard of records; compared again where only counts were asked for. */
export function allChanges({ verdict }: Translation, { before, after }: Documents): readonly Change[] {
  return verdict.changes ?? compareDocuments(before, after).changes
}

/** The verdict of this one translation, where its records make a difference. */
function verdictOf(
  { verdict }: Translation,
  settled: Settled | undefined,
  { changes }: Room,
): Pick<TargetAnswer, 'verdict'> {
  if (settled === undefined || !settled.isChanged) return {}
  const { comparison } = settled
  const told = { counts: comparison.counts, state: stateOf(comparison) }
  return { verdict: changes ? { ...verdict, ...told, changes: comparison.changes } : told }
}

interface Called {
  readonly calls: readonly Call[]
  readonly verdict: Verdict
}

/** What carrying each change over would come to. */
function callsIn(translation: Translation, settled: Settled | undefined, documents: Documents): Called {
  const { counts, state } = translation.verdict
  const changes = settled?.comparison.changes ?? allChanges(translation, documents)
  const told = settled === undefined ? { counts, state } : { counts: settled.comparison.counts, state }
  const calls = findCalls({
    ...documents,
    locale: translation.pair.locale,
    moves: settled === undefined || settled.vouchers.length === 0,
    changes,
    stories: settled?.stories ?? new Map(),
  })
  return { calls, verdict: { ...told, changes } }
}

/** Counts and state, where a translator is called for what cannot be carried, or not for what is gone. */
function calledOf({ calls, verdict }: Called): Pick<TargetAnswer, 'called'> {
  const isCalled = calls.some(({ cannotCarry, isGone }) => cannotCarry !== undefined || isGone === true)
  return isCalled ? { called: recountCalled(verdict, calls) } : {}
}

/** The changes for which a translator may be called, told from the basis. */
function calledIn(
  translation: Translation,
  settled: Settled | undefined,
  documents: Documents,
): readonly Change[] {
  const { substantive, added, removed } = translation.verdict.counts
  if (substantive + added + removed === 0) return []
  const changes = settled?.comparison.changes ?? allChanges(translation, documents)
  return changes.filter(({ since }) => since === undefined)
}

function placesIn(
  translation: Translation,
  found: Documents & {
    readonly settled: Settled | undefined
    readonly left: readonly Leftover[]
    readonly calls: readonly Call[]
  },
): Pick<TargetAnswer, 'targets' | 'leftovers'> {
  const { before, after, target, settled, left, calls } = found
  const { oneLanguage } = translation
  const versions = { before, after, target, changes: allChanges(translation, found), oneLanguage }
  const sideOf = sideMaker(target)
  return {
    targets: (settled === undefined ? locateChanges(versions) : locateSettled(settled, versions)).map(
      (place, i) => ({ ...place, ...calls[i] }),
    ),
    leftovers: left.flatMap(leftover => sideOf([leftover.target]) ?? []),
  }
}

function ignoredFindings({ ignored }: Settled): Finding[] {
  const count = ignored.length
  return count === 0 ? [] : [{ code: 'ledger:recordsIgnored', severity: 'warning', params: { count } }]
}
