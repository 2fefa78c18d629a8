import { describe, expect, it } from 'vitest'
import { UI_LOCALES } from '../../../src/i18n/choose-locale.ts'
import { formatCheckGithub, checkAnnotations } from '../../../src/report/check/check-github.ts'
import { formatCheckMarkdown } from '../../../src/report/check/check-markdown.ts'
import { formatCheckText } from '../../../src/report/check/check-text.ts'
import { cells } from '../../../src/report/text/cells.ts'
import { aCheckReport, someCheckFindings } from '../../support/check-report.ts'
import { words } from '../../support/words.ts'

const paint = (_: string, text: string): string => text

describe('formatCheckText', () => {
  it.each(UI_LOCALES)('tells findings by file, then counts and what to do, in %s', async locale => {
    const t = await words(locale)
    const text = formatCheckText(aCheckReport(someCheckFindings(), { ignored: 2 }), { t, paint, columns: 80 })
    await expect(text).toMatchFileSnapshot(`check-text/${locale}.txt`)
    expect(text).not.toContain('\u001b')
  })

  it('keeps to the columns of a narrow terminal where words allow it', async () => {
    const t = await words('en')
    const text = formatCheckText(aCheckReport(someCheckFindings()), { t, paint, columns: 60 })
    expect(text.split('\n').filter(line => cells(line) > 60)).toEqual([])
  })

  it('says that all is well', async () => {
    const t = await words('en')
    expect(formatCheckText(aCheckReport([]), { t, paint, columns: 80 })).toBe(
      'Nothing was found in 20 translations.\n',
    )
  })
})

describe('formatCheckMarkdown', () => {
  it('has nothing in it that formats or mentions', async () => {
    const t = await words('en')
    await expect(formatCheckMarkdown(aCheckReport(someCheckFindings()), t)).toMatchFileSnapshot(
      'check-markdown.md',
    )
    expect(
      formatCheckGithub(aCheckReport(someCheckFindings()), t).startsWith('## Check of the translations\n'),
    ).toBe(true)
  })
})

describe('checkAnnotations', () => {
  it('marks at most ten places of each severity, errors first', async () => {
    const t = await words('en')
    const [one] = someCheckFindings()
    if (one === undefined) throw new Error('there are some')
    const many = Array.from({ length: 12 }, () => one)
    const lines = checkAnnotations(aCheckReport([...someCheckFindings().reverse(), ...many]), t)
      .trimEnd()
      .split('\n')
    expect(lines.filter(line => line.startsWith('::error '))).toHaveLength(10)
    expect(lines.filter(line => line.startsWith('::warning '))).toHaveLength(2)
    expect(lines[0]).toBe(
      '::error file=content/posts/interrupts/index.ko.md,line=3,endLine=3,title=placeholders::`a|b` %25 of <x> of the source is missing here.',
    )
  })
})
