import { readFile, symlink } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import type { TestRepository } from '../support/repository.ts'
import { createRepository } from '../support/repository.ts'
import { createBlog, post, statusOf, translation, translationOf } from '../support/status.ts'
import { userErrorOf } from '../support/user-error.ts'

const BODY = ['Run `cargo 1.0` now.', 'See [the book](https://example.org/v1).', 'It is a small kernel.']

const open: TestRepository[] = []
afterEach(async () => {
  for (const repository of open.splice(0)) await repository.dispose()
})

async function blog(...paragraphs: string[]): Promise<Awaited<ReturnType<typeof createBlog>>> {
  const repository = await createBlog(...(paragraphs.length === 0 ? BODY : paragraphs))
  open.push(repository)
  return repository
}

describe('the state of a translation', () => {
  it('is fresh while the source is the same', async () => {
    const found = translationOf(await statusOf(await blog()), 'content/a.ja.md')
    expect(found).toMatchObject({ state: 'fresh', source: 'content/a.md', locale: 'ja' })
    expect(found.segments).toMatchObject({ total: 4, unchanged: 4 })
    expect(found.basis).toMatchObject({ path: 'content/a.md', from: 'front-matter', problem: null })
  })

  it.each([
    ['fresh', 'cosmetic', 'It is a small kernel!'],
    ['due', 'mechanical', 'Run `cargo 2.0` now.'],
    ['stale', 'substantive', 'It is not a small kernel.'],
  ] as const)('is %s after a %s edit', async (state, label, paragraph) => {
    const repository = await blog()
    const own = ['今すぐ `cargo 1.0` を実行します。', '本文。', '本文。']
    await repository.write('content/a.ja.md', translation(repository.basis, ...own))
    const replaced = BODY.map(old => (old.slice(0, 4) === paragraph.slice(0, 4) ? paragraph : old))
    await repository.write('content/a.md', post('First', ...replaced))
    const found = translationOf(await statusOf(repository, { changes: true }), 'content/a.ja.md')
    expect(found).toMatchObject({ state, segments: { total: 4, unchanged: 3, [label]: 1 } })
    expect(found.changes).toMatchObject([{ kind: 'edited', label, after: { text: paragraph } }])
    expect(found.changes?.[0]?.reasons).not.toEqual([])
  })

  it('is stale after a mechanical edit that cannot be carried, and says why', async () => {
    const repository = await blog()
    await repository.write('content/a.md', post('First', 'Run `cargo 2.0` now.', ...BODY.slice(1)))
    const found = translationOf(await statusOf(repository, { changes: true }), 'content/a.ja.md')
    expect(found).toMatchObject({ state: 'stale', segments: { total: 4, mechanical: 0, substantive: 1 } })
    expect(found.changes?.[0]).toMatchObject({
      label: 'substantive',
      reasons: [{ code: 'cannotCarryMissing', before: '`cargo 1.0`' }, { code: 'codeChanged' }],
    })
  })

  it('is stale after a paragraph was added, and after one was removed', async () => {
    const repository = await blog()
    await repository.write(
      'content/a.md',
      post('First', ...BODY, 'Something else entirely was written here.'),
    )
    expect(translationOf(await statusOf(repository), 'content/a.ja.md')).toMatchObject({
      state: 'stale',
      segments: { total: 5, unchanged: 4, added: 1, removed: 0 },
    })
    await repository.write('content/a.md', post('First', ...BODY.slice(1)))
    expect(translationOf(await statusOf(repository), 'content/a.ja.md')).toMatchObject({
      state: 'stale',
      segments: { total: 3, unchanged: 3, added: 0, removed: 1 },
    })
  })

  it('is fresh when paragraphs only changed places', async () => {
    const repository = await blog()
    await repository.write('content/a.md', post('First', ...BODY.toReversed()))
    const found = translationOf(await statusOf(repository), 'content/a.ja.md')
    expect(found).toMatchObject({
      state: 'fresh',
      segments: { total: 4, unchanged: 4, added: 0, removed: 0 },
    })
    expect(found.segments?.moved).toBeGreaterThan(0)
  })

  it('is missing without a target, obsolete without a source, unknown without a basis', async () => {
    const repository = await blog()
    await repository.write('content/b.md', post('Second'))
    await repository.write('content/gone.ja.md', post('題名'))
    await repository.write('content/c.md', post('Third'))
    await repository.write('content/c.ja.md', post('題名'))
    const report = await statusOf(repository)
    expect(translationOf(report, 'content/b.ja.md')).toMatchObject({ state: 'missing', basis: null })
    expect(translationOf(report, 'content/gone.ja.md')).toMatchObject({ state: 'obsolete' })
    expect(translationOf(report, 'content/c.ja.md')).toMatchObject({
      state: 'unknown',
      segments: null,
      basis: { problem: 'none' },
    })
  })

  it.each([
    ['not hex', 'malformed'],
    ['0123456789012345678901234567890123456789', 'unknown-commit'],
  ])('is unknown with the basis %s', async (basis, problem) => {
    const repository = await blog()
    await repository.write('content/a.ja.md', translation(basis, '本文。'))
    expect(translationOf(await statusOf(repository), 'content/a.ja.md')).toMatchObject({
      state: 'unknown',
      basis: { recorded: basis, problem },
    })
  })

  it('follows a source that was renamed since, committed or only staged', async () => {
    const repository = await blog()
    await repository.git('mv', 'content/a.md', 'content/z.md')
    await repository.git('mv', 'content/a.ja.md', 'content/z.ja.md')
    const renamed = { state: 'fresh', basis: { commit: repository.basis, path: 'content/a.md' } }
    expect(translationOf(await statusOf(repository), 'content/z.ja.md')).toMatchObject(renamed)
    await repository.commit('Rename')
    expect(translationOf(await statusOf(repository), 'content/z.ja.md')).toMatchObject(renamed)
  })
})

