import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { acceptIn, createNotes, english, ENGLISH, SOURCE, stateOf, TARGET } from '../support/accept.ts'
import type { TestRepository } from '../support/repository.ts'
import { itemOf, updateOf } from '../support/update.ts'
import { userErrorOf } from '../support/user-error.ts'

const JA = { locales: ['ja'] }

/** The source loses its second paragraph, line 5; in the translation it stands in the first one, or nowhere. */
async function merged(source: string): Promise<TestRepository> {
  const repository = await createNotes()
  await repository.write(SOURCE, source)
  const page = await readFile(join(repository.root, TARGET), 'utf8')
  await repository.write(TARGET, page.replace('越える。\n\n船は', '越える。船は'))
  await repository.commit('Remove')
  return repository
}

async function removedIn(repository: TestRepository, prune = false) {
  const { changes } = itemOf(await updateOf(repository, { dryRun: true, prune }), TARGET)
  return changes.filter(({ change }) => change.kind === 'removed')
}

describe('what the source has no more', () => {
  it('is promised to be pruned, with its line, only where that would be done', async () => {
    await using repository = await createNotes()
    await repository.write(SOURCE, english().replace(`${ENGLISH[1]}\n\n`, ''))
    await repository.commit('Remove')
    expect(await removedIn(repository)).toMatchObject([
      { state: 'left', reasons: [{ code: 'cannotCarryUnasked' }], stands: [12, 12] },
    ])
    expect(await removedIn(repository, true)).toMatchObject([{ state: 'carried' }])
  })

  it('has no line of the translation where that is not certain, but one to sign it off by', async () => {
    await using repository = await merged(english().replace(`${ENGLISH[1]}\n\n`, ''))
    for (const prune of [false, true]) {
      const [removed, ...more] = await removedIn(repository, prune)
      expect([removed, more]).toMatchObject([
        { state: 'left', reasons: [{ code: 'cannotCarryGone' }], oldLine: 5 },
        [],
      ])
      expect(removed).not.toHaveProperty('stands')
    }
    // Line 5 is the heading now, which did not change
    const { acceptances } = await acceptIn(repository, [`${SOURCE}:5`], JA)
    expect(acceptances).toMatchObject([
      { state: 'fresh', items: [{ kind: 'kept', source: { text: ENGLISH[1] } }], others: [] },
    ])
    expect(await userErrorOf(acceptIn(repository, [`${SOURCE}:5`], JA))).toMatchObject({
      code: 'accept:isSigned',
    })
    await acceptIn(repository, [`${SOURCE}:5`], { ...JA, undo: true })
    expect(await stateOf(repository)).toMatchObject({ state: 'stale', segments: { removed: 1 } })
  })

  it('gives way to what changed at its line, which is told, also when that is signed off', async () => {
    const other = english().replace(`${ENGLISH[1]}\n\n`, '').replace('## Home', '## Nobody is here')
    await using repository = await merged(other)
    const [removed] = await removedIn(repository)
    expect(removed).toMatchObject({ reasons: [{ code: 'cannotCarryGone' }] })
    expect(removed).not.toHaveProperty('oldLine')
    const { acceptances } = await acceptIn(repository, [`${SOURCE}:5`], JA)
    expect(acceptances).toMatchObject([
      { state: 'stale', items: [{ segment: 'heading' }], others: [{ source: { text: ENGLISH[1] } }] },
    ])
    expect(await userErrorOf(acceptIn(repository, [`${SOURCE}:5`], JA))).toMatchObject({
      code: 'accept:isSigned',
    })
    expect(await stateOf(repository)).toMatchObject({ segments: { removed: 1 } })
  })

  it('may have stood below the last line of today', async () => {
    await using repository = await createNotes()
    const page = await readFile(join(repository.root, TARGET), 'utf8')
    await repository.write(SOURCE, english().replace(/\n## Home.*/s, ''))
    await repository.write(TARGET, page.replace(/\n## 家.*/s, ''))
    await repository.commit('Remove the end')
    const { acceptances } = await acceptIn(repository, [`${SOURCE}:9`, `${SOURCE}:11`], JA)
    expect(acceptances).toMatchObject([
      { items: [{ source: { text: ENGLISH[2] } }, { source: { text: ENGLISH[3] } }] },
    ])
    expect(await userErrorOf(acceptIn(repository, [`${SOURCE}:99`], JA))).toMatchObject({
      code: 'accept:noLine',
    })
  })
})
