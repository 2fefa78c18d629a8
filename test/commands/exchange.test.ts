import { describe, expect, it } from 'vitest'
import {
  TARGET,
  FILE,
  JA,
  NOW,
  editUnits,
  exportOf,
  importOf,
  onlyPost,
  stateOf,
  statesIn,
  translateOpen,
  translationFrom,
  treeOf,
  waterBlog,
} from '../support/exchange.ts'
import { keeper } from '../support/keep.ts'
import { textOf } from '../support/update.ts'

const kept = keeper()

describe('work on a translation that is behind', () => {
  it('goes out with its states, and comes back until the status is fresh', async () => {
    const repository = kept(await waterBlog(NOW))
    const report = await exportOf(repository)
    expect(report.files).toMatchObject([
      {
        path: FILE,
        outcome: 'written',
        posts: [{ units: { untranslated: 1, fuzzy: 1, translated: 3, approved: 0 } }],
      },
    ])
    expect(await statesIn(repository)).toEqual([
      'translated',
      'translated',
      'fuzzy',
      'translated',
      'untranslated',
    ])
    await editUnits(repository, FILE, translateOpen)
    const before = await treeOf(repository)
    const planned = onlyPost(await importOf(repository, [FILE], { dryRun: true }))
    expect(planned).toMatchObject({ outcome: 'planned', units: { taken: 2, agreed: 3 }, open: [] })
    expect(await treeOf(repository)).toEqual(before)
    const done = onlyPost(await importOf(repository, [FILE]))
    expect(done).toMatchObject({ outcome: 'written', newBasis: { commit: repository.head }, recorded: 0 })
    expect(await textOf(repository, TARGET)).toBe(
      translationFrom(
        repository.head,
        '水',
        '## 沸騰',
        'WATER NEVER BOILS AT [SEA LEVEL](https://example.org/sea), WHATEVER `boil()` SAYS.',
        JA[2],
        'ON THE MOON IT BOILS AT ONCE.',
      ),
    )
    expect(await stateOf(repository)).toMatchObject({ state: 'fresh' })
    const after = await treeOf(repository)
    expect(onlyPost(await importOf(repository, [FILE], { force: true }))).toMatchObject({
      outcome: 'none',
      units: { taken: 0, agreed: 5, conflict: 0 },
    })
    expect(await treeOf(repository)).toEqual(after)
  })
})
