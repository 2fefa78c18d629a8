import { afterEach, describe, expect, it } from 'vitest'
import type { Crowdin } from '../../src/crowdin/connection.ts'
import { createFile } from '../../src/crowdin/create-file.ts'
import { deleteFile } from '../../src/crowdin/delete-file.ts'
import { createDirectory } from '../../src/crowdin/directories.ts'
import { editFile } from '../../src/crowdin/edit-file.ts'
import { readProject } from '../../src/crowdin/project.ts'
import { downloadSource, listRevisions } from '../../src/crowdin/source.ts'
import { listStrings } from '../../src/crowdin/strings.ts'
import { readTree } from '../../src/crowdin/tree.ts'
import type { RemoteFile } from '../../src/crowdin/types.ts'
import { restoreRevision, updateFile, type FileUpdate } from '../../src/crowdin/update-file.ts'
import { openCrowdin } from '../support/crowdin-connection.ts'
import { fileWith, newFile, xliff } from '../support/crowdin-files.ts'
import { startCrowdin, type CrowdinEmulator, type EmulatorOptions } from '../support/crowdin/start.ts'
import { userErrorOf } from '../support/user-error.ts'

let server: CrowdinEmulator
let crowdin: Crowdin
const start = async (options?: EmulatorOptions): Promise<void> => {
  server = await startCrowdin(options)
  crowdin = await openCrowdin(server)
  server.log.clear()
}
afterEach(async () => server.close())

const top = { directoryId: null, branchId: null }
const path = 'hello.md'

function update(file: RemoteFile, content: string, more: Partial<FileUpdate> = {}): FileUpdate {
  const labels = { attachLabelIds: [], detachLabelIds: [] }
  return { file, path, content, replaceContext: false, ...labels, ...more }
}

const writes = (): string[] => server.log.writes().map(entry => `${entry.method} ${entry.path.split('?')[0]}`)

describe('the project', () => {
  it('is read with languages and settings', async () => {
    await start({ targetLanguageIds: ['de', 'zh-CN'] })
    const project = await readProject(crowdin)
    expect(project).toMatchObject({
      id: 8,
      name: 'Blog',
      type: 'files',
      suspended: false,
      source: { id: 'en' },
    })
    expect(project.targets.map(language => language.id)).toEqual(['de', 'zh-CN'])
    expect(project.settings).toMatchObject({ duplicates: 'show' })
  })

  it('is read without settings by a translator’s token', async () => {
    await start({ tokens: [{ value: 't', username: 'jo', scopes: ['*'], role: 'translator' }] })
    expect((await readProject(crowdin)).settings).toBeNull()
  })

  it.each([
    [{ projectType: 1 as const }, { type: 'strings' }],
    [{ isSuspended: true }, { suspended: true }],
  ])('tells %j', async (options, expected) => {
    await start(options)
    expect(await readProject(crowdin)).toMatchObject(expected)
  })

  it('is not read with another token or number', async () => {
    await start()
    const token = `${server.token}x`
    expect((await userErrorOf(openCrowdin({ ...server, token }))).code).toBe('crowdin:unauthorized')
    expect((await userErrorOf(openCrowdin({ ...server, projectId: 9 }))).code).toBe('crowdin:noProject')
  })
})

describe('directories', () => {
  it('are made once, within each other, and found again by path', async () => {
    await start()
    const posts = await createDirectory(crowdin, { name: 'posts', ...top })
    const hello = await createDirectory(crowdin, { name: 'hello', directoryId: posts, branchId: null })
    expect(await createDirectory(crowdin, { name: 'posts', ...top })).toBe(posts)
    const inner = await createDirectory(crowdin, { name: 'posts', directoryId: hello, branchId: null })
    const tree = await readTree(crowdin, null)
    expect([...tree.directories.values()]).toEqual([
      { id: posts, path: 'posts' },
      { id: hello, path: 'posts/hello' },
      { id: inner, path: 'posts/hello/posts' },
    ])
  })

  it('are found when the connection broke after one was made', async () => {
    await start()
    server.faults.add({ method: 'POST', path: /directories/, fault: { kind: 'drop', effect: true } })
    const id = await createDirectory(crowdin, { name: 'posts', ...top })
    expect((await readTree(crowdin, null)).directories.get('posts')?.id).toBe(id)
    server.faults.add({ method: 'POST', path: /directories/, fault: { kind: 'cut' } })
    expect(await createDirectory(crowdin, { name: 'more', ...top })).toBeGreaterThan(id)
  })

  it('are not made twice when nobody knows', async () => {
    await start()
    server.faults.add({ method: 'POST', path: /directories/, fault: { kind: 'drop' } })
    expect((await userErrorOf(createDirectory(crowdin, { name: 'posts', ...top }))).code).toBe('crowdin:cut')
    expect(writes()).toHaveLength(1)
  })

  it('have no names that Crowdin does not take', async () => {
    await start()
    const error = await userErrorOf(createDirectory(crowdin, { name: 'why?', ...top }))
    expect(error).toEqual({ code: 'crowdin:badName', params: { name: 'why?', character: '?' } })
    expect(writes()).toEqual([])
  })
})

