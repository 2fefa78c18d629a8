import type { Pair } from '../../freshness/types.ts'
import type { CheckFinding } from '../../report/check/check-report.ts'
import type { GuardFinding } from '../../report/guard/guard-report.ts'
import { findBases } from '../bases.ts'
import { checkPairs } from '../check/check-pairs.ts'
import { chooseRules } from '../check/choose-rules.ts'
import { toldFindings } from '../check/told-findings.ts'
import type { Project } from '../types.ts'
import type { Sides } from './open-sides.ts'

/** What the rules find in the translations that the request changes and did not find at the base; of warnings, passages left in the source language only. */
export async function newFindings({ head, base, pairs }: Sides): Promise<GuardFinding[]> {
  const own = pairs.filter(({ pair, isOwn }) => isOwn && pair.targetExists && pair.sourceExists)
  const now = await findingsIn(
    head,
    own.map(({ pair }) => pair),
  )
  if (now.length === 0) return []
  const found = new Set(now.map(({ target }) => target.path))
  const former = own.flatMap(({ pair, former: one }) =>
    one?.targetExists === true && one.sourceExists && found.has(pair.target) ? [{ pair, former: one }] : [],
  )
  const then = await findingsIn(
    base,
    former.map(({ former: one }) => one),
  )
  const pathNow = new Map(former.map(({ pair, former: one }) => [one.target, pair.target]))
  const left = countOf(then.map(finding => nameOf(finding, pathNow.get(finding.target.path))))
  return now.filter(finding => isNew(left, nameOf(finding))).map(findingOf)
}

async function findingsIn(project: Project, pairs: readonly Pair[]): Promise<CheckFinding[]> {
  const chosen = chooseRules(project.config, { only: [], skip: [] })
  const bases = await findBases(project, pairs)
  const findings: CheckFinding[] = []
  for await (const pair of checkPairs(project, pairs, { bases, rules: chosen.map(({ rule }) => rule) }))
    findings.push(...toldFindings(pair, chosen).filter(isWanted))
  return findings
}

function isWanted({ severity, rule }: CheckFinding): boolean {
  return severity === 'error' || rule === 'untranslated'
}

/** The same finding has the same name wherever it stands in the file. */
function nameOf({ message, target }: CheckFinding, path = target.path): string {
  const { line: _, ...params } = message.params
  return JSON.stringify([path, message.code, params, target.text])
}

function countOf(names: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1)
  return counts
}

/** Takes one of those that were there. */
function isNew(left: Map<string, number>, name: string): boolean {
  const count = left.get(name) ?? 0
  if (count > 0) left.set(name, count - 1)
  return count === 0
}

function findingOf({ message, severity, locale, target }: CheckFinding): GuardFinding {
  const { path, line, endLine } = target
  return { ...message, severity, path, lines: [line, endLine], locale, key: null }
}
