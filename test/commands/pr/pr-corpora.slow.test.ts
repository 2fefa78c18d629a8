import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findCandidates } from '../../../src/commands/reviewers/find-candidates.ts'
import { openProject } from '../../../src/commands/project.ts'
import type { PrReport } from '../../../src/report/pr/pr-report.ts'
import { parseBody } from '../../../src/report/request/body.ts'
import { openTestRepository } from '../../support/repository.ts'
import { hostRepository, itemOf, type HostedBlog } from '../../support/requests.ts'
import { statusOf } from '../../support/status.ts'

const bundle = join(process.env['EVERGLOSS_CORPORA'] ?? '', 'blog_os.bundle')
const isThere = process.env['EVERGLOSS_CORPORA'] !== undefined && existsSync(bundle)

/** The merge that mended grammar in all posts, in August 2022. */
const MERGE = '81d4f49f'
const LOCALES = ['fa', 'fr', 'ja', 'ko', 'zh-CN', 'zh-TW']
const SETTINGS = `[[content]]
source = "blog/content/{path}.md"
target = "blog/content/{path}.{locale}.md"

[github]
locales = ${JSON.stringify(LOCALES)}
max_new = 20
`

/** Every second one of the people whom the history knows may be asked by GitHub. */
async function peopleOf(root: string): Promise<Record<string, { role?: 'triage' }>> {
  const project = await openProject({ root, at: 'main' })
  try {
    const found = await Promise.all(
      LOCALES.map(async locale => findCandidates(project, { locale, paths: [] })),
    )
    const logins = [...new Set(found.flat().flatMap(({ login }) => login ?? []))].sort()
    return Object.fromEntries(logins.map((login, i) => [login, i % 2 === 0 ? { role: 'triage' } : {}]))
  } finally {
    await project.objects.close()
  }
}

describe.skipIf(!isThere)(
  `the blog after its grammar merge${isThere ? '' : ' (skipped: no corpora)'}`,
  () => {
    let blog: HostedBlog
    let report: PrReport
    let people: Record<string, { role?: 'triage' }>

    beforeAll(async () => {
      const origin = openTestRepository(await mkdtemp(join(tmpdir(), 'evergloss-blog-')))
      await promisify(execFile)('git', ['clone', '-q', bundle, origin.root])
      await origin.git('checkout', '-q', '-B', 'main', MERGE)
      await origin.write('translate.toml', SETTINGS)
      await origin.commit('Configuration')
      people = await peopleOf(origin.root)
      blog = await hostRepository(origin, { startsAt: '2022-09-01T00:00:00Z', users: people })
      report = await blog.request()
    }, 600_000)
    afterAll(async () => blog?.dispose())

    it('has one request for each locale that needs one, with files of that locale alone', () => {
      const opened = report.items.filter(({ pull }) => pull.outcome === 'opened')
      expect(opened.length).toBeGreaterThan(3)
      expect(report.items.filter(({ problem }) => problem !== null)).toEqual([])
      for (const { locale, files } of opened) {
        expect(files.length).toBeGreaterThan(0)
        for (const path of files)
          expect(path.endsWith(`.${locale}.md`) || path.startsWith(`.translate/${locale}/`)).toBe(true)
      }
      console.log(
        report.items.map(({ locale, pull, issue, files, counts, asked }) =>
          JSON.stringify({
            locale,
            pull: pull.outcome,
            issue: issue.outcome,
            files: files.length,
            ...counts,
            asked: asked.length,
          }),
        ),
        `${blog.github.log.reads().length} reads, ${blog.github.log.writes().length} writes`,
      )
    })

    it('has bodies that tell each passage which status calls stale', async () => {
      const { translations } = await statusOf(blog.clone)
      for (const { locale, counts, pull } of report.items) {
        if (pull.outcome !== 'opened') continue
        const stale = translations.filter(one => one.locale === locale && one.state === 'stale')
        expect(counts.work > 0).toBe(stale.some(({ segments }) => (segments?.substantive ?? 0) > 0))
        const body = blog.github.state.home.issues.get(pull.number ?? 0)?.body ?? ''
        expect(body.length).toBeLessThanOrEqual(60_000)
        expect(parseBody(body).marker).toMatchObject({
          locale,
          counts: { work: counts.work, carried: counts.carried },
        })
      }
    })

    it('asks people of its own history, never one for a language of others alone', async () => {
      const asked = report.items.flatMap(item => item.asked.map(({ login }) => [item.locale, login] as const))
      expect(asked.length).toBeGreaterThan(3)
      const project = await openProject({ root: blog.clone.root, at: 'HEAD' })
      for (const [locale, login] of asked) {
        const known = await findCandidates(project, { locale, paths: [] })
        expect(known.map(one => one.login)).toContain(login)
      }
      await project.objects.close()
    })

    it('run again, writes nothing', async () => {
      blog.github.log.clear()
      await blog.request()
      expect(blog.github.log.writes()).toEqual([])
    })

    it('agrees with status when one is merged by squash', async () => {
      const { number } = itemOf(report, 'fr').pull
      await blog.github.hands.merge(number ?? 0, { by: blog.github.owner, method: 'squash' })
      blog.github.log.clear()
      const item = itemOf(await blog.request({ locales: ['fr'] }), 'fr')
      expect(item.pull.outcome).toBe('none')
      const states = (await statusOf(blog.clone)).translations.filter(({ locale }) => locale === 'fr')
      expect(states.filter(({ state }) => state === 'due')).toEqual([])
    })
  },
)
