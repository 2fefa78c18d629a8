import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import type { DoctorFinding, DoctorReport } from '../../src/report/doctor/doctor-report.ts'
import { virtualClock } from '../support/crowdin-connection.ts'
import { type CrowdinEmulator, type EmulatorOptions, startCrowdin } from '../support/crowdin/start.ts'
import type { SourceFile } from '../support/crowdin/types.ts'
import { createHealthyBlog, doctorOf, findingIn, told } from '../support/doctor.ts'
import { keeper } from '../support/keep.ts'
import { pushOf } from '../support/push.ts'
import type { TestRepository } from '../support/repository.ts'

const kept = keeper()
const servers: CrowdinEmulator[] = []
afterEach(async () => {
  for (const server of servers.splice(0)) await server.close()
})

async function serverOf(options: EmulatorOptions = {}): Promise<CrowdinEmulator> {
  const server = await startCrowdin({ targetLanguageIds: ['ja'], token: 'a-token-of-the-owner', ...options })
  servers.push(server)
  const { flags, qaChecksIgnorableCategories } = server.state.project
  flags.autoSubstitution = false
  qaChecksIgnorableCategories.tags = false
  qaChecksIgnorableCategories.variables = false
  return server
}

function envOf({ token, projectId, baseUrl }: CrowdinEmulator): Record<string, string> {
  return {
    CROWDIN_PERSONAL_TOKEN: token,
    CROWDIN_PROJECT_ID: `${projectId}`,
    CROWDIN_BASE_URL: baseUrl,
  }
}

async function examine(
  place: Pick<TestRepository, 'root'>,
  env: Record<string, string | undefined>,
): Promise<DoctorReport> {
  return doctorOf(place, { crowdin: { env, transport: { clock: virtualClock() } } })
}

async function blog(): Promise<TestRepository> {
  return kept(await createHealthyBlog())
}

/** The parameters of what is said of a finding's places. */
function notesOf({ places }: DoctorFinding): Record<string, string | number>[] {
  return places.flatMap(({ notes }) => notes.map(({ params }) => params))
}

describe('the side of Crowdin', () => {
  it('is looked at where the environment names it, with few requests that only read', async () => {
    const repository = await blog()
    const server = await serverOf()
    await pushOf(repository, server)
    server.log.clear()
    const report = await examine(repository, envOf(server))
    expect(told(report)).toEqual([])
    expect(report.checked.crowdin).toEqual({ project: 'Blog', languages: 1, files: 2 })
    expect(server.log.writes()).toEqual([])
    expect(server.log.entries.length).toBeLessThanOrEqual(10)
    expect(JSON.stringify(report)).not.toContain(server.token)

    server.log.clear()
    expect((await doctorOf(repository)).checked.crowdin).toBeNull()
    const some = { paths: ['content/first.md'], crowdin: { env: envOf(server) } }
    expect((await doctorOf(repository, some)).checked.crowdin).toBeNull()
    expect(server.log.entries).toEqual([])
  })

  it('needs a token and a project, and says so only where Crowdin is meant', async () => {
    const repository = await blog()
    expect(told(await examine(repository, {}))).toEqual([])
    const half = await examine(repository, { CROWDIN_PERSONAL_TOKEN: 'a-token' })
    expect(findingIn(half, 'crowdinCredentials').places[0]?.notes).toEqual([
      { code: 'crowdin:noProjectId', params: {} },
    ])
    await repository.write(
      'translate.toml',
      '[[content]]\nsource = "content/{path}.md"\ntarget = "content/{path}.{locale}.md"\n[crowdin]\ndirectory = "blog"\n',
    )
    expect(told(await examine(repository, {}))).toEqual(['info crowdinNotAsked'])
  })

  it('is looked at without a configuration that can be used', async () => {
    const repository = await blog()
    await repository.write('translate.toml', 'sorce = 1\n')
    const server = await serverOf({ isSuspended: true })
    expect(told(await examine(repository, envOf(server)))).toEqual([
      'error configurationUnusable',
      'error crowdinSuspended',
    ])
  })
})

