import * as fc from 'fast-check'
import { tests } from 'commonmark-spec'
import { execFile } from 'node:child_process'
import { mkdtemp, readFile, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { loadParser } from '../../src/document/parsers.ts'
import type { ExtractOptions } from '../../src/document/types.ts'
import * as native from '../../src/index.ts'
import { markdownFiles } from '../document/generate.ts'
import { GFM } from '../document/gfm.ts'

const PROJECT = resolve(import.meta.dirname, '../..')
const OPTIONS: readonly ExtractOptions[] = [{}, { format: 'mdx' }, { math: true, directives: true }]

let folder = ''
let wasm: typeof native

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'evergloss-library-'))
  const args = ['node_modules/rolldown/bin/cli.mjs', '-c', 'test/bundle/library.config.js', '-d', folder]
  await promisify(execFile)(process.execPath, args, { cwd: PROJECT })
  wasm = await import(pathToFileURL(join(folder, 'index.mjs')).href)
})

afterAll(async () => rm(folder, { recursive: true, force: true }))

/** Everything that `extract` finds, or what it says is wrong. */
function found({ extract }: typeof native, text: string, options: ExtractOptions): string {
  try {
    return JSON.stringify(extract(text, options))
  } catch (error) {
    return String(error)
  }
}

const differ = (text: string) =>
  OPTIONS.some(options => found(native, text, options) !== found(wasm, text, options))

describe("the bundle's parser", () => {
  it('is the default one, as the native one is here', async () => {
    expect(await loadParser('satteri')).toMatchObject({ name: 'satteri' })
    expect(native.extract('a').parser).toBe('satteri')
    expect(wasm.extract('a').parser).toBe('satteri')
  })

  it('finds the same in the handbook', async () => {
    const names = await readdir(join(PROJECT, 'content'), { recursive: true })
    const posts = names.filter(name => name.endsWith('.md'))
    const texts = await Promise.all(posts.map(name => readFile(join(PROJECT, 'content', name), 'utf8')))
    expect(texts.length).toBeGreaterThan(20)
    expect(texts.filter(differ)).toEqual([])
  })

  it('finds the same in the examples of the specifications', () => {
    const examples = [...tests.map(({ markdown }) => markdown.replaceAll('→', '\t')), ...GFM]
    expect(examples.length).toBeGreaterThan(600)
    expect(examples.filter(differ)).toEqual([])
  })

  it('finds the same in any text', () => {
    fc.assert(
      fc.property(fc.oneof(markdownFiles(), fc.string({ unit: 'binary' })), text => !differ(text)),
      { numRuns: 200 },
    )
  })

  it('reads a long text', () => {
    const text = 'A paragraph of *text* with `code`.\n\n'.repeat(10_000)
    expect(wasm.extract(text).segments).toHaveLength(10_000)
  })
})
