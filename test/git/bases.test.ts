import { createHash } from 'node:crypto'
import { readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it, vi } from 'vitest'
import { resolveBases } from '../../src/git/bases.ts'
import { openObjects } from '../../src/git/objects.ts'
import { encodePath } from '../../src/git/path-bytes.ts'
import { openRepository } from '../../src/git/repository.ts'
import type { BasisResolution, BasisWish } from '../../src/git/types.ts'
import { createRepository, type TestRepository } from '../support/repository.ts'

/** Resolves against HEAD; one text per wish: the path at the basis, or the problem. */
async function resolve(repository: TestRepository, wishes: readonly BasisWish[]): Promise<string[]> {
  return (await resolveFully(repository, wishes)).map(each =>
    each.problem === null ? each.path : `(${each.problem})`,
  )
}

async function resolveFully(
  repository: TestRepository,
  wishes: readonly BasisWish[],
): Promise<BasisResolution[]> {
  const opened = await openRepository(repository.root)
  const objects = openObjects(opened)
  try {
    return await resolveBases(wishes, { repository: opened, objects, head: opened.head ?? '' })
  } finally {
    await objects.close()
  }
}

/** A text long enough for git to know it again after an edit. */
function prose(title: string, edit = ''): string {
  return `# ${title}\n${Array.from({ length: 20 }, (_, n) => `\n${title} says something in paragraph ${n}.\n`).join('')}${edit}`
}

/** Renames a file and commits; what else was written before goes into the same commit. */
async function move(repository: TestRepository, from: string, to: string): Promise<string> {
  await repository.write(to, '')
  await repository.git('mv', '-f', from, to)
  return repository.commit(`Move ${from}`)
}

/** Renames a file and edits it in the same commit. */
async function moveAndEdit(
  repository: TestRepository,
  [from, to]: [string, string],
  content: string,
): Promise<string> {
  await repository.remove(from)
  await repository.write(to, content)
  return repository.commit(`Move and edit ${from}`)
}

async function edit(repository: TestRepository, path: string, content: string): Promise<string> {
  await repository.write(path, content)
  return repository.commit(`Edit ${path}`)
}

