import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import {
  TARGET,
  FILE,
  EN,
  JA,
  NOW,
  editUnits,
  exportOf,
  importOf,
  inCapitals,
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
  it('comes back in part: what is done is recorded, and the basis stays', async () => {
    const repository = kept(await waterBlog(NOW))
    await exportOf(repository, { stale: true })
    expect(await statesIn(repository)).toEqual(['fuzzy', 'untranslated'])
    await editUnits(repository, FILE, unit => (unit.state === 'fuzzy' ? inCapitals(unit) : unit))
    expect(onlyPost(await importOf(repository, [FILE]))).toMatchObject({
      outcome: 'written',
      units: { taken: 1, idle: 1 },
      newBasis: null,
      recorded: 1,
    })
    expect(await stateOf(repository)).toMatchObject({
      state: 'stale',
      segments: { added: 1, substantive: 0, signedOff: 1 },
      basis: { commit: repository.basis },
    })
    const half = await repository.commit('Half of it')
    await exportOf(repository, { stale: true })
    expect(await statesIn(repository)).toEqual(['untranslated'])
    await editUnits(repository, FILE, inCapitals)
    const done = onlyPost(await importOf(repository, [FILE]))
    expect(done).toMatchObject({ outcome: 'written', newBasis: { commit: half } })
    expect(await stateOf(repository)).toMatchObject({ state: 'fresh' })
  })

  it('is signed off where the translator finds that nothing has to change', async () => {
    const repository = kept(await waterBlog(NOW.slice(0, 3)))
    await exportOf(repository)
    await editUnits(repository, FILE, unit =>
      unit.state === 'fuzzy' ? { ...unit, state: 'translated' } : unit,
    )
    const before = await textOf(repository, TARGET)
    expect(onlyPost(await importOf(repository, [FILE]))).toMatchObject({ units: { taken: 0, agreed: 4 } })
    expect((await textOf(repository, TARGET)).replace(repository.head, repository.basis)).toBe(before)
    expect(await stateOf(repository)).toMatchObject({ state: 'fresh' })
  })

  it('is not done where a tool only dropped its state', async () => {
    const repository = kept(await waterBlog(NOW.slice(0, 3)))
    await exportOf(repository, { stale: true })
    const path = join(repository.root, FILE)
    const exported = await readFile(path, 'utf8')
    await writeFile(path, exported.replaceAll(/ state="[^"]*"/g, ''))
    expect(onlyPost(await importOf(repository, [FILE]))).toMatchObject({ outcome: 'none', newBasis: null })
    await writeFile(path, exported.replaceAll(/ state="[^"]*"| extradata="[^"]*"/g, ''))
    expect(onlyPost(await importOf(repository, [FILE]))).toMatchObject({ outcome: 'none', newBasis: null })
    expect(await stateOf(repository)).toMatchObject({ state: 'stale' })
  })

  it('is not taken while the file calls it fuzzy, unless asked, and then does not count', async () => {
    const repository = kept(await waterBlog(NOW.slice(0, 3)))
    await exportOf(repository)
    await editUnits(repository, FILE, unit =>
      unit.state === 'fuzzy' ? { ...inCapitals(unit), state: 'fuzzy' } : unit,
    )
    expect(onlyPost(await importOf(repository, [FILE]))).toMatchObject({
      outcome: 'none',
      units: { idle: 1 },
    })
    const done = onlyPost(await importOf(repository, [FILE], { fuzzy: true }))
    expect(done).toMatchObject({ outcome: 'written', units: { taken: 1 }, newBasis: null, recorded: 0 })
    expect(await stateOf(repository)).toMatchObject({ state: 'stale' })
  })
})

