import { expect, it } from 'vitest'
import { formatDigestText } from '../../../src/report/digest/digest-text.ts'
import { cells } from '../../../src/report/text/cells.ts'
import { aBusyMonth, aChange, aDigest, edited } from '../../support/digest-report.ts'
import { words } from '../../support/words.ts'

it.each(['en', 'ja'] as const)('wraps sentences at the width of the terminal, in %s', async locale => {
  const text = formatDigestText(aBusyMonth(), { t: await words(locale), columns: 80 })
  await expect(text).toMatchFileSnapshot(`digest-text/busy.${locale}.txt`)
  expect(Math.max(...text.split('\n').map(line => cells(line)))).toBeLessThanOrEqual(80)
})

it('lets nothing steer the terminal', async () => {
  const title = 'Red\u001b[31m\nline\u202e'
  const report = aDigest({ changes: [aChange({ kind: 'cosmetic', title, sources: [edited(title)] })] })
  expect(formatDigestText(report, { t: await words('en'), columns: 200 })).not.toMatch(/(?!\n)\p{Cc}|\u202e/u)
})
