import { stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { unifiedDiff } from '../../src/report/update/unified-diff.ts'
import { keeper } from '../support/keep.ts'
import { createRepository } from '../support/repository.ts'
import { post, translation } from '../support/status.ts'
import {
  LEDGER,
  linkBlog,
  linked,
  linkedJa,
  NEW,
  OLD,
  stateOf,
  TARGET,
  textOf,
  updateOf,
  WORK,
} from '../support/update.ts'

const kept = keeper()

describe('where nothing is left for a translator', () => {
  it('carries the link and moves the basis, in one file, and a second run finds nothing', async () => {
    const blog = kept(await linkBlog())
    const { items } = await updateOf(blog)
    expect(items).toMatchObject([
      { outcome: 'written', newBasis: { commit: blog.head }, stays: null, records: { added: 0 } },
    ])
    expect(await textOf(blog, TARGET)).toBe(translation(blog.head, linkedJa(NEW)))
    expect(await blog.git('status', '--porcelain', '-uall')).toBe(` M ${TARGET}`)
    expect(await stateOf(blog)).toMatchObject({ state: 'fresh', basis: { commit: blog.head } })
    const before = await stat(join(blog.root, TARGET))
    expect((await updateOf(blog)).items).toMatchObject([{ outcome: 'none', stays: null }])
    expect(await stat(join(blog.root, TARGET))).toMatchObject({ ino: before.ino, mtimeMs: before.mtimeMs })
  })
})

describe('where something is left', () => {
  it('carries what it can, records that, and leaves the basis', async () => {
    const blog = kept(await linkBlog(WORK))
    const [item] = (await updateOf(blog)).items
    expect(item).toMatchObject({ outcome: 'written', newBasis: null, stays: 'work', records: { added: 1 } })
    expect(item?.changes.map(({ state }) => state).sort()).toEqual(['carried', 'open'])
    expect(await textOf(blog, TARGET)).toBe(translation(blog.basis, linkedJa(NEW), ...WORK.target))
    expect(await stateOf(blog)).toMatchObject({
      state: 'stale',
      segments: { mechanical: 0, substantive: 1, signedOff: 1 },
    })
    const records = await textOf(blog, LEDGER)
    expect((await updateOf(blog)).items).toMatchObject([{ outcome: 'none', stays: 'work' }])
    expect(await textOf(blog, LEDGER)).toBe(records)
  })
})

describe('a file that must not be written', () => {
  it('is one that differs from HEAD: edited, staged, untracked; not by --force, and not for a ledger', async () => {
    const blog = kept(await linkBlog(WORK))
    const edited = translation(blog.basis, linkedJa(OLD), '水は海面で沸騰します。')
    await blog.write(TARGET, edited)
    const refused = { outcome: 'failed', problem: { code: 'update:uncommitted' }, files: [] }
    expect((await updateOf(blog)).items).toMatchObject([refused])
    await blog.git('add', TARGET)
    expect((await updateOf(blog)).items).toMatchObject([refused])
    await blog.git('commit', '-q', '-m', 'Improve')
    await blog.git('rm', '-q', '--cached', TARGET)
    await blog.git('commit', '-q', '-m', 'Forget it')
    expect((await updateOf(blog)).items).toMatchObject([refused])
    expect(await textOf(blog, TARGET)).toBe(edited)
    expect((await updateOf(blog, { force: true })).items).toMatchObject([{ outcome: 'written' }])
    expect(await textOf(blog, TARGET)).toBe(edited.replace(OLD, NEW))
    // Written and not committed; nothing but its ledger is open
    await blog.remove('.translate')
    expect((await updateOf(blog)).items).toMatchObject([{ outcome: 'written', files: [{ path: LEDGER }] }])
  })
})

describe('bytes that are not carried stay', () => {
  it('CRLF, a byte order mark, trailing spaces, no line end at the end, and odd names', async () => {
    const odd = 'content/日本 "q" it’s'
    const target = `\uFEFF+++\r\ntitle = "題"  \r\n\r\n[extra]\r\ntranslation_based_on_commit = "BASIS"\r\n+++\r\n\r\n${linkedJa(OLD)}  \r\n\r\nおわり`
    const repository = kept(
      await createRepository({ files: { [`${odd}.md`]: post('A', linked(OLD), 'End.') } }),
    )
    const basis = await repository.git('rev-parse', 'HEAD')
    await repository.write(`${odd}.ja.md`, target.replace('BASIS', basis))
    await repository.commit('Translate')
    await repository.write(`${odd}.md`, post('A', linked(NEW), 'End.'))
    const head = await repository.commit('Edit')
    const plan = await updateOf(repository, { dryRun: true })
    expect(await repository.git('status', '--porcelain')).toBe('')
    const wanted = target.replace('BASIS', head).replace(OLD, NEW)
    const patch = join(repository.root, '.git/plan.patch')
    await writeFile(patch, `words before\n\n${unifiedDiff(plan.items.flatMap(({ files }) => files))}`)
    await repository.git('apply', patch)
    expect(await textOf(repository, `${odd}.ja.md`)).toBe(wanted)
    await repository.git('checkout', '-q', '.')
    expect((await updateOf(repository)).items).toMatchObject([{ outcome: 'written' }])
    expect(await textOf(repository, `${odd}.ja.md`)).toBe(wanted)
  })
})
