import { describe, expect, it } from 'vitest'
import type { UpdateOptions } from '../../../src/commands/update.ts'
import type { UpdateReport } from '../../../src/report/update/update-report.ts'
import { keeper } from '../../support/keep.ts'
import type { TestRepository } from '../../support/repository.ts'
import { post, translation } from '../../support/status.ts'
import {
  itemOf,
  LEDGER,
  linkBlog,
  linked,
  linkedJa,
  OLD,
  SOURCE,
  TARGET,
  textOf,
  updateOf,
  WORK,
} from '../../support/update.ts'

const kept = keeper()

interface Planned {
  readonly report: UpdateReport
  /** Whether a translation was read to find it out. */
  readonly isRead: boolean
}

async function planned(blog: TestRepository, some: Partial<UpdateOptions> = {}): Promise<Planned> {
  let isRead = false
  const onProgress: UpdateOptions['onProgress'] = unit => void (isRead ||= unit === 'translations')
  const report = await updateOf(blog, { dryRun: true, build: 'one', onProgress, ...some })
  return { report, isRead }
}

/** What is found out anew after a change is what a run without memory finds, and the next run says the same from memory. */
async function expectNew(blog: TestRepository, some: Partial<UpdateOptions> = {}): Promise<UpdateReport> {
  const first = await planned(blog, some)
  const { build: _, ...rest } = some
  const forgetful = await updateOf(blog, { dryRun: true, ...rest })
  const second = await planned(blog, some)
  expect([first.isRead, second.isRead]).toEqual([true, false])
  expect(first.report).toEqual(forgetful)
  expect(second.report).toEqual(forgetful)
  return forgetful
}

const source = (url: string, ...more: string[]): string => post('First', linked(url), ...more)

describe('what is carried over is remembered', () => {
  it('until a text changes: the source, the translation, the source at the basis', async () => {
    const blog = kept(await linkBlog(WORK))
    const first = itemOf(await expectNew(blog), TARGET)
    expect(first).toMatchObject({ outcome: 'planned', stays: 'work' })

    await blog.write('README.md', 'No post.\n')
    await blog.commit('Touch no post')
    expect(await planned(blog)).toMatchObject({ isRead: false, report: { items: [first] } })

    await blog.write(SOURCE, source('https://example.org/newer', ...WORK.after))
    await blog.commit('Edit the source')
    expect(itemOf(await expectNew(blog), TARGET).files[0]?.after).toContain('https://example.org/newer')

    await blog.write(TARGET, translation(blog.basis, linkedJa(OLD), '水は海面で沸騰します。'))
    await blog.commit('Edit the translation')
    expect(itemOf(await expectNew(blog), TARGET).files[0]?.after).toContain('水は海面で沸騰します。')

    await blog.write(TARGET, translation(blog.head, linkedJa(OLD), '水は海面で沸騰します。'))
    await blog.commit('Move the basis by hand')
    expect(itemOf(await expectNew(blog), TARGET)).toMatchObject({ basis: { commit: blog.head } })
  })

  it('until a record comes, or goes', async () => {
    const blog = kept(await linkBlog(WORK))
    await expectNew(blog)
    await updateOf(blog)
    const ledger = await textOf(blog, LEDGER)
    await blog.commit('Carry over')
    expect(itemOf(await expectNew(blog), TARGET)).toMatchObject({ outcome: 'none', stays: 'work' })
    await blog.remove(LEDGER)
    await blog.commit('Lose the ledger')
    expect(itemOf(await expectNew(blog), TARGET).files.map(({ path }) => path)).toEqual([LEDGER])
    await blog.write(LEDGER, ledger)
    await blog.commit('Find it again')
    // The same texts and records as before
    expect(await planned(blog)).toMatchObject({ isRead: false, report: { items: [{ outcome: 'none' }] } })
  })

  it('for a language, a way of cutting texts, a wish and a build', async () => {
    const blog = kept(await linkBlog(WORK))
    await expectNew(blog)
    await expectNew(blog, { prune: true })
    await expectNew(blog, { build: 'two' })
    await blog.write('content/a.ko.md', await textOf(blog, TARGET))
    await blog.commit('The same bytes in another language')
    const { items } = await expectNew(blog)
    expect(items.map(({ locale }) => locale)).toEqual(['ja', 'ko'])
    const settings = '[[content]]\nsource = "content/{path}.md"\ntarget = "content/{path}.{locale}.md"\n'
    await blog.write('translate.toml', settings)
    await blog.commit('Configuration')
    expect((await planned(blog)).isRead).toBe(false)
    await blog.write('translate.toml', `${settings}translatable = ["title", "summary"]\n`)
    await blog.commit('Other fields')
    await expectNew(blog)
    await blog.write('translate.toml', `${settings}parser = "remark"\n`)
    await blog.commit('Another parser')
    await expectNew(blog)
  })

  it('but not whether the basis moves, nor what stands in a file that somebody edits', async () => {
    const blog = kept(await linkBlog())
    await blog.git('branch', 'main-as-it-was', blog.basis)
    expect(itemOf(await expectNew(blog), TARGET)).toMatchObject({ newBasis: { commit: blog.head } })
    // The newest source is on a branch that nobody else has: its text is there, but may be no basis
    await blog.git('checkout', '-q', '-b', 'mine')
    await blog.git('branch', '-f', 'main', 'HEAD^')
    const mine = itemOf((await planned(blog)).report, TARGET)
    expect(mine).toMatchObject({ newBasis: null, stays: 'unpublished', records: { added: 1 } })
    expect(mine).toEqual(itemOf(await updateOf(blog, { dryRun: true }), TARGET))
    expect(itemOf((await planned(blog)).report, TARGET)).toEqual(mine)
    await blog.git('branch', '-f', 'main', 'HEAD')
    expect(itemOf((await planned(blog)).report, TARGET)).toMatchObject({ newBasis: { commit: blog.head } })

    await blog.write(TARGET, translation(blog.basis, linkedJa(OLD), '新しい段落。'))
    const edited = await planned(blog, { force: true })
    expect(edited.isRead).toBe(true)
    expect(itemOf(edited.report, TARGET).files[0]?.after).toContain('新しい段落。')
    expect((await planned(blog, { force: true })).isRead).toBe(true)
  })
})
