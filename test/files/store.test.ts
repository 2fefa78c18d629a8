import { execFile } from 'node:child_process'
import {
  appendFileSync,
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import * as fc from 'fast-check'
import { rolldown } from 'rolldown'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openStore } from '../../src/files/store.ts'
import { cases } from '../support/cases.ts'

let home = ''
let directory = ''

beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'evergloss-store-'))
  chmodSync(home, 0o755)
  directory = join(home, 'cache')
})

afterEach(() => {
  chmodSync(home, 0o755)
  rmSync(home, { recursive: true, force: true })
})

const fileOf = (namespace: string, digest = 'v1') => join(directory, digest, `${namespace}.jsonl`)

const saved = async (entries: Iterable<readonly [string, unknown]>, namespace = 'counts') => {
  const store = await openStore(directory, 'v1')
  for (const [key, value] of entries) store.set(namespace, key, value)
  await store.save()
}

const reopened = () => openStore(directory, 'v1')

describe('a store', () => {
  it('gives back in a later run what was set, whatever the keys and values', async () => {
    const value = fc.jsonValue().map(v => JSON.parse(JSON.stringify(v)))
    const entries = fc.dictionary(fc.string({ unit: 'binary' }), value).map(Object.entries<unknown>)
    await fc.assert(
      fc.asyncProperty(entries, async entries => {
        rmSync(directory, { recursive: true, force: true })
        await saved(entries)
        const store = await reopened()
        for (const [key, value] of entries) expect(store.get('counts', key)).toEqual(value)
        expect(store.get('counts', 'nobody set this key')).toBeUndefined()
      }),
      { numRuns: cases(60) },
    )
  })

  it('keeps namespaces and digests apart', async () => {
    const store = await openStore(directory, 'v1')
    store.set('a', 'key', 1)
    store.set('b', 'key', 2)
    expect([store.get('a', 'key'), store.get('b', 'key')]).toEqual([1, 2])
    await store.save()
    expect((await openStore(directory, 'v2')).get('a', 'key')).toBeUndefined()
  })

  it('hands out a fresh value each time', async () => {
    await saved([['key', [1]]])
    const store = await reopened()
    const list = store.get('counts', 'key')
    if (Array.isArray(list)) list.push(2)
    expect(store.get('counts', 'key')).toEqual([1])
  })

  it('writes nothing when nothing was set', async () => {
    const store = await openStore(directory, 'v1')
    store.get('counts', 'key')
    await store.save()
    expect(existsSync(directory)).toBe(false)
  })

  it('refuses names that could lead elsewhere', async () => {
    await expect(openStore(directory, '../x')).rejects.toThrow(TypeError)
    const store = await openStore(directory, 'v1')
    expect(() => store.get('../x', 'key')).toThrow(TypeError)
    expect(() => store.set('a', 'key', undefined)).toThrow(TypeError)
  })
})

describe('a damaged file', () => {
  const entries = Array.from({ length: 50 }, (_, i): [string, unknown] => [
    `key ${i}`,
    { i, text: 'ö'.repeat(i) },
  ])
  const good = async () => {
    const store = await reopened()
    return entries.map(([key, value]) => [store.get('counts', key), value])
  }

  it('loses the last entry only when it is cut short', async () => {
    await saved(entries)
    truncateSync(fileOf('counts'), statSync(fileOf('counts')).size - 3)
    const found = await good()
    expect(found.pop()?.[0]).toBeUndefined()
    for (const [got, expected] of found) expect(got).toEqual(expected)
  })

  it('never gives a wrong value, whichever byte is wrong', async () => {
    await saved(entries)
    const bytes = readFileSync(fileOf('counts'))
    const place = fc.tuple(fc.nat(bytes.length - 1), fc.nat(255))
    await fc.assert(
      fc.asyncProperty(fc.array(place, { minLength: 1, maxLength: 5 }), async places => {
        const broken = Buffer.from(bytes)
        for (const [at, byte] of places) broken[at] = byte
        writeFileSync(fileOf('counts'), broken)
        for (const [got, expected] of await good()) expect([undefined, expected]).toContainEqual(got)
      }),
      { numRuns: cases(100) },
    )
  })

  it('is used as far as it is sound, and mended by the next save', async () => {
    await saved(entries)
    appendFileSync(fileOf('counts'), Buffer.from([0, 255, 10, 9, 9, 10, 200, 10]))
    const store = await reopened()
    expect(store.get('counts', 'key 3')).toEqual({ i: 3, text: 'ööö' })
    store.set('counts', 'new', true)
    await store.save()
    expect(readFileSync(fileOf('counts'), 'utf8').split('\n')).toHaveLength(entries.length + 2)
    expect((await reopened()).get('counts', 'key 3')).toEqual({ i: 3, text: 'ööö' })
  })

  it('is replaced when it is a directory or something else', async () => {
    mkdirSync(fileOf('counts'), { recursive: true })
    await saved(entries)
    expect((await reopened()).get('counts', 'key 3')).toBeUndefined()
    symlinkSync(join(home, 'elsewhere'), fileOf('other'))
    await saved(entries, 'other')
    expect(existsSync(join(home, 'elsewhere'))).toBe(false)
  })
})

