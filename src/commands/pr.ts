import type { PrItem, PrReport } from '../report/pr/pr-report.ts'
import { closeGround } from './requests/content/open-ground.ts'
import { openDesk, type DeskOptions } from './requests/remote/open-desk.ts'
import type { Budget } from './requests/item.ts'
import { runLocale } from './requests/run-locale.ts'
import { subjectsOf } from './requests/subjects-of.ts'

export interface PrOptions extends DeskOptions {
  /** Name and version of the program, for the report. */
  readonly tool: PrReport['tool']
  /** True: what a person closed is opened again. */
  readonly reopen: boolean
}

/**
 * Brings the pull requests and tracking issues of all locales that were asked for up to date with the branch that they go to: what `update` would carry over and what
 * the work tree holds is committed to their branches, reviewers are asked, translators are told what waits for them. Nothing in the work tree
 * changes. Running it again, or after it was stopped at whatever moment, does what is left, and nothing when nothing is. Throws what
 * `status` throws, those of `github:` and `git:` that concern all of it.
 */
export async function pr(options: PrOptions): Promise<PrReport> {
  const { tool, reopen, ...about } = options
  const desk = await openDesk(about)
  try {
    const budget: Budget = { left: desk.settings.maxNew, reopen }
    const items: PrItem[] = []
    const locales = subjectsOf(desk)
    for (const [at, plan] of locales.entries()) {
      options.onProgress?.('locales', at, locales.length)
      items.push(...(await runLocale(desk, plan, budget)))
    }
    return {
      tool,
      base: desk.ground.base,
      branch: desk.hosted.defaultBranch,
      repository: `${desk.hosted.owner}/${desk.hosted.name}`,
      mode: desk.dryRun ? 'plan' : 'write',
      enabled: desk.settings.locales,
      items,
      unknown: [...desk.ground.statuses.values()].filter(({ state }) => state === 'unknown').length,
    }
  } finally {
    await closeGround(desk.ground)
  }
}