describe('a unit that cannot be used', () => {
  it('is left out by itself, and told with its reason', async () => {
    const repository = kept(
      await waterBlog([
        EN[0],
        'Water never boils at [sea level](https://example.org/sea), whatever `boil()` says.',
        'It takes about four hours on most stoves that I know.',
      ]),
    )
    await exportOf(repository)
    await editUnits(repository, FILE, unit => {
      if (unit.state !== 'fuzzy') return unit
      const target = unit.source.some(piece => typeof piece !== 'string')
        ? ['Without codes.']
        : ['FIVE HOURS.']
      return { ...unit, state: 'translated', target }
    })
    const found = onlyPost(await importOf(repository, [FILE]))
    expect(found).toMatchObject({
      outcome: 'written',
      units: { taken: 1, bad: 1 },
      open: [{ kind: 'bad', why: { code: 'exchange:missingCode' }, incoming: 'Without codes.' }],
    })
    expect(await textOf(repository, TARGET)).toBe(
      translationFrom(repository.basis, '水', JA[0], JA[1], 'FIVE HOURS.'),
    )
  })

  it('is one whose source text nobody knows, or that the files have twice', async () => {
    const repository = kept(
      await waterBlog([EN[0], EN[1], 'It takes about four hours on most stoves that I know.']),
    )
    await exportOf(repository)
    await editUnits(repository, FILE, unit =>
      unit.state === 'fuzzy' ? inCapitals({ ...unit, source: ['It takes six hours.'] }) : unit,
    )
    const before = await treeOf(repository)
    expect(onlyPost(await importOf(repository, [FILE]))).toMatchObject({ open: [{ kind: 'lost' }] })
    await exportOf(repository, { force: true, output: join(repository.root, 'one') })
    await exportOf(repository, { force: true, output: join(repository.root, 'two') })
    const files = ['one/ja/content/a.md.xlf', 'two/ja/content/a.md.xlf']
    for (const file of files)
      await editUnits(repository, file, unit =>
        unit.state === 'fuzzy' ? { ...inCapitals(unit), target: [file] } : unit,
      )
    const twice = onlyPost(await importOf(repository, files))
    expect(twice.open).toMatchObject([
      { kind: 'refused', why: { code: 'exchange:refused.twice' } },
      { kind: 'refused', why: { code: 'exchange:refused.twice' } },
    ])
    const after = await treeOf(repository)
    expect(Object.entries(after).filter(([path]) => path in before)).toEqual(Object.entries(before))
  })
})

describe('files that are for something else', () => {
  it('are told of, and nothing of them is written', async () => {
    const repository = kept(
      await waterBlog([EN[0], EN[1], 'It takes about four hours on most stoves that I know.']),
    )
    await exportOf(repository)
    await editUnits(repository, FILE, translateOpen)
    const good = await textOf(repository, FILE)
    const made = async (name: string, from: string | RegExp, to: string) =>
      repository.write(name, good.replace(from, to))
    await made(
      'swapped.xlf',
      /source-language="en"(.*)target-language="ja"/s,
      'source-language="ja"$1target-language="en"',
    )
    await made('foreign.xlf', 'original="content/a.md"', 'original="docs/z.md"')
    await made('outside.xlf', 'original="content/a.md"', 'original="../../etc/passwd"')
    await made('french.xlf', 'target-language="ja"', 'target-language="fr"')
    await made('nothing.xlf', ' target-language="ja"', '')
    const before = await treeOf(repository)
    const names = ['swapped.xlf', 'foreign.xlf', 'outside.xlf', 'french.xlf', 'nothing.xlf']
    const report = await importOf(repository, names)
    expect(report.posts).toEqual([])
    expect(report.strangers.map(({ file, problem }) => [file, problem.code])).toEqual([
      ['swapped.xlf', 'exchange:otherSource'],
      ['foreign.xlf', 'exchange:unknownPost'],
      ['outside.xlf', 'exchange:outside'],
      ['french.xlf', 'exchange:unknownLocale'],
      ['nothing.xlf', 'exchange:noLocale'],
    ])
    expect(await treeOf(repository)).toEqual(before)
  })
})