describe('a basis', () => {
  it('is a full or abbreviated id of a commit that HEAD comes from', async () => {
    await using repository = await createRepository()
    const first = await edit(repository, 'a.md', 'one\n')
    const second = await edit(repository, 'a.md', 'two\n')
    const wishes = [first, first.slice(0, 7), second.toUpperCase(), second].map(commit => ({
      commit,
      path: 'a.md',
    }))
    const one = {
      problem: null,
      commit: first,
      path: 'a.md',
      blob: await repository.git('rev-parse', `${first}:a.md`),
    }
    const two = {
      problem: null,
      commit: second,
      path: 'a.md',
      blob: await repository.git('rev-parse', `${second}:a.md`),
    }
    expect(await resolveFully(repository, wishes)).toEqual([one, one, two, two])
    expect(await resolveFully(repository, [])).toEqual([])
  })

  it('is found in a SHA-256 repository, in full and abbreviated', async () => {
    await using repository = await createRepository({ objectFormat: 'sha256' })
    const first = await edit(repository, 'a.md', prose('a'))
    await move(repository, 'a.md', 'b.md')
    const wishes = [first, first.slice(0, 12), first.slice(0, 40)].map(commit => ({ commit, path: 'b.md' }))
    expect(await resolve(repository, wishes)).toEqual(['a.md', 'a.md', 'a.md'])
  })

  it('is named by its problem when it cannot be used', async () => {
    await using repository = await createRepository()
    const head = await edit(repository, 'a.md', 'one\n')
    await repository.git('checkout', '-q', '-b', 'side')
    const side = await edit(repository, 'a.md', 'side\n')
    await repository.git('checkout', '-q', 'main')
    await repository.git('tag', '-a', '-m', 'v1', 'v1')
    const wishes: [string, string][] = [
      ['deadbeefdeadbeefdeadbeefdeadbeefdeadbeef', '(unknown-commit)'],
      ['deadbee', '(unknown-commit)'],
      ['deadbeef'.repeat(8), '(unknown-commit)'],
      [await repository.git('rev-parse', 'HEAD:a.md'), '(not-a-commit)'],
      [await repository.git('rev-parse', 'HEAD^{tree}'), '(not-a-commit)'],
      [await repository.git('rev-parse', 'v1'), '(not-a-commit)'],
      [(await repository.git('rev-parse', 'v1')).slice(0, 9), '(not-a-commit)'],
      [side, '(not-an-ancestor)'],
      [side.slice(0, 8), '(not-an-ancestor)'],
      ['HEAD', '(malformed)'],
      ['main', '(malformed)'],
      ['abc123', '(malformed)'],
      ['', '(malformed)'],
      ['--all', '(malformed)'],
      [`${head}\ninfo HEAD`, '(malformed)'],
      [`${head}~1`, '(malformed)'],
      [`${head}0`, '(unknown-commit)'],
    ]
    expect(
      await resolve(
        repository,
        wishes.map(([commit]) => ({ commit, path: 'a.md' })),
      ),
    ).toEqual(wishes.map(([, problem]) => problem))
    expect(await resolve(repository, [{ commit: head, path: 'b.md' }])).toEqual(['(no-source)'])
    expect(await resolve(repository, [{ commit: side, path: 'b.md' }])).toEqual(['(not-an-ancestor)'])
  })

  it('is not taken from a branch or a tag that is called like an id', async () => {
    await using repository = await createRepository()
    const first = await edit(repository, 'a.md', 'one\n')
    await edit(repository, 'a.md', 'two\n')
    await repository.git('branch', first.slice(0, 8), 'HEAD')
    await repository.git('tag', 'abcdef12', 'HEAD')
    const wishes = [first.slice(0, 8), 'abcdef12'].map(commit => ({ commit, path: 'a.md' }))
    expect(await resolveFully(repository, wishes)).toMatchObject([
      { problem: null, commit: first },
      { problem: 'unknown-commit' },
    ])
  })

  it('is ambiguous when two commits begin with it', async () => {
    await using repository = await createRepository({ files: { 'a.md': 'one\n' } })
    const prefix = await makeTwins(repository)
    expect(await resolve(repository, [{ commit: prefix, path: 'a.md' }])).toEqual(['(ambiguous)'])
  })

  it('may have a path that git cannot be asked for in one line', async () => {
    await using repository = await createRepository()
    const names = ['a b.md', 'new\nline/x\ny.md', 'cr.md\r', '"q".md']
    for (const name of names) await repository.write(name, name)
    const first = await repository.commit('Add')
    for (const name of names) await repository.write(name, `${name} changed`)
    await repository.commit('Change')
    const wishes = names.map(path => ({ commit: first, path }))
    expect(await resolve(repository, wishes)).toEqual(names)
    expect(
      await resolve(repository, [
        { commit: first, path: 'new\nline' },
        { commit: first, path: 'no\nfile' },
      ]),
    ).toEqual(['(no-source)', '(no-source)'])
  })

  it('is an ancestor even where clocks were wrong by years', async () => {
    await using repository = await createRepository({ files: { 'a.md': 'one\n' } })
    const basis = await writeCommit(repository, {
      parent: await repository.git('rev-parse', 'HEAD'),
      year: 2020,
    })
    let parent = basis
    for (let n = 0; n < 20; n++) parent = await writeCommit(repository, { parent, year: 1971 })
    const head = await writeCommit(repository, { parent, year: 2025 })
    await repository.git('reset', '-q', '--hard', head)
    // Git itself is wrong here, which is what makes this a test.
    expect(await repository.git('rev-list', basis, '^HEAD')).toContain(basis)
    expect(await resolve(repository, [{ commit: basis, path: 'a.md' }])).toEqual(['a.md'])
  })
})

