import { chmod, mkdir, readdir, stat, symlink } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { openProject } from '../../src/commands/project.ts'
import { applyUpdates } from '../../src/commands/update/apply-updates.ts'
import { blankItem, type PlannedUpdate } from '../../src/commands/update/plan-update.ts'
import { keeper } from '../support/keep.ts'
import { createRepository } from '../support/repository.ts'
import { post, translation } from '../support/status.ts'
import {
  itemOf,
  LEDGER,
  linkBlog,
  linked,
  linkedJa,
  NEW,
  OLD,
  SOURCE,
  stateOf,
  TARGET,
  textOf,
  updateOf,
  WORK,
} from '../support/update.ts'
import { userErrorOf } from '../support/user-error.ts'

const kept = keeper()

describe('where nothing is left for a translator', () => {
  it('moves the basis of a translation that has the change already', async () => {
    const blog = kept(await linkBlog())
    await blog.write(TARGET, translation(blog.basis, linkedJa(NEW)))
    const head = await blog.commit('Mend the link by hand')
    expect((await updateOf(blog)).items).toMatchObject([
      { outcome: 'written', changes: [{ state: 'already' }] },
    ])
    expect(await textOf(blog, TARGET)).toBe(translation(head, linkedJa(NEW)))
  })

  it('records the basis in the ledger where the project has no field for it', async () => {
    const repository = kept(
      await createRepository({
        files: { [SOURCE]: post('First', linked(OLD)), [TARGET]: post('題', linkedJa(OLD)) },
      }),
    )
    const { adopt } = await import('../../src/commands/adopt.ts')
    const tool = { name: 'evergloss', version: '0' }
    await adopt({ root: repository.root, tool, mode: 'write', force: true, paths: [], locales: [] })
    await repository.write(SOURCE, post('First', linked(NEW)))
    const head = await repository.commit('Edit')
    expect((await updateOf(repository)).items).toMatchObject([{ newBasis: { commit: head, field: null } }])
    expect(await textOf(repository, TARGET)).toBe(post('題', linkedJa(NEW)))
    expect(await stateOf(repository)).toMatchObject({
      state: 'fresh',
      basis: { commit: head, from: 'ledger' },
    })
    expect((await updateOf(repository)).items).toMatchObject([{ outcome: 'none' }])
  })
})

describe('where something is left', () => {
  it('moves the basis when the translator is done', async () => {
    const blog = kept(await linkBlog(WORK))
    await updateOf(blog)
    await blog.commit('Update')
    await blog.write(SOURCE, post('First', linked(`${NEW}er`), ...WORK.before))
    const head = await blog.commit('Take it back, and move the manual once more')
    expect((await updateOf(blog)).items).toMatchObject([{ outcome: 'written', newBasis: { commit: head } }])
    expect(await textOf(blog, TARGET)).toBe(translation(head, linkedJa(`${NEW}er`), ...WORK.target))
    expect(await stateOf(blog)).toMatchObject({ state: 'fresh' })
  })

  it('keeps a record in step with a text that a later commit polishes', async () => {
    const blog = kept(await linkBlog(WORK))
    await updateOf(blog)
    await blog.commit('Update')
    const polished = translation(blog.basis, `まず${linkedJa(NEW)}`, ...WORK.target)
    await blog.write(TARGET, polished)
    await blog.commit('Polish')
    expect((await updateOf(blog)).items).toMatchObject([
      { outcome: 'written', stays: 'work', records: { renewed: 1 }, files: [{ path: LEDGER }] },
    ])
    expect(await textOf(blog, TARGET)).toBe(polished)
    expect(await stateOf(blog)).toMatchObject({ segments: { signedOff: 1, substantive: 1, mechanical: 0 } })
    expect((await updateOf(blog)).items).toMatchObject([{ outcome: 'none', stays: 'work' }])
  })

  it('takes a translation in the words of the source for work, and never for done', async () => {
    const sentence = 'Every kernel has a heap that grows while programs ask for memory.'
    const blog = kept(await linkBlog({ before: [sentence], after: [sentence], target: [sentence] }))
    expect((await updateOf(blog)).items).toMatchObject([
      { outcome: 'written', untranslated: 1, newBasis: null, stays: 'work' },
    ])
    expect(await stateOf(blog)).toMatchObject({ state: 'stale', segments: { signedOff: 1 } })
  })

  it('removes a passage only when asked', async () => {
    const gone = { before: ['A passage that goes away.'], after: [], target: ['なくなる段落。'] }
    const blog = kept(await linkBlog(gone))
    expect((await updateOf(blog)).items).toMatchObject([{ stays: 'work' }])
    expect(await textOf(blog, TARGET)).toContain(gone.target[0])
    await blog.commit('Update')
    const [item] = (await updateOf(blog, { prune: true })).items
    expect(item).toMatchObject({ outcome: 'written', newBasis: { commit: expect.any(String) } })
    expect(await textOf(blog, TARGET)).toBe(translation(item?.newBasis?.commit ?? '', linkedJa(NEW)))
    expect(await stateOf(blog)).toMatchObject({ state: 'fresh' })
  })
})

