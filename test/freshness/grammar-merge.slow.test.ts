import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { extract } from '../../src/document/extract.ts'
import { loadParser } from '../../src/document/parsers.ts'
import { compareDocuments } from '../../src/freshness/compare.ts'
import { sumCounts } from '../../src/freshness/counts.ts'
import type { Comparison } from '../../src/freshness/types.ts'

const corpora = process.env['EVERGLOSS_CORPORA']
/** The merge of pull request 1123, which mends the grammar of all English posts. */
const MERGE = '81d4f49f'

const title = corpora === undefined ? ' (skipped: no corpora)' : ''

describe.skipIf(corpora === undefined)(`the grammar merge of August 2022${title}`, () => {
  const folder = mkdtempSync(join(tmpdir(), 'evergloss-grammar-'))
  const git = (...args: string[]): string =>
    execFileSync('git', ['-C', folder, ...args], { encoding: 'utf8', maxBuffer: 1 << 28 })
  const comparisons: Comparison[] = []

  beforeAll(async () => {
    await loadParser('satteri')
    execFileSync('git', ['clone', '-q', '--bare', join(corpora ?? '', 'blog_os.bundle'), folder])
    const changed = git('diff', '--name-only', '--diff-filter=M', `${MERGE}^1`, MERGE, '--', 'blog/content')
    for (const path of changed.split('\n').filter(name => /\/(?:_?index|[^./]+)\.md$/.test(name))) {
      const before = extract(git('show', `${MERGE}^1:${path}`))
      comparisons.push(compareDocuments(before, extract(git('show', `${MERGE}:${path}`))))
    }
  })

  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  it('leaves at least 85 % of the changed segments to nobody', () => {
    const changes = comparisons.flatMap(comparison => comparison.changes)
    const free = changes.filter(change => change.label !== 'substantive').length
    const counts = JSON.stringify(sumCounts(comparisons.map(comparison => comparison.counts)))
    console.log(
      `${free} of ${changes.length} changed segments need nobody (${((100 * free) / changes.length).toFixed(1)} %): ${counts}`,
    )
    expect(comparisons.length).toBe(14)
    expect(free / changes.length).toBeGreaterThanOrEqual(0.85)
  })

  it('moves nothing, and adds and removes next to nothing', () => {
    const { moved, added, removed } = sumCounts(comparisons.map(comparison => comparison.counts))
    expect([moved, added]).toEqual([0, 1])
    expect(removed).toBeLessThanOrEqual(3)
  })
})
