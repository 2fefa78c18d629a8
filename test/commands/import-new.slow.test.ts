import { describe, expect, it } from 'vitest'
import { adopt } from '../../src/commands/adopt.ts'
import { plainText } from '../../src/exchange/plain-text.ts'
import {
  EN,
  SOURCE,
  TARGET,
  FILE,
  editUnits,
  exportOf,
  importOf,
  inCapitals,
  onlyPost,
  post,
  stateOf,
  statesIn,
  translationFrom,
  treeOf,
} from '../support/exchange.ts'
import { keeper } from '../support/keep.ts'
import { createRepository } from '../support/repository.ts'
import { textOf } from '../support/update.ts'

const kept = keeper()

describe('a translation that is not there yet', () => {
  /** A post without a Japanese translation, beside one that shows the layout. */
  async function untranslated() {
    const repository = kept(
      await createRepository({
        files: {
          [SOURCE]: post('Water', ...EN, '```rust\nboil();\n```', '- Hot\n- Cold and blue'),
          'content/b.md': post('B', 'One.'),
        },
      }),
    )
    const basis = await repository.git('rev-parse', 'HEAD')
    await repository.write('content/b.ja.md', translationFrom(basis, 'び', '一。'))
    return { ...repository, head: await repository.commit('Translate') }
  }

  it('is made from the source once it is complete, with its basis', async () => {
    const repository = await untranslated()
    await exportOf(repository, { paths: [SOURCE] })
    await editUnits(repository, FILE, unit => (unit.source[0] === 'Hot' ? unit : inCapitals(unit)))
    expect(onlyPost(await importOf(repository, [FILE]))).toMatchObject({
      outcome: 'waiting',
      waits: 'untranslated',
      untranslated: 1,
      units: { waiting: 5, idle: 1 },
    })
    expect(Object.keys(await treeOf(repository))).not.toContain(TARGET)
    await editUnits(repository, FILE, inCapitals)
    expect(onlyPost(await importOf(repository, [FILE]))).toMatchObject({
      outcome: 'written',
      isNew: true,
      newBasis: { commit: repository.head },
    })
    expect(await textOf(repository, TARGET)).toBe(
      translationFrom(
        repository.head,
        'WATER',
        '## BOILING',
        'WATER BOILS AT [SEA LEVEL](https://example.org/sea), AS `boil()` SAYS.',
        'IT TAKES ABOUT FOUR MINUTES ON MOST STOVES.',
        '```rust\nboil();\n```',
        '- HOT\n- COLD AND BLUE',
      ),
    )
    expect(await stateOf(repository)).toMatchObject({ state: 'fresh' })
    expect(onlyPost(await importOf(repository, [FILE]))).toMatchObject({
      outcome: 'none',
      units: { agreed: 6 },
    })
  })

  it('is not made of the words of the source, whatever blanks a tool adds', async () => {
    const repository = await untranslated()
    await exportOf(repository, { paths: [SOURCE] })
    await editUnits(repository, FILE, unit => ({
      ...unit,
      state: 'translated',
      target: [' ', ...unit.source, ' \u00A0'],
    }))
    expect(onlyPost(await importOf(repository, [FILE]))).toMatchObject({
      outcome: 'waiting',
      waits: 'untranslated',
      newBasis: null,
    })
    expect(Object.keys(await treeOf(repository))).not.toContain(TARGET)
    // A mark more, and the words are the source's still; names alone may be the same in every language
    await editUnits(repository, FILE, unit => ({
      ...unit,
      state: 'translated',
      target: ['“', ...unit.source, '” …'],
    }))
    expect(onlyPost(await importOf(repository, [FILE]))).toMatchObject({
      outcome: 'waiting',
      units: { idle: 2, waiting: 4 },
      newBasis: null,
    })
    expect(Object.keys(await treeOf(repository))).not.toContain(TARGET)
  })

  it('may have the words of the source where both are of one language', async () => {
    const repository = await untranslated()
    await repository.write('content/b.en-GB.md', translationFrom(repository.head, 'B', 'One.'))
    await repository.commit('British')
    await exportOf(repository, { paths: [SOURCE], locales: ['en-GB'] })
    const file = FILE.replace('/ja/', '/en-GB/')
    await editUnits(repository, file, unit => ({ ...unit, state: 'translated', target: unit.source }))
    expect(onlyPost(await importOf(repository, [file]))).toMatchObject({
      outcome: 'written',
      units: { taken: 6, idle: 0 },
    })
    expect(await stateOf(repository, 'content/a.en-GB.md')).toMatchObject({ state: 'fresh' })
  })

  it('is made in part when asked, and the rest goes in later', async () => {
    const repository = await untranslated()
    await exportOf(repository, { paths: [SOURCE] })
    await editUnits(repository, FILE, unit =>
      plainText(unit.source).startsWith('It takes') ? unit : inCapitals(unit),
    )
    expect(onlyPost(await importOf(repository, [FILE], { publish: 'partial' }))).toMatchObject({
      outcome: 'written',
      newBasis: null,
      recorded: 5,
      untranslated: 1,
    })
    const part = await textOf(repository, TARGET)
    expect(part).toBe(
      post(
        'WATER',
        '## BOILING',
        'WATER BOILS AT [SEA LEVEL](https://example.org/sea), AS `boil()` SAYS.',
        '```rust\nboil();\n```',
        '- HOT\n- COLD AND BLUE',
      ),
    )
    const unknown = { state: 'unknown', basis: { problem: 'only-segments' } }
    expect(await stateOf(repository)).toMatchObject(unknown)
    const basis = await repository.commit('A part')
    const tool = { name: 'evergloss', version: '0' }
    await adopt({ root: repository.root, tool, mode: 'write', force: false, paths: [], locales: [] })
    expect(await stateOf(repository)).toMatchObject(unknown)
    await exportOf(repository, { paths: [SOURCE], stale: true, force: true })
    expect(await statesIn(repository)).toEqual(['untranslated'])
    await editUnits(repository, FILE, inCapitals)
    expect(onlyPost(await importOf(repository, [FILE]))).toMatchObject({
      outcome: 'written',
      units: { taken: 1 },
      newBasis: { commit: basis },
    })
    expect(await textOf(repository, TARGET)).toBe(
      translationFrom(
        basis,
        'WATER',
        '## BOILING',
        'WATER BOILS AT [SEA LEVEL](https://example.org/sea), AS `boil()` SAYS.',
        'IT TAKES ABOUT FOUR MINUTES ON MOST STOVES.',
        '```rust\nboil();\n```',
        '- HOT\n- COLD AND BLUE',
      ),
    )
    expect(await stateOf(repository)).toMatchObject({ state: 'fresh' })
  })

  it('has the words of the source only when asked, and then is not called fresh', async () => {
    const repository = await untranslated()
    await exportOf(repository, { paths: [SOURCE] })
    await editUnits(repository, FILE, unit => (unit.source[0] === 'Hot' ? unit : inCapitals(unit)))
    const done = onlyPost(await importOf(repository, [FILE], { withSourceText: true }))
    expect(done).toMatchObject({ outcome: 'written', newBasis: null, recorded: 5 })
    expect(await textOf(repository, TARGET)).toContain('- Hot\n- COLD AND BLUE')
    expect((await stateOf(repository)).state).not.toBe('fresh')
  })
})