describe('nobody’s page is touched for commas', () => {
  const COMMA = {
    before: ['First wait then go.'],
    after: ['First wait, then go.'],
    target: ['待って、それから進む。'],
  }

  it('unless --basis asks, or the file is written anyway', async () => {
    const blog = kept(await linkBlog(COMMA))
    await updateOf(blog)
    await blog.commit('Update')
    await blog.write(SOURCE, post('First', linked(NEW), 'First, wait, then go.'))
    const head = await blog.commit('One more comma')
    expect((await updateOf(blog)).items).toMatchObject([{ outcome: 'none', stays: 'unasked' }])
    expect(await blog.git('status', '--porcelain')).toBe('')
    expect((await updateOf(blog, { basis: true })).items).toMatchObject([{ newBasis: { commit: head } }])
    expect(await textOf(blog, TARGET)).toBe(translation(head, linkedJa(NEW), ...COMMA.target))
    expect((await updateOf(blog, { basis: true })).items).toMatchObject([{ outcome: 'none' }])
  })
})

describe('a source that is not published', () => {
  it('gets records and never a basis: on a branch, and as the work tree has it', async () => {
    const blog = kept(await linkBlog())
    await blog.git('switch', '-q', '-c', 'edit')
    await blog.write(SOURCE, post('First', linked(`${NEW}er`)))
    expect((await updateOf(blog)).items).toMatchObject([
      { outcome: 'written', newBasis: null, stays: 'unpublished', records: { added: 1 } },
    ])
    expect(await textOf(blog, TARGET)).toBe(translation(blog.basis, linkedJa(`${NEW}er`)))
    expect(await stateOf(blog)).toMatchObject({ state: 'fresh', segments: { signedOff: 1 } })
    await blog.commit('Edit on a branch')
    expect((await updateOf(blog)).items).toMatchObject([{ outcome: 'none' }])
    await blog.git('switch', '-q', 'main')
    await blog.git('merge', '-q', '--squash', 'edit')
    const head = await blog.commit('Squashed')
    expect(await stateOf(blog)).toMatchObject({ state: 'fresh', segments: { signedOff: 1 } })
    expect((await updateOf(blog, { basis: true })).items).toMatchObject([{ newBasis: { commit: head } }])
  })
})