describe('what Crowdin refuses', () => {
  it('is told with what mends it, and the rest of the check-up goes on', async () => {
    const repository = await blog()
    const server = await serverOf()
    const env = envOf(server)
    const codes = async (changed: Record<string, string>): Promise<string[]> =>
      told(await examine(repository, { ...env, ...changed }))
    expect(await codes({ CROWDIN_PERSONAL_TOKEN: 'another' })).toEqual(['error crowdinToken'])
    expect(await codes({ CROWDIN_PROJECT_ID: '99' })).toEqual(['error crowdinProject'])
    expect(await codes({ CROWDIN_PROJECT_ID: 'blog' })).toEqual(['error crowdinCredentials'])
    expect(await codes({ CROWDIN_BASE_URL: 'http://127.0.0.1:9' })).toEqual(['warning crowdinUnreachable'])
    server.faults.add({
      path: /projects/,
      fault: { kind: 'answer', status: 200, body: '<html>Log in</html>' },
    })
    expect(await codes({})).toEqual(['error crowdinAddress'])
    server.faults.add({ path: /labels/, times: 9, fault: { kind: 'answer', status: 500 } })
    const broken = await examine(repository, env)
    expect(told(broken)).toEqual(['warning crowdinUnreachable'])
    expect(notesOf(findingIn(broken, 'crowdinUnreachable'))).toMatchObject([
      { request: expect.stringContaining('labels') },
    ])
  })

  it('is asked of every kind of thing that a run reads', async () => {
    const repository = await blog()
    const token = { value: 'narrow', username: 'owner', role: 'manager' as const }
    const server = await serverOf({ tokens: [{ ...token, scopes: ['project.settings'] }] })
    const finding = findingIn(await examine(repository, envOf(server)), 'crowdinScopes')
    expect(finding.severity).toBe('error')
    const asked = notesOf(finding).map(({ request }) => `${request}`.split('/').at(-1))
    expect(new Set(asked)).toEqual(
      new Set(['directories', 'strings', 'labels', 'progress', 'comments', 'translations', 'approvals']),
    )
  })

  it('or cannot take posts at all', async () => {
    const repository = await blog()
    const strings = await serverOf({ projectType: 1 })
    expect(told(await examine(repository, envOf(strings)))).toEqual(['error crowdinStringBased'])
    const token = { value: 'translator', username: 'mia', role: 'translator' as const, scopes: ['*'] }
    const translator = await serverOf({ tokens: [token] })
    expect(told(await examine(repository, envOf(translator)))).toEqual(['error crowdinNotManager'])
    const french = await serverOf({ sourceLanguageId: 'fr', targetLanguageIds: ['ja', 'de'] })
    const report = await examine(repository, envOf(french))
    expect(told(report)).toEqual(['error crowdinSource', 'info crowdinLanguageUnused'])
    expect(notesOf(findingIn(report, 'crowdinSource'))).toEqual([{ locale: 'en', language: 'fr' }])
    const other = await serverOf({ targetLanguageIds: ['de'] })
    const lost = findingIn(await examine(repository, envOf(other)), 'crowdinLanguage')
    expect(lost.places).toMatchObject([{ locale: 'ja', notes: [{ code: 'crowdin:language.missing' }] }])
  })
})

