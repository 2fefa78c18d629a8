import { beforeAll, describe, expect, it } from 'vitest'
import { loadParser } from '../../../src/document/parsers.ts'
import { locateIn } from '../../support/locate.ts'

beforeAll(async () => {
  await loadParser('satteri')
})

const post = (...passages: string[]): string => `# Tea\n\n${passages.join('\n\n')}\n`
const statesIn = (...texts: [string, string, string]): string[] =>
  locateIn(...texts).map(({ target }) => target.state)

describe('an edit is not told to be there already', () => {
  it('by pieces that both versions have', () => {
    const item = (n: number): string => `- \`cup${n}\`: an entry of the list, which says what cup ${n} is for`
    const own = (n: number): string => `- \`cup${n}\`: 一覧の項目で、カップ ${n} の用途を示します`
    const numbers = Array.from({ length: 60 }, (_, i) => i + 1)
    const before = post(numbers.map(item).join('\n'))
    const after = before.replace('`cup41`: an entry', '`cup41`: no entry')
    const rotated = [...numbers.slice(30), ...numbers.slice(0, 30)]
    for (const target of [numbers, rotated])
      expect(statesIn(before, after, post(target.map(own).join('\n')))).not.toContain('already')
  })

  it('by links that were migrated in bulk, beside a negation', () => {
    const texts = ['the black leaves', 'the green leaves', 'the oldest pot'].map(
      (what, i) => `You should follow [the advice ${i}](http://example.org/advice/${i}) on ${what}.`,
    )
    const own = ['紅茶', '緑茶', '急須'].map(
      (what, i) => `${what}については[助言 ${i}](https://example.org/advice/${i})に従ってください。`,
    )
    const now = texts.map(text => text.replace('http:', 'https:').replace('should', 'should never'))
    expect(statesIn(post(...texts), post(...now), post(...own))).toEqual(['found', 'found', 'found'])
    const [more, ownMore] = [now, own].map(all => all.map(text => `${text} (\`v2\`)`))
    expect(statesIn(post(...texts), post(...(more ?? [])), post(...(ownMore ?? [])))).not.toContain('already')
    const links = texts.map(text => text.replace('http:', 'https:'))
    expect(statesIn(post(...texts), post(...links), post(...own))).toEqual(['already', 'already', 'already'])
  })

  it('when words changed places', () => {
    const [before, after] = ['cover the pot, not the cup', 'cover the cup, not the pot'].map(
      (text, i) => `Read [this](https://example.org/${i}) and ${text}.`,
    )
    const own = '[これ](https://example.org/1)を読み、カップではなくポットを覆ってください。'
    expect(statesIn(post(before ?? ''), post(after ?? ''), post(own))).toEqual(['found'])
  })

  it('by a small number that stands elsewhere in the passage', () => {
    const before = post('It takes 5 minutes on ten cores.')
    const target = post('Tarda cinco minutos (en 10 núcleos).')
    expect(statesIn(before, before.replace('5', '10'), target)).toEqual(['found'])
  })
})

describe('what was added is not told to be there already', () => {
  const before = post('A kettle whistles when the water boils.', 'Pour the tea slowly, and keep the leaves.')
  const own = ['やかんはお湯が沸くと笛が鳴ります。', 'お茶はゆっくり注ぎ、茶葉を取っておきます。'] as const

  it("by the translation's own code", () => {
    const code = (...lines: string[]): string => ['```sh', ...lines, '```'].join('\n')
    const after = before.replace('\n\nPour', `\n\n${code('steep --cold')}\n\nPour`)
    for (const lines of [['boil'], ['boil --all', 'ls'], ['steep --cold --dry', 'ls']])
      expect(statesIn(before, after, post(own[0], code(...lines), own[1]))).toEqual(['absent'])
    expect(statesIn(before, after, post(own[0], code('steep --cold'), own[1]))).toEqual(['already'])
    const long = before.replace('\n\nPour', `\n\n${code('boil', 'steep', 'strain', 'pour')}\n\nPour`)
    const [half, most] = [code('boil', 'steep', 'wait', 'drink'), code('boil', 'steep', 'strain')]
    expect(statesIn(before, long, post(own[0], half, own[1]))).toEqual(['absent'])
    expect(statesIn(before, long, post(own[0], most, own[1]))).toEqual(['already'])
  })

  it('by one code span that any passage may have', () => {
    const after = before.replace('\n\nPour', '\n\nNever use `unsafe` here.\n\nPour')
    const mention = 'ここでは `unsafe` を使うと便利です。'
    expect(statesIn(before, after, post(own[0], mention, own[1]))).toEqual(['absent'])
    expect(statesIn(before, after, post(own[0] + mention, own[1]))).toEqual(['absent'])
  })

  it("by a translator's note, whatever it names", () => {
    const after = before.replace('\n\nPour', '\n\nNever `boil --dry` with `--force`.\n\nPour')
    const text = '`boil --dry` と `--force` は併用しないでください。'
    expect(statesIn(before, after, post(own[0], text, own[1]))).toEqual(['already'])
    expect(statesIn(before, after, post(own[0], `訳注：${text}`, own[1]))).toEqual(['absent'])
  })
})

describe('a passage that was removed', () => {
  const rest = ['A kettle whistles when the water boils.', 'Pour the tea slowly, and keep the leaves.']
  const own = ['やかんはお湯が沸くと笛が鳴ります。', 'お茶はゆっくり注ぎ、茶葉を取っておきます。']

  it('is told to be gone only where that is sure, or nothing of it is left', () => {
    const plain = post(...rest, 'Cats are fond of warm kettles.')
    const [doubtful] = locateIn(plain, post(...rest), post(...own))
    expect(doubtful?.target.confidence).toBeLessThan(0.9)
    expect(doubtful?.target.state).toBe('absent')
    const named = post(...rest, 'See `steep --cold` for the [summer](https://example.org/summer).')
    expect(statesIn(named, post(...rest), post(...own))).toEqual(['already'])
  })
})
