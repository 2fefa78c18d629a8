import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { startCrowdin, type CrowdinEmulator, type EmulatorOptions } from '../../support/crowdin/start.ts'
import { EN, JA, post, SOURCE, TARGET, translationFrom } from '../../support/exchange.ts'
import { keeper } from '../../support/keep.ts'
import { postOf, pushOf, stringsOf } from '../../support/push.ts'
import { createRepository, type TestRepository } from '../../support/repository.ts'

const kept = keeper()
let server: CrowdinEmulator
const start = async (options: EmulatorOptions = {}): Promise<void> => {
  server = await startCrowdin({ targetLanguageIds: ['ja'], ...options })
}
afterEach(async () => server.close())

const PATH = 'content/a.md.xliff'

/** A blog with one post that is translated into Japanese. */
async function blog(files: Record<string, string> = {}): Promise<TestRepository> {
  const repository = kept(await createRepository({ files: { [SOURCE]: post('Water', ...EN), ...files } }))
  const basis = await repository.git('rev-parse', 'HEAD')
  await repository.write(TARGET, translationFrom(basis, '水', ...JA))
  await repository.commit('Translate')
  return repository
}

async function edit(repository: TestRepository, ...blocks: string[]): Promise<void> {
  await repository.write(SOURCE, post('Water', ...blocks))
  await repository.commit('Edit')
}

/** The post's translations at Crowdin, as a proofreader left them. */
async function approved(): Promise<TestRepository> {
  await start()
  const repository = await blog()
  await pushOf(repository, server)
  for (const { key } of stringsOf(server, PATH)) server.translators.approve(key, 'ja')
  server.log.clear()
  return repository
}

const marks = (): boolean[] =>
  stringsOf(server, PATH).map(({ translation }) => translation?.endsWith('✓') === true)
const uploads = (): number => server.log.writes().filter(({ method }) => method === 'PUT').length

const GRAMMAR = 'It takes about four minutes, on most stoves.'
const MEANING = 'Water never boils at [sea level](https://example.org/sea), as `boil()` says.'

describe('a first push', () => {
  it('brings sources and the translations that there are, and a second one nothing', async () => {
    await start()
    const repository = await blog()
    const planned = await pushOf(repository, server, { dryRun: true })
    expect(postOf(planned, SOURCE)).toMatchObject({
      outcome: 'planned',
      segments: { added: 4 },
      translations: [{ outcome: 'planned', segments: 4, taken: null }],
    })
    expect(server.log.changes()).toEqual([])
    const report = await pushOf(repository, server)
    expect(report).toMatchObject({ mode: 'write', gone: [], findings: [] })
    expect(postOf(report, SOURCE)).toMatchObject({
      path: PATH,
      kind: 'new',
      outcome: 'written',
      segments: { added: 4 },
      translations: [{ locale: 'ja', outcome: 'written', segments: 4, taken: 4 }],
    })
    expect(stringsOf(server, PATH).map(({ translation }) => translation)).toEqual([
      '水',
      '沸騰',
      '<x id="2" equiv-text="`boil()`"/> によれば、水は<g id="1">海面</g>で沸騰します。',
      'たいていのコンロで 4 分ほどかかります。',
    ])
    expect(server.snapshot().files[0]).toMatchObject({ title: SOURCE, contentSegmentation: false })
    server.log.clear()
    const again = await pushOf(repository, server)
    expect(postOf(again, SOURCE)).toMatchObject({ kind: 'present', outcome: 'unchanged', translations: [] })
    expect(server.log.changes()).toEqual([])
  })

  it('approves what is in git, or leaves it there, as configured', async () => {
    await start()
    const settings = (adopt: string): string =>
      `[crowdin]\nadopt = "${adopt}"\ndirectory = "blog"\n[[content]]\nsource = "content/{path}.md"\ntarget = "content/{path}.{locale}.md"\n`
    const repository = await blog({ 'translate.toml': settings('none') })
    await pushOf(repository, server)
    expect(stringsOf(server, `blog/${PATH}`).map(({ translation }) => translation)).toEqual([
      null,
      null,
      null,
      null,
    ])
    await repository.write('translate.toml', settings('approved'))
    await pushOf(repository, server)
    expect(stringsOf(server, `blog/${PATH}`).every(({ translation }) => translation?.endsWith('✓'))).toBe(
      true,
    )
  })

  it('puts no text over what is there, and offers none that is behind or in the source language', async () => {
    await start()
    const repository = await blog()
    await repository.write(SOURCE, post('Water', EN[0], MEANING, EN[2], 'A passage more.'))
    await repository.write(TARGET, (await read(repository, TARGET)).replace(JA[2], EN[2]))
    await repository.commit('Edit')
    await pushOf(repository, server, { locales: ['ja'], dryRun: false })
    const there = stringsOf(server, PATH)
    expect(there.map(({ translation }) => translation)).toEqual(['水', '沸騰', null, null, null])
    server.translators.translate(there[2]?.key ?? '', 'ja', '別の訳')
    await repository.write(
      TARGET,
      translationFrom(await repository.git('rev-parse', 'HEAD'), '水', ...JA, '追記'),
    )
    await repository.commit('Translate')
    const report = await pushOf(repository, server)
    expect(postOf(report, SOURCE).translations).toMatchObject([{ segments: 2, taken: 2 }])
    expect(stringsOf(server, PATH).map(({ translation }) => translation)).toEqual([
      '水',
      '沸騰',
      '別の訳',
      JA[2],
      '追記',
    ])
  })
})

