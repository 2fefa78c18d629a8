import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
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
import { statusOf } from '../support/status.ts'
import { userErrorOf } from '../support/user-error.ts'

describe('accept, case by case', () => {
  it('undoes, and undoes that', async () => {
    await using repository = await createNotes()
    await repository.write(SOURCE, english(...CHANGED))
    await repository.commit('Change all')
    await acceptIn(repository, [`${TARGET}:10`, `${TARGET}:12`])
    const undone = await acceptIn(repository, [`${TARGET}:10`], { undo: true, by: 'Bob' })
    expect(undone.acceptances).toMatchObject([{ items: [{ kind: 'edited' }], state: 'stale' }])
    expect(countsOf(await stateOf(repository))).toEqual({ substantive: 3, signedOff: 1 })
    await acceptIn(repository, [`${SOURCE}:3`], { locales: ['ja'] })
    expect(countsOf(await stateOf(repository))).toEqual({ substantive: 2, signedOff: 2 })
    await acceptIn(repository, [`${TARGET}:10`], { undo: true })
    await acceptIn(repository, [`${TARGET}:10`])
    await acceptIn(repository, [TARGET], { undo: true })
    expect(countsOf(await stateOf(repository))).toEqual({ substantive: 4 })
    expect(await userErrorOf(acceptIn(repository, [`${TARGET}:10`], { undo: true }))).toMatchObject({
      code: 'accept:nothingSigned',
    })
  })

  it('keeps what the source has no more, and settles what the target lost, too', async () => {
    await using repository = await createNotes()
    await repository.write(
      SOURCE,
      english().replace(`${ENGLISH[1]}\n\n`, '').replace(`\n${ENGLISH[3]}\n`, ''),
    )
    const page = await readFile(join(repository.root, TARGET), 'utf8')
    await repository.write(TARGET, page.replace('\n祖母は料理の作り方を小さな木箱にしまっている。\n', ''))
    await repository.commit('Remove')
    expect((await stateOf(repository)).segments).toMatchObject({ removed: 2 })
    const kept = await acceptIn(repository, [`${TARGET}:12`])
    expect(kept.acceptances).toMatchObject([{ items: [{ kind: 'kept', target: { lines: [12, 12] } }] }])
    expect((await stateOf(repository)).segments).toMatchObject({ removed: 1 })
    await acceptIn(repository, [TARGET])
    expect(await stateOf(repository)).toMatchObject({ state: 'fresh', segments: { removed: 0 } })
    await acceptIn(repository, [`${TARGET}:12`], { undo: true })
    expect((await stateOf(repository)).segments).toMatchObject({ removed: 1 })
  })

  it('tells what it signs: a text that status calls new has what stands at its line', async () => {
    await using repository = await createNotes()
    const story = 'Nobody ever wrote a word about engines, wheels or anything else that turns.'
    await repository.write(SOURCE, english(ENGLISH[0], story))
    await repository.commit('Another story')
    expect(countsOf(await stateOf(repository))).toEqual({ added: 1, removed: 1 })
    const { acceptances } = await acceptIn(repository, [`${TARGET}:12`])
    expect(acceptances).toMatchObject([
      {
        state: 'fresh',
        items: [{ kind: 'added', target: { lines: [12, 12], text: '船は潮に乗るため朝早く港を出る。' } }],
      },
    ])
    // Beside a passage that may be the removed one it is not enough to say what stands in its place
    await acceptIn(repository, [TARGET], { undo: true })
    const page = await readFile(join(repository.root, TARGET), 'utf8')
    await repository.write(TARGET, `${page}\nもう一つの段落がここにある。\n`)
    await repository.commit('A passage of its own')
    expect((await acceptIn(repository, [`${TARGET}:12`])).acceptances).toMatchObject([
      { state: 'fresh', items: [{ kind: 'kept' }, { kind: 'added' }] },
    ])
  })

  it('signs a new text for what the translation has, though it stands in its neighbour’s', async () => {
    await using repository = await createNotes()
    const added = 'Never eat the yellow apples before autumn.'
    await repository.write(SOURCE, english(`${ENGLISH[0]}\n\n${added}`))
    const page = await readFile(join(repository.root, TARGET), 'utf8')
    const joint = page.replace('飛び越える。', '飛び越える。黄色いりんごは秋の前に決して食べないこと。')
    await repository.write(TARGET, joint)
    await repository.commit('A warning')
    expect(countsOf(await stateOf(repository))).toEqual({ added: 1 })
    await acceptIn(repository, [TARGET])
    expect(await stateOf(repository)).toMatchObject({ state: 'fresh', segments: { signedOff: 1 } })
    await repository.write(TARGET, page)
    await repository.commit('Drop the translation of the warning')
    expect(await stateOf(repository)).toMatchObject({ state: 'stale', segments: { added: 1 } })
  })

  it('finds what a section of the source has lost, also under another heading', async () => {
    await using repository = await createNotes()
    const rest = english().replace(`${ENGLISH[1]}\n\n`, '').replace(`\n${ENGLISH[3]}\n`, '')
    await repository.write(SOURCE, rest.replace('## Home', '## At home'))
    await repository.commit('Remove one of each section')
    const home = { section: true, locales: ['ja'] }
    const { acceptances } = await acceptIn(repository, [`${SOURCE}:7`], { ...home, dryRun: true })
    expect(acceptances[0]?.items).toContainEqual(
      expect.objectContaining({ kind: 'kept', target: expect.objectContaining({ lines: [18, 18] }) }),
    )
    expect(acceptances[0]?.segments).toMatchObject({ removed: 1 })
    await acceptIn(repository, [`${SOURCE}:1`], home)
    expect(await stateOf(repository)).toMatchObject({ state: 'fresh', segments: { removed: 0 } })
  })

  it('lets a text in the source language stay, and what the target does not have', async () => {
    await using repository = await createNotes()
    const page = await readFile(join(repository.root, TARGET), 'utf8')
    await repository.write(TARGET, page.replace('船は潮に乗るため朝早く港を出る。', ENGLISH[1]))
    await repository.write(SOURCE, `${english()}\nSheep sleep quietly below the old stone bridge.\n`)
    await repository.commit('Leave and add')
    expect(countsOf(await stateOf(repository))).toEqual({ untranslated: 1, added: 1 })
    await acceptIn(repository, [`${TARGET}:12`])
    expect(countsOf(await stateOf(repository))).toEqual({ added: 1 })
    // Nobody can tell whether the neighbour's text has it, too: it is good as long as that stays
    const added = await acceptIn(repository, [`${SOURCE}:13`], { locales: ['ja'] })
    expect(added.acceptances).toMatchObject([
      { items: [{ kind: 'added', target: { lines: [18, 18] } }], state: 'fresh' },
    ])
    expect(await stateOf(repository)).toMatchObject({ state: 'fresh', untranslated: [] })
    await acceptIn(repository, [`${TARGET}:12`], { undo: true })
    expect(countsOf(await stateOf(repository))).toEqual({ untranslated: 1, signedOff: 1 })
  })

  it('does not count for another text of the target, and says so', async () => {
    await using repository = await createNotes()
    await repository.write(SOURCE, english(...CHANGED))
    await repository.commit('Change all')
    await acceptIn(repository, [TARGET])
    const page = await readFile(join(repository.root, TARGET), 'utf8')
    await repository.write(TARGET, page.replace('祖母は', '私の祖母は'))
    const report = await statusOf(repository)
    expect(report.translations).toMatchObject([{ segments: { substantive: 1, signedOff: 3 } }])
    expect(report.findings).toMatchObject([
      { code: 'ledger:recordsIgnored', severity: 'warning', path: TARGET, params: { count: 1 } },
    ])
    await repository.write(TARGET, page)
    expect((await statusOf(repository)).findings).toEqual([])
  })

  it('gives way to a basis that is later, in the front matter, and to none that is earlier', async () => {
    await using repository = await createNotes()
    await repository.write(SOURCE, english(CHANGED[0]))
    await repository.commit('Change the first')
    await acceptIn(repository, [TARGET])
    await repository.commit('Sign off')
    await repository.write(SOURCE, english(CHANGED[0].replace('lazy', 'angry')))
    const later = await repository.commit('Change it again')
    expect(countsOf(await stateOf(repository))).toEqual({ substantive: 1 })
    const page = await readFile(join(repository.root, TARGET), 'utf8')
    await repository.write(TARGET, page.replace(/(?<=commit = ").*(?=")/, later))
    await repository.commit('Look at all of it again')
    expect(await stateOf(repository)).toMatchObject({ state: 'fresh', changes: [] })
    const plain = await statusOf(repository)
    expect(plain.translations).toMatchObject([{ state: 'fresh', segments: { unchanged: 6 } }])
    await repository.write(SOURCE, english(CHANGED[0]))
    await repository.commit('Back to what was signed off')
    expect(countsOf(await stateOf(repository))).toEqual({ signedOff: 1 })
  })

  it('is held against the history anew in each run, since the same texts may come again in another order', async () => {
    await using repository = await createNotes()
    const [first, again] = [english(CHANGED[0]), english(CHANGED[0].replace('lazy', 'angry'))]
    await repository.write(SOURCE, first)
    await repository.commit('Change the first')
    await acceptIn(repository, [TARGET])
    await repository.write(SOURCE, again)
    const later = await repository.commit('Change it again')
    const page = await readFile(join(repository.root, TARGET), 'utf8')
    await repository.write(TARGET, page.replace(/(?<=commit = ").*(?=")/, later))
    await repository.commit('Look at all of it again')
    const stateNow = async (build?: string): Promise<string | undefined> => {
      const { translations } = await statusOf(repository, build === undefined ? {} : { build })
      return translations[0]?.state
    }
    expect([await stateNow('one'), await stateNow('one')]).toEqual(['fresh', 'fresh'])
    for (const text of [first, again]) {
      await repository.write(SOURCE, text)
      await repository.commit('Back and forth')
    }
    // What was signed off stands behind the basis, too, by now
    expect([await stateNow(), await stateNow('one')]).toEqual(['stale', 'stale'])
  })

  it('counts nothing of a ledger in which a line cannot be read', async () => {
    await using repository = await createNotes()
    await repository.write(SOURCE, english(...CHANGED))
    await repository.commit('Change all')
    await acceptIn(repository, [TARGET])
    const records = await readFile(join(repository.root, LEDGER), 'utf8')
    await repository.write(LEDGER, `${records}{"kind":"undo"\n`)
    expect(countsOf(await stateOf(repository))).toEqual({ substantive: 4 })
    expect(await userErrorOf(acceptIn(repository, [TARGET]))).toMatchObject({ code: 'ledger:notRecorded' })
    await repository.write(LEDGER, `<<<<<<< HEAD\n${records}=======\n>>>>>>> b\n`)
    expect(countsOf(await stateOf(repository))).toEqual({ substantive: 4 })
    expect((await statusOf(repository)).findings).toMatchObject([{ code: 'ledger:conflict' }])
  })

  it('accepts a translation without a basis as a whole, for what everybody has', async () => {
    await using repository = await createNotes()
    const page = await readFile(join(repository.root, TARGET), 'utf8')
    await repository.write(TARGET, page.replace(/translation_based_on_commit.*\n/, ''))
    const head = await repository.commit('Without a basis')
    expect(await userErrorOf(acceptIn(repository, [`${TARGET}:10`]))).toMatchObject({
      code: 'accept:noBasis',
    })
    await repository.write(SOURCE, english(...CHANGED))
    expect(await userErrorOf(acceptIn(repository, [TARGET]))).toMatchObject({ code: 'accept:unpublished' })
    await repository.write(SOURCE, english())
    const report = await acceptIn(repository, [TARGET], { by: 'Ada' })
    expect(report.acceptances).toMatchObject([{ state: 'fresh', basis: { commit: head, path: SOURCE } }])
    expect(await stateOf(repository)).toMatchObject({
      state: 'fresh',
      basis: { from: 'ledger', commit: head, problem: null },
    })
    await acceptIn(repository, [TARGET], { undo: true })
    expect(await stateOf(repository)).toMatchObject({ state: 'unknown', basis: { problem: 'none' } })
    await repository.write(TARGET, page.replace(/commit = ".*"/, 'commit = "nonsense"'))
    expect(await userErrorOf(acceptIn(repository, [TARGET]))).toMatchObject({ code: 'accept:badBasis' })
  })

  it('says why there is nothing to sign off', async () => {
    await using repository = await createNotes()
    await repository.write(SOURCE, english(ENGLISH[0].replace('dog near', 'dog, near'), CHANGED[1]))
    await repository.write('content/other.md', '# Other\n')
    await repository.write('content/gone.ja.md', '# 失われた\n')
    await repository.commit('Change')
    const codeOf = async (name: string, options = {}) =>
      (await userErrorOf(acceptIn(repository, [name], options))).code
    expect(await codeOf(`${TARGET}:9`)).toBe('accept:noSegment')
    expect(await codeOf(`${TARGET}:10`)).toBe('accept:isCosmetic')
    expect(await codeOf(`${TARGET}:16`)).toBe('accept:isFresh')
    expect(await codeOf(`${TARGET}:99`)).toBe('accept:noLine')
    expect(await codeOf(`${TARGET}:0`)).toBe('accept:noLine')
    expect(await codeOf('content/other.md', { locales: ['ja'] })).toBe('accept:missing')
    expect(await codeOf('content/gone.ja.md')).toBe('accept:obsolete')
    expect(await codeOf('content')).toBe('accept:notAFile')
    expect(await codeOf('content/none.ja.md:3')).toBe('project:pathMatchesNothing')
    await acceptIn(repository, [`${TARGET}:12`])
    expect(await codeOf(`${TARGET}:12`)).toBe('accept:isSigned')
    await repository.write('content/notes.ko.md', '# 메모\n')
    expect(await codeOf(`${SOURCE}:5`)).toBe('accept:severalPairs')
    // All is planned before anything is written
    const before = await readFile(join(repository.root, LEDGER), 'utf8')
    expect(await codeOf(`${TARGET}:9`)).toBe('accept:noSegment')
    expect(await readFile(join(repository.root, LEDGER), 'utf8')).toBe(before)
  })
})
