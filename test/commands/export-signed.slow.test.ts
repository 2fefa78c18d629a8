import { expect, it } from 'vitest'
import { digestOf } from '../../src/ledger/digest.ts'
import type { Unit } from '../../src/exchange/types.ts'
import { acceptIn } from '../support/accept.ts'
import {
  EN as WATER,
  FILE,
  SOURCE,
  TARGET,
  editUnits,
  exportOf,
  importOf,
  inCapitals,
  onlyPost,
  post,
  readParts,
  stateOf,
  translationFrom,
  waterBlog,
} from '../support/exchange.ts'
import { createRepository, type TestRepository } from '../support/repository.ts'
import { textOf } from '../support/update.ts'

const EN = ['First para stays as it is.', 'Second para here.', 'The last one is about cats.'] as const
const JA = ['最初の段落はそのままです。', '二番目の段落。', '最後は猫の話です。'] as const
const OTHER = 'Second para is now totally different content.'
const DOGS = 'The last one is about big dogs and wolves.'

/** A post with two edits, of which the first one was signed off: status tells it as removed and added. */
async function signedBlog(target: readonly string[] = JA): Promise<TestRepository> {
  const repository = await createRepository({ files: { [SOURCE]: post('Post', ...EN) } })
  const basis = await repository.git('rev-parse', 'HEAD')
  await repository.write(TARGET, translationFrom(basis, '題', ...target))
  await repository.write(SOURCE, post('Post', EN[0], OTHER, DOGS))
  await repository.commit('Edit')
  await acceptIn(repository, [`${SOURCE}:7`], { locales: ['ja'] })
  await repository.commit('Sign off')
  return repository
}

async function unitsIn(repository: TestRepository): Promise<readonly unknown[]> {
  const words = (pieces: readonly unknown[] | null) => pieces?.join('') ?? null
  return (await readParts(repository, FILE)).flatMap(({ units }) =>
    units.map(({ source, target, state }) => [words(source), words(target), state]),
  )
}

it('a segment that was signed off goes out with its text, which its translation replaces', async () => {
  await using repository = await signedBlog()
  await exportOf(repository, { stale: true })
  expect(await unitsIn(repository)).toEqual([[DOGS, JA[2], 'fuzzy']])
  await exportOf(repository)
  expect(await unitsIn(repository)).toContainEqual([OTHER, JA[1], 'approved'])
  await editUnits(repository, FILE, unit => (unit.state === 'approved' ? inCapitals(unit) : unit))
  expect(onlyPost(await importOf(repository, [FILE]))).toMatchObject({ units: { taken: 1 }, recorded: 1 })
  expect(await textOf(repository, TARGET)).toContain([JA[0], OTHER.toUpperCase(), JA[2]].join('\n\n'))
})

it('so it does when its source has changed since, be it a comma or another meaning', async () => {
  await using repository = await signedBlog()
  const comma = OTHER.replace('now totally', 'now, totally,')
  await repository.write(SOURCE, post('Post', EN[0], comma, DOGS))
  await repository.commit('A comma')
  await exportOf(repository, { stale: true })
  expect(await unitsIn(repository)).toEqual([[DOGS, JA[2], 'fuzzy']])
  await exportOf(repository)
  expect(await unitsIn(repository)).toContainEqual([comma, JA[1], 'translated'])
  const former = OTHER.replace('totally different', 'the very same')
  await repository.write(SOURCE, post('Post', EN[0], former, DOGS))
  await repository.commit('Another meaning')
  expect(await stateOf(repository)).toMatchObject({ segments: { substantive: 2, added: 0, removed: 0 } })
  await exportOf(repository, { stale: true })
  expect(await unitsIn(repository)).toEqual([
    [former, JA[1], 'fuzzy'],
    [DOGS, JA[2], 'fuzzy'],
  ])
  await editUnits(repository, FILE, inCapitals)
  expect(onlyPost(await importOf(repository, [FILE]))).toMatchObject({ units: { taken: 2 } })
  expect(await textOf(repository, TARGET)).toContain(
    [JA[0], former.toUpperCase(), DOGS.toUpperCase()].join('\n\n'),
  )
  expect(await stateOf(repository)).toMatchObject({ state: 'fresh' })
})

it('one that was signed off as absent is nobody’s work', async () => {
  await using repository = await waterBlog([...WATER, 'On the moon it boils at once.'])
  await acceptIn(repository, [`${SOURCE}:11`], { locales: ['ja'] })
  expect(await stateOf(repository)).toMatchObject({ state: 'fresh', segments: { signedOff: 1 } })
  expect((await exportOf(repository, { stale: true })).files).toEqual([])
  await exportOf(repository)
  expect((await unitsIn(repository)).length).toBe(4)
})

it('a text that two segments share is not exchanged for one of them, though that one alone was signed off', async () => {
  const [apples, pears, rain] = [
    'The first paragraph speaks about apples which grow on trees in the garden.',
    'The second paragraph speaks about pears which are eaten by hungry birds.',
    'The third paragraph speaks about the rain and the sun over the hills.',
  ]
  const both =
    'Der erste Absatz spricht von Äpfeln, die an Bäumen im Garten wachsen. Der zweite Absatz spricht von Birnen, die von hungrigen Vögeln gefressen werden.'
  const last = 'Der dritte Absatz spricht vom Regen und von der Sonne über den Hügeln.'
  await using repository = await createRepository({
    files: { [SOURCE]: post('Garden', apples, pears, rain) },
  })
  const basis = await repository.git('rev-parse', 'HEAD')
  await repository.write(TARGET, translationFrom(basis, 'Garten', both, last))
  const never = apples.replace('which grow', 'which never grow')
  await repository.write(SOURCE, post('Garden', never, pears, rain))
  await repository.commit('Edit')
  await acceptIn(repository, [`${SOURCE}:5`], { locales: ['ja'] })
  await repository.commit('Sign off')
  expect(await stateOf(repository)).toMatchObject({ state: 'fresh' })
  expect((await exportOf(repository, { stale: true })).files).toEqual([])
  expect((await exportOf(repository)).files).toMatchObject([{ posts: [{ unplaced: 0, settled: 2 }] }])
  expect((await unitsIn(repository)).length).toBe(2)
  // As an export of old has it
  const half = (unit: Unit): Unit => ({
    ...unit,
    source: [never],
    target: ['Der erste Absatz spricht von Äpfeln, die nie wachsen.'],
    exported: digestOf(both),
  })
  await editUnits(repository, FILE, unit => (unit.source[0] === rain ? half(unit) : unit))
  expect(onlyPost(await importOf(repository, [FILE]))).toMatchObject({ units: { taken: 0, refused: 1 } })
  expect(await textOf(repository, TARGET)).toContain(both)
})
