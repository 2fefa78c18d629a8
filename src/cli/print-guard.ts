import type { Unposted } from '../commands/comment-guard.ts'
import type { GuardPosting } from '../commands/guard/post-guard.ts'
import type { GuardReport } from '../report/guard/guard-report.ts'
import { commandsOf } from './annotate.ts'
import { shortId } from '../report/text/short-id.ts'
import type { Format } from './formats.ts'
import type { Session } from './session.ts'
import { writeReport } from './write-report.ts'

/** Prints the report in the format that was asked for, with `github` annotations too, and says on stderr what became of the comment. */
export async function printGuard(
  { report, ...posting }: Pick<GuardPosting, 'report'> & Partial<GuardPosting>,
  format: Format,
  session: Session,
): Promise<void> {
  const { t, world } = session
  await writeReport(format, as => formatted(report, as, session), session)
  if (format === 'github' && world.env['GITHUB_STEP_SUMMARY']) {
    const { guardAnnotations } = await import('../report/guard/guard-annotations.ts')
    commandsOf(world).write(guardAnnotations(report, t))
  }
  const { outcome, number } = posting
  if (outcome === undefined || number === undefined) return
  world.stderr.write(`${t(`guard:posted.${outcome}`, { number })}\n`)
}

/** Says on stderr why there was nothing to post. */
export function printUnposted({ outcome, run, conclusion, commit }: Unposted, { t, world }: Session): void {
  world.stderr.write(`${t(`guard:unposted.${outcome}`, { run, conclusion, commit: shortId(commit) })}\n`)
}

async function formatted(report: GuardReport, format: Format, { t, paint, world }: Session): Promise<string> {
  if (format === 'json') return (await import('../report/guard/guard-json.ts')).formatGuardJson(report, t)
  if (format === 'text') {
    const { formatGuardText } = await import('../report/guard/guard-text.ts')
    return formatGuardText(report, { t, paint, columns: world.columns })
  }
  const markdown = await import('../report/guard/guard-markdown.ts')
  return format === 'github'
    ? markdown.formatGuardSummary(report, t)
    : markdown.formatGuardMarkdown(report, t)
}
