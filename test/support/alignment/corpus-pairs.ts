import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { extract } from '../../../src/document/extract.ts'
import type { Document } from '../../../src/document/types.ts'

/** A source and its translation, both as they stand now. */
export interface CorpusPair {
  readonly locale: string
  /** Of the target, in its repository. */
  readonly path: string
  readonly source: Document
  readonly target: Document
}

const corpora = process.env['EVERGLOSS_CORPORA'] ?? ''
const BUNDLES = ['blog_os', 'fastapi-docs']

/** Whether the corpora are on this machine. */
export const hasCorpora: boolean =
  corpora !== '' && BUNDLES.every(name => existsSync(join(corpora, `${name}.bundle`)))

/** All pairs of each corpus, in the order of their paths; clones into `folder`. The parser must be loaded. */
export function readCorpusPairs(folder: string): CorpusPair[][] {
  return BUNDLES.map(bundle => pairsOf(textsOf(bundle, folder)))
}

function textsOf(bundle: string, folder: string): Map<string, string> {
  const git = (...args: string[]) => execFileSync('git', args, { maxBuffer: 1 << 28, encoding: 'utf8' })
  const clone = join(folder, bundle)
  git('clone', '-q', join(corpora, `${bundle}.bundle`), clone)
  const paths = git('-C', clone, 'ls-files', '-z', '*.md').split('\0').filter(Boolean)
  return new Map(paths.map(path => [path, readFileSync(join(clone, path), 'utf8')]))
}

function pairsOf(texts: ReadonlyMap<string, string>): CorpusPair[] {
  const sources = new Map<string, Document>()
  return [...texts].flatMap(([path, text]) => {
    const [source, locale] = sourceOf(path) ?? []
    const before = source === undefined ? undefined : texts.get(source)
    if (source === undefined || locale === undefined || before === undefined) return []
    const document = sources.get(source) ?? extract(before)
    sources.set(source, document)
    return [{ locale, path, source: document, target: extract(text) }]
  })
}

/** Where the source of a translation stands, and its locale; by the two layouts. */
function sourceOf(path: string): readonly [string, string] | undefined {
  const [, stem, tag] = /^(blog\/content\/.*)\.([a-z]{2}(?:-[A-Z]{2})?)\.md$/.exec(path) ?? []
  if (stem !== undefined && tag !== undefined) return [`${stem}.md`, tag]
  const [, locale, rest] = /^docs\/([a-z]{2})\/docs\/(.*)$/.exec(path) ?? []
  return locale === undefined || locale === 'en' ? undefined : [`docs/en/docs/${rest}`, locale]
}
