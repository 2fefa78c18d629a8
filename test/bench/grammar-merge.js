import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { corpus } from './corpora.js'
import { git, readStatus } from './tool.js'

/** Pull request #1123 of blog_os, "Check writing of all posts in edition 2", merged in August 2022. */
const MERGE = '81d4f49f153eb5f390681f5c13018dd2aa6be0b1'
/** A locale that the blog does not have. */
const LOCALE = 'eo'

/**
 * How many of the segments that the merge changed need nobody (cosmetic) or no translator (mechanical), for a
 * translation that was fresh right before it. Undefined without the corpus.
 * @returns {{ changed: number, cosmetic: number, mechanical: number } | undefined}
 */
export function assessGrammarMerge() {
  const directory = corpus('blog_os', 'grammar-merge')
  if (directory === undefined) return undefined
  git(directory, 'checkout', '--quiet', '--force', MERGE)
  const parent = git(directory, 'rev-parse', `${MERGE}^1`).trim()
  const sources = git(directory, 'diff', '--name-only', '-z', parent, MERGE)
    .split('\0')
    .filter(path => path.endsWith('/index.md'))
  for (const source of sources) writeTranslation(join(directory, source), parent)
  const { translations } = readStatus(
    directory,
    '--changes',
    '--locale',
    LOCALE,
    '--config',
    writeConfig(directory),
  )
  const changes = translations.flatMap(translation => translation.changes ?? [])
  const count = label => changes.filter(change => change.label === label).length
  return { changed: changes.length, cosmetic: count('cosmetic'), mechanical: count('mechanical') }
}

function writeTranslation(source, basis) {
  const file = source.replace(/\.md$/, `.${LOCALE}.md`)
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, `+++\n[extra]\ntranslation_based_on_commit = "${basis}"\n+++\n`)
}

function writeConfig(directory) {
  const lines = [
    '[[content]]',
    'source = "blog/content/{path}.md"',
    'target = "blog/content/{path}.{locale}.md"',
  ]
  const file = join(directory, 'grammar-merge.toml')
  rmSync(file, { force: true })
  writeFileSync(file, [...lines, `locales = ["${LOCALE}"]`, ''].join('\n'))
  return file
}
