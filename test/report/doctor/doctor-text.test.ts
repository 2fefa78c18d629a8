import { describe, expect, it } from 'vitest'
import { UI_LOCALES } from '../../../src/i18n/choose-locale.ts'
import { DOCTOR_CODES } from '../../../src/report/doctor/doctor-report.ts'
import { formatDoctorText } from '../../../src/report/doctor/doctor-text.ts'
import { cells } from '../../../src/report/text/cells.ts'
import { aCheckUp, someFindings } from '../../support/doctor-report.ts'
import { words } from '../../support/words.ts'

const plain = { paint: (_: string, text: string) => text, columns: 80, all: false }

describe('formatDoctorText', () => {
  it.each(UI_LOCALES)('reads well in %s', async locale => {
    const options = { ...plain, t: await words(locale) }
    await expect(formatDoctorText(aCheckUp(someFindings()), options)).toMatchFileSnapshot(
      `doctor-text/${locale}.txt`,
    )
  })

  it('says that all is well, and that nothing could be looked at', async () => {
    const t = await words()
    await expect(formatDoctorText(aCheckUp([]), { ...plain, t })).toMatchFileSnapshot(
      'doctor-text/healthy.txt',
    )
    const nothing = aCheckUp([], { configuration: null, bases: null })
    expect(formatDoctorText(nothing, { ...plain, t })).toContain('none that can be used')
  })

  it('shows every place when all are asked for', async () => {
    const t = await words()
    const report = aCheckUp(someFindings())
    expect(formatDoctorText(report, { ...plain, t })).not.toContain('content/posts/8.md')
    expect(formatDoctorText(report, { ...plain, t, all: true })).toContain('content/posts/8.md')
  })

  it.each([40, 80, 120])('keeps within %i columns but for long words and commands', async columns => {
    const t = await words('ja')
    const lines = formatDoctorText(aCheckUp(someFindings()), { ...plain, t, columns }).split('\n')
    const wide = lines.filter(line => cells(line) > columns && !/git mv|\S{30}/.test(line))
    expect(wide).toEqual([])
  })

  it('lets no path steer the terminal', async () => {
    const t = await words()
    const places = [{ path: 'a\u001B[31m\n.md', notes: [], commands: ['git rm a\u001B[31m\n.md'] }]
    const finding = {
      code: 'unparsed',
      severity: 'error',
      params: { count: 1 },
      places,
      commands: [],
    } as const
    const lines = formatDoctorText(aCheckUp([finding]), { ...plain, t }).split('\n')
    expect(lines.filter(line => line.includes('\u001B') || line.startsWith('.md'))).toEqual([])
  })

  it.each(UI_LOCALES)('has words for every finding in %s', async locale => {
    const t = await words(locale)
    const missing = DOCTOR_CODES.flatMap(code =>
      ['what', 'why', 'next'].filter(part => t(`doctor:${part}.${code}`, { count: 2 }).startsWith('doctor:')),
    )
    expect(missing).toEqual([])
  })
})
