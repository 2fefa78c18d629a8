import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { align } from '../../src/alignment/align.ts'
import { fitOf } from '../../src/alignment/fit.ts'
import { findMisfits } from '../../src/alignment/judge-pair.ts'
import { extract } from '../../src/document/extract.ts'
import { loadParser } from '../../src/document/parsers.ts'
import type { Document } from '../../src/document/types.ts'

const corpora = process.env['EVERGLOSS_CORPORA'] ?? ''
const BUNDLES = ['blog_os', 'fastapi-docs']
const isThere = corpora !== '' && BUNDLES.every(name => existsSync(join(corpora, `${name}.bundle`)))

interface PairOfTexts {
  readonly locale: string
  readonly path: string
  readonly source: Document
  readonly target: Document
}

function textsOf(bundle: string, folder: string): Map<string, string> {
  const git = (...args: string[]) => execFileSync('git', args, { maxBuffer: 1 << 28, encoding: 'utf8' })
  const clone = join(folder, bundle)
  git('clone', '-q', join(corpora, `${bundle}.bundle`), clone)
  const paths = git('-C', clone, 'ls-files', '-z', '*.md').split('\0').filter(Boolean)
  return new Map(paths.map(path => [path, readFileSync(join(clone, path), 'utf8')]))
}

/** Where the source of a translation stands, and its locale; by the two layouts. */
function sourceOf(path: string): readonly [string, string] | undefined {
  const [, stem, tag] = /^(blog\/content\/.*)\.([a-z]{2}(?:-[A-Z]{2})?)\.md$/.exec(path) ?? []
  if (stem !== undefined && tag !== undefined) return [`${stem}.md`, tag]
  const [, locale, rest] = /^docs\/([a-z]{2})\/docs\/(.*)$/.exec(path) ?? []
  return locale === undefined || locale === 'en' ? undefined : [`docs/en/docs/${rest}`, locale]
}

function pairsOf(texts: ReadonlyMap<string, string>): PairOfTexts[] {
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

/** Each source with what other posts say in the same locale: the next one, which is often its neighbour in a series, and a far one. */
function crossed(pairs: readonly PairOfTexts[]): PairOfTexts[] {
  return [1, 17].flatMap(step =>
    pairs.flatMap((pair, i) => {
      const locals = pairs.filter(({ locale }) => locale === pair.locale)
      const other = locals[(locals.indexOf(pair) + step) % locals.length]
      if (other === undefined || other.source === pair.source || (step > 1 && i % 3 > 0)) return []
      return [{ ...pair, path: `${pair.path} ← ${other.path}`, target: other.target }]
    }),
  )
}

function codeOf({ source, target }: PairOfTexts): string {
  const beads = align(source, target)
  return findMisfits(source, target, { beads, fit: fitOf(source, target, beads) })[0]?.code ?? 'none'
}

function shareOf(codes: readonly string[], ...wanted: string[]): number {
  return codes.filter(code => wanted.includes(code)).length / codes.length
}

function percent(share: number): string {
  return `${(100 * share).toFixed(1)} %`
}

describe.skipIf(!isThere)(`findMisfits over the corpora${isThere ? '' : ' (skipped: no corpora)'}`, () => {
  const pairs: PairOfTexts[][] = []
  let folder = ''
  beforeAll(async () => {
    await loadParser('satteri')
    folder = mkdtempSync(join(tmpdir(), 'evergloss-misfits-'))
    pairs.push(...BUNDLES.map(bundle => pairsOf(textsOf(bundle, folder))))
  })
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  it('finds (almost) nothing in translations', () => {
    const codes = pairs.flat().map(codeOf)
    console.log(`translations: ${codes.length}, otherPost ${percent(shareOf(codes, 'alignment:otherPost'))}`)
    console.log(`  nothing found ${percent(shareOf(codes, 'none'))}`)
    expect(codes.length).toBeGreaterThan(600)
    expect(shareOf(codes, 'alignment:otherPost', 'alignment:emptyTarget', 'alignment:muchLonger')).toBe(0)
    // Three are right: two that were begun only, and a page that is still in English
    expect(shareOf(codes, 'none')).toBeGreaterThan(0.99)
  })

  it("finds that a translation is another post's", () => {
    const codes = pairs.flatMap(crossed).map(codeOf)
    const told = shareOf(codes, 'alignment:otherPost')
    console.log(
      `crossed pairs: ${codes.length}, otherPost ${percent(told)}, nothing ${percent(shareOf(codes, 'none'))}`,
    )
    expect(codes.length).toBeGreaterThan(750)
    expect(told).toBeGreaterThan(0.93)
    expect(shareOf(codes, 'none')).toBeLessThan(0.015)
  })

  it('finds that a source was copied, where it has a sentence to be translated', () => {
    const copies = pairs.flat().map(pair => ({ ...pair, target: pair.source }))
    expect(shareOf(copies.map(codeOf), 'alignment:untranslated')).toBeGreaterThan(0.96)
  })
})
