import { mkdtemp, realpath, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { runCommand } from '../support/command.ts'
import { createHealthyBlog, TEXT, 本文 } from '../support/doctor.ts'
import { createRepository, type TestRepository } from '../support/repository.ts'
import { post, translation } from '../support/status.ts'
import { transcript } from '../support/transcript.ts'

const folders: string[] = []

afterEach(async () => {
  await Promise.all(folders.splice(0).map(folder => rm(folder, { recursive: true, force: true })))
})

/** The versions of the machine are no matter here. */
async function expectTranscript(name: string, lines: readonly string[], cwd: string): Promise<void> {
  const said = await transcript(lines, { cwd })
  const text = said.replaceAll(/Node\.js [\d.]+, git [\d.]+/g, 'Node.js 20, git 2')
  await expect(text).toMatchFileSnapshot(`../transcripts/${name}.txt`)
}

async function healthy(): Promise<Awaited<ReturnType<typeof createHealthyBlog>>> {
  const repository = await createHealthyBlog()
  folders.push(repository.root)
  return repository
}

/** Renamed and removed sources, a squashed branch, a misspelled field, a wrong tag, a file that does not parse, an edit on the disk. */
async function sick(): Promise<TestRepository> {
  const { basis, ...repository } = await healthy()
  for (const locale of ['de', 'fr', 'ko', 'pt-BR'])
    await repository.write(`content/first.${locale}.md`, translation(basis, ...本文))
  await repository.write('content/third.md', post('Third', ...TEXT))
  await repository.write('content/fourth.md', post('Fourth', ...TEXT))
  await repository.write('content/fourth.jp.md', translation(basis, ...本文))
  await repository.commit('More')
  await repository.git('mv', 'content/first.md', 'content/start.md')
  await repository.write('content/third.ja.md', '+++\ntitle = "題名\n+++\n\n本文。\n')
  await repository.write(
    'content/second.ko.md',
    translation(basis, ...本文).replace('translation_based_on_commit', 'translation_based_on_comit'),
  )
  await repository.write('content/fourth.ko.md', translation('f00dfeed', ...本文))
  await repository.commit('Break')
  await repository.write('content/second.md', post('Second', ...TEXT))
  return repository
}

describe('translate doctor', () => {
  it('shows help', async () => {
    const cwd = await realpath(await mkdtemp(join(tmpdir(), 'evergloss-')))
    folders.push(cwd)
    await expectTranscript('help-doctor', ['doctor --help'], cwd)
  })

  it('says that all is well', async () => {
    await expectTranscript(
      'doctor-healthy',
      ['doctor', 'doctor content/first.md --locale ja'],
      (await healthy()).root,
    )
  })

  it('says what is wrong, and changes nothing', async () => {
    const { root } = await sick()
    await expectTranscript('doctor', ['doctor', 'doctor --markdown', 'doctor content/third.md'], root)
  })

  it('says it in other languages', async () => {
    const { root } = await sick()
    for (const locale of ['zh-CN', 'ja', 'ko'])
      await expectTranscript(`doctor-${locale}`, [`doctor --ui-locale ${locale}`], root)
  })

  it('prints JSON alone, and ends with 1 when there is an error', async () => {
    const run = await runCommand(['doctor', '--json'], { cwd: (await sick()).root })
    expect([run.exit, run.stderr]).toEqual([1, ''])
    expect(JSON.parse(run.stdout)).toMatchObject({
      schema: 1,
      findings: [{ code: 'unparsed' }, {}, {}, {}, {}, {}, {}],
    })
  })

  it('is stopped by nothing but what leaves nothing to look at', async () => {
    const cwd = await realpath(await mkdtemp(join(tmpdir(), 'evergloss-')))
    folders.push(cwd)
    await expectTranscript('doctor-no-repository', ['doctor'], cwd)
    const broken = await createRepository({
      files: { 'translate.toml': '[[contents]]\n', 'a.md': post('A') },
    })
    folders.push(broken.root)
    await expectTranscript('doctor-configuration', ['doctor', 'doctor --locale xx'], broken.root)
    const bare = await createRepository({ files: { 'README.md': post('A') } })
    folders.push(bare.root)
    await expectTranscript('doctor-no-layout', ['doctor'], bare.root)
  })
})
