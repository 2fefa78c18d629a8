import { beforeAll, describe, expect, it } from 'vitest'
import { loadParser } from '../../../src/document/parsers.ts'
import { kept, settle, signed } from '../../support/signing.ts'

beforeAll(async () => {
  await loadParser('satteri')
})

const post = (...paragraphs: string[]): string => `# Notes\n\n${paragraphs.join('\n\n')}\n`

const FOX = 'The quick brown fox jumps over the lazy dog near the river.'
const WOLF = 'The quick brown wolf never jumps over the lazy dog near the river.'
const BEAR = 'The quick brown wolf always jumps over the angry dog near the river.'
const OWL = 'At night an owl hunts for mice in the old barn behind our house.'
const SEA = 'Ships leave the harbour early in the morning to catch the tide.'
const SKY = 'Clouds gather above the mountains whenever the weather changes.'

const JA =
  '# 覚え書き\n\n素早い茶色の狐が川の近くで怠け者の犬を飛び越える。\n\n船は潮に乗るため朝早く港を出る。\n\n天気が変わるたびに山の上に雲が集まる。\n'

describe('what is left once the records are counted', () => {
  it('is nothing of a segment that was signed off as it is now', () => {
    const versions = [post(FOX, SEA, SKY), post(WOLF, SEA, SKY)]
    const open = settle({ versions, target: JA, records: [] })
    expect(open.comparison.counts).toMatchObject({ substantive: 1, signedOff: 0 })
    const { comparison, signed: targets } = settle({
      versions,
      target: JA,
      records: signed(versions[1] ?? '', JA, 'wolf'),
    })
    expect(comparison.changes).toEqual([])
    expect(comparison.counts).toMatchObject({ total: 4, unchanged: 3, substantive: 0, signedOff: 1 })
    expect(targets.size).toBe(1)
  })

  it('is the change since the text that was signed off', () => {
    const versions = [post(FOX, SEA, SKY), post(WOLF, SEA, SKY), post(BEAR, SEA, SKY)]
    const records = signed(versions[1] ?? '', JA, 'wolf')
    const { comparison, stories } = settle({ versions, target: JA, records })
    expect(comparison.counts).toMatchObject({ substantive: 1, signedOff: 0, unchanged: 3 })
    expect(comparison.changes).toMatchObject([
      { label: 'substantive', before: { text: WOLF }, after: { text: BEAR }, since: records[0]?.blob },
    ])
    expect(stories.size).toBe(1)
  })

  it('is nothing but cosmetic where only a comma came after it', () => {
    const comma = WOLF.replace('dog near', 'dog, near')
    const versions = [post(FOX, SEA, SKY), post(WOLF, SEA, SKY), post(comma, SEA, SKY)]
    const records = signed(versions[1] ?? '', JA, 'wolf')
    const { counts, changes } = settle({ versions, target: JA, records }).comparison
    expect(counts).toMatchObject({ cosmetic: 1, substantive: 0, signedOff: 0 })
    expect(changes).toMatchObject([{ label: 'cosmetic', before: { text: WOLF } }])
  })

  it('is the change back to the text at the basis, since the target was found good for another', () => {
    const versions = [post(FOX, SEA, SKY), post(WOLF, SEA, SKY), post(FOX, SEA, SKY)]
    const records = signed(versions[1] ?? '', JA, 'wolf')
    const { comparison, contested } = settle({ versions, target: JA, records })
    expect(comparison.changes).toMatchObject([{ before: { text: WOLF }, after: { text: FOX } }])
    expect(comparison.counts).toMatchObject({ unchanged: 3, substantive: 1 })
    expect(contested).toBe(true)
    const both = [...records, ...signed(versions[0] ?? '', JA, 'fox')]
    expect(settle({ versions, target: JA, records: both }).comparison.changes).toEqual([])
  })

  it('is what the basis says where that is the later one', () => {
    const versions = [post(BEAR, SEA, SKY), post(WOLF, SEA, SKY), post(BEAR, SEA, SKY)]
    const [basis = '', wolf = ''] = versions
    const records = signed(wolf, JA, 'wolf')
    const { comparison, contested } = settle({ versions, target: JA, records, older: [wolf] })
    expect(comparison.changes).toEqual([])
    expect(comparison.counts).toMatchObject({ unchanged: 4 })
    expect(contested).toBe(false)
    expect(settle({ versions, target: JA, records, older: [] }).comparison.changes).toHaveLength(1)
    const own = signed(basis, JA, 'wolf')
    expect(settle({ versions, target: JA, records: own }).comparison.changes).toEqual([])
  })

  it('is told of an ignored record where the target has another text now, and only where it would matter', () => {
    const versions = [post(FOX, SEA, SKY), post(WOLF, SEA, SKY)]
    const records = signed(versions[1] ?? '', JA, 'wolf')
    const target = JA.replace('素早い', 'とても素早い')
    const open = settle({ versions, target, records })
    expect(open.comparison.counts).toMatchObject({ substantive: 1, signedOff: 0 })
    expect(open.ignored).toEqual(records)
    const again = [...records, ...signed(versions[1] ?? '', target, 'wolf')]
    expect(settle({ versions, target, records: again })).toMatchObject({
      comparison: { changes: [] },
      ignored: [],
    })
  })

  it('holds whatever else the target was edited in', () => {
    const versions = [post(FOX, SEA, SKY), post(WOLF, SEA, SKY)]
    const records = signed(versions[1] ?? '', JA, 'wolf')
    const target = `${JA.replace('朝早く', '早朝に')}\n訳者の覚え書き。\n`
    expect(settle({ versions, target, records }).comparison.counts).toMatchObject({ signedOff: 1 })
  })

  it('counts by the text alone where the version is gone', () => {
    const gone = post(WOLF, SKY)
    const versions = [post(FOX, SEA, SKY), gone, post(WOLF, SEA, SKY)]
    const records = signed(gone, JA, 'wolf')
    expect(settle({ versions, target: JA, records, gone: [gone] }).comparison.counts).toMatchObject({
      signedOff: 1,
    })
    const later = [...versions, post(BEAR, SEA, SKY)]
    const { changes } = settle({ versions: later, target: JA, records, gone: [gone] }).comparison
    expect(changes).toMatchObject([{ before: { text: FOX }, after: { text: BEAR } }])
  })

  it('settles what was added, and what was left in the source language', () => {
    const versions = [post(FOX, SKY), post(FOX, SEA, SKY)]
    const target = JA.replace('船は潮に乗るため朝早く港を出る。', SEA)
    const records = signed(versions[1] ?? '', target, 'Ships')
    const { comparison, signed: targets } = settle({ versions, target, records })
    expect(comparison.counts).toMatchObject({ added: 0, signedOff: 1 })
    expect(targets.size).toBe(1)
    const absent = JA.replace('船は潮に乗るため朝早く港を出る。\n\n', '')
    const without = signed(versions[1] ?? '', absent, 'Ships')
    expect(settle({ versions, target: absent, records: without }).comparison.changes).toEqual([])
    expect(settle({ versions, target: JA, records: without }).comparison.counts).toMatchObject({ added: 1 })
  })

  it('settles a removed passage that is kept, or was removed from the target, too', () => {
    const versions = [post(FOX, SEA, SKY), post(FOX, SKY)]
    expect(settle({ versions, target: JA, records: [] }).comparison.counts).toMatchObject({ removed: 1 })
    const records = kept(versions[0] ?? '', JA, 'Ships')
    expect(settle({ versions, target: JA, records }).comparison).toMatchObject({
      changes: [],
      counts: { removed: 0, total: 3, unchanged: 3 },
    })
    const pruned = JA.replace('船は潮に乗るため朝早く港を出る。\n\n', '')
    const gone = settle({ versions, target: pruned, records })
    expect(gone.comparison.counts).toMatchObject({ removed: 1 })
    expect(gone.ignored).toEqual(records)
    const both = kept(versions[0] ?? '', pruned, 'Ships')
    expect(settle({ versions, target: pruned, records: both }).comparison.changes).toEqual([])
  })

  it('tells of a passage that only a record knows, and that the source has no more', () => {
    const versions = [post(FOX, SKY), post(FOX, SEA, SKY), post(FOX, SKY)]
    const records = signed(versions[1] ?? '', JA, 'Ships')
    const { comparison } = settle({ versions, target: JA, records })
    expect(comparison.changes).toMatchObject([{ kind: 'removed', before: { text: SEA } }])
    expect(comparison.counts).toMatchObject({ removed: 1, unchanged: 3 })
    const keep = [...records, ...kept(versions[1] ?? '', JA, 'Ships')]
    expect(settle({ versions, target: JA, records: keep }).comparison.changes).toEqual([])
  })

  it('is nothing of a passage in whose place another is signed off', () => {
    const versions = [post(FOX, SEA, SKY), post(OWL, SEA, SKY)]
    const open = settle({ versions, target: JA, records: [] }).comparison.counts
    expect(open).toMatchObject({ removed: 1, added: 1 })
    const records = signed(versions[1] ?? '', JA, 'owl')
    expect(settle({ versions, target: JA, records }).comparison).toMatchObject({
      changes: [],
      counts: { removed: 0, added: 0, signedOff: 1 },
    })
  })

  it('settles passages that were merged or split only when all of it is signed off', () => {
    const [one, two] = [`${FOX} ${SEA}`, `${WOLF}\n\n${SEA}`]
    const versions = [post(one, SKY), post(two, SKY)]
    const open = settle({ versions, target: JA, records: [] }).comparison
    expect(open.changes).toMatchObject([{ label: 'substantive', after: { segments: 2 } }])
    const half = settle({ versions, target: JA, records: signed(versions[1] ?? '', JA, 'wolf') })
    expect(half.comparison.counts).toMatchObject({ substantive: 1, signedOff: 1, unchanged: 2 })
    expect(half.comparison.changes).toHaveLength(1)
    const records = [...signed(versions[1] ?? '', JA, 'wolf'), ...signed(versions[1] ?? '', JA, 'Ships')]
    expect(settle({ versions, target: JA, records }).comparison.changes).toEqual([])
  })

  it('is the same with other line ends', () => {
    const versions = [post(FOX, SEA, SKY), post(`${WOLF}\nAnd ${SKY}`, SEA, SKY)]
    const records = signed(versions[1] ?? '', JA, 'wolf')
    const crlf = versions.map(text => text.replaceAll('\n', '\r\n'))
    const target = JA.replaceAll('\n', '\r\n')
    expect(settle({ versions: crlf, target, records }).comparison.changes).toEqual([])
  })
})
