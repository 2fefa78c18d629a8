import { mkdtemp, realpath, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { align, type AlignOptions } from '../../src/commands/align.ts'
import type { AlignReport } from '../../src/report/align/align-report.ts'
import type { TestRepository } from '../support/repository.ts'
import { createBlog, post, translation } from '../support/status.ts'
import { userErrorOf } from '../support/user-error.ts'

const BODY = ['Run it `18` times.', 'See [the book](https://example.org/v1).', 'It is a small kernel.']

const open: TestRepository[] = []
const folders: string[] = []
afterEach(async () => {
  for (const repository of open.splice(0)) await repository.dispose()
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true, force: true })
})

async function blog(): Promise<Awaited<ReturnType<typeof createBlog>>> {
  const repository = await createBlog(...BODY)
  open.push(repository)
  return repository
}

async function aFolder(files: Readonly<Record<string, string | Uint8Array>>): Promise<string> {
  const folder = await realpath(await mkdtemp(join(tmpdir(), 'evergloss-align-')))
  folders.push(folder)
  for (const [path, content] of Object.entries(files)) await writeFile(join(folder, path), content)
  return folder
}

async function alignIn(
  root: string,
  options: Partial<AlignOptions> & { target: string },
): Promise<AlignReport> {
  return align({ root, locales: [], ...options })
}

/** The texts of each bead of segments. */
function textsOf({ beads }: AlignReport): string[] {
  return beads
    .filter(({ markup }) => markup === undefined)
    .map(({ source, target }) =>
      [source, target].map(side => side.map(each => each.source).join(' + ')).join(' = '),
    )
}

describe('two files that are named', () => {
  it('are aligned outside of any repository', async () => {
    const root = await aFolder({ 'a.md': '# One\n\nTwo.\n', 'b.mdx': '# 一\n\n二。\n' })
    const report = await alignIn(root, { source: 'a.md', target: 'b.mdx' })
    expect(textsOf(report)).toEqual(['One = 一', 'Two. = 二。'])
    expect(report.source).toMatchObject({ path: 'a.md', version: 'file', commit: null, basis: null })
    expect([report.source.document.format, report.target.document.format]).toEqual(['markdown', 'mdx'])
    expect(report.findings).toEqual([])
  })

  it('are cut as the project around them wishes', async () => {
    const repository = await blog()
    await repository.write(
      'translate.toml',
      '[[content]]\nsource = "content/{path}.md"\ntarget = "content/{path}.{locale}.md"\ntranslatable = []\n',
    )
    const report = await alignIn(repository.root, { source: 'content/a.md', target: 'content/a.ja.md' })
    expect(textsOf(report)).toEqual(BODY.map(text => `${text} = 本文。`))
  })

  it('may have the source of an older commit, under the name that it had', async () => {
    const repository = await blog()
    await repository.git('mv', 'content/a.md', 'content/z.md')
    await repository.write('content/z.md', post('First', ...BODY, 'One more paragraph was written here.'))
    await repository.commit('Rename and add')
    const options = { source: 'content/z.md', target: 'content/a.ja.md' }
    const report = await alignIn(repository.root, { ...options, at: repository.basis })
    expect(report.source).toMatchObject({ path: 'content/a.md', version: 'commit', commit: repository.basis })
    expect(report.source.document.text).toBe(post('First', ...BODY))
    const below = await alignIn(join(repository.root, 'content'), {
      source: 'z.md',
      target: 'a.ja.md',
      at: repository.basis,
    })
    expect(below.source.path).toBe('content/a.md')
  })

  it('say what is wrong with them as a pair', async () => {
    const root = await aFolder({ 'a.md': '# One\n\nTwo.\n', 'empty.md': '' })
    const { findings, fit } = await alignIn(root, { source: 'a.md', target: 'empty.md' })
    expect(findings).toMatchObject([{ code: 'alignment:emptyTarget', path: 'empty.md' }])
    expect(fit?.covered).toBe(0)
  })

  it('tell what is still in the language of the source', async () => {
    const text = 'A sentence that nobody has translated yet.'
    const root = await aFolder({ 'a.md': `${text}\n\nTwo.\n`, 'b.md': `${text}\n\n二。\n` })
    const { beads } = await alignIn(root, { source: 'a.md', target: 'b.md' })
    expect(beads.map(({ untranslated }) => untranslated)).toEqual([true, false])
  })

  it('have no beads when one of them does not parse', async () => {
    const root = await aFolder({ 'a.md': 'One.\n', 'b.mdx': '<A>\n\ntext {1 +\n' })
    const report = await alignIn(root, { source: 'a.md', target: 'b.mdx' })
    expect(report).toMatchObject({ beads: [], fit: null, findings: [{ severity: 'error', path: 'b.mdx' }] })
  })
})