describe('a later push', () => {
  it('keeps approvals through a grammar fix, and takes one where the meaning changed', async () => {
    const repository = await approved()
    await edit(repository, EN[0], EN[1], GRAMMAR)
    expect(postOf(await pushOf(repository, server), SOURCE)).toMatchObject({
      outcome: 'written',
      segments: { added: 0, removed: 0, cosmetic: 1, substantive: 0 },
    })
    expect(marks()).toEqual([true, true, true, true])
    expect(stringsOf(server, PATH)[3]?.text).toBe(GRAMMAR)
    await edit(repository, EN[0], MEANING, GRAMMAR)
    expect(postOf(await pushOf(repository, server), SOURCE)).toMatchObject({ segments: { substantive: 1 } })
    expect(marks()).toEqual([true, true, false, true])
    expect(stringsOf(server, PATH)[2]?.translation).toContain('沸騰します')
    expect(uploads()).toBe(2)
  })

  it('does both in one file, with new and removed passages, in two uploads', async () => {
    const repository = await approved()
    const before = stringsOf(server, PATH)
    await edit(repository, MEANING, GRAMMAR, 'On the moon it boils at once.')
    const { segments } = postOf(await pushOf(repository, server), SOURCE)
    expect(segments).toEqual({ added: 1, removed: 1, cosmetic: 1, mechanical: 0, substantive: 1 })
    expect(uploads()).toBe(2)
    expect(marks()).toEqual([true, false, true, false])
    const keys = stringsOf(server, PATH).map(({ key }) => key)
    expect(keys.slice(0, 3)).toEqual([before[0], before[2], before[3]].map(string => string?.key))
    server.log.clear()
    await pushOf(repository, server)
    expect(server.log.changes()).toEqual([])
  })

  it('renames what was renamed, and tells what is gone', async () => {
    const repository = await approved()
    const before = stringsOf(server, PATH)
    await repository.write('content/b.md', post('Other', 'Another post.'))
    await repository.git('mv', SOURCE, 'content/deep.md')
    await repository.git('mv', TARGET, 'content/deep.ja.md')
    await repository.commit('Rename')
    const [file] = server.state.files.values()
    Object.assign(file ?? {}, { title: 'What a translator calls it' })
    const report = await pushOf(repository, server)
    expect(file).toMatchObject({ title: 'What a translator calls it', context: '`content/deep.md`' })
    expect(postOf(report, 'content/deep.md')).toMatchObject({
      kind: 'renamed',
      from: PATH,
      outcome: 'written',
    })
    expect(stringsOf(server, 'content/deep.md.xliff')).toEqual(before)
    expect(server.snapshot().files.map(({ path }) => path)).not.toContain(PATH)
    await repository.remove('content/b.md')
    await repository.commit('Remove')
    expect((await pushOf(repository, server)).gone).toMatchObject([
      { source: 'content/b.md', outcome: 'left' },
    ])
    expect((await pushOf(repository, server, { delete: true })).gone).toMatchObject([{ outcome: 'deleted' }])
    expect(server.snapshot().files).toHaveLength(1)
  })

  it('makes no second file where a clone is too shallow to tell a rename', async () => {
    const repository = await approved()
    await repository.write(
      'translate.toml',
      '[[content]]\nsource = "content/{path}.md"\ntarget = "content/{path}.{locale}.md"\nlocales = ["ja"]\n',
    )
    await repository.git('rm', '-q', TARGET)
    await repository.git('mv', SOURCE, 'content/deep.md')
    await repository.commit('Rename')
    const clone = join(repository.root, '.git', 'shallow-clone')
    await repository.git('clone', '-q', '--depth', '1', `file://${repository.root}`, clone)
    const changed = server.log.changes().length
    await expect(pushOf({ root: clone }, server)).rejects.toMatchObject({ code: 'git:shallow' })
    expect(server.log.changes()).toHaveLength(changed)
  })

  it('spares what is not committed, unless forced', async () => {
    const repository = await approved()
    await repository.write(SOURCE, post('Water', EN[0], MEANING, EN[2]))
    expect(postOf(await pushOf(repository, server), SOURCE)).toMatchObject({
      outcome: 'failed',
      problem: { code: 'push:uncommitted' },
    })
    expect(server.log.changes()).toEqual([])
    expect(postOf(await pushOf(repository, server, { force: true }), SOURCE)).toMatchObject({
      outcome: 'written',
    })
  })
})

