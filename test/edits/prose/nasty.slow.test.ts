import { describe, expect, it } from 'vitest'
import type { SegmentKind } from '../../../src/document/types.ts'
import { classifyEdit } from '../../../src/edits/classify.ts'
import type { Edit } from '../../../src/edits/types.ts'
import { processorTime } from '../../support/growth.ts'

/** How an edit of about so many UTF-16 units is made. */
type Make = (n: number) => readonly [before: string, after: string, kind?: SegmentKind]

const SMALL = 30_000
const TIMES = 10
/** Quadratic is 100. */
const MOST = 25
/** Shorter times in ms are noise. */
const LEAST = 10
const ATTEMPTS = 4
/** Longest time in ms for 300 kB, with room for a slow machine. */
const PATIENCE = 10_000

const VERBS =
  'boil peel wash stir pour plant water rake cut glue paint sand drill hang fold bake roast'.split(' ')
const THINGS = 'pot pan lid spoon ladle jar shed saw chisel plank hinge rose leek bean pear plum loaf'.split(
  ' ',
)

const fill = (piece: string, n: number): string => piece.repeat(Math.ceil(n / piece.length))

function prose(n: number): string {
  const sentence = (i: number): string =>
    `You ${VERBS[i % 17]} the ${THINGS[(i * 3) % 17]} with a ${THINGS[(i * 5) % 17]} of the cook, and then it is hot. `
  return Array.from({ length: Math.ceil(n / 62) }, (_, i) => sentence(i)).join('')
}

/** `count` different words of small letters. */
function differentWords(count: number): string[] {
  const letters = 'abcdefghijklmnopqrstuvwxyz'
  const word = (i: number): string => {
    const more = i < 26 ? '' : word(Math.floor(i / 26) - 1)
    return `${more}${letters[i % 26]}`
  }
  return Array.from({ length: count }, (_, i) => word(i + 800))
}

/** In each of `times` places all over the text what `find` finds there is replaced. */
function everywhere(text: string, find: RegExp, [by, times]: readonly [string, number]): string {
  const step = text.length / (times + 1)
  let next = step
  return text.replaceAll(find, (found: string, at: number) => {
    if (at < next) return found
    next += step
    return by
  })
}

const NAMES = 'constructor __proto__ toString hasOwnProperty valueOf '

const edits: Readonly<Record<string, Make>> = {
  'prose with a word more at its end': n => [prose(n), `${prose(n)}pot`],
  'prose with a word more at both ends': n => [prose(n), `pot ${prose(n)}pot`],
  'prose with a word other in its middle': n => [prose(n), everywhere(prose(n), /cook/g, ['guest', 1])],
  'prose with 25 articles less': n => [prose(n), everywhere(prose(n), / the /g, [' ', 25])],
  'prose with 25 moved words': n => [prose(n), everywhere(prose(n), /then it is/g, ['it is then', 25])],
  'prose with all articles less': n => [prose(n), prose(n).replaceAll(' the ', ' ')],
  'prose denied everywhere': n => [prose(n), prose(n).replaceAll('is hot', 'is not hot')],
  'one sentence without a stop': n => [fill('the hot tea and ', n), fill('the tea and ', n)],
  'one sentence without a stop, a word more': n => {
    const half = fill('the hot tea and ', n / 2)
    return [half + half, `${half}only ${half}`]
  },
  'different words reversed': n => {
    const words = differentWords(n / 5)
    return [words.join(' '), words.toReversed().join(' ')]
  },
  'words reversed': n => [prose(n), prose(n).split(' ').reverse().join(' ')],
  'commas everywhere': n => [prose(n), prose(n).replaceAll(' ', ', ')],
  'nothing but commas': n => [fill('a, ', n), fill('a ', n)],
  'commas that moved': n => [fill('tea, hot milk ', n), fill('tea hot, milk ', n)],
  'exceptions everywhere': n => [fill('no other tea but this ', n), fill('no other tea, but this ', n)],
  'conditions everywhere': n => [fill('stir it. If hot, wait. ', n), fill('stir it if hot. Wait. ', n)],
  'questions everywhere': n => [prose(n), prose(n).replaceAll('.', '?')],
  'questions by the order of words': n => [fill('is it hot? ', n), fill('it is hot. ', n)],
  'title case against small': n => [prose(n), prose(n).replaceAll(/\b\w/g, first => first.toUpperCase())],
  'title case against small, in a heading': n => [
    prose(n),
    prose(n).replaceAll(/\b\w/g, first => first.toUpperCase()),
    'heading',
  ],
  'capitals against small': n => [prose(n), prose(n).toUpperCase()],
  'typos everywhere': n => [prose(n).replaceAll(/\b(\w)(\w)(\w+)/g, '$2$1$3'), prose(n)],
  'typos in 25 places': n => [everywhere(prose(n), / with /g, [' wiht ', 25]), prose(n)],
  'words twice everywhere': n => [fill('the the tea tea ', n), fill('the tea ', n)],
  'families as emoji': n => [fill('👩‍👩‍👧‍👦', n), `${fill('👩‍👩‍👧‍👦', n)} tea`],
  'other emoji': n => [fill('tea 👩‍👩‍👧‍👦 ', n), fill('tea 👨‍🍳 ', n)],
  'emoji at another word': n => [fill('tea 👩‍👩‍👧‍👦 ', n), fill('👩‍👩‍👧‍👦 tea ', n)],
  'right-to-left text': n => [fill('שלום עולם טוב ', n), fill('שלום עולם ', n)],
  'right-to-left marks': n => [fill('\u202Eשלום \u200Fעולם\u202C ', n), fill('שלום עולם ', n)],
  'zero-width characters': n => [fill('the\u200B c\u200Dup\uFEFF ', n), fill('the cup ', n)],
  'control characters': n => [fill('the\u0000 cup\u0007 \u001B[1m', n), fill('the cup ', n)],
  'lone surrogates': n => [fill('\uD83D a \uDE00 ', n), fill('\uDE00 a \uD83D ', n)],
  'hyphens everywhere': n => [fill('well-known ', n), fill('well known ', n)],
  'one word of hyphens': n => [`${fill('well-', n)}a`, `${fill('well-', n)}b`],
  'one word': n => ['a'.repeat(n), `${'a'.repeat(n)}b`],
  'one word for another': n => [`The ${fill('ab', n)} is hot.`, `The ${fill('ba', n)} is hot.`],
  'one word of apostrophes': n => [`${fill("a'", n)}b`, `${fill("a'", n)}c`],
  'one letter with many accents': n => [`a${'\u0301'.repeat(n)}`, `a${'\u0301'.repeat(n)}b`],
  'names that every object has': n => [fill(NAMES, n), fill(NAMES.split(' ').reverse().join(' '), n)],
  'names that every object has, in prose': n => [
    `${prose(n)}The constructor of the pot is hot.`,
    `${prose(n)}The __proto__ toString of the pot are hot.`,
  ],
  parentheses: n => [fill('(tea) ', n), fill('tea ', n)],
  'parentheses within parentheses': n => [
    '('.repeat(n / 2) + ')'.repeat(n / 2),
    `${'('.repeat(n / 2)}${')'.repeat(n / 2)}.`,
  ],
  stops: n => [fill('. ', n), fill('.', n)],
  ellipses: n => [fill('tea… ', n), fill('tea... ', n)],
  emphasis: n => [fill('*tea* ', n), fill('**tea** ', n)],
  'quotation marks': n => [fill('"tea" ', n), fill('“tea” ', n)],
  'links at other words': n => [fill('[a](b) c ', n), fill('a [c](b) ', n)],
  'numbers as words': n => [fill('three cups ', n), fill('3 cups ', n)],
  'an unspaced script': n => [fill('茶は熱い。', n), fill('茶は冷い。', n)],
}

