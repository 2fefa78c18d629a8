import type { DigestReport } from '../report/digest/digest-report.ts'
import type { DigestFormat } from './formats.ts'
import type { Session } from './session.ts'
import { writeReport } from './write-report.ts'

/** Prints the report in the format that was asked for; to stderr what is wrong with the content, and that GitHub was not asked. */
export async function printDigest(
  report: DigestReport,
  format: DigestFormat,
  session: Session,
): Promise<void> {
  const { t, process } = session
  await writeReport(format, as => formatted(report, as, session), session)
  if (format === 'json') return
  for (const { code, params } of report.findings) process.stderr.write(`${t(code, params)}\n`)
  if (!report.open.asked) process.stderr.write(`${t(`digest:notAsked.${report.open.why}`)}\n`)
}

async function formatted(report: DigestReport, format: DigestFormat, { t, world }: Session): Promise<string> {
  if (format === 'json') return (await import('../report/digest/digest-json.ts')).formatDigestJson(report, t)
  if (format === 'markdown' || format === 'github')
    return (await import('../report/digest/digest-markdown.ts')).formatDigestMarkdown(report, t)
  const { formatDigestText } = await import('../report/digest/digest-text.ts')
  return formatDigestText(report, { t, columns: world.columns })
}
