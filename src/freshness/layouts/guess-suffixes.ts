import { canonicalLocale, isEvidentLocale } from '../locales.ts'
import type { LayoutGuess } from './types.ts'

/**
 * Guesses for `a.ja.md` beside `a.md` (Zola, Hugo), or beside `a.en.md` where the sources carry their locale too. The
 * sources are taken to stand anywhere in the `content` or `docs` directory around them, else in the top directory.
 */
export function guessSuffixes(posts: readonly string[]): LayoutGuess[] {
  const all = new Set(posts)
  const guesses = new Map<string, LayoutGuess>()
  for (const path of posts) {
    const [, stem = '', tag = '', extension = ''] = /^([^]+)\.([\w-]+)\.(mdx?)$/i.exec(path) ?? []
    if (!isEvidentLocale(tag)) continue
    for (const own of ['', '.en', '.en-US', '.en-us', '.en_US']) {
      if (own === `.${tag}` || !all.has(`${stem}${own}.${extension}`)) continue
      // Beside `a.en.md`, nothing tells in which language `a.md` is.
      if (own === '' && canonicalLocale(tag)?.startsWith('en') === true) continue
      const guess = guessOf(directoryOf(stem), own, extension)
      guesses.set(guess.source, guess)
    }
  }
  return [...guesses.values()]
}

function guessOf(directory: string, own: string, extension: string): LayoutGuess {
  return {
    kind: 'suffix',
    source: `${directory}{path}${own}.${extension}`,
    target: `${directory}{path}.{locale}.${extension}`,
    sourceLocale: canonicalLocale(own.slice(1)) ?? 'en',
  }
}

function directoryOf(path: string): string {
  const pieces = path.split('/').slice(0, -1)
  const container = ['content', 'docs'].map(name => pieces.indexOf(name)).find(index => index >= 0) ?? 0
  const own = pieces.slice(0, container + 1)
  return own.length === 0 ? '' : `${own.join('/')}/`
}