describe('files', () => {
  it('are made with whole segments, title and context, and read back', async () => {
    await start()
    const directoryId = await createDirectory(crowdin, { name: 'posts', ...top })
    const content = xliff({ one: 'Hello <g id="1">world</g>', two: 'A &lt; b' })
    const wanted = {
      ...newFile('hello.md.xliff', content),
      directoryId,
      title: 'Hello',
      context: 'See it live',
    }
    const { file, created } = await createFile(crowdin, { ...wanted, without: ['ja'] })
    expect(created).toBe(true)
    expect(file).toMatchObject({ title: 'Hello', context: 'See it live', type: 'xliff', segmented: false })
    expect((await readTree(crowdin, null)).files.get('posts/hello.md.xliff')).toEqual(file)
    expect(await downloadSource(crowdin, { fileId: file.id, path })).toBe(content)
    const strings = await listStrings(crowdin, { fileId: file.id, path })
    expect(strings.map(s => [s.key, s.text])).toEqual([
      ['one', 'Hello <g id="1">world</g>'],
      ['two', 'A &lt; b'],
    ])
  })

  it('are not made a second time, whoever made them', async () => {
    await start()
    const first = await fileWith(crowdin, { one: 'Hello' })
    const again = await createFile(crowdin, newFile('hello.md.xliff', xliff({ one: 'Other' })))
    expect(again).toEqual({ created: false, file: first })
    server.faults.add({ method: 'POST', path: /\/files$/, fault: { kind: 'drop', effect: true } })
    const lost = await createFile(crowdin, newFile('b.xliff', xliff({ two: 'Hello' })))
    expect(lost).toMatchObject({ created: false, file: { name: 'b.xliff' } })
    expect((await readTree(crowdin, null)).files.size).toBe(2)
  })

  it('come from a new storage when Crowdin has lost the first', async () => {
    await start()
    const said = {
      errors: [
        {
          error: {
            key: 'storageId',
            errors: [{ code: 'notFound', message: 'File from storage with id #1 was not found' }],
          },
        },
      ],
    }
    server.faults.add({
      path: /\/files$/,
      method: 'POST',
      times: 2,
      fault: { kind: 'answer', status: 400, body: said },
    })
    expect(await fileWith(crowdin, { one: 'Hello' })).toMatchObject({ name: 'hello.md.xliff' })
    expect(writes().filter(line => line.endsWith('/storages'))).toHaveLength(3)
  })

  it('are read again when Crowdin answers in HTML that there are too many requests', async () => {
    await start()
    server.faults.add({ path: /\/files/, times: 3, fault: { kind: 'answer', status: 429 } })
    expect((await readTree(crowdin, null)).files.size).toBe(0)
  })

  it('are updated, and say whether that changed anything', async () => {
    await start()
    const file = await fileWith(crowdin, { one: 'Hello', two: 'World' })
    const content = xliff({ one: 'Hello!', three: 'New' })
    const changed = await updateFile(crowdin, update(file, content))
    expect(changed).toMatchObject({ modified: true, file: { segmented: false } })
    expect(changed.file.revision).toBeGreaterThan(file.revision)
    expect((await updateFile(crowdin, update(file, content))).modified).toBe(false)
    const [first, second] = await listRevisions(crowdin, { fileId: file.id, path })
    expect(first).toMatchObject({ added: 2, deleted: 0, updated: 0 })
    expect(second).toMatchObject({ added: 1, deleted: 1, updated: 1 })
  })

  it('keep translations and approvals, of what changed and of all else', async () => {
    await start({ assume: { updateTouchesUnchanged: true } })
    const file = await fileWith(crowdin, { one: 'Hello', two: 'World' })
    for (const key of ['one', 'two']) {
      server.translators.translate(key, 'de', 'Hallo')
      server.translators.approve(key, 'de')
    }
    await updateFile(crowdin, update(file, xliff({ one: 'Hello!', two: 'World' })))
    for (const string of server.snapshot().files[0]?.strings ?? [])
      expect(string.translations['de']).toMatchObject([{ text: 'Hallo', isApproved: true }])
  })

  it('do not say what happened when an earlier try may have brought it', async () => {
    await start()
    const file = await fileWith(crowdin, { one: 'Hello' })
    server.faults.add({ method: 'PUT', fault: { kind: 'drop', effect: true } })
    const { modified } = await updateFile(crowdin, update(file, xliff({ one: 'Hello!' })))
    expect(modified).toBeNull()
    expect((await listRevisions(crowdin, { fileId: file.id, path })).at(-1)).toMatchObject({ updated: 1 })
  })

  it('are waited for while Crowdin works on them', async () => {
    await start({ busyUploads: 2 })
    const file = await fileWith(crowdin, { one: 'Hello' })
    expect((await updateFile(crowdin, update(file, xliff({ one: 'Hello!' })))).modified).toBe(true)
  })

  it('are loud when Crowdin never comes to an end', async () => {
    await start({ busyUploads: 1000 })
    const file = await fileWith(crowdin, { one: 'Hello' })
    const error = await userErrorOf(updateFile(crowdin, update(file, xliff({ one: 'Hello!' }))))
    expect(error).toMatchObject({ code: 'crowdin:busy', params: { subject: path } })
  })

  it('go back to an earlier revision', async () => {
    await start()
    const file = await fileWith(crowdin, { one: 'Hello' })
    await updateFile(crowdin, update(file, xliff({ one: 'Oops' })))
    const [first] = await listRevisions(crowdin, { fileId: file.id, path })
    await restoreRevision(crowdin, { file, path, revisionId: first?.id ?? 0 })
    expect(await downloadSource(crowdin, { fileId: file.id, path })).toBe(xliff({ one: 'Hello' }))
  })

  it('are renamed and moved as they are, to the top too', async () => {
    await start()
    const file = await fileWith(crowdin, { one: 'Hello' })
    server.translators.translate('one', 'de', 'Hallo')
    const directoryId = await createDirectory(crowdin, { name: 'posts', ...top })
    const moved = await editFile(crowdin, {
      file,
      path,
      changes: { name: 'new.xliff', directoryId, context: 'New' },
    })
    expect(moved).toMatchObject({
      id: file.id,
      name: 'new.xliff',
      directoryId,
      context: 'New',
      title: file.title,
    })
    const back = await editFile(crowdin, { file: moved, path, changes: { directoryId: null } })
    expect(back.directoryId).toBeNull()
    expect(server.snapshot().files).toMatchObject([
      { strings: [{ translations: { de: [{ text: 'Hallo' }] } }] },
    ])
    server.log.clear()
    expect(await editFile(crowdin, { file: back, path, changes: {} })).toBe(back)
    expect(server.log.entries).toEqual([])
  })

  it('are deleted once', async () => {
    await start()
    const file = await fileWith(crowdin, { one: 'Hello' })
    expect(await deleteFile(crowdin, { file, path })).toBe('deleted')
    expect(server.snapshot().files).toEqual([])
    expect(await deleteFile(crowdin, { file, path })).toBe('absent')
  })

  it('are gone when the answer to their deletion was lost', async () => {
    await start()
    const file = await fileWith(crowdin, { one: 'Hello' })
    server.faults.add({ method: 'DELETE', fault: { kind: 'drop', effect: true } })
    expect(await deleteFile(crowdin, { file, path })).toBe('deleted')
    server.faults.add({ method: 'DELETE', fault: { kind: 'drop' } })
    server.faults.add({ method: 'DELETE', skip: 1, fault: { kind: 'answer', status: 404 } })
    expect(await deleteFile(crowdin, { file, path })).toBe('deleted')
  })

  it('say so when Crowdin fails to delete them', async () => {
    await start()
    const file = await fileWith(crowdin, { one: 'Hello' })
    server.faults.job({ kind: 'delete', outcome: 'failed', message: 'in use' })
    const error = await userErrorOf(deleteFile(crowdin, { file, path }))
    expect(error).toEqual({
      code: 'crowdin:jobFailed',
      params: { subject: path, status: 'failed', said: 'in use' },
    })
  })

  it('of branches are another tree', async () => {
    await start()
    await fileWith(crowdin, { one: 'Hello' })
    const { data } = await crowdin.client.sourceFilesApi.createBranch(8, { name: 'feature' })
    const branchId = data.id
    const directoryId = await createDirectory(crowdin, { name: 'posts', directoryId: null, branchId })
    const wanted = { ...newFile('hello.md.xliff', xliff({ one: 'Hello' })), directoryId, branchId }
    const { file } = await createFile(crowdin, wanted)
    const top = { ...newFile('other.xliff', xliff({ one: 'Hello' })), branchId }
    const { file: other } = await createFile(crowdin, top)
    expect(await createFile(crowdin, top)).toEqual({ file: other, created: false })
    expect([...(await readTree(crowdin, null)).files.keys()]).toEqual(['hello.md.xliff'])
    const branch = await readTree(crowdin, branchId)
    expect([...branch.files]).toEqual([
      ['posts/hello.md.xliff', file],
      ['other.xliff', other],
    ])
    expect([...branch.directories.keys()]).toEqual(['posts'])
    expect(await createDirectory(crowdin, { name: 'posts', directoryId: null, branchId })).toBe(directoryId)
    expect(await createFile(crowdin, wanted)).toEqual({ file, created: false })
  })
})
