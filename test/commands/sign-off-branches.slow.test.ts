import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { format } from '../../src/ledger/format.ts'
import { parse } from '../../src/ledger/parse.ts'
import type { TranslationStatus } from '../../src/freshness/types.ts'
import {
  acceptIn,
  CHANGED,
  countsOf,
  createNotes,
  ENGLISH,
  english,
  LEDGER,
  SOURCE,
  stateOf,
  TARGET,
} from '../support/accept.ts'
import { createRepository, type TestRepository } from '../support/repository.ts'

describe('sign-offs on branches', () => {
  it('are the same ledger and the same status after fifty of them, merged in any order', async () => {
    await using repository = await createLongPost()
    const names = await fiftyBranches(repository)
    const ends: { readonly text: string; readonly status: TranslationStatus }[] = []
    for (const seed of [1, 2, 3, 4]) {
      await repository.git('checkout', '-q', '-B', 'merged', 'main')
      for (const name of shuffled(names, seed)) await repository.git('merge', '-q', '--no-edit', name)
      const { records, findings } = parse(await readFile(join(repository.root, LEDGER), 'utf8'))
      expect(findings).toEqual([])
      ends.push({ text: format(records ?? []), status: await stateOf(repository) })
    }
    expect(new Set(ends.map(({ text }) => text)).size).toBe(1)
    for (const { status } of ends) expect(status).toEqual(ends[0]?.status)
    expect(ends[0]?.status.segments).toMatchObject({ signedOff: 26, substantive: 4 })
  })

  it('survive a squash merge and a rebase beside others', async () => {
    await using repository = await createNotes()
    await repository.write(SOURCE, english(...CHANGED))
    await repository.commit('Change all')
    for (const [name, line] of Object.entries({ one: 10, two: 12, three: 16 })) {
      await repository.git('checkout', '-q', '-b', name, 'main')
      await acceptIn(repository, [`${TARGET}:${line}`], { by: name })
      await repository.commit(`Sign ${name}`)
    }
    await repository.git('checkout', '-q', 'main')
    await repository.git('merge', '-q', '--squash', 'one')
    await repository.commit('One, squashed')
    await repository.git('checkout', '-q', 'two')
    await repository.git('rebase', '-q', 'main')
    await repository.git('checkout', '-q', 'main')
    await repository.git('merge', '-q', '--ff-only', 'two')
    await repository.git('merge', '-q', '--no-edit', 'three')
    expect(countsOf(await stateOf(repository))).toEqual({ substantive: 1, signedOff: 3 })
  })

  it('hold on a source that is merged beside them, and when their own version is gone', async () => {
    await using repository = await createNotes()
    await repository.git('checkout', '-q', '-b', 'words')
    await repository.write(SOURCE, english(CHANGED[0]))
    await acceptIn(repository, [`${TARGET}:10`])
    await repository.commit('Change the first, and sign it off before it is committed')
    await repository.git('checkout', '-q', 'main')
    await repository.write(SOURCE, english(ENGLISH[0], ENGLISH[1], ENGLISH[2], CHANGED[3]))
    await repository.commit('Change the last')
    await repository.git('merge', '-q', '--squash', 'words')
    await repository.commit('Words, squashed')
    expect(countsOf(await stateOf(repository))).toEqual({ substantive: 1, signedOff: 1 })
    await repository.git('branch', '-q', '-D', 'words')
    await repository.git('reflog', 'expire', '--expire=now', '--all')
    await repository.git('gc', '-q', '--prune=now')
    expect(countsOf(await stateOf(repository))).toEqual({ substantive: 1, signedOff: 1 })
    await repository.write(
      SOURCE,
      english(CHANGED[0].replace('lazy', 'angry'), ENGLISH[1], ENGLISH[2], CHANGED[3]),
    )
    await repository.commit('Angry')
    const { changes } = await stateOf(repository)
    expect(changes).toMatchObject([{ before: { text: ENGLISH[0] } }, { before: { text: ENGLISH[3] } }])
  })

  it('follow a post that is renamed', async () => {
    await using repository = await createNotes()
    await repository.write(SOURCE, english(...CHANGED))
    await repository.commit('Change all')
    await acceptIn(repository, [`${TARGET}:10`, `${TARGET}:12`])
    await repository.commit('Sign off')
    await repository.git('mv', SOURCE, 'content/other.md')
    await repository.git('mv', TARGET, 'content/other.ja.md')
    await repository.commit('Rename')
    const renamed = 'content/other.ja.md'
    expect(countsOf(await stateOf(repository, renamed))).toEqual({ substantive: 2, signedOff: 2 })
    await acceptIn(repository, [`${renamed}:10`], { undo: true })
    await acceptIn(repository, [`${renamed}:16`])
    expect(countsOf(await stateOf(repository, renamed))).toEqual({ substantive: 2, signedOff: 2 })
    await acceptIn(repository, [renamed])
    expect((await stateOf(repository, renamed)).state).toBe('fresh')
  })

  it('agree with status whichever of two, a sign-off or an edit of its target, is merged first', async () => {
    await using repository = await createNotes()
    await repository.write(SOURCE, english(...CHANGED))
    await repository.commit('Change all')
    await acceptIn(repository, [TARGET])
    await repository.commit('Sign off')
    for (const name of ['edit', 'more']) await repository.git('branch', name, 'main')
    await repository.git('checkout', '-q', 'edit')
    const page = await readFile(join(repository.root, TARGET), 'utf8')
    await repository.write(TARGET, page.replace('祖母は', '私の祖母は'))
    await repository.commit('Polish')
    await acceptIn(repository, [`${TARGET}:18`], { by: 'Polisher' })
    await repository.commit('Sign off again')
    await repository.git('checkout', '-q', 'more')
    await acceptIn(repository, [`${TARGET}:10`], { undo: true })
    await repository.commit('Open again')
    const ends: TranslationStatus[] = []
    for (const order of [
      ['edit', 'more'],
      ['more', 'edit'],
    ]) {
      await repository.git('checkout', '-q', '-B', 'merged', 'main')
      for (const name of order) await repository.git('merge', '-q', '--no-edit', name)
      ends.push(await stateOf(repository))
    }
    expect(ends[0]).toEqual(ends[1])
    expect(ends.map(countsOf)[0]).toEqual({ substantive: 1, signedOff: 3 })
  })
})

