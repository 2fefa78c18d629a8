import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { blockTreeOf } from '../../src/carry/blocks/block-tree.ts'
import { extract } from '../../src/document/extract.ts'
import { loadParser } from '../../src/document/parsers.ts'
import { editUnits, exportOf, importOf, translateOpen } from '../support/exchange.ts'
import { openTestRepository, type TestRepository } from '../support/repository.ts'
import { statusOf } from '../support/status.ts'
import { textOf } from '../support/update.ts'

const corpora = process.env['EVERGLOSS_CORPORA'] ?? ''
const note = corpora === '' ? ' (skipped: no corpora)' : ''

describe.skipIf(corpora === '')(`export and import of blog_os${note}`, () => {
  let blog: TestRepository

  beforeAll(async () => {
    await loadParser('satteri')
    const folder = await mkdtemp(join(tmpdir(), 'evergloss-exchange-'))
    blog = openTestRepository(folder)
    await blog.git('clone', '-q', join(corpora, 'blog_os.bundle'), '.')
  }, 300_000)

  afterAll(async () => blog.dispose())

  /** What was exported for these locales, as names of files. */
  const exported = async (locales: readonly string[], options: Parameters<typeof exportOf>[1] = {}) => {
    await rm(join(blog.root, 'exchange'), { recursive: true, force: true })
    const { files } = await exportOf(blog, { locales, ...options })
    return files.filter(({ outcome }) => outcome === 'written')
  }
  const changed = async () => blog.git('status', '--porcelain', '--', '.', ':!exchange')

  it('changes no byte when all translations come back as they went out', async () => {
    const { translations } = await statusOf(blog)
    const paths = translations.filter(({ state }) => state !== 'missing').map(({ target }) => target)
    const files = await exported([], { paths })
    const units = files.flatMap(({ posts }) => posts.map(post => post.units.translated))
    expect(units.reduce((sum, count) => sum + count, 0)).toBeGreaterThan(12_000)
    const { posts } = await importOf(
      blog,
      files.map(({ path }) => path),
    )
    expect(posts.filter(({ outcome }) => outcome !== 'none')).toEqual([])
    expect(posts.flatMap(({ open }) => open)).toEqual([])
    expect(await changed()).toBe('')
  })

  it('makes missing posts that have the structure of their source, fresh at once', async () => {
    const files = await exported(['zh-TW'])
    const names = files.flatMap(({ path, posts }) =>
      posts.every(({ units }) => units.fuzzy + units.translated === 0) ? path : [],
    )
    for (const name of names) await editUnits(blog, name, translateOpen)
    const { posts } = await importOf(blog, names)
    const made = posts.filter(({ outcome }) => outcome === 'written')
    expect(made.length).toBeGreaterThan(50)
    expect(posts.flatMap(({ open }) => open)).toEqual([])
    for (const { source, target } of made)
      expect([target, outline(await textOf(blog, target))]).toEqual([
        target,
        outline(await textOf(blog, source)),
      ])
    const { translations } = await statusOf(blog, { locales: ['zh-TW'] })
    const states = new Map(translations.map(({ target, state }) => [target, state]))
    expect(made.filter(({ target }) => states.get(target) !== 'fresh')).toEqual([])
    await blog.git('clean', '-fdq', '--', 'blog')
  })

  it('takes nearly all work on stale posts in, nothing else changes, and a second time nothing', async () => {
    const files = await exported(['ja', 'fa'], { stale: true })
    const names = files.flatMap(({ path, posts }) => (posts.some(({ units }) => units.fuzzy > 0) ? path : []))
    for (const name of names) await editUnits(blog, name, translateOpen)
    const { posts } = await importOf(blog, names)
    const sum = (kind: 'taken' | 'refused' | 'bad' | 'conflict') =>
      posts.reduce((total, { units }) => total + units[kind], 0)
    expect(sum('taken')).toBeGreaterThan(150)
    expect(sum('refused') / sum('taken')).toBeLessThan(0.02)
    expect([sum('bad'), sum('conflict')]).toEqual([0, 0])
    const before = await blog.git('diff')
    const ledgers = await readdir(join(blog.root, '.translate'), { recursive: true })
    const again = await importOf(blog, names, { force: true })
    expect(again.posts.filter(({ outcome }) => outcome !== 'none')).toEqual([])
    expect(await blog.git('diff')).toBe(before)
    expect(await readdir(join(blog.root, '.translate'), { recursive: true })).toEqual(ledgers)
  })
})

/** Blocks by type and depth, and the bytes of code. */
function outline(text: string): string[] {
  const document = extract(text)
  const linesOf = (block: ReturnType<typeof blockTreeOf>): string[] => [
    `${block.depth} ${block.type} ${block.type === 'code' ? text.slice(block.start, block.end) : ''}`,
    ...block.children.flatMap(linesOf),
  ]
  return linesOf(blockTreeOf(document))
}