function editOf([before, after, kind]: ReturnType<Make>): Edit {
  return { before, after, ...(kind === undefined ? {} : { kind }) }
}

function timeOf(edit: Edit): number {
  return processorTime(() => expect(classifyEdit(edit).reasons).not.toEqual([]))
}

describe('an edit ten times as long takes nowhere near a hundred times as long, and few seconds', () => {
  it.each(Object.entries(edits))('%s', (_, make) => {
    const [small, large] = [editOf(make(SMALL)), editOf(make(SMALL * TIMES))]
    let [least, longest] = [Infinity, Infinity]
    for (let attempt = 0; attempt < ATTEMPTS && (attempt < 2 || longest / least > MOST); attempt += 1) {
      least = Math.max(Math.min(least, timeOf(small)), LEAST)
      longest = Math.min(longest, timeOf(large))
    }
    expect(longest / least).toBeLessThan(MOST)
    expect(longest).toBeLessThan(PATIENCE)
  })
})

describe('a megabyte is judged', () => {
  it('of prose in one paragraph, a word more: that one is found', () => {
    const before = prose(1_000_000)
    const after = everywhere(before, / with /g, [' never with ', 1])
    const { label, reasons } = classifyEdit({ before, after })
    expect(label).toBe('substantive')
    expect(reasons).toEqual([{ code: 'negationAdded', before: 'with', after: 'never with' }])
  })

  it('of prose in one paragraph, an article more: it is for nobody', () => {
    const before = prose(1_000_000)
    const after = everywhere(before, / a /g, [' the ', 1])
    expect(classifyEdit({ before, after }).label).toBe('cosmetic')
  })

  it('of 50,000 different words, reversed', () => {
    const words = differentWords(50_000)
    expect(new Set(words).size).toBe(50_000)
    const edit = { before: words.join(' '), after: words.toReversed().join(' ') }
    expect(classifyEdit(edit).label).toBe('substantive')
  })

  it('of a sentence of 100,000 words without a stop', () => {
    const half = fill('the hot tea of the cook and ', 50_000 * 4)
    const edit = { before: half + half, after: `${half}or ${half}` }
    expect(classifyEdit(edit).label).toBe('substantive')
  })

  it('of one word', () => {
    const word = 'a'.repeat(1_000_000)
    expect(classifyEdit({ before: `The ${word} is hot.`, after: `The ${word}s is hot.` }).label).toBe(
      'substantive',
    )
  })
})