describe('what cannot be brought', () => {
  it('stops nothing else', async () => {
    await start({ targetLanguageIds: ['ja', 'de'] })
    const repository = await blog({
      'content/bad.md': '+++\ntitle = \n+++\n\nNo.\n',
      'content/a.ko.md': post('물', '끓이기'),
      'content/a.de.md': '+++\ntitle = \n+++\n',
    })
    const report = await pushOf(repository, server)
    expect(postOf(report, 'content/bad.md')).toMatchObject({
      outcome: 'failed',
      problem: { code: 'push:unreadable' },
    })
    expect(postOf(report, SOURCE)).toMatchObject({
      outcome: 'written',
      translations: [{ locale: 'ja', outcome: 'written', taken: 4 }],
    })
    expect(report.translations.filter(({ outcome }) => outcome === 'failed')).toMatchObject([
      { locale: 'de', problem: { code: 'push:unreadable' } },
    ])
    expect(report.findings.filter(({ code }) => code.startsWith('crowdin'))).toMatchObject([
      { code: 'crowdin:language.missing', params: { locale: 'ko' } },
    ])
  })

  it('is put back, and told, where ids were lost', async () => {
    const repository = await approved()
    await edit(repository, EN[0], EN[1], GRAMMAR)
    const body = { data: [{ data: { id: 2, projectId: 8, fileId: 1, info: counted(4, 4, 0), date: '' } }] }
    server.faults.add({ path: /revisions/, fault: { kind: 'answer', status: 200, body } })
    const { outcome, problem } = postOf(await pushOf(repository, server), SOURCE)
    expect({ outcome, code: problem?.code }).toEqual({ outcome: 'failed', code: 'push:lostIds' })
    expect(problem?.params).toMatchObject({ expected: '+0 −0 ~1', found: '+4 −4 ~0' })
    expect(stringsOf(server, PATH)[3]?.text).toBe(EN[2])
  })

  it('is left alone where somebody else made it', async () => {
    const repository = await approved()
    const file = [...server.state.files.values()][0]
    if (file !== undefined)
      file.source = Buffer.from(file.source.toString().replaceAll('tool-id="evergloss"', ''))
    await edit(repository, EN[0], EN[1], GRAMMAR)
    expect(postOf(await pushOf(repository, server), SOURCE).problem).toMatchObject({ code: 'push:notOurs' })
    expect(server.log.changes()).toEqual([])
  })
})

function counted(
  added: number,
  deleted: number,
  updated: number,
): Record<string, { strings: number; words: number }> {
  const words = 0
  return {
    added: { strings: added, words },
    deleted: { strings: deleted, words },
    updated: { strings: updated, words },
  }
}

async function read({ root }: TestRepository, path: string): Promise<string> {
  return readFile(join(root, path), 'utf8')
}
