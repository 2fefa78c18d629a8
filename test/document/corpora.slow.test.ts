import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { extract } from '../../src/document/extract.ts'
import { merge } from '../../src/document/merge.ts'
import { loadParser } from '../../src/document/parsers.ts'
import { HOLE, type Document, type ParserName, type Segment } from '../../src/document/types.ts'

const corpora = process.env['EVERGLOSS_CORPORA'] ?? ''
const BUNDLES = ['blog_os', 'fastapi-docs']
const isThere = corpora !== '' && BUNDLES.every(name => existsSync(join(corpora, `${name}.bundle`)))

interface Markdown {
  readonly path: string
  readonly text: string
}

/** Every Markdown file at HEAD of a bundle. */
function filesOf(bundle: string, folder: string): Markdown[] {
  const git = (...args: string[]) => execFileSync('git', args, { maxBuffer: 1 << 28, encoding: 'utf8' })
  const clone = join(folder, bundle)
  git('clone', '-q', '--bare', join(corpora, `${bundle}.bundle`), clone)
  const entries = git('-C', clone, 'ls-tree', '-r', '-z', 'HEAD').split('\0')
  return entries.flatMap(entry => {
    const [, blob, path] = /^100\d+ blob ([0-9a-f]+)\t([^]*\.mdx?)$/.exec(entry) ?? []
    return blob === undefined || path === undefined
      ? []
      : [{ path, text: git('-C', clone, 'cat-file', 'blob', blob) }]
  })
}

function isExact(document: Document): boolean {
  const { text, segments } = document
  return (
    merge(document, new Map()) === text &&
    merge(document, new Map(segments.map(({ id, source }) => [id, source]))) === text
  )
}

/** A marker that keeps the holes of inner segments, so that these stay where they are. */
function marker({ source, placeholders }: Segment, n: number): string {
  const kept = placeholders.filter(({ ranges }) =>
    ranges.some(({ start, end }) => source.slice(start, end).includes(HOLE)),
  )
  const constructs = kept.map(({ ranges }) => source.slice(ranges[0]?.start, ranges.at(-1)?.end))
  return [`MARK${n}`, ...constructs].join(' ')
}

/** What went wrong in a round trip of markers, or nothing. */
function markerProblem(text: string, parser: ParserName): string | undefined {
  const document = extract(text, { parser })
  const offered = document.segments.filter(({ translatable }) => translatable)
  const targets = new Map(offered.map((segment, n) => [segment.id, marker(segment, n)]))
  const again = extract(merge(document, targets), { parser }).segments
  if (again.length !== document.segments.length)
    return `${document.segments.length} segments became ${again.length}`
  return document.segments
    .map((segment, i) => {
      const found = again[i]
      const target = targets.get(segment.id)
      if (found?.kind !== segment.kind) return `${segment.id} ${segment.kind} became ${found?.kind}`
      return target !== undefined && found.source !== target
        ? `${segment.id} became ${found.source}`
        : undefined
    })
    .find(problem => problem !== undefined)
}

describe.skipIf(!isThere)(isThere ? 'every Markdown file of the corpora' : 'skipped: no corpora', () => {
  const folder = isThere ? mkdtempSync(join(tmpdir(), 'evergloss-document-')) : ''
  const files: Markdown[] = []

  beforeAll(async () => {
    await loadParser('satteri')
    await loadParser('remark')
    for (const bundle of BUNDLES) files.push(...filesOf(bundle, folder))
  })
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  it('is there', () => expect(files.length).toBeGreaterThan(800))

  it('comes back byte for byte, with all code text as segments too', () => {
    const codeText = ['rust', 'python', 'py', 'toml', 'bash', 'json', 'html', 'yaml', 'console', 'asm', 'c']
    expect(files.filter(({ text }) => !isExact(extract(text))).map(({ path }) => path)).toEqual([])
    expect(files.filter(({ text }) => !isExact(extract(text, { codeText }))).map(({ path }) => path)).toEqual(
      [],
    )
  })

  it('finds every marker where its segment was', () => {
    const problems = files.map(({ path, text }) => [path, markerProblem(text, 'satteri')] as const)
    expect(problems.filter(([, problem]) => problem !== undefined)).toEqual([])
  })

  it('gives the same segments with both parsers', () => {
    const differing = files.filter(({ text }) => {
      const other = extract(text, { parser: 'remark' })
      return !isExact(other) || JSON.stringify(other.segments) !== JSON.stringify(extract(text).segments)
    })
    expect(differing.map(({ path }) => path)).toEqual([])
  })
})
