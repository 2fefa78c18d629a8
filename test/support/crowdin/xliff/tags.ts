import { escape } from './xml.ts'

/** Inline elements of XLIFF 1.2. */
const TAG = /<(\/?)(g|x|bx|ex|ph|it|bpt|ept|mrk|sub)\b((?:\s+[\w:.-]+\s*=\s*(?:"[^"]*"|'[^']*'))*)\s*(\/?)>/g

/** Ids of the tags in a markup, `g2` `x1`, sorted; how often each is there counts, order does not. */
export function tagsIn(markup: string): string[] {
  const opening = Array.from(markup.matchAll(TAG)).filter(([, slash]) => slash === '')
  return opening
    .map(([, , name = '', attributes = '']) => `${name}${/\bid\s*=\s*["']([^"']*)/.exec(attributes)?.[1]}`)
    .sort()
}

/** Is each tag closed that is opened, in order? */
export function isNested(markup: string): boolean {
  const open: string[] = []
  for (const [, slash, name = '', , empty] of markup.matchAll(TAG)) {
    if (slash === '/') {
      if (open.pop() !== name) return false
    } else if (empty === '') open.push(name)
  }
  return open.length === 0
}

/** Words without tags, references resolved. */
export function plainOf(markup: string): string {
  return resolve(markup.replaceAll(TAG, ''))
}

/** A markup as it is shown with references resolved: tags stay. */
export function decode(markup: string): string {
  return resolve(markup)
}

/** A text that was typed, as markup: tags of XLIFF stay, all else that XML cannot hold is written as references. */
export function encode(text: string, references: 'kept' | 'literal'): string {
  let done = 0
  let markup = ''
  for (const match of text.matchAll(TAG)) {
    markup += words(text.slice(done, match.index), references) + match[0]
    done = match.index + match[0].length
  }
  return markup + words(text.slice(done), references)
}

/** A markup with the attributes of its tags in alphabetical order. */
export function sortAttributes(markup: string): string {
  return markup.replaceAll(TAG, (_, slash: string, name: string, attributes: string, empty: string) => {
    const sorted = (attributes.match(/[\w:.-]+\s*=\s*(?:"[^"]*"|'[^']*')/g) ?? []).sort()
    return `<${[`${slash}${name}`, ...sorted].join(' ')}${empty}>`
  })
}

function words(text: string, references: 'kept' | 'literal'): string {
  if (references === 'literal') return escape(text)
  return text
    .split(/(&(?:amp|lt|gt|quot|apos|#\d+|#x[\dA-Fa-f]+);)/)
    .map((part, index) => (index % 2 === 1 ? part : escape(part)))
    .join('')
}

function resolve(text: string): string {
  return text.replaceAll(/&(amp|lt|gt|quot|apos|#\d+|#x[\dA-Fa-f]+);/g, (_, name: string) =>
    characterOf(name),
  )
}

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

function characterOf(name: string): string {
  if (!name.startsWith('#')) return NAMED[name] ?? ''
  const code = name.startsWith('#x') ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1))
  return String.fromCodePoint(code)
}