const SEGMENTS = 30

/** A post of many paragraphs that all changed since they were translated; some are signed off. */
async function createLongPost(): Promise<TestRepository> {
  const words = ['river', 'harbour', 'mountain', 'kitchen', 'station', 'garden']
  const text = (verb: string): string =>
    Array.from(
      { length: SEGMENTS },
      (_, i) => `Number ${i} of the old ${words[i % 6]} ${verb} seen by anybody before ${i + 1900}.`,
    ).join('\n\n')
  const repository = await createRepository({
    files: { [SOURCE]: `${text('was')}\n`, '.gitattributes': '.translate/** text eol=lf merge=union\n' },
  })
  const basis = await repository.git('rev-parse', 'HEAD')
  const japanese = Array.from(
    { length: SEGMENTS },
    (_, i) => `${i} 番は ${i + 1900} 年より前に誰かに見られた。`,
  )
  await repository.write(
    TARGET,
    `+++\n[extra]\ntranslation_based_on_commit = "${basis}"\n+++\n\n${japanese.join('\n\n')}\n`,
  )
  await repository.write(SOURCE, `${text('was never')}\n`)
  await repository.commit('Translate, and change all')
  await acceptIn(repository, [0, 1, 2, 3, 4, 5].map(nameOf), { by: 'Start' })
  await repository.commit('Sign some off')
  return repository
}

/** Where a paragraph stands in the translation. */
function nameOf(segment: number): string {
  return `${TARGET}:${6 + 2 * segment}`
}

/**
 * Each signs off one or two paragraphs, some the same ones as others do, but for the last two; each tenth revokes one of those that were
 * signed off at the start, and the one after it says so, too.
 */
async function fiftyBranches(repository: TestRepository): Promise<string[]> {
  const names: string[] = []
  for (let i = 0; i < 50; i += 1) {
    const name = `branch-${i}`
    names.push(name)
    await repository.git('checkout', '-q', '-b', name, 'main')
    const signed = [6 + (i % 22), 6 + ((i * 7 + 3) % 22)]
    await acceptIn(repository, signed.map(nameOf), { by: `Person ${i % 30}`, note: `on branch ${i}` })
    if (i % 10 < 2 && i < 20)
      await acceptIn(repository, [nameOf(Math.floor(i / 10))], { undo: true, by: `Person ${i}` })
    await repository.commit(name)
  }
  return names
}

/** In an order that a seed decides. */
function shuffled<T>(values: readonly T[], seed: number): T[] {
  let state = seed * 2_654_435_761
  const next = (): number => (state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0)
  return values
    .map(value => ({ value, rank: next() }))
    .sort((a, b) => a.rank - b.rank)
    .map(({ value }) => value)
}
