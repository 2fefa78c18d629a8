import { execFileSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { extract } from '../../src/document/extract.ts'
import { merge } from '../../src/document/merge.ts'
import { loadParser } from '../../src/document/parsers.ts'
import type { Document } from '../../src/document/types.ts'
import { carryIds } from '../../src/exchange/carry-ids.ts'
import { textOf } from '../../src/exchange/inline/text-of.ts'
import { formatPo } from '../../src/exchange/po/format-po.ts'
import { parsePo } from '../../src/exchange/po/parse-po.ts'
import { plainText } from '../../src/exchange/plain-text.ts'
import type { ExchangeFile } from '../../src/exchange/types.ts'
import { unitsOf } from '../../src/exchange/units-of.ts'
import { formatXliff } from '../../src/exchange/xliff/format-xliff.ts'
import { parseXliff } from '../../src/exchange/xliff/parse-xliff.ts'
import { fileOf, unitOf } from './files.ts'

const corpora = process.env['EVERGLOSS_CORPORA'] ?? ''
const bundle = join(corpora, 'blog_os.bundle')
const isThere = corpora !== '' && existsSync(bundle)
if (!isThere) console.log('skipped: no corpora')

/** Every Markdown file at HEAD of the blog, by path. */
function readAll(folder: string): Map<string, string> {
  const git = (...args: string[]) => execFileSync('git', args, { maxBuffer: 1 << 28, encoding: 'utf8' })
  git('clone', '-q', '--bare', bundle, folder)
  const paths = git('-C', folder, 'ls-tree', '-r', '-z', '--name-only', 'HEAD').split('\0')
  return new Map(
    paths
      .filter(path => path.endsWith('.md'))
      .map(path => [path, git('-C', folder, 'cat-file', 'blob', `HEAD:${path}`)]),
  )
}

/** Units with each text as its own target. */
function exchanged(document: Document, original: string): ExchangeFile {
  const units = unitsOf(document)
  const ids = carryIds(null, units, randomBytes)
  return fileOf(
    units.map(({ source, kind, notes }, i) =>
      unitOf({ id: ids[i] ?? '', source, target: source, state: 'translated', kind, notes }),
    ),
    { original },
  )
}

/** The document with every segment written from what came back; a problem throws. */
function written(document: Document, file: ExchangeFile | undefined, suffix = ''): string {
  const targets = unitsOf(document).map(({ segment }, i) => {
    const wanted = file?.units[i]?.target ?? []
    const result = textOf(suffix === '' ? wanted : [...wanted, suffix], { document, segment })
    if ('problem' in result) throw new Error(`${result.problem.code} for ${JSON.stringify(segment.source)}`)
    return [segment.id, result.text] as const
  })
  return merge(document, new Map(targets))
}

describe.skipIf(!isThere)('every segment of blog_os', () => {
  let folder = ''
  let files = new Map<string, string>()

  beforeAll(async () => {
    await loadParser('satteri')
    folder = mkdtempSync(join(tmpdir(), 'exchange-'))
    files = readAll(join(folder, 'blog_os'))
  })
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  it('goes out and comes back to the same bytes, in both formats', () => {
    let units = 0
    for (const [path, text] of files) {
      const document = extract(text)
      const file = exchanged(document, path)
      units += file.units.length
      const [xliff] = parseXliff(Buffer.from(formatXliff([file])))
      const [po] = parsePo(Buffer.from(formatPo([file])))
      expect(xliff).toEqual(file)
      expect(written(document, xliff) === text, path).toBe(true)
      expect(written(document, po) === text, path).toBe(true)
    }
    expect(units).toBeGreaterThan(20_000)
  })

  it('can be changed and keeps all of its codes', () => {
    for (const [path, text] of files) {
      const document = extract(text)
      const again = extract(written(document, exchanged(document, path), ' END'))
      const ends = unitsOf(again).filter(({ source }) => plainText(source).endsWith(' END'))
      expect(ends.length, path).toBe(unitsOf(document).length)
      expect(
        again.segments.map(({ placeholders }) => placeholders.length),
        path,
      ).toEqual(document.segments.map(({ placeholders }) => placeholders.length))
    }
  })
})
