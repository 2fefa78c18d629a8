import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { applyWrite } from '../../src/commands/apply-write.ts'
import { findBases } from '../../src/commands/bases.ts'
import { planRecords } from '../../src/commands/plan-records.ts'
import { openProject } from '../../src/commands/project.ts'
import { renewals } from '../../src/commands/renew-records.ts'
import type { Renewal } from '../../src/commands/renewed-fact.ts'
import {
  acceptIn,
  CHANGED,
  countsOf,
  createNotes,
  english,
  LEDGER,
  SOURCE,
  stateOf,
  TARGET,
} from '../support/accept.ts'
import type { TestRepository } from '../support/repository.ts'

describe('renewing sign-offs', () => {
  it('follows what a later commit wrote, and keeps who signed off', async () => {
    await using repository = await createSigned()
    await edit(repository, '祖母は', '私の祖母は')
    expect(countsOf(await stateOf(repository))).toEqual({ substantive: 1, signedOff: 3 })
    expect(await renew(repository, false)).toEqual([])
    await repository.commit('Polish')
    expect(await renew(repository, true)).toMatchObject([{ kind: 'segment', by: 'Ada', note: 'seen' }])
    expect(countsOf(await stateOf(repository))).toEqual({ signedOff: 4 })
    expect((await readFile(join(repository.root, LEDGER), 'utf8')).match(/"kind":"segment"/g)).toHaveLength(4)
    expect(await renew(repository, true)).toEqual([])
  })

  it('does not follow a text that is older than the one that was signed off', async () => {
    await using repository = await createNotes()
    await edit(repository, '祖母は', '私の祖母は')
    await repository.write(SOURCE, english(...CHANGED))
    await repository.commit('Change all, and follow')
    await acceptIn(repository, [TARGET], { by: 'Ada' })
    await repository.commit('Sign off')
    await edit(repository, '私の祖母は', '祖母は')
    await repository.commit('Back to the first text')
    expect(await renew(repository, false)).toEqual([])
    await edit(repository, '祖母は', 'わたしの祖母は')
    await repository.commit('Another text')
    expect(await renew(repository, false)).toHaveLength(1)
  })

  it('does not follow what was written beside it, without knowing of it', async () => {
    await using repository = await createNotes()
    await repository.git('branch', 'beside')
    await repository.write(SOURCE, english(...CHANGED))
    await edit(repository, '船は', '大きな船は')
    await repository.commit('Change all, and one of the target')
    await acceptIn(repository, [TARGET], { by: 'Ada' })
    await repository.commit('Sign off')
    await repository.git('checkout', '-q', 'beside')
    await edit(repository, '素早い', 'とても素早い')
    await repository.commit('Polish beside it')
    await repository.git('checkout', '-q', 'main')
    await repository.git('merge', '-q', '--no-edit', 'beside').catch(async () => {
      await repository.git('checkout', '-q', '--theirs', TARGET)
      await edit(repository, '船は', '大きな船は')
      await repository.commit('Merge')
    })
    expect(countsOf(await stateOf(repository))).toEqual({ substantive: 1, signedOff: 3 })
    expect(await renew(repository, false)).toEqual([])
  })

  it('does not follow where the text is gone', async () => {
    await using repository = await createSigned()
    await edit(repository, '祖母は料理の作り方を小さな木箱にしまっている。\n', '')
    await repository.commit('Remove')
    expect(await renew(repository, false)).toEqual([])
  })
})

/** A repository in which all was signed off after it changed. */
async function createSigned(): Promise<TestRepository> {
  const repository = await createNotes()
  await repository.write(SOURCE, english(...CHANGED))
  await repository.commit('Change all')
  await acceptIn(repository, [TARGET], { by: 'Ada', note: 'seen' })
  await repository.commit('Sign off')
  return repository
}

async function edit(repository: TestRepository, before: string, after: string): Promise<void> {
  const page = await readFile(join(repository.root, TARGET), 'utf8')
  await repository.write(TARGET, page.replace(before, after))
}

/** What is to be renewed of the only translation; with `write` it is. */
async function renew({ root }: TestRepository, write: boolean): Promise<readonly Renewal[]> {
  const project = await openProject({ root })
  try {
    const found = await renewals(project, await findBases(project, project.pairs))
    const [[pair, facts] = [undefined, []]] = found
    const planned = pair === undefined ? null : await planRecords(project, pair, { facts })
    if (write && planned !== null) await applyWrite(project, planned)
    return facts
  } finally {
    await project.objects.close()
  }
}
