import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { openTestRepository } from '../support/repository.ts'
import { judge, prepare } from './reviewers/measure.ts'

const bundle = join(process.env['EVERGLOSS_CORPORA'] ?? '', 'blog_os.bundle')
const isThere = process.env['EVERGLOSS_CORPORA'] !== undefined && existsSync(bundle)

describe.skipIf(!isThere)(`reviewers of past pull requests${isThere ? '' : ' (skipped: no corpora)'}`, () => {
  it('are mostly people who later worked on the locale, where such people were known at all', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'evergloss-reviewers-'))
    try {
      await openTestRepository(folder).git('clone', '-q', bundle, 'blog')
      const figures = judge(await prepare(join(folder, 'blog')))
      const { requests, known, found, first, asked, mostToFile, mostToLocale } = figures
      expect(requests).toBeGreaterThan(80)
      expect(known).toBeGreaterThan(25)
      expect(found / known).toBeGreaterThan(0.8)
      expect(first / known).toBeGreaterThan(0.5)
      expect(asked / known).toBeGreaterThan(0.6)
      expect(found).toBeGreaterThanOrEqual(mostToLocale)
      expect(found).toBeGreaterThan(mostToFile)
    } finally {
      await rm(folder, { recursive: true })
    }
  })
})
