import type { DoctorReport } from '../report/doctor/doctor-report.ts'
import type { Format } from './formats.ts'
import type { Session } from './session.ts'
import { writeReport } from './write-report.ts'

interface PrintOptions {
  readonly format: Format
  readonly all: boolean
}

/** Prints the report in the format that was asked for. */
export async function printDoctor(
  report: DoctorReport,
  options: PrintOptions,
  session: Session,
): Promise<void> {
  await writeReport(options.format, format => formatted(report, { ...options, format }, session), session)
}

async function formatted(
  report: DoctorReport,
  { format, all }: PrintOptions,
  { t, paint, world }: Session,
): Promise<string> {
  if (format === 'json') return (await import('../report/doctor/doctor-json.ts')).formatDoctorJson(report, t)
  if (format === 'markdown')
    return (await import('../report/doctor/doctor-markdown.ts')).formatDoctorMarkdown(report, { t, all })
  if (format === 'github')
    return (await import('../report/doctor/doctor-github.ts')).formatDoctorGithub(report, { t, all })
  const { formatDoctorText } = await import('../report/doctor/doctor-text.ts')
  return formatDoctorText(report, { t, paint, columns: world.columns, all })
}