describe('a source that was renamed since the basis', () => {
  it('is followed through a chain with edits in between', async () => {
    await using repository = await createRepository()
    const a = await edit(repository, 'a.md', prose('a'))
    const b = await moveAndEdit(repository, ['a.md', 'b.md'], prose('a', '\nMore.\n'))
    const edited = await edit(repository, 'b.md', prose('a', '\nMore and more.\n'))
    const c = await moveAndEdit(repository, ['b.md', 'deep/c.md'], prose('a', '\nMuch more.\n'))
    await edit(repository, 'deep/c.md', prose('a', '\nThe end.\n'))
    const wishes = [a, b, edited, c].map(commit => ({ commit, path: 'deep/c.md' }))
    expect(await resolve(repository, wishes)).toEqual(['a.md', 'b.md', 'b.md', 'deep/c.md'])
  })

  it('is followed with a whole directory, whatever the configuration of the person says', async () => {
    await using repository = await createRepository()
    for (let post = 0; post < 30; post++)
      await repository.write(`second/${post}/index.md`, prose(`post ${post}`))
    const basis = await repository.commit('Write')
    await repository.git('config', 'diff.renames', 'false')
    await repository.git('config', 'diff.renameLimit', '1')
    await repository.git('config', 'log.showSignature', 'true')
    await repository.git('mv', 'second', 'third')
    for (let post = 0; post < 30; post++)
      await repository.write(`third/${post}/index.md`, prose(`post ${post}`, '\nMoved.\n'))
    await repository.commit('Move')
    const wishes = Array.from({ length: 30 }, (_, post) => ({
      commit: basis,
      path: `third/${post}/index.md`,
    }))
    expect(await resolve(repository, wishes)).toEqual(
      wishes.map(wish => wish.path.replace('third', 'second')),
    )
  })

  it('is followed when it was renamed on a branch that was merged', async () => {
    await using repository = await createRepository()
    const basis = await edit(repository, 'a.md', prose('a'))
    await repository.git('checkout', '-q', '-b', 'side')
    const onSide = await move(repository, 'a.md', 'b.md')
    await repository.git('checkout', '-q', 'main')
    const onMain = await edit(repository, 'a.md', prose('a', '\nMore.\n'))
    await repository.git('merge', '-q', '--no-ff', '-m', 'Merge', 'side')
    const wishes = [basis, onSide, onMain].map(commit => ({ commit, path: 'b.md' }))
    expect(await resolve(repository, wishes)).toEqual(['a.md', 'b.md', 'a.md'])
  })

  it('is followed when only the merge itself renamed it', async () => {
    await using repository = await createRepository()
    const basis = await edit(repository, 'a.md', prose('a'))
    await repository.git('checkout', '-q', '-b', 'side')
    await edit(repository, 'side.md', 'side\n')
    await repository.git('checkout', '-q', 'main')
    await edit(repository, 'main.md', 'main\n')
    await repository.git('merge', '-q', '--no-ff', '--no-commit', 'side')
    await move(repository, 'a.md', 'b.md')
    expect(await repository.git('rev-list', '--count', '--merges', 'HEAD')).toBe('1')
    expect(await resolve(repository, [{ commit: basis, path: 'b.md' }])).toEqual(['a.md'])
  })

  it('is not confused by another file that had its name before', async () => {
    await using repository = await createRepository()
    await repository.write('post.md', prose('The first post'))
    await repository.write('draft.md', prose('A draft'))
    const both = await repository.commit('Write')
    await move(repository, 'post.md', 'old/post.md')
    const free = await edit(repository, 'other.md', 'x\n')
    const taken = await moveAndEdit(repository, ['draft.md', 'post.md'], prose('A draft', '\nFinished.\n'))
    await edit(repository, 'post.md', prose('A draft', '\nFinished for good.\n'))
    const wishes = [both, free, taken].flatMap(commit =>
      ['post.md', 'old/post.md'].map(path => ({ commit, path })),
    )
    expect(await resolve(repository, wishes)).toEqual([
      'draft.md',
      'post.md',
      'draft.md',
      'old/post.md',
      'post.md',
      'old/post.md',
    ])
  })

  it('is followed when two files changed names, and when a rename was taken back', async () => {
    await using repository = await createRepository()
    await repository.write('a.md', prose('alpha'))
    await repository.write('b.md', prose('beta'))
    const start = await repository.commit('Write')
    await move(repository, 'a.md', 'tmp.md')
    await move(repository, 'b.md', 'a.md')
    const swapped = await move(repository, 'tmp.md', 'b.md')
    await move(repository, 'a.md', 'c.md')
    const back = await move(repository, 'c.md', 'a.md')
    await repository.write('a.md', prose('beta', '\nNew.\n'))
    await edit(repository, 'b.md', prose('alpha', '\nNew.\n'))
    const wishes = [start, swapped, back].flatMap(commit => ['a.md', 'b.md'].map(path => ({ commit, path })))
    expect(await resolve(repository, wishes)).toEqual(['b.md', 'a.md', 'a.md', 'b.md', 'a.md', 'b.md'])
  })

  it('is judged under its own name when it was deleted and made again', async () => {
    await using repository = await createRepository()
    const basis = await edit(repository, 'a.md', prose('a'))
    await repository.remove('a.md')
    const without = await repository.commit('Delete')
    await edit(repository, 'a.md', prose('something else'))
    const wishes = [basis, without].map(commit => ({ commit, path: 'a.md' }))
    expect(await resolve(repository, wishes)).toEqual(['a.md', '(no-source)'])
  })

  it('is followed under names that are not UTF-8 or hold a line feed', async () => {
    await using repository = await createRepository()
    const names = ['a\nb.md', 'caf\udce9 é.md', 'c\td.md']
    const on = (name: string): Buffer => Buffer.concat([Buffer.from(`${repository.root}/`), encodePath(name)])
    await repository.write('a\nb.md', prose('a'))
    const commits = [await repository.commit('Add')]
    for (const [index, name] of names.slice(1).entries()) {
      await rename(on(names[index] ?? ''), on(name))
      commits.push(await repository.commit('Move'))
    }
    await edit(repository, 'c\td.md', prose('a', '\nMore.\n'))
    const wishes = commits.map(commit => ({ commit, path: 'c\td.md' }))
    expect(await resolve(repository, wishes)).toEqual(names)
  })
})

