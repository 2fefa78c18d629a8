import { beforeAll, describe, expect, it } from 'vitest'
import { extract } from '../../../src/document/extract.ts'
import { loadParser } from '../../../src/document/parsers.ts'
import type { ExchangeFile } from '../../../src/exchange/types.ts'
import { planSource } from '../../../src/plan/source/plan-source.ts'
import type { SourcePlan } from '../../../src/plan/source/types.ts'
import { wantSource } from '../../../src/plan/source/want-source.ts'

beforeAll(() => loadParser('satteri'))

let seed = 0
const randomBytes = (count: number): Uint8Array =>
  Uint8Array.from({ length: count }, () => (seed = (seed * 31 + 7) % 251))

function plan(held: ExchangeFile | null, ...blocks: string[]): SourcePlan {
  const names = { original: 'posts/bread.md', sourceLocale: 'en', blob: null, held }
  return planSource(held, wantSource(extract(blocks.join('\n\n')), names, randomBytes))
}

/** What is held once a source was uploaded for the first time. */
function hold(...blocks: string[]): ExchangeFile {
  const file = plan(null, ...blocks).steps.at(-1)?.file
  if (file === undefined) throw new Error('nothing was planned')
  return file
}

const OVEN = 'Heat the oven to 230 degrees before you shape the loaf.'
const DOUGH = 'Mix the flour with the water until no dry spots is left.'
const FIXED = 'Mix the flour with the water until no dry spots are left.'
const WARM = 'Never heat the oven before you shape the loaf.'

const told = ({ changes, steps }: SourcePlan) => ({
  changes: changes.map(change => (change.kind === 'edited' ? change.label : change.kind)),
  steps: steps.map(({ approvals, counts }) => [approvals, counts.added, counts.removed, counts.updated]),
})

describe('a source that is held', () => {
  it('is uploaded once', () => {
    expect(told(plan(null, DOUGH, OVEN))).toEqual({ changes: ['added', 'added'], steps: [['keep', 2, 0, 0]] })
    expect(plan(hold(DOUGH, OVEN), DOUGH, OVEN)).toMatchObject({ changes: [], steps: [] })
  })

  it('keeps ids and approvals when its grammar is mended', () => {
    const held = hold(DOUGH, OVEN)
    const next = plan(held, FIXED, OVEN)
    expect(told(next)).toEqual({ changes: ['cosmetic'], steps: [['keep', 0, 0, 1]] })
    expect(next.steps[0]?.file.units.map(({ id }) => id)).toEqual(held.units.map(({ id }) => id))
  })

  it('opens again what says something else', () => {
    expect(told(plan(hold(DOUGH, OVEN), DOUGH, WARM))).toEqual({
      changes: ['substantive'],
      steps: [['reopen', 0, 0, 1]],
    })
  })

  it('takes two steps where both stand in one file, and finds the second after the first', () => {
    const held = hold(DOUGH, OVEN, 'Then it goes.')
    const both = plan(held, FIXED, WARM, 'Something that is new.', 'And more of it, too.')
    expect(told(both).steps).toEqual([
      ['keep', 0, 0, 1],
      ['reopen', expect.any(Number), expect.any(Number), 1],
    ])
    const between = both.steps[0]?.file ?? held
    expect(between.units.map(({ source }) => source)).toEqual([[FIXED], [OVEN], ['Then it goes.']])
    const rest = plan(between, FIXED, WARM, 'Something that is new.', 'And more of it, too.')
    expect(rest.steps).toHaveLength(1)
    expect(rest.steps[0]?.file.units.map(({ source }) => source)).toEqual(
      both.steps[1]?.file.units.map(({ source }) => source),
    )
  })

  it('is uploaded for notes and order, too, and nothing is opened for that', () => {
    expect(told(plan(hold(DOUGH, OVEN), OVEN, DOUGH))).toEqual({ changes: [], steps: [['keep', 0, 0, 0]] })
    const [before, after] = ['# The bread of today', '# The bread of today and of yesterday']
    expect(told(plan(hold(before, OVEN), after, OVEN)).steps).toEqual([['reopen', 0, 0, 1]])
  })
})

describe('codes of a unit', () => {
  const sourceOf = ({ steps }: SourcePlan) => steps.at(-1)?.file.units[0]?.source

  it('keep their ids when one comes before them, and the translator has to place it', () => {
    const next = plan(hold('Run `knead` and wait.'), 'Run `mix`, `knead` and wait.')
    expect(sourceOf(next)).toMatchObject([
      'Run ',
      { id: '2', shown: '`mix`' },
      ', ',
      { id: '1', shown: '`knead`' },
      ' and wait.',
    ])
    expect(told(next)).toEqual({ changes: ['substantive'], steps: [['reopen', 0, 0, 1]] })
  })

  it('hand their ids on to what they give way to', () => {
    const next = plan(
      hold('Run `knead` and read [the guide](/guide).'),
      'Run `fold` and read [the guide](/new).',
    )
    expect(sourceOf(next)).toMatchObject([
      'Run ',
      { id: '1', shown: '`fold`' },
      ' and read ',
      { id: '2' },
      '.',
    ])
    expect(told(next)).toEqual({ changes: ['mechanical'], steps: [['keep', 0, 0, 1]] })
  })

  it('are named by their ids, while a number among the words has to be carried', () => {
    const carried = plan(hold(OVEN), OVEN.replace('230', '250'))
    expect(told(carried)).toEqual({ changes: ['mechanical'], steps: [['keep', 0, 0, 1]] })
    expect(carried.changes).toMatchObject([{ isCarried: true }])
    expect(plan(hold('Run `knead`, then wait.'), 'Run `fold`, then wait.').changes).toMatchObject([
      { label: 'mechanical', isCarried: false },
    ])
    const mixed = plan(hold('The dough rest in `bowl` for long.'), 'The dough rests in `pan` for long.')
    expect(told(mixed).steps).toEqual([['keep', 0, 0, 1]])
  })

  it('are named in notes by the ids that they have', () => {
    const notesIn = ({ file }: SourcePlan) => file.units[0]?.notes.at(-1)
    const next = plan(hold('Run `knead` and wait.'), 'Run `mix`, `knead` and wait.')
    expect(notesIn(next)).toBe('2 = `mix` · 1 = `knead`')
    expect(plan(next.file, 'Run `mix`, `knead` and wait.').steps).toEqual([])
    expect(notesIn(plan(next.file, 'Run `knead` and wait.'))).toBe('1 = `knead`')
    expect(notesIn(plan(next.file, 'Run and wait.'))).toBe('paragraph')
  })

  it('keep their ids when they change places', () => {
    const next = plan(hold('Use `salt` before `water` here.'), 'Use `water` before `salt` here.')
    expect(sourceOf(next)).toMatchObject([
      'Use ',
      { id: '2', shown: '`water`' },
      ' before ',
      { id: '1', shown: '`salt`' },
      ' here.',
    ])
  })

  it('may come and go as emphasis, but not as links', () => {
    const plain = hold('Wait one hour for the dough.')
    expect(told(plan(plain, 'Wait *one hour* for the dough.')).steps).toEqual([['keep', 0, 0, 1]])
    expect(told(plan(plain, 'Wait [one hour](/hour) for the dough.')).steps).toEqual([['reopen', 0, 0, 1]])
    expect(told(plan(hold('Wait *one hour* for the dough.'), 'Wait one hour for the dough.')).steps).toEqual([
      ['keep', 0, 0, 1],
    ])
    expect(told(plan(hold('Wait for `one` hour.'), 'Wait for one hour.')).steps).toEqual([
      ['reopen', 0, 0, 1],
    ])
  })
})
