import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
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
import { diff } from '../../src/commands/diff.ts'

describe('accept', () => {
  it('signs off a line, a section and the rest; status agrees, and no page is touched', async () => {
    await using repository = await createNotes()
    await repository.write(SOURCE, english(...CHANGED))
    await repository.commit('Change all')
    const page = await readFile(join(repository.root, TARGET))
    await repository.git('config', 'user.name', 'Grace')
    await repository.git('config', 'user.email', 'grace@example.org')
    expect(countsOf(await stateOf(repository))).toEqual({ substantive: 4 })

    const line = await acceptIn(repository, [`${TARGET}:10`])
    expect(line.acceptances).toMatchObject([
      {
        scope: 'line',
        state: 'stale',
        ledger: LEDGER,
        items: [{ kind: 'edited', target: { lines: [10, 10] } }],
      },
    ])
    expect(line.by).toBe('Grace <grace@example.org>')
    const after = await stateOf(repository)
    expect(after.state).toBe('stale')
    expect(countsOf(after)).toEqual({ substantive: 3, signedOff: 1 })
    expect(line.acceptances[0]?.segments).toEqual(after.segments)

    const section = await acceptIn(repository, [`${TARGET}:16`], { section: true, dryRun: true })
    expect(section.acceptances).toMatchObject([{ scope: 'section', items: [{}, {}] }])
    expect(countsOf(await stateOf(repository))).toEqual({ substantive: 3, signedOff: 1 })
    await acceptIn(repository, [`${SOURCE}:9`], { section: true, locales: ['ja'], note: 'seen' })
    expect(countsOf(await stateOf(repository))).toEqual({ substantive: 1, signedOff: 3 })

    const whole = await acceptIn(repository, [TARGET], { by: 'Ada' })
    expect(whole.acceptances).toMatchObject([{ scope: 'whole', state: 'fresh', items: [{}] }])
    expect(await stateOf(repository)).toMatchObject({ state: 'fresh', changes: [] })
    const again = await acceptIn(repository, [TARGET], { by: 'Ada' })
    expect(again.acceptances).toMatchObject([{ items: [], ledger: null, state: 'fresh' }])
    expect(await readFile(join(repository.root, TARGET))).toEqual(page)
    expect(await repository.git('status', '--short')).toBe('?? .translate/')
    const records = await readFile(join(repository.root, LEDGER), 'utf8')
    expect(records.match(/"note":"seen"/g)).toHaveLength(2)
    expect(records.match(/"by":"Ada"/g)).toHaveLength(1)
  })

  it('follows the source: cosmetic edits stay good, others are told since the text that was signed off', async () => {
    await using repository = await createNotes()
    await repository.write(SOURCE, english(...CHANGED))
    await acceptIn(repository, [TARGET])
    expect((await stateOf(repository)).state).toBe('fresh')
    await repository.commit('Change all, and sign off')
    const [wolf, ...rest] = CHANGED
    await repository.write(SOURCE, english(wolf.replace('dog near', 'dog, near'), ...rest))
    await repository.commit('Comma')
    expect(await stateOf(repository)).toMatchObject({
      state: 'fresh',
      segments: { cosmetic: 1, signedOff: 3 },
    })
    await repository.write(SOURCE, english(wolf.replace('lazy', 'angry'), ...rest))
    await repository.commit('Angry')
    const stale = await stateOf(repository)
    expect(stale).toMatchObject({ state: 'stale', changes: [{ before: { text: wolf } }] })
    expect(stale.targets).toMatchObject([{ state: 'found', side: { lines: [10, 10] } }])
    const { sources } = await diff({
      root: repository.root,
      tool: { name: 'evergloss', version: '0' },
      paths: [],
      locales: [],
    })
    expect(sources).toMatchObject([
      { translations: [{ target: TARGET }], segments: { substantive: 1, signedOff: 3 }, changes: [{}] },
    ])
    await repository.write(SOURCE, english())
    await repository.commit('Back to the text of the basis')
    expect((await stateOf(repository)).segments).toMatchObject({ substantive: 4, unchanged: 2 })
    await acceptIn(repository, [TARGET])
    await repository.commit('Sign off again')
    await repository.write(SOURCE, english(...CHANGED))
    expect(await stateOf(repository)).toMatchObject({ state: 'stale', segments: { substantive: 4 } })
  })
})
