import { describe, expect, it } from 'vitest'
import { plainText } from '../../src/exchange/plain-text.ts'
import {
  SOURCE,
  TARGET,
  FILE,
  EN,
  editUnits,
  exportOf,
  importOf,
  onlyPost,
  post,
  stateOf,
  translateOpen,
  treeOf,
  waterBlog,
} from '../support/exchange.ts'
import { keeper } from '../support/keep.ts'
import { textOf } from '../support/update.ts'

const kept = keeper()

describe('what happened meanwhile', () => {
  const NOW = [EN[0], EN[1], 'It takes about five minutes, or six, on other stoves than mine.']

  it('an edit of the translation is a conflict, and is not written over', async () => {
    const repository = kept(await waterBlog(NOW))
    await exportOf(repository)
    await editUnits(repository, FILE, translateOpen)
    const edited = (await textOf(repository, TARGET)).replace('4 分ほど', '5、6 分は')
    await repository.write(TARGET, edited)
    await repository.commit('Edit the translation')
    const found = onlyPost(await importOf(repository, [FILE]))
    expect(found).toMatchObject({
      outcome: 'none',
      units: { conflict: 1, agreed: 3 },
      open: [
        {
          kind: 'conflict',
          why: { code: 'exchange:conflict.edited' },
          incoming: 'IT TAKES ABOUT FIVE MINUTES, OR SIX, ON OTHER STOVES THAN MINE.',
          existing: 'たいていのコンロで 5、6 分はかかります。',
          targetLine: 12,
        },
      ],
    })
    expect(await textOf(repository, TARGET)).toBe(edited)
    // The very text that came is an agreement, and signs it off
    await editUnits(repository, FILE, unit =>
      unit.state === 'translated' && unit.exported !== null && plainText(unit.source).startsWith('It')
        ? { ...unit, target: ['たいていのコンロで 5、6 分はかかります。'] }
        : unit,
    )
    expect(onlyPost(await importOf(repository, [FILE]))).toMatchObject({ units: { conflict: 0, agreed: 4 } })
    expect(await stateOf(repository)).toMatchObject({ state: 'fresh' })
  })

  it('an edit that nobody committed keeps the file from being written, unless forced', async () => {
    const repository = kept(await waterBlog(NOW))
    await exportOf(repository)
    await editUnits(repository, FILE, translateOpen)
    const edited = (await textOf(repository, TARGET)).replace('## 沸騰', '## 沸騰すること')
    await repository.write(TARGET, edited)
    const refused = { outcome: 'failed', problem: { code: 'exchange:uncommitted' }, edits: [] }
    expect(onlyPost(await importOf(repository, [FILE], { dryRun: true }))).toMatchObject(refused)
    expect(onlyPost(await importOf(repository, [FILE]))).toMatchObject(refused)
    expect(await textOf(repository, TARGET)).toBe(edited)
    expect(onlyPost(await importOf(repository, [FILE], { force: true }))).toMatchObject({
      outcome: 'written',
      units: { taken: 1, conflict: 1 },
    })
    expect(await textOf(repository, TARGET)).toContain('## 沸騰すること')
  })

  it('a translation that was removed does not come back', async () => {
    const repository = kept(await waterBlog(NOW))
    await exportOf(repository)
    await editUnits(repository, FILE, translateOpen)
    await repository.git('rm', '-q', TARGET)
    await repository.write('content/b.md', post('B'))
    await repository.write('content/b.ja.md', post('び'))
    await repository.commit('Remove it')
    expect(onlyPost(await importOf(repository, [FILE]))).toMatchObject({
      isNew: true,
      units: { taken: 0, conflict: 4 },
    })
    expect(Object.keys(await treeOf(repository))).not.toContain(TARGET)
  })

  it('a comma in the source changes nothing; another meaning does, and both texts are told', async () => {
    const repository = kept(await waterBlog(NOW))
    await exportOf(repository)
    await editUnits(repository, FILE, translateOpen)
    await repository.write(
      SOURCE,
      post('Water', ...NOW.map(text => text.replace('minutes, or', 'minutes or'))),
    )
    const comma = await repository.commit('A comma')
    const planned = onlyPost(await importOf(repository, [FILE], { dryRun: true }))
    expect(planned).toMatchObject({ units: { taken: 1, agreed: 3 }, newBasis: { commit: comma } })
    await repository.write(
      SOURCE,
      post('Water', ...NOW.map(text => text.replace('five minutes', 'five hours'))),
    )
    await repository.commit('Hours')
    expect(onlyPost(await importOf(repository, [FILE]))).toMatchObject({
      outcome: 'none',
      units: { taken: 0, changed: 1 },
      open: [
        {
          kind: 'changed',
          source: 'It takes about five minutes, or six, on other stoves than mine.',
          sourceNow: 'It takes about five hours, or six, on other stoves than mine.',
          incoming: 'IT TAKES ABOUT FIVE MINUTES, OR SIX, ON OTHER STOVES THAN MINE.',
        },
      ],
    })
  })

  it('a post that was renamed is found under its new name', async () => {
    const repository = kept(await waterBlog(NOW))
    await exportOf(repository)
    await editUnits(repository, FILE, translateOpen)
    await repository.git('mv', SOURCE, 'content/water.md')
    await repository.git('mv', TARGET, 'content/water.ja.md')
    await repository.commit('Rename')
    expect(onlyPost(await importOf(repository, [FILE]))).toMatchObject({
      target: 'content/water.ja.md',
      outcome: 'written',
      units: { taken: 1 },
    })
    expect(await stateOf(repository, 'content/water.ja.md')).toMatchObject({ state: 'fresh' })
  })
})
