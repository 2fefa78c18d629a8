import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { extract } from '../../src/document/extract.ts'
import { loadParser } from '../../src/document/parsers.ts'
import { formatPo } from '../../src/exchange/po/format-po.ts'
import { parsePo } from '../../src/exchange/po/parse-po.ts'
import type { ExchangeFile, Unit } from '../../src/exchange/types.ts'
import { unitsOf } from '../../src/exchange/units-of.ts'
import { formatXliff } from '../../src/exchange/xliff/format-xliff.ts'
import { parseXliff } from '../../src/exchange/xliff/parse-xliff.ts'
import { fileOf, unitOf } from './files.ts'

/** False, and said, where a tool is not installed. */
function has(tool: string): boolean {
  const isThere = spawnSync(tool, ['--version'], { timeout: 30_000 }).status === 0
  if (!isThere) console.log(`skipped: no ${tool}`)
  return isThere
}

const CHECKER = 'msgfmt'
const gettext = has(CHECKER) && has('msgcat') && has('msgmerge')
const toolkit = has('pot2po') && has('pofilter') && has('xliff2po')
/** Debian's own interpreter has the toolkit's modules. */
const PYTHON = '/usr/bin/python3'
const storage = spawnSync(PYTHON, ['-c', 'import translate.storage.xliff']).status === 0
const libxml = has('xmllint')

let folder = ''
let file: ExchangeFile = fileOf([])

beforeAll(async () => {
  await loadParser('satteri')
  folder = mkdtempSync(join(tmpdir(), 'exchange-'))
  const text = readFileSync(join(import.meta.dirname, '../../README.md'), 'utf8')
  const states = ['fuzzy', 'translated', 'untranslated', 'approved'] as const
  const units = unitsOf(extract(text)).map(({ source, kind, notes }, i) => {
    const state = states[i % 4] ?? 'translated'
    const target = state === 'untranslated' ? null : [...source, ' 끝 "<9>"']
    const previous = state === 'fuzzy' ? { previous: [...source, ' \\ before'] } : {}
    return unitOf({ id: `u${i}`, source, kind, notes, state, target, exported: '00ff', ...previous })
  })
  file = fileOf(units, { original: 'read me.md', targetLocale: 'zh-CN' })
})

afterAll(() => rmSync(folder, { recursive: true, force: true }))

function write(name: string, text: string): string {
  const path = join(folder, name)
  writeFileSync(path, text)
  return path
}

