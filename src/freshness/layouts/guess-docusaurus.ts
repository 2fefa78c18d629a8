import type { LayoutGuess } from './types.ts'

/** Site, locale, plugin, instance and version of a translation's path. https://docusaurus.io/docs/i18n/introduction */
export const DOCUSAURUS =
  /^((?:.*\/)?)i18n\/[^/]+\/docusaurus-plugin-content-(docs|blog|pages)(?:-([\w-]+))?\/(current|version-[^/]+)?/

/** Guesses for Docusaurus: `docs/` and `i18n/ja/docusaurus-plugin-content-docs/current/`, blogs, pages and versions. */
export function guessDocusaurus(posts: readonly string[]): LayoutGuess[] {
  const guesses = new Map<string, LayoutGuess>()
  for (const path of posts) {
    const found = DOCUSAURUS.exec(path)
    if (found === null) continue
    const [, site = '', plugin = '', instance, version] = found
    const kept = plugin === 'docs' ? `${version ?? 'current'}/` : ''
    const folder = `docusaurus-plugin-content-${plugin}${instance === undefined ? '' : `-${instance}`}`
    const source = `${site}${sourceFolder(plugin, instance, version)}/{path}`
    const target = `${site}i18n/{locale}/${folder}/${kept}{path}`
    guesses.set(target, { kind: 'docusaurus', source, target, sourceLocale: 'en' })
  }
  return [...guesses.values()]
}

function sourceFolder(plugin: string, instance: string | undefined, version: string | undefined): string {
  if (plugin === 'pages') return 'src/pages'
  if (plugin === 'blog') return instance ?? 'blog'
  if (version === undefined || version === 'current') return instance ?? 'docs'
  return `${instance === undefined ? '' : `${instance}_`}versioned_docs/${version}`
}
