import type { LayoutGuess } from './types.ts'

/**
 * A layout for a project that has sources but no translations yet, by the directory most of its posts are in: below
 * `src/content/docs/` a directory per locale (Starlight), elsewhere a suffix. Undefined when there are no posts.
 */
export function proposeLayout(paths: readonly string[], sourceLocale: string): LayoutGuess | undefined {
  const counts = new Map<string, number>()
  for (const path of paths.filter(isPost)) counts.set(homeOf(path), (counts.get(homeOf(path)) ?? 0) + 1)
  const [home] =
    [...counts].sort(([a, m], [b, n]) => rankOf(b) - rankOf(a) || n - m || (a < b ? -1 : 1))[0] ?? []
  if (home === undefined) return undefined
  if (home.endsWith('src/content/docs/')) {
    return { kind: 'root', source: `${home}{path}`, target: `${home}{locale}/{path}`, sourceLocale }
  }
  const extension = paths.some(path => path.startsWith(home) && path.endsWith('.md')) ? 'md' : 'mdx'
  const target = `${home}{path}.{locale}.${extension}`
  return { kind: 'suffix', source: `${home}{path}.${extension}`, target, sourceLocale }
}

function isPost(path: string): boolean {
  return /\.mdx?$/.test(path) && !/(?:^|\/)\./.test(path) && !/[{}\\\0]|\p{Surrogate}/u.test(path)
}

/** The directory that content stands in by custom, `''` for the root. */
function homeOf(path: string): string {
  return /^(?:.*?\/)??(?:src\/content\/docs|content|docs|posts|_posts)\//.exec(path)?.[0] ?? ''
}

/** Files outside of a content directory (a README) count only when there is nothing else. */
function rankOf(home: string): number {
  return home === '' ? 0 : 1
}
