import type { Finding } from '../document/types.ts'
import type { CheckFinding, CheckReport } from '../report/check/check-report.ts'
import { findBases } from './bases.ts'
import { checkPairs } from './check/check-pairs.ts'
import { chooseRules, type RuleWishes } from './check/choose-rules.ts'
import { toldFindings } from './check/told-findings.ts'
import { openProject, type ProjectOptions } from './project.ts'
import { choosePairs, type Choice } from './choose-pairs.ts'

export interface CheckOptions extends Omit<ProjectOptions, 'at' | 'sourcesOnly'>, Choice, RuleWishes {
  /** Name and version of the program, for the report. */
  readonly tool: CheckReport['tool']
  /** `error`: warnings are left out. */
  readonly severity: 'error' | 'warning'
}

/**
 * What the rules find in the translations that were asked for, each held against its source as it was at the basis, else as it is
 * now. Reads only. Throws what `status` throws, and `check:` for a glossary that cannot be used.
 */
export async function check(options: CheckOptions): Promise<CheckReport> {
  const project = await openProject(options)
  try {
    const { snapshot, config } = project
    const all = await choosePairs(project, options)
    const pairs = all.filter(pair => pair.sourceExists && pair.targetExists)
    const chosen = chooseRules(config, options)
    const bases = await findBases(project, pairs)
    const problems: Finding[] = [...project.findings]
    const findings: CheckFinding[] = []
    let [seen, translations, ignored] = [0, 0, 0]
    for await (const pair of checkPairs(project, pairs, { bases, rules: chosen.map(({ rule }) => rule) })) {
      project.onProgress?.('translations', (seen += 1), pairs.length)
      problems.push(...pair.problems)
      if (pair.known === undefined) continue
      translations += 1
      ignored += pair.known.ignored.length
      findings.push(...toldFindings(pair, chosen).filter(isAsked(options)))
    }
    await project.cache.save()
    return {
      tool: options.tool,
      commit: snapshot.commit,
      worktree: snapshot.worktree,
      rules: chosen.map(({ rule, level }) => ({ id: rule.id, severity: level ?? rule.severity })),
      translations,
      ignored,
      findings,
      problems: once(problems),
    }
  } finally {
    await project.objects.close()
  }
}

function isAsked({ severity }: CheckOptions): (finding: CheckFinding) => boolean {
  return finding => severity === 'warning' || finding.severity === 'error'
}

/** A source is read once for each of its translations. */
function once(findings: readonly Finding[]): Finding[] {
  return [...new Map(findings.map(finding => [JSON.stringify(finding), finding])).values()]
}
