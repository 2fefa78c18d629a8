/** Numbers from 0 to below 1 that depend on the seed alone. */
export type Random = () => number

/** A linear congruential generator modulo 2^32 (Numerical Recipes). */
export function randomFrom(seed: number): Random {
  let state = seed >>> 0
  const next = (): number => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 4294967296
  }
  for (let i = 0; i < 5; i += 1) next()
  return next
}

/** A whole number from `low` to `high`, both included. */
export function between(random: Random, low: number, high: number): number {
  return low + Math.floor(random() * (high - low + 1))
}

/** A block of a post; what nobody translates is `verbatim`. */
export interface PostBlock {
  readonly kind: 'heading' | 'paragraph' | 'list' | 'table' | 'quote' | 'verbatim'
  readonly text: string
}

const WORDS = (
  'kernel memory page table frame address writes reads maps this that each every small large simple unsafe function ' +
  'handler interrupt processor stack heap pointer value field crate build module driver screen buffer color number ' +
  'because when where while before after without inside outside between under over into about only also therefore ' +
  'first last second previous following current whole empty possible different enough example problem solution reason'
).split(' ')

function pick(random: Random): string {
  return WORDS[between(random, 0, WORDS.length - 1)] ?? 'word'
}

function words(random: Random, low: number, high: number): string {
  return Array.from({ length: between(random, low, high) }, () =>
    random() < 0.12 ? `\`${pick(random)}_${between(random, 1, 99)}\`` : pick(random),
  ).join(' ')
}

/** Code of some lines, in a fence. */
export function codeBlock(random: Random): PostBlock {
  const lines = Array.from(
    { length: between(random, 1, 6) },
    () =>
      `${' '.repeat(2 * between(random, 0, 2))}let ${pick(random)}_${between(random, 1, 999)} = ${between(random, 1, 9999)};`,
  )
  return { kind: 'verbatim', text: `\`\`\`rust\n${lines.join('\n')}\n\`\`\`` }
}

function paragraph(random: Random): PostBlock {
  return { kind: 'paragraph', text: `${words(random, 12, 50)}.` }
}

function other(random: Random): PostBlock {
  const sort = between(random, 0, 6)
  if (sort < 3) return codeBlock(random)
  if (sort === 3) {
    const item = (): string =>
      `- ${words(random, 6, 15)}${random() < 0.2 ? `\n  * ${words(random, 6, 12)}` : ''}`
    return { kind: 'list', text: Array.from({ length: between(random, 2, 5) }, item).join('\n') }
  }
  if (sort === 4) {
    const row = (): string => `| ${words(random, 2, 5)} | ${words(random, 3, 7)} |`
    const rows = Array.from({ length: between(random, 2, 5) }, row)
    return { kind: 'table', text: [row(), '| --- | --- |', ...rows].join('\n') }
  }
  if (sort === 5) return { kind: 'quote', text: `> ${words(random, 8, 20)}\n>\n> ${words(random, 8, 20)}` }
  return { kind: 'verbatim', text: `![](images/${pick(random)}-${between(random, 1, 999)}.png)` }
}

/** A post of three to six sections. */
export function randomPost(random: Random): PostBlock[] {
  const section = (): PostBlock[] => [
    { kind: 'heading', text: `${random() < 0.6 ? '##' : '###'} ${words(random, 2, 6)}` },
    paragraph(random),
    ...Array.from({ length: between(random, 1, 4) }, () =>
      random() < 0.5 ? other(random) : paragraph(random),
    ),
  ]
  return [paragraph(random), ...Array.from({ length: between(random, 3, 6) }, section).flat()]
}

/** A post as Markdown, with front matter. */
export function formatPost(blocks: readonly PostBlock[]): string {
  return `---\ntitle: start\n---\n\n${blocks.map(({ text }) => text).join('\n\n')}\n`
}

/** The post with every word replaced, in one of three scripts; code and images are kept. */
export function translatePost(blocks: readonly PostBlock[], script: number): PostBlock[] {
  const first = [0x430, 0x4e00, 0x61][script] ?? 0x61
  const word = (text: string): string =>
    Array.from({ length: script === 1 ? Math.ceil(text.length / 3) : text.length }, (_, at) =>
      String.fromCodePoint(
        first + ((text.charCodeAt(at) * 7 + at * 5 + text.length) % (script === 1 ? 900 : 26)),
      ),
    ).join('')
  const translate = (text: string): string =>
    text.replaceAll(/`[^`]*`|[A-Za-z]+/g, part => (part.startsWith('`') ? part : word(part)))
  return blocks.map(block => (block.kind === 'verbatim' ? block : { ...block, text: translate(block.text) }))
}