describe('a translation alone', () => {
  it('is aligned with its source at the basis', async () => {
    const repository = await blog()
    await repository.write('content/a.md', post('First', 'Another text.'))
    const report = await alignIn(repository.root, { target: 'content/a.ja.md' })
    expect(report.source).toMatchObject({ version: 'basis', commit: repository.basis, path: 'content/a.md' })
    expect(textsOf(report)).toEqual(['First = 題名', ...BODY.map(text => `${text} = 本文。`)])
  })

  it('is aligned with the source as it is where no basis can be used', async () => {
    const repository = await blog()
    await repository.write('content/a.md', post('First', 'Another text.'))
    for (const [basis, problem] of [
      ['', 'none'],
      ['0123456789', 'unknown-commit'],
    ] as const) {
      const text = translation(basis, '本文。')
      await repository.write('content/a.ja.md', basis === '' ? text.replace(/^.*commit.*\n/m, '') : text)
      const report = await alignIn(repository.root, { target: 'content/a.ja.md' })
      expect(report.source).toMatchObject({ version: 'file', commit: null, basis: { problem } })
      expect(textsOf(report)).toEqual(['First = 題名', 'Another text. = 本文。'])
    }
  })

  it('is aligned with the source of a commit that was asked for', async () => {
    const repository = await blog()
    await repository.write('content/a.md', post('First', 'Another text.'))
    const later = await repository.commit('Rewrite')
    const report = await alignIn(repository.root, { target: 'content/a.ja.md', at: 'HEAD' })
    expect(report.source).toMatchObject({ version: 'commit', commit: later })
    expect(textsOf(report)).toHaveLength(4)
  })

  it('may be named by its source when there is but one, or a locale says which', async () => {
    const repository = await blog()
    const byName = await alignIn(repository.root, { target: 'content/a.md' })
    expect(byName.target.path).toBe('content/a.ja.md')
    await repository.write('content/a.ko.md', translation(repository.basis, '본문.'))
    await repository.commit('Translate into Korean')
    const byLocale = await alignIn(repository.root, { target: 'content/a.md', locales: ['ko'] })
    expect(byLocale.target.path).toBe('content/a.ko.md')
    expect(await userErrorOf(alignIn(repository.root, { target: 'content/a.md' }))).toMatchObject({
      code: 'align:whichTarget',
      params: { example: 'content/a.ja.md' },
    })
  })
})

describe('what cannot be aligned', () => {
  it('is named', async () => {
    const root = await aFolder({ 'a.md': 'x', 'latin1.md': Buffer.from('caf\xe9', 'latin1') })
    const codeOf = async (options: Partial<AlignOptions> & { target: string }): Promise<string> =>
      (await userErrorOf(alignIn(root, options))).code
    expect(await codeOf({ source: 'a.md', target: 'missing.md' })).toBe('segment:notFound')
    expect(await codeOf({ source: 'missing.md', target: 'a.md' })).toBe('segment:notFound')
    expect(await codeOf({ source: 'latin1.md', target: 'a.md' })).toBe('segment:notUtf8')
    expect(await codeOf({ source: 'a.md', target: '.' })).toBe('segment:isDirectory')
    expect(await codeOf({ target: 'a.md' })).toBe('align:nameSource')
    expect(await codeOf({ source: 'a.md', target: 'a.md', at: 'HEAD' })).toBe('git:noRepository')
    expect(await codeOf({ source: 'a.md', target: 'a.md', config: 'x.toml' })).toBe('diff:configOutside')
  })

  it('is named in a repository too', async () => {
    const repository = await blog()
    await repository.write('content/gone.ja.md', translation(repository.basis, '本文。'))
    await repository.commit('Translate nothing')
    const codeOf = async (options: Partial<AlignOptions> & { target: string }): Promise<string> =>
      (await userErrorOf(alignIn(repository.root, options))).code
    expect(await codeOf({ target: 'content/nowhere.md' })).toBe('project:pathMatchesNothing')
    expect(await codeOf({ target: 'content/gone.ja.md' })).toBe('align:noSource')
    expect(await codeOf({ target: 'content/gone.ja.md', at: 'HEAD' })).toBe('align:notThen')
    expect(await codeOf({ target: 'content/a.ja.md', at: 'nowhere' })).toBe('git:unknownCommit')
    const outside = { source: '../a.md', target: 'content/a.ja.md', at: 'HEAD' }
    expect(await codeOf(outside)).toBe('align:notThen')
  })

  it('says where a blob is not text', async () => {
    const repository = await blog()
    await repository.write('content/a.md', Buffer.from('caf\xe9', 'latin1'))
    await repository.commit('Break')
    const wrong = userErrorOf(alignIn(repository.root, { target: 'content/a.ja.md', at: 'HEAD' }))
    expect(await wrong).toMatchObject({
      code: 'segment:notUtf8',
      params: { path: 'content/a.md', offset: 3 },
    })
  })
})