function run(tool: string, ...args: string[]): string {
  return execFileSync(tool, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'], timeout: 60_000 })
}

/** The units of a PO file, by id. */
function contentOf(po: Uint8Array): unknown[] {
  const [read] = parsePo(po)
  return [...(read?.units ?? [])].sort((a, b) => a.id.localeCompare(b.id))
}

describe.skipIf(!gettext)('gettext', () => {
  it('finds nothing to complain of', () => {
    const path = write('check.po', formatPo([file]))
    const args = ['--check', '-o', join(folder, 'check.mo'), path]
    const { status, stderr } = spawnSync(CHECKER, args, { encoding: 'utf8' })
    expect([status, stderr]).toEqual([0, ''])
  })

  it('wraps and sorts a file anew, and it says the same', () => {
    const text = formatPo([file])
    const path = write('cat.po', text)
    for (const args of [['--no-wrap'], ['--width=40'], ['--sort-output'], []]) {
      expect(contentOf(Buffer.from(run('msgcat', ...args, path)))).toEqual(contentOf(Buffer.from(text)))
    }
  })

  it('merges translations into a newer template', () => {
    const path = write('merge.po', formatPo([file]))
    const units = file.units.map(unit => (unit.id === 'u1' ? { ...unit, source: ['Something new'] } : unit))
    const template = write('merge.pot', formatPo([{ ...file, units, targetLocale: '' }]))
    const [merged] = parsePo(Buffer.from(run('msgmerge', '--quiet', '--no-fuzzy-matching', path, template)))
    expect(merged?.targetLocale).toBe('zh-CN')
    const byId = new Map(merged?.units.map(unit => [unit.id, unit]))
    expect(byId.get('u1')).toMatchObject({ source: ['Something new'], target: null })
    expect(byId.get('u3')?.target).toEqual(parsePo(Buffer.from(formatPo([file])))[0]?.units[3]?.target)
  })
})

describe.skipIf(!toolkit)('Translate Toolkit', () => {
  it('puts a translated file and a template together', () => {
    const path = write('old.po', formatPo([file]))
    const template = write('new.pot', formatPo([{ ...file, targetLocale: '' }]))
    const out = join(folder, 'out.po')
    run('pot2po', '--progress=none', '-t', path, template, out)
    const [again] = parsePo(readFileSync(out))
    // It fills an untranslated unit from another one of the same words, as it should.
    const translated =
      parsePo(Buffer.from(formatPo([file])))[0]?.units.filter(unit => unit.target !== null) ?? []
    const kept = new Map(again?.units.map(({ id, target }) => [id, target]))
    expect(translated.length).toBeGreaterThan(40)
    expect(translated.map(({ id }) => [id, kept.get(id)])).toEqual(
      translated.map(({ id, target }) => [id, target]),
    )
  })

  it('finds no tag or variable that differs', () => {
    const units = file.units.map(unit =>
      unit.target === null ? unit : { ...unit, target: [...unit.source, ' 끝'] },
    )
    const path = write('filter.po', formatPo([{ ...file, units }]))
    const out = join(folder, 'filtered.po')
    run('pofilter', '--progress=none', '--test=xmltags', '--test=newlines', '--test=escapes', path, out)
    expect(readFileSync(out, { encoding: 'utf8', flag: 'a+' })).not.toContain('msgctxt')
  })

  it.skipIf(!storage)('writes an XLIFF file anew, and it says the same', () => {
    const text = formatXliff([file])
    const path = write('a.xlf', text)
    const script =
      'import sys\nfrom translate.storage import xliff\nstore = xliff.xlifffile.parsefile(sys.argv[1])\n' +
      'store.savefile(sys.argv[2])'
    const out = join(folder, 'b.xlf')
    run(PYTHON, '-c', script, path, out)
    expect(parseXliff(readFileSync(out))).toEqual(parseXliff(Buffer.from(text)))
  })

  it('reads states, notes and codes of an XLIFF file', () => {
    const path = write('states.xlf', formatXliff([file]))
    const out = join(folder, 'states.po')
    run('xliff2po', '--progress=none', path, out)
    const po = readFileSync(out, 'utf8')
    expect(po.match(/^msgid /gm)?.length).toBeGreaterThan(file.units.length / 2)
    expect(po).toContain('› paragraph')
  })

  it.skipIf(!storage)('translates a unit of an XLIFF file, and the others stay', () => {
    const path = write('edit.xlf', formatXliff([file]))
    const script =
      'import sys\nfrom translate.storage import xliff\nstore = xliff.xlifffile.parsefile(sys.argv[1])\n' +
      'unit = [u for u in store.units if u.xmlelement.get("id") == "u2"][0]\nunit.target = "새 글"\nunit.markapproved()\n' +
      'store.savefile(sys.argv[1])'
    run(PYTHON, '-c', script, path)
    const [again] = parseXliff(readFileSync(path))
    expect(again?.units[2]).toMatchObject({ id: 'u2', target: ['새 글'], state: 'approved' })
    const [before] = parseXliff(Buffer.from(formatXliff([file])))
    const others = (units: readonly Unit[] = []): Unit[] => units.filter(({ id }) => id !== 'u2')
    expect(others(again?.units)).toEqual(others(before?.units))
  })
})

describe.skipIf(!libxml)('libxml', () => {
  it('writes an XLIFF file anew in UTF-16, and it says the same', () => {
    const path = write('x.xlf', formatXliff([file]))
    const out = join(folder, 'wide.xlf')
    run('xmllint', '--encode', 'UTF-16', '--output', out, path)
    expect(readFileSync(out).subarray(0, 2).toString('hex')).toMatch(/^(?:fffe|feff)$/)
    expect(parseXliff(readFileSync(out))).toEqual(parseXliff(Buffer.from(formatXliff([file]))))
  })
})