describe('the size', () => {
  it('is bounded; what was used last stays', async () => {
    const store = await openStore(directory, 'v1')
    for (let i = 0; i < 100; i++) store.set('counts', `key ${i}`, 'x'.repeat(100))
    store.get('counts', 'key 0')
    await store.save()
    const small = await openStore(directory, 'v1', { limit: 8_000 })
    small.get('counts', 'key 1')
    small.set('counts', 'new', 1)
    await small.save()
    expect(statSync(fileOf('counts')).size).toBeLessThanOrEqual(8_000)
    const last = await reopened()
    const left = [0, 1, 2, 3, 98, 99].filter(i => last.get('counts', `key ${i}`) !== undefined)
    expect(left).toEqual([0, 1, 98, 99])
  })

  it('of a file far too large makes it unread', async () => {
    await saved([['key', 'x'.repeat(10_000)]])
    expect((await openStore(directory, 'v1', { limit: 1_000 })).get('counts', 'key')).toBeUndefined()
  })

  it('is kept down by removing old folders of other digests, and only what a store made', async () => {
    const old = new Date(Date.now() - 30 * 24 * 3600 * 1000)
    for (const name of ['old', 'young', 'theirs']) mkdirSync(join(directory, name), { recursive: true })
    for (const name of ['old', 'young']) writeFileSync(fileOf('counts', name), '')
    writeFileSync(join(directory, 'theirs', 'notes.txt'), 'mine')
    mkdirSync(join(home, 'outside'))
    writeFileSync(join(home, 'outside', 'a.jsonl'), '')
    symlinkSync(join(home, 'outside'), join(directory, 'link'))
    for (const name of ['old', 'theirs']) utimesSync(join(directory, name), old, old)
    utimesSync(join(home, 'outside'), old, old)
    await saved([['key', 1]])
    expect(readdirSync(directory).sort()).toEqual(['link', 'theirs', 'v1', 'young'])
    expect(readdirSync(join(home, 'outside'))).toEqual(['a.jsonl'])
    expect(readdirSync(join(directory, 'theirs'))).toEqual(['notes.txt'])
  })

  it('removes no lines of somebody else, since the folder may be one that was there before', async () => {
    await saved([['key', 1]])
    const old = new Date(Date.now() - 30 * 24 * 3600 * 1000)
    const own = readFileSync(fileOf('counts'), 'utf8')
    for (const name of ['theirs', 'ours']) mkdirSync(join(directory, name))
    for (const name of ['theirs', 'ours']) writeFileSync(join(directory, name, 'counts.jsonl'), own)
    writeFileSync(join(directory, 'theirs', 'records.jsonl'), '{"id":"0123456789ab","kind":"basis"}\n')
    for (const name of ['theirs', 'ours']) utimesSync(join(directory, name), old, old)
    await saved([['key', 2]])
    expect(readdirSync(directory).sort()).toEqual(['theirs', 'v1'])
    expect(readdirSync(join(directory, 'theirs'))).toEqual(['records.jsonl'])
  })

  it('leaves no temporary files', async () => {
    mkdirSync(join(directory, 'v1'), { recursive: true })
    const crashed = join(directory, 'v1', '.translate-0123.tmp')
    writeFileSync(crashed, '')
    utimesSync(crashed, new Date(0), new Date(0))
    await saved([['key', 1]])
    expect(readdirSync(join(directory, 'v1'))).toEqual(['counts.jsonl'])
  })
})

describe('two processes', () => {
  const worker = async () => {
    const build = await rolldown({
      input: resolve('src/files/store.ts'),
      platform: 'node',
      logLevel: 'silent',
    })
    await build.write({ file: join(home, 'store.mjs'), format: 'esm' })
    writeFileSync(
      join(home, 'worker.mjs'),
      `import { openStore } from './store.mjs'
       const [, , directory, name] = process.argv
       for (let round = 0; round < 20; round++) {
         const store = await openStore(directory, 'v1')
         for (let i = 0; i < 200; i++) store.set('counts', name + ' ' + round + ' ' + i, { name, round, i })
         await store.save()
       }`,
    )
    return (name: string, options: { uid?: number } = {}) =>
      promisify(execFile)(process.execPath, [join(home, 'worker.mjs'), directory, name], options)
  }

  it('that save at once leave a whole file with only right values', async () => {
    const run = await worker()
    await Promise.all(['a', 'b', 'c'].map(name => run(name)))
    const store = await reopened()
    const lines = readFileSync(fileOf('counts'), 'utf8').trimEnd().split('\n')
    expect(lines.length).toBeGreaterThanOrEqual(4_000)
    for (const line of lines) {
      const [name, round, i] = String(JSON.parse(line.split('\t')[1] ?? '')).split(' ')
      expect(store.get('counts', `${name} ${round} ${i}`)).toEqual({
        name,
        round: Number(round),
        i: Number(i),
      })
    }
    expect(readdirSync(join(directory, 'v1'))).toEqual(['counts.jsonl'])
  })

  it.skipIf(process.getuid?.() !== 0)(
    'without the right to write remember nothing and do not fail',
    async () => {
      const run = await worker()
      await saved([['key', 1]])
      const before = readFileSync(fileOf('counts'), 'utf8')
      await run('nobody', { uid: 65534 })
      expect(readFileSync(fileOf('counts'), 'utf8')).toBe(before)
      chmodSync(directory, 0o700)
      await run('nobody', { uid: 65534 })
      rmSync(directory, { recursive: true })
      await run('nobody', { uid: 65534 })
      expect(existsSync(directory)).toBe(false)
    },
  )

  it('see what the other saved in between', async () => {
    const [a, b] = [await reopened(), await reopened()]
    expect([a.get('counts', 'b'), b.get('counts', 'a')]).toEqual([undefined, undefined])
    a.set('counts', 'a', 1)
    await a.save()
    b.set('counts', 'b', 2)
    await b.save()
    const c = await reopened()
    expect([c.get('counts', 'a'), c.get('counts', 'b')]).toEqual([1, 2])
  })
})
