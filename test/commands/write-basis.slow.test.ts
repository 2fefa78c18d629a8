import { chmod, mkdir, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { openProject } from '../../src/commands/project.ts'
import { applyWrite, planBasis } from '../../src/commands/write-basis.ts'
import { format } from '../../src/ledger/format.ts'
import { record } from '../../src/ledger/record.ts'
import { doctorOf, findingIn } from '../support/doctor.ts'
import type { TestRepository } from '../support/repository.ts'
import { createRepository } from '../support/repository.ts'
import { post, statusOf, translation, translationOf } from '../support/status.ts'
import { userErrorOf } from '../support/user-error.ts'

const TARGET = 'content/a.ja.md'
const LEDGER = '.translate/ja/content/a.md.jsonl'

const open: TestRepository[] = []
afterEach(async () => {
  for (const repository of open.splice(0)) await repository.dispose()
})

/** A blog of one post that was edited once, with a Japanese translation. */
async function blog(files: Readonly<Record<string, string>> = {}) {
  const repository = await createRepository({
    files: { 'content/a.md': post('A', 'One.'), [TARGET]: post('あ', '一。'), ...files },
  })
  open.push(repository)
  const first = await repository.git('rev-parse', 'HEAD')
  await repository.write('content/a.md', post('A', 'One.', 'Two.'))
  return { repository, first, second: await repository.commit('Edit') }
}

interface Options {
  readonly target?: string
  /** The source's path in that commit. */
  readonly path?: string
  /** Default: what is in the work tree. */
  readonly text?: string
}

/** What is planned for one target, and how it is applied. */
async function plan(repository: TestRepository, commit: string, options: Options = {}) {
  const { target = TARGET, path = 'content/a.md' } = options
  const project = await openProject({ root: repository.root })
  try {
    const pair = project.pairs.find(each => each.target === target)
    if (pair === undefined) throw new Error(`no pair for ${target}`)
    const text = options.text ?? (await textOf(repository, target))
    const blob = await repository.git('rev-parse', `${commit}:${path}`)
    const write = await planBasis(project, { pair, text, commit, path, blob })
    return { write, apply: async () => (write === null ? undefined : applyWrite(project, write)) }
  } finally {
    await project.objects.close()
  }
}

const recordBasis = async (repository: TestRepository, commit: string) => {
  const planned = await plan(repository, commit)
  await planned.apply()
  return planned.write
}
const textOf = async ({ root }: TestRepository, path: string) => readFile(join(root, path), 'utf8')
const basisOf = async (repository: TestRepository, target = TARGET) =>
  translationOf(await statusOf(repository), target).basis

describe('a basis goes into the front matter', () => {
  it('where other translations have it there, and nothing else changes', async () => {
    const { repository, first } = await blog({
      'content/b.md': post('B'),
      'content/b.ja.md': translation('0123456', '二。'),
    })
    expect(await recordBasis(repository, first)).toMatchObject({
      place: 'front-matter',
      field: 'extra.translation_based_on_commit',
      path: TARGET,
    })
    expect(await textOf(repository, TARGET)).toBe(
      `+++\ntitle = "あ"\n\n[extra]\ntranslation_based_on_commit = "${first}"\n+++\n\n一。\n`,
    )
    expect(await repository.git('status', '--porcelain')).toBe(` M ${TARGET}`)
    expect(await basisOf(repository)).toMatchObject({ commit: first, from: 'front-matter' })
    expect((await plan(repository, first)).write).toBeNull()
  })

  it('where the configuration names the field, in the manner of the file', async () => {
    const { repository, first, second } = await blog({
      'translate.toml':
        '[[content]]\nsource = "content/{path}.md"\ntarget = "content/{path}.{locale}.md"\nbasis_field = "l10n.sourceCommit"\n',
      [TARGET]: '---\r\ntitle: あ # 題\r\nl10n:\r\n    note: x\r\n---\r\n\r\n一。\r\n',
    })
    expect(await recordBasis(repository, first)).toMatchObject({ field: 'l10n.sourceCommit' })
    const after = `---\r\ntitle: あ # 題\r\nl10n:\r\n    note: x\r\n    sourceCommit: ${first}\r\n---\r\n\r\n一。\r\n`
    expect(await textOf(repository, TARGET)).toBe(after)
    await recordBasis(repository, second)
    expect(await textOf(repository, TARGET)).toBe(after.replace(first, second))
  })

  it('in the field that the file itself has', async () => {
    const { repository, first } = await blog({
      [TARGET]: '---\ntitle: あ\ndefault_lang_commit: 0123456\n---\n\n一。\n',
      'content/b.md': post('B'),
      'content/b.ja.md': translation('0123456', '二。'),
      'content/c.md': post('C'),
      'content/c.ja.md': translation('0123456', '三。'),
    })
    expect(await recordBasis(repository, first)).toMatchObject({ field: 'default_lang_commit' })
  })
})

describe('a basis goes into the ledger', () => {
  it('where no translation has a field for it', async () => {
    const { repository, first } = await blog()
    expect(await recordBasis(repository, first)).toMatchObject({
      place: 'ledger',
      field: null,
      path: LEDGER,
      before: null,
    })
    const blob = await repository.git('rev-parse', `${first}:content/a.md`)
    const basis = record({ kind: 'basis', commit: first, path: 'content/a.md', blob })
    expect(await textOf(repository, LEDGER)).toBe(format([basis]))
    expect(await repository.git('status', '--porcelain')).toBe('?? .translate/')
    expect(await basisOf(repository)).toMatchObject({ commit: first, from: 'ledger', problem: null })
    expect((await plan(repository, first)).write).toBeNull()
  })

  it('where the file has no front matter, whatever others have', async () => {
    const { repository, first } = await blog({
      'content/b.md': post('B'),
      'content/b.ja.md': translation('0123456', '二。'),
      [TARGET]: '一。\n',
    })
    expect(await recordBasis(repository, first)).toMatchObject({ place: 'ledger' })
    expect(await textOf(repository, TARGET)).toBe('一。\n')
  })

  it('and holds alone, later or earlier than the one before', async () => {
    const { repository, first, second } = await blog()
    for (const commit of [first, second, first, second]) {
      await recordBasis(repository, commit)
      expect(await basisOf(repository)).toMatchObject({ commit })
      expect((await plan(repository, commit)).write).toBeNull()
    }
  })

  it('of the present name after a rename, and revokes what the former says', async () => {
    const { repository, first, second } = await blog()
    await recordBasis(repository, second)
    await repository.commit('Record')
    await repository.git('mv', 'content/a.md', 'content/b.md')
    await repository.git('mv', TARGET, 'content/b.ja.md')
    await repository.commit('Rename')
    const here = { target: 'content/b.ja.md' }
    expect((await plan(repository, second, here)).write).toBeNull()
    const { write, apply } = await plan(repository, first, here)
    expect(write).toMatchObject({ path: '.translate/ja/content/b.md.jsonl', before: null })
    await apply()
    expect(await basisOf(repository, 'content/b.ja.md')).toMatchObject({
      commit: first,
      path: 'content/a.md',
    })
    expect((await plan(repository, first, here)).write).toBeNull()
  })
})

describe('nothing is lost', () => {
  it.each([
    ['<<<<<<< HEAD\n', 'ledger:conflict'],
    ['{"id":"4', 'ledger:notARecord'],
  ])('when the ledger cannot be read: %j', async (text, code) => {
    const { repository, first } = await blog({ [LEDGER]: text })
    const error = await userErrorOf(plan(repository, first))
    expect(error).toMatchObject({ code: 'ledger:notRecorded', params: { path: LEDGER } })
    await expect(plan(repository, first)).rejects.toMatchObject({
      details: [{ code, params: { path: LEDGER } }],
    })
    expect(await textOf(repository, LEDGER)).toBe(text)
  })

  it('when the front matter cannot be read, or cannot take the field', async () => {
    const { repository, first } = await blog({ [TARGET]: '+++\ntitle =\n+++\n' })
    await expect(plan(repository, first)).rejects.toMatchObject({
      code: 'ledger:notRecorded',
      params: { path: TARGET },
      details: [{ code: 'document:frontMatterSyntax' }],
    })
  })

  it('when somebody changed the file since the plan', async () => {
    const { repository, first } = await blog()
    const { apply } = await plan(repository, first)
    await repository.write(LEDGER, 'mine\n')
    expect(await userErrorOf(apply())).toMatchObject({
      code: 'git:changedWhileReading',
      params: { path: LEDGER },
    })
    expect(await textOf(repository, LEDGER)).toBe('mine\n')
  })

  it('when it is applied twice', async () => {
    const { repository, first } = await blog()
    const { apply } = await plan(repository, first)
    await apply()
    const once = await textOf(repository, LEDGER)
    await apply()
    expect(await textOf(repository, LEDGER)).toBe(once)
  })

  it('when a link stands in the way, of the file or of a folder above it', async () => {
    const { repository, first } = await blog({ 'elsewhere/b': 'kept\n' })
    const { apply } = await plan(repository, first)
    await symlink('elsewhere', join(repository.root, '.translate'))
    expect(await userErrorOf(apply())).toMatchObject({ code: 'files:symbolicLink' })
    expect(await userErrorOf(plan(repository, first))).toMatchObject({ code: 'files:symbolicLink' })
    await rm(join(repository.root, '.translate'))
    await mkdir(join(repository.root, '.translate/ja/content'), { recursive: true })
    await symlink('../../../elsewhere/b', join(repository.root, LEDGER))
    expect(await userErrorOf(apply())).toMatchObject({ code: 'files:symbolicLink' })
    expect(await repository.git('status', '--porcelain', 'elsewhere')).toBe('')
  })

  it('of a file whose name looks like one that is not UTF-8', async () => {
    const twins = ['content/b\uFFFDd.md', 'content/b\uFFFDd.ja.md'] as const
    const { repository, first } = await blog({
      [twins[0]]: post('B'),
      [twins[1]]: translation('0123456', 'PRECIOUS'),
    })
    const onDisk = (name: string): Buffer =>
      Buffer.concat([Buffer.from(`${repository.root}/content/b`), Buffer.of(0xe9), Buffer.from(name)])
    await writeFile(onDisk('d.md'), post('C'))
    const text = post('C', '四。')
    await writeFile(onDisk('d.ja.md'), text)
    await repository.commit('Add a name that is not UTF-8')
    const target = 'content/b\uDCE9d.ja.md'
    expect(await userErrorOf(plan(repository, first, { target, text }))).toMatchObject({
      code: 'files:badName',
      params: { path: target },
    })
    const write = { place: 'front-matter', field: 'x', path: target, before: text, after: 'y' } as const
    const project = await openProject({ root: repository.root })
    expect(await userErrorOf(applyWrite(project, write))).toMatchObject({ code: 'files:badName' })
    await project.objects.close()
    expect(await textOf(repository, twins[1])).toContain('PRECIOUS')
    expect(await readFile(onDisk('d.ja.md'), 'utf8')).toBe(text)
    expect(await repository.git('status', '--porcelain')).toBe('')
  })

  it.each(['.translate/', '.*', '*.jsonl'])('in a ledger that git ignores: %s', async rule => {
    const { repository, first } = await blog({ '.gitignore': `${rule}\n` })
    expect(await userErrorOf(plan(repository, first))).toMatchObject({
      code: 'ledger:ignored',
      params: { path: LEDGER },
    })
    const ignored = findingIn(await doctorOf(repository), 'ledgersIgnored')
    expect(ignored).toMatchObject({
      places: [{ path: LEDGER }],
      commands: [`git check-ignore -v ${LEDGER}`],
    })
    // What is tracked is not ignored
    const commit = await repository.git('rev-parse', 'HEAD')
    const blob = await repository.git('rev-parse', 'HEAD:content/a.md')
    await repository.write(LEDGER, format([record({ kind: 'basis', commit, path: 'content/a.md', blob })]))
    await repository.git('add', '--force', LEDGER)
    await recordBasis(repository, first)
    expect(await basisOf(repository)).toMatchObject({ commit: first, from: 'ledger' })
  })

  it('of a file that is write-protected', async () => {
    const { repository, first } = await blog({
      'content/b.md': post('B'),
      'content/b.ja.md': translation('0123456', '二。'),
    })
    const { apply } = await plan(repository, first)
    const before = await textOf(repository, TARGET)
    await chmod(join(repository.root, TARGET), 0o444)
    const refused = { code: 'files:writeProtected', params: { path: TARGET } }
    expect(await userErrorOf(plan(repository, first))).toMatchObject(refused)
    expect(await userErrorOf(apply())).toMatchObject(refused)
    expect(await textOf(repository, TARGET)).toBe(before)
  })

  it('of the line ends that git gave the file at checkout', async () => {
    const { repository, first } = await blog({
      'content/b.md': post('B'),
      'content/b.ja.md': translation('0123456', '二。'),
    })
    await repository.git('config', 'core.autocrlf', 'true')
    await repository.remove(TARGET)
    await repository.git('checkout', TARGET)
    const before = await textOf(repository, TARGET)
    expect(before).toContain('\r\n')
    const { write, apply } = await plan(repository, first, {
      text: `${await repository.git('cat-file', 'blob', `HEAD:${TARGET}`)}\n`,
    })
    expect(write?.before).not.toContain('\r')
    await apply()
    const added = `\r\n\r\n[extra]\r\ntranslation_based_on_commit = "${first}"\r\n+++`
    expect(await textOf(repository, TARGET)).toBe(before.replace('\r\n+++', added))
  })
})
