import { canonicalLocale, isEvidentLocale } from '../locales.ts'
import { DOCUSAURUS } from './guess-docusaurus.ts'
import type { LayoutGuess } from './types.ts'

/**
 * Guesses for a directory per locale: `docs/ja/` beside `docs/en/` (MkDocs, Hugo), or `docs/ja/` below sources that
 * stand in `docs/` itself (Starlight).
 */
export function guessDirectories(posts: readonly string[]): LayoutGuess[] {
  const all = new Set(posts)
  const groups = groupsOf(posts.filter(path => !DOCUSAURUS.test(path)))
  return [...groups].flatMap(([parent, locales]) => [
    ...guessSiblings(parent, locales),
    ...guessRoot(parent, locales, all),
  ])
}

/** What stands in each locale's directory, relative to it, by the spelling of the locale. */
type Locales = Map<string, string[]>

/** Directories (`docs/`, `''` for the root) that hold directories named like locales. */
function groupsOf(posts: readonly string[]): Map<string, Locales> {
  const groups = new Map<string, Locales>()
  for (const path of posts) {
    for (const { 0: found, index } of path.matchAll(/(?<=^|\/)[\w-]+(?=\/)/g)) {
      if (!isEvidentLocale(found)) continue
      const locales: Locales = groups.get(path.slice(0, index)) ?? new Map<string, string[]>()
      groups.set(path.slice(0, index), locales)
      const files = locales.get(found) ?? []
      locales.set(found, files)
      files.push(path.slice(index + found.length + 1))
    }
  }
  return groups
}

function guessSiblings(parent: string, locales: Locales): LayoutGuess[] {
  const own = sourceOf(locales)
  const files = locales.get(own ?? '')
  if (own === undefined || files === undefined || locales.size < 2) return []
  const inner = innerOf([...locales.values()].flat())
  const rest = `${inner}{path}${extensionOf(files)}`
  const sourceLocale = canonicalLocale(own) ?? own
  return [
    {
      kind: 'directory',
      source: `${parent}${own}/${rest}`,
      target: `${parent}{locale}/${rest}`,
      sourceLocale,
    },
  ]
}

/** English where there is English, else the one with strictly the most files. */
function sourceOf(locales: Locales): string | undefined {
  const spellings = [...locales.keys()].sort()
  const english =
    spellings.find(s => s === 'en') ?? spellings.find(s => canonicalLocale(s)?.startsWith('en') === true)
  if (english !== undefined) return english
  const [first, second] = spellings.sort((a, b) => sizeOf(locales, b) - sizeOf(locales, a))
  return first !== undefined && sizeOf(locales, first) > sizeOf(locales, second ?? '') ? first : undefined
}

function sizeOf(locales: Locales, spelling: string): number {
  return locales.get(spelling)?.length ?? 0
}

/** Directories between the locale and the posts that only say that posts follow: `docs/` in `docs/en/docs/`. */
function innerOf(files: readonly string[]): string {
  const found = /^(?:(?:docs|content|pages|src|current)\/)+/.exec(files[0] ?? '')?.[0] ?? ''
  return files.every(file => file.startsWith(found)) ? found : ''
}

function extensionOf(files: readonly string[]): string {
  return ['.md', '.mdx'].find(extension => files.every(file => file.endsWith(extension))) ?? ''
}

function guessRoot(parent: string, locales: Locales, all: ReadonlySet<string>): LayoutGuess[] {
  const paired = [...locales].filter(([, files]) => files.some(file => all.has(parent + file)))
  const tags = paired.map(([spelling]) => canonicalLocale(spelling) ?? '')
  // With English among the translations, nothing tells in which language the sources are.
  if (tags.length === 0 || tags.some(tag => tag.startsWith('en'))) return []
  return [{ kind: 'root', source: `${parent}{path}`, target: `${parent}{locale}/{path}`, sourceLocale: 'en' }]
}