it('settings that cost translations are told', async () => {
  const repository = await blog()
  const server = await serverOf()
  const { project } = server.state
  project.translateDuplicates = 1
  project.flags.autoSubstitution = true
  project.qaChecksIgnorableCategories.tags = true
  project.qaChecksIgnorableCategories.spellcheck = false
  Object.assign(project.flags, { tmPreTranslate: { enabled: true }, mtPreTranslate: { enabled: false } })
  const report = await examine(repository, envOf(server))
  expect(told(report)).toEqual([
    'warning crowdinDuplicates',
    'warning crowdinPreTranslation',
    'warning crowdinStrictChecks',
    'info crowdinSubstitution',
    'info crowdinTagChecks',
  ])
  expect(findingIn(report, 'crowdinDuplicates').params).toEqual({ setting: 'hide' })
  expect(findingIn(report, 'crowdinPreTranslation').places).toMatchObject([
    { notes: [{ code: 'doctor:note.preTranslation.tm' }] },
  ])
  expect(notesOf(findingIn(report, 'crowdinStrictChecks'))).toEqual([{ name: 'spellcheck' }])
  expect(notesOf(findingIn(report, 'crowdinTagChecks'))).toEqual([{ name: 'tags' }])
  project.translateDuplicates = 4
  expect(told(await examine(repository, envOf(server)))).not.toContain('warning crowdinDuplicates')
})

describe('files at Crowdin', () => {
  it('that cannot be kept up to date are told', async () => {
    const repository = await blog()
    const server = await serverOf()
    await pushOf(repository, server)
    const [first, second] = filesOf(server)
    first.importOptions.contentSegmentation = true
    first.excludedTargetLanguages = ['ja']
    second.parserVersion += 1
    for (const string of second.strings.values()) string.isHidden = true
    const report = await examine(repository, envOf(server))
    expect(told(report)).toEqual([
      'error crowdinSegmented',
      'warning crowdinExcluded',
      'warning crowdinHidden',
      'warning crowdinParsers',
    ])
    expect(findingIn(report, 'crowdinSegmented').places).toMatchObject([
      { path: 'content/first.md', notes: [{ params: { file: 'content/first.md.xliff' } }] },
    ])
    expect(notesOf(findingIn(report, 'crowdinExcluded'))).toEqual([{ locales: 'ja' }])
    expect(findingIn(report, 'crowdinHidden').places[0]?.path).toBe('content/second.md')
  })

  it('that are not where a push would put them are told', async () => {
    const repository = await blog()
    const server = await serverOf()
    await pushOf(repository, server)
    const [first, second] = filesOf(server)
    first.name = 'First.md.xliff'
    second.type = 'md'
    const twins = await examine(repository, envOf(server))
    // Whoever deleted it would lose the translations of the post
    expect(told(twins)).toEqual(['error crowdinForeignFile', 'warning crowdinCaseTwins'])
    first.name = 'older.md.xliff'
    second.name = 'second.md'
    const report = await examine(repository, envOf(server))
    expect(told(report)).toEqual(['warning crowdinMarkdown', 'warning crowdinGone'])
    expect(notesOf(findingIn(report, 'crowdinGone'))).toEqual([{ file: 'content/older.md.xliff' }])
    expect(findingIn(report, 'crowdinGone').commands).toEqual(['translate push --delete --dry-run'])
  })

  it('whose posts were renamed are not called gone where the history does not reach', async () => {
    const repository = await blog()
    const server = await serverOf()
    await pushOf(repository, server)
    await repository.git('mv', 'content/first.md', 'content/newer.md')
    await repository.git('mv', 'content/first.ja.md', 'content/newer.ja.md')
    await repository.commit('Rename')
    const clone = join(repository.root, '.git', 'shallow-clone')
    await repository.git('clone', '-q', '--depth', '1', `file://${repository.root}`, clone)
    const found = told(await examine({ root: clone }, envOf(server)))
    expect(found).toContain('error shallowClone')
    expect(found).not.toContain('warning crowdinGone')
  })
})

function filesOf(server: CrowdinEmulator): [SourceFile, SourceFile] {
  const [first, second] = [...server.state.files.values()].sort((one, other) =>
    one.name.localeCompare(other.name),
  )
  if (first === undefined || second === undefined) throw new Error('two files are expected')
  return [first, second]
}
