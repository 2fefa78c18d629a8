import { findConflict } from '../../document/conflict-markers.ts'
import type { Document, Finding } from '../../document/types.ts'
import { ownWork } from './carried-edits.ts'
import { chooseVersion, DOUBTFUL } from './choose-version.ts'
import { countEvidence, countStrangers } from './evidence.ts'
import { expectVersions } from './expect-versions.ts'
import { safeShare } from './safe-share.ts'
import { suspectPair } from './suspect-pair.ts'
import { weighVersions } from './weigh-versions.ts'
import type { Doubt, Inference, SourceVersions, TargetEdit } from './types.ts'

/**
 * Finds the version that a target was made from: by what a correct translation keeps as it is (code, addresses, numbers, names,
 * structure), compared with all versions at once, and by the history of its edits, the newest first, where the content cannot tell.
 * Between neighbours that differ in one segment the older one is named. Null when the source has no version.
 */
export function inferBasis(
  target: Document,
  versions: SourceVersions,
  edits: readonly TargetEdit[],
): Inference | null {
  if (versions.size === 0) return null
  const own = ownWork(edits, versions.readTraces)
  const expected = expectVersions(own.edits, versions.size)
  const likely = weighVersions(own.traces, versions.profile, expected)
  const version = chooseVersion(likely, versions)
  const source = versions.document(version)
  const traces = versions.readTraces(target.text)
  const evidence = countEvidence(versions.readTraces(source.text), traces)
  const findings = [...suspectPair(source, target, evidence), ...unmerged(source, target)]
  const { older, other } = countStrangers(own.traces, versions.profile, version)
  return {
    version,
    confidence: safeShare(likely, version, versions) * wholeness(older) * trust(findings, [source, target]),
    evidence,
    against: older + other,
    doubt: doubtOf(likely, version, versions),
    findings,
    likely,
    traces,
    ownTraces: own.traces,
  }
}

function doubtOf(likely: Float64Array, version: number, { distance }: SourceVersions): Doubt | null {
  const others = [...likely.keys()].filter(other => other !== version && (likely[other] ?? 0) > DOUBTFUL)
  if (others.length === 0) return null
  return {
    versions: others.length,
    segments: Math.max(...others.map(other => distance(version, other).work)),
  }
}

/** A text that has several things which only older versions have was brought up to date in part: it has no one basis. */
function wholeness(older: number): number {
  return Math.min(1, LEFT / Math.max(1, older))
}

/** As many may have been left by mistake, or on purpose. */
const LEFT = 4

/** What is wrong with the whole pair, or cannot be parsed, makes any basis a guess. */
function trust(findings: readonly Finding[], documents: readonly Document[]): number {
  const broken = documents.some(document => document.findings.some(({ severity }) => severity === 'error'))
  return broken || findings.some(({ code }) => MISFITS.has(code)) ? MISFIT : 1
}

const MISFITS = new Set([
  ...['otherPost', 'emptyTarget', 'untranslated', 'muchLonger'].map(code => `alignment:${code}`),
  ...['nothingKept', 'conflict'].map(code => `adopt:${code}`),
])
const MISFIT = 0.2

/** A conflict that nobody resolved: the text is two texts. In code it may be what the post is about; then its source shows it too. */
function unmerged(source: Document, target: Document): Finding[] {
  const conflict = findConflict(target)
  if (conflict === undefined || (conflict.inCode && findConflict(source) !== undefined)) return []
  return [{ code: 'adopt:conflict', severity: 'error', params: {}, line: conflict.line }]
}