describe('a file that must not be written', () => {
  it('stops no other: write-protected, a link; and dry runs say so before', async () => {
    const blog = kept(await linkBlog())
    for (const name of ['b', 'c', 'd']) {
      await blog.write(`content/${name}.md`, post('Post', linked(OLD)))
      await blog.write(`content/${name}.ja.md`, translation(blog.basis, linkedJa(OLD)))
    }
    const basis = await blog.commit('More')
    for (const name of ['b', 'c', 'd']) {
      await blog.write(`content/${name}.ja.md`, translation(basis, linkedJa(OLD)))
      await blog.write(`content/${name}.md`, post('Post', linked(NEW)))
    }
    await blog.commit('Edit them')
    await chmod(join(blog.root, 'content/b.ja.md'), 0o444)
    await chmod(join(blog.root, 'content/d.ja.md'), 0o755)
    await mkdir(join(blog.root, '.translate'))
    await symlink('/tmp', join(blog.root, '.translate/ja'))
    const problems = (report: Awaited<ReturnType<typeof updateOf>>) =>
      report.items.map(({ target, outcome, problem }) => [target, outcome, problem?.code])
    expect(problems(await updateOf(blog, { dryRun: true }))).toEqual([
      [TARGET, 'planned', undefined],
      ['content/b.ja.md', 'failed', 'files:writeProtected'],
      ['content/c.ja.md', 'planned', undefined],
      ['content/d.ja.md', 'planned', undefined],
    ])
    const { items } = await updateOf(blog)
    expect(items.map(({ outcome }) => outcome)).toEqual(['written', 'failed', 'written', 'written'])
    expect(await textOf(blog, 'content/b.ja.md')).toBe(translation(basis, linkedJa(OLD)))
    expect((await stat(join(blog.root, 'content/d.ja.md'))).mode & 0o777).toBe(0o755)
    expect(await readdir(join(blog.root, 'content'))).toHaveLength(8)
  })

  it('is one that somebody changed since it was read', async () => {
    const blog = kept(await linkBlog())
    await blog.write('content/b.md', post('Post', linked(OLD)))
    await blog.write('content/b.ja.md', translation(blog.basis, linkedJa(OLD)))
    await blog.commit('More')
    const project = await openProject({ root: blog.root })
    const text = await textOf(blog, TARGET)
    const plan = ['content/b.ja.md', TARGET].map((path): PlannedUpdate => {
      const write = {
        place: 'target',
        field: null,
        path,
        before: text,
        after: text.replace(OLD, NEW),
      } as const
      const [pair] = project.pairs
      if (pair === undefined) throw new Error('no pair')
      const basis = { commit: null, path: null, from: null, recorded: null, problem: null }
      return { item: { ...blankItem({ pair, basis }), outcome: 'planned' }, writes: [write] }
    })
    await blog.write('content/b.ja.md', `${text}Somebody was here.`)
    const done = await applyUpdates(project, plan)
    await project.objects.close()
    expect(done.map(({ item }) => [item.outcome, item.problem?.code])).toEqual([
      ['failed', 'git:changedWhileReading'],
      ['written', undefined],
    ])
    expect(await textOf(blog, 'content/b.ja.md')).toBe(`${text}Somebody was here.`)
    expect(await textOf(blog, TARGET)).toBe(text.replace(OLD, NEW))
  })
})

describe('bytes that are not carried stay', () => {
  it('in a checkout with line ends of its own', async () => {
    const blog = kept(await linkBlog(WORK))
    await blog.git('config', 'core.autocrlf', 'true')
    await blog.git('rm', '-q', '--cached', '-r', '.')
    await blog.git('reset', '-q', '--hard')
    const before = await textOf(blog, TARGET)
    expect(before).toContain('\r\n')
    expect((await updateOf(blog)).items).toMatchObject([{ outcome: 'written' }])
    expect(await textOf(blog, TARGET)).toBe(before.replace(OLD, NEW))
    expect((await updateOf(blog)).items).toMatchObject([{ outcome: 'none' }])
  })
})

describe('what is asked for', () => {
  it('is one locale, one path, seen from a directory of the repository', async () => {
    const blog = kept(await linkBlog())
    await blog.write('content/a.ko.md', translation(blog.basis, `시작하기 전에 [설명서](${OLD})를 읽으세요.`))
    await blog.write('docs/readme.txt', '')
    await blog.commit('Translate into Korean')
    const root = join(blog.root, 'content')
    expect((await updateOf({ root }, { locales: ['ko'], paths: ['a.md'] })).items).toMatchObject([
      { target: 'content/a.ko.md', outcome: 'written' },
    ])
    expect(await blog.git('status', '--porcelain')).toBe(' M content/a.ko.md')
    expect(await userErrorOf(updateOf({ root }, { paths: ['b.md'] }))).toMatchObject({
      code: 'project:pathMatchesNothing',
    })
  })

  it('says what has no usable basis and what is missing, and writes nothing there', async () => {
    const blog = kept(await linkBlog())
    await blog.write(TARGET, post('題', linkedJa(OLD)))
    await blog.write('content/b.md', post('B'))
    await blog.commit('Without a basis')
    const report = await updateOf(blog)
    expect(report.items).toEqual([])
    expect(report.passed).toEqual({ unknown: 1, missing: 1 })
    expect(await blog.git('status', '--porcelain')).toBe('')
  })

  it('in a shallow clone names the command that mends it, and works where the history is deep enough', async () => {
    const blog = kept(await linkBlog())
    const clone = async (depth: number) => {
      const folder = join(blog.root, `.git/clone-${depth}`)
      await blog.git('clone', '-q', '--depth', String(depth), `file://${blog.root}`, folder)
      return folder
    }
    expect(await userErrorOf(updateOf({ root: await clone(1) }))).toMatchObject({ code: 'git:shallow' })
    const root = await clone(3)
    expect(itemOf(await updateOf({ root }), TARGET)).toMatchObject({ newBasis: { commit: blog.head } })
  })
})
