import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { format } from '../../src/ledger/format.ts'
import { merge } from '../../src/ledger/merge.ts'
import { parse } from '../../src/ledger/parse.ts'
import type { LedgerRecord } from '../../src/ledger/types.ts'
import { createRepository, type TestRepository } from '../support/repository.ts'
import { ledger } from './records.ts'

const PATH = '.translate/ja/content/a.md.jsonl'

/** What a project that keeps ledgers puts into `.gitattributes`. */
const ATTRIBUTES = '.translate/** text eol=lf merge=union\n'

const branches = fc.array(ledger, { minLength: 2, maxLength: 4 })

describe('branches that record different things', () => {
  it('have the same ledger when git merges them, in whatever order', async () => {
    await fc.assert(
      fc.asyncProperty(ledger, branches, fc.infiniteStream(fc.nat()), async (start, added, random) => {
        await using repository = await createRepository({
          files: { '.gitattributes': ATTRIBUTES, [PATH]: format(start), other: '' },
        })
        const names = await branchesOf(repository, start, added)
        const order = names.map(name => ({ name, rank: random.next().value })).sort((a, b) => a.rank - b.rank)
        for (const { name } of order) await repository.git('merge', '-q', '--no-edit', name)
        const text = await readFile(join(repository.root, PATH), 'utf8')
        expect(parse(text)).toEqual({ records: merge(start, ...added), findings: [] })
      }),
      { numRuns: 15 },
    )
  })
})

/** A branch for each list of records, which adds them to what was there at the start. */
async function branchesOf(
  repository: TestRepository,
  start: readonly LedgerRecord[],
  added: readonly (readonly LedgerRecord[])[],
): Promise<string[]> {
  const names: string[] = []
  for (const [i, records] of added.entries()) {
    const name = `branch-${i}`
    names.push(name)
    await repository.git('checkout', '-q', '-b', name, 'main')
    await repository.write(PATH, format(merge(start, records)))
    await repository.commit(name)
  }
  await repository.git('checkout', '-q', 'main')
  return names
}