describe('a missing basis', () => {
  const docsy = (...lines: string[]): string =>
    `---\n${['title: 題名', ...lines].join('\n')}\n---\n\n本文。\n`

  it('belongs into the field that the translations have, be they asked for or not', async () => {
    const repository = await blog()
    const field = `default_lang_commit: ${repository.basis}`
    await repository.write('content/a.ja.md', docsy())
    await repository.write('content/b.md', post('Second'))
    await repository.write('content/b.ja.md', docsy(field))
    await repository.commit('Docsy')
    const options = { paths: ['content/a.md'] }
    expect(await statusOf(repository, options)).toMatchObject({ basisField: 'default_lang_commit' })
    expect(await statusOf(repository, { paths: ['content/b.md'] })).not.toHaveProperty('basisField')
    await repository.write('content/b.ja.md', docsy())
    expect(await statusOf(repository, options)).not.toHaveProperty('basisField')
  })
})

describe('what is judged', () => {
  it('is the work tree, or the commit asked for', async () => {
    const repository = await blog()
    await repository.write('content/a.md', post('First', 'All is new here.'))
    expect(translationOf(await statusOf(repository), 'content/a.ja.md').state).toBe('stale')
    const report = await statusOf(repository, { at: 'HEAD' })
    expect(report).toMatchObject({ worktree: false })
    expect(translationOf(report, 'content/a.ja.md').state).toBe('fresh')
    expect((await statusOf(repository, { at: repository.basis })).translations).toEqual([])
  })

  it('may be narrowed to paths and locales, seen from a directory below', async () => {
    const repository = await blog()
    await repository.write('content/b.md', post('Second'))
    await repository.write('content/b.ko.md', post('제목'))
    const targets = async (options: object): Promise<string[]> =>
      (await statusOf(repository, options)).translations.map(({ target }) => target)
    expect(await targets({ locales: ['KO'] })).toEqual(['content/a.ko.md', 'content/b.ko.md'])
    expect(await targets({ paths: ['content/a.md'], locales: ['ja'] })).toEqual(['content/a.ja.md'])
    expect(await targets({ root: join(repository.root, 'content'), paths: ['b.ko.md'] })).toEqual([
      'content/b.ko.md',
    ])
    expect(await targets({ root: join(repository.root, 'content'), paths: ['.'] })).toHaveLength(4)
    expect(await targets({ root: join(repository.root, 'content'), paths: ['content/b.ko.md'] })).toEqual([
      'content/b.ko.md',
    ])
  })

  it('is never nothing by a slip of the finger', async () => {
    const repository = await blog()
    expect(await userErrorOf(statusOf(repository, { locales: ['jp'] }))).toMatchObject({
      code: 'project:unknownLocaleMeant',
      params: { locale: 'jp', nearest: 'ja' },
    })
    expect(await userErrorOf(statusOf(repository, { paths: ['content/x.md'] }))).toMatchObject({
      code: 'project:pathMatchesNothing',
      params: { path: 'content/x.md' },
    })
  })
})

