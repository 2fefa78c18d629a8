import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { appendSummary } from '../../src/cli/append-summary.ts'
import { words } from '../support/words.ts'

test('a summary never grows beyond what GitHub shows of it, and says what it leaves out', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'evergloss-summary-'))
  onTestFinished(async () => rm(folder, { recursive: true }))
  const [path, t] = [join(folder, 'summary'), await words('en')]
  const report = (name: string): string => `# ${name}\n\n${'訳'.repeat(200_000)}\n\n`
  for (const name of ['One', 'Two']) await appendSummary(path, report(name), t)
  await appendSummary(path, '# Three\n', t)
  const text = await readFile(path, 'utf8')
  expect(text.startsWith(report('One'))).toBe(true)
  expect(text.slice(report('One').length)).toMatch(/^There is no room for this report: .+\n\n# Three\n$/)
})
