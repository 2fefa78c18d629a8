import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { findFrontMatter } from '../../src/document/front-matter/find.ts'
import { readField } from '../../src/document/front-matter/read-field.ts'
import { setField } from '../../src/document/front-matter/set-field.ts'

const corpora = process.env['EVERGLOSS_CORPORA'] ?? ''
const BUNDLES = ['blog_os', 'fastapi-docs']
const isThere = corpora !== '' && BUNDLES.every(name => existsSync(join(corpora, `${name}.bundle`)))

const FIELDS = ['extra.translation_based_on_commit', 'default_lang_commit', 'l10n.sourceCommit']
const IDS = ['e6c148d6f47bcf8a34916393deaeb7e8da2d5e2a', '1234567890'.repeat(4)]

const folder = mkdtempSync(join(tmpdir(), 'evergloss-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** Every Markdown text at HEAD of a bundle. */
function textsOf(bundle: string): string[] {
  const clone = join(folder, bundle)
  execFileSync('git', ['clone', '-q', join(corpora, `${bundle}.bundle`), clone])
  const files = readdirSync(clone, { recursive: true, withFileTypes: true })
  return files
    .filter(file => file.isFile() && file.name.endsWith('.md'))
    .map(file => readFileSync(join(file.parentPath, file.name), 'utf8'))
}

// It says "skipped: no corpora" where EVERGLOSS_CORPORA names none.
describe.skipIf(!isThere)(`a field set in every file${isThere ? '' : ' (skipped: no corpora)'}`, () => {
  it.each(BUNDLES)('of %s changes its own value, or adds its own lines', bundle => {
    const texts = textsOf(bundle).filter(text => findFrontMatter(text) !== undefined)
    expect(texts.length).toBeGreaterThan(5)
    for (const text of texts) for (const field of FIELDS) for (const id of IDS) check(text, field, id)
  })
})

function check(text: string, field: string, value: string): void {
  const after = setField(text, { field, value }) ?? ''
  expect(readField(after, [field]).value).toBe(value)
  expect(setField(after, { field, value })).toBe(after)
  const old = readField(text, [field]).value
  if (old === undefined) expect(withoutAdded(text, after)).toMatch(ADDED)
  else expect(setField(after, { field, value: old })).toBe(text)
}

const ADDED = /^\n?(?:\[(?:extra|l10n)\]\n|(?:extra|l10n):\n {2,4})?[\w.]+(?: = |: )["']?[0-9a-f]{40}["']?\n$/

/** What was put in, when nothing was taken out. */
function withoutAdded(before: string, after: string): string {
  let start = 0
  while (before[start] === after[start]) start++
  const length = after.length - before.length
  while (
    start > 0 &&
    !(after.slice(0, start) + after.slice(start + length) === before && /^\n?$/.test(after[start - 1] ?? ''))
  )
    start--
  return after.slice(start, start + length)
}