describe('a configuration', () => {
  const entry = (source: string, target: string): string =>
    `[[content]]\nsource = "${source}"\ntarget = "${target}"\n`

  it('that names sources which are not there is an error, not a blog full of lost translations', async () => {
    const repository = await blog()
    await repository.write('translate.toml', entry('contnet/{path}.md', 'content/{path}.{locale}.md'))
    expect(await userErrorOf(statusOf(repository))).toMatchObject({
      code: 'project:noSources',
      params: { file: 'translate.toml', key: 'content[0].source', source: 'contnet/{path}.md' },
    })
  })

  it('may send the same sources to two places', async () => {
    const repository = await blog()
    await repository.write('i18n/ko/a.md', translation(repository.basis, '본문.'))
    await repository.write(
      'translate.toml',
      entry('content/{path}.md', 'content/{path}.{locale}.md') +
        entry('content/{path}.md', 'i18n/{locale}/{path}.md'),
    )
    const found = (await statusOf(repository)).translations.map(({ target, state }) => [target, state])
    expect(found).toEqual([
      ['content/a.ja.md', 'fresh'],
      ['i18n/ko/a.md', 'fresh'],
    ])
  })
})

describe('content that cannot be read', () => {
  it('is never a translation that lost its source', async () => {
    const repository = await blog()
    await repository.remove('content/a.md')
    await symlink('/nowhere', join(repository.root, 'content/a.md'))
    await repository.write('content/b.md', post('Second'))
    const report = await statusOf(repository)
    expect(translationOf(report, 'content/a.ja.md').state).toBe('unknown')
    expect(report.findings).toMatchObject([{ code: 'project:symbolicLink', path: 'content/a.md' }])
  })

  it('is a finding with its place, and the rest goes on', async () => {
    const repository = await blog()
    await repository.write('content/bad.md', post('Bad'))
    await repository.write('content/bad.ja.md', '+++\ntitle = \n+++\n\n本文。\n')
    await repository.write('content/bin.md', Buffer.from([0xff, 0xfe, 0x00, 0x80]))
    await repository.write('content/bin.ja.md', translation(repository.basis, '本文。'))
    const report = await statusOf(repository)
    expect(translationOf(report, 'content/a.ja.md').state).toBe('fresh')
    expect(translationOf(report, 'content/bad.ja.md')).toMatchObject({
      state: 'unknown',
      basis: { problem: 'unreadable-front-matter' },
    })
    expect(translationOf(report, 'content/bin.ja.md').state).toBe('unknown')
    expect(report.findings.map(({ path, severity }) => [path, severity])).toEqual([
      ['content/bin.md', 'error'],
      ['content/bad.ja.md', 'error'],
    ])
    expect(report.findings[1]?.line).toBe(2)
  })

  it('may be MDX that is not well formed', async () => {
    const repository = await createRepository({ files: { 'docs/a.mdx': '# Title\n\n<Broken\n' } })
    open.push(repository)
    const basis = await repository.git('rev-parse', 'HEAD')
    await repository.write('docs/a.ja.mdx', `---\nl10n:\n  sourceCommit: ${basis}\n---\n\n# 題名\n`)
    const report = await statusOf(repository)
    expect(translationOf(report, 'docs/a.ja.mdx').state).toBe('unknown')
    expect(report.findings).toMatchObject([{ path: 'docs/a.mdx', severity: 'error', line: 3 }])
  })
})

describe('the cache', () => {
  it('answers the second run, with the same words', async () => {
    const repository = await blog()
    await repository.write('content/a.md', post('First', ...BODY.slice(0, 2), 'It is a large kernel.'))
    const first = await statusOf(repository, { build: 'one' })
    const again = await statusOf(repository, { build: 'one' })
    expect(again).toEqual(first)
    const verdicts = await readFile(join(repository.root, '.git/evergloss/one/verdicts.jsonl'), 'utf8')
    expect(verdicts).toContain('stale')
    const changed = await statusOf(repository, { build: 'one', changes: true })
    expect(await statusOf(repository, { build: 'one', changes: true })).toEqual(changed)
    expect(translationOf(changed, 'content/a.ja.md').changes).toHaveLength(1)
  })

  it('notices what changed since: the source, the target, the options', async () => {
    const repository = await blog()
    const state = async (): Promise<string> =>
      translationOf(await statusOf(repository, { build: 'one' }), 'content/a.ja.md').state
    expect(await state()).toBe('fresh')
    await repository.write('content/a.md', post('First', 'Nothing is as it was before.'))
    expect(await state()).toBe('stale')
    const head = await repository.commit('Rewrite')
    await repository.write('content/a.ja.md', translation(head, '本文。'))
    expect(await state()).toBe('fresh')
    await repository.write(
      'content/a.md',
      post('A title that is another one', 'Nothing is as it was before.'),
    )
    expect(await state()).toBe('stale')
    await repository.write(
      'translate.toml',
      '[[content]]\nsource = "content/{path}.md"\ntarget = "content/{path}.{locale}.md"\ntranslatable = []\n',
    )
    expect(await state()).toBe('fresh')
  })

  it('writes nothing outside of the git directory', async () => {
    const repository = await blog()
    await statusOf(repository, { build: 'one' })
    expect(await repository.git('status', '--porcelain', '--ignored')).toBe('')
  })
})