describe('the work that git is given', () => {
  it('is a handful of processes, however many wishes there are', async () => {
    await using repository = await createRepository()
    const commits: string[] = []
    for (let n = 0; n < 10; n++)
      commits.push(await edit(repository, n < 5 ? 'a.md' : 'b.md', prose('a', `\n${n}\n`)))
    const wishes = commits.flatMap(commit => ['a.md', 'b.md', 'c.md'].map(path => ({ commit, path })))
    const fresh = wishes.filter(wish => wish.path === 'b.md' && wish.commit === commits.at(-1))
    expect(await commandsOf(repository, fresh)).toEqual(['rev-parse', 'cat-file'])
    const stale = wishes.filter(wish => wish.path === 'b.md' && commits.indexOf(wish.commit) > 4)
    expect(await commandsOf(repository, stale)).toEqual(['rev-parse', 'cat-file', 'rev-list', 'log'])
    expect((await commandsOf(repository, wishes)).length).toBeLessThanOrEqual(6)
  })
})

/** The git commands that are run to resolve these, in the order of their start. */
async function commandsOf(repository: TestRepository, wishes: readonly BasisWish[]): Promise<string[]> {
  const log = join(repository.root, '.git/commands')
  await writeFile(log, '')
  vi.stubEnv('GIT_TRACE2_EVENT', log)
  await resolveFully(repository, wishes)
  vi.unstubAllEnvs()
  const events = (await readFile(log, 'utf8')).split('\n').filter(Boolean)
  return events.flatMap(event => /"event":"cmd_name".*"name":"([^"]*)"/.exec(event)?.[1] ?? [])
}

interface HandMade {
  readonly parent: string | null
  readonly year: number
  readonly message?: string
}

/** Writes a commit object with the files of HEAD and returns its id. */
async function writeCommit(repository: TestRepository, made: HandMade): Promise<string> {
  await repository.write('.git/made', commitText(await repository.git('rev-parse', 'HEAD^{tree}'), made))
  return repository.git('hash-object', '-t', 'commit', '-w', '.git/made')
}

function commitText(tree: string, { parent, year, message = 'Made by hand' }: HandMade): string {
  const who = `Ada <ada@example.org> ${Date.UTC(year) / 1000} +0000`
  return `tree ${tree}\n${parent === null ? '' : `parent ${parent}\n`}author ${who}\ncommitter ${who}\n\n${message}\n`
}

/** Writes two commits that begin with the same seven digits and returns these. */
async function makeTwins(repository: TestRepository): Promise<string> {
  const tree = await repository.git('rev-parse', 'HEAD^{tree}')
  const seen = new Map<string, string>()
  for (let n = 0; ; n++) {
    const message = `Twin ${n}`
    const text = commitText(tree, { parent: null, year: 2024, message })
    const oid = createHash('sha1').update(`commit ${text.length}\0${text}`).digest('hex')
    const twin = seen.get(oid.slice(0, 7))
    seen.set(oid.slice(0, 7), message)
    if (twin === undefined) continue
    for (const each of [twin, message])
      await writeCommit(repository, { parent: null, year: 2024, message: each })
    return oid.slice(0, 7)
  }
}
