import { describe, expect, it } from 'vitest'
import { type Connected, connect, xliff } from '../support/crowdin/connect.ts'

const HELLO = { one: 'Hello <g id="1">world</g>', two: 'A &lt; b &amp; c' }

async function texts({ client }: Connected, fileId: number): Promise<unknown[][]> {
  const { data } = await client.sourceStringsApi.withFetchAll().listProjectStrings(8, { fileId })
  return data.map(({ data: { identifier, text } }) => [identifier, text])
}

async function put(crowdin: Connected, fileId: number, units: Record<string, string>, more = {}) {
  const storageId = await crowdin.store(xliff(units))
  const importOptions = { contentSegmentation: false }
  return crowdin.call('PUT', `/projects/8/files/${fileId}`, { storageId, importOptions, ...more })
}

describe('files', () => {
  it('come with strings: markup as in the file, notes as context', async () => {
    const crowdin = await connect()
    const storageId = await crowdin.store(xliff(HELLO, { notes: { one: 'a greeting' } }))
    const { data } = await crowdin.client.sourceFilesApi.createFile(8, {
      storageId,
      name: 'hello.md.xliff',
      title: 'posts/hello.md',
      context: 'See the page',
      type: 'xliff',
      parserVersion: 3,
      importOptions: { contentSegmentation: false },
    })
    expect(data).toMatchObject({ path: '/hello.md.xliff', revisionId: 1, parserVersion: 3, branchId: null })
    expect(data.importOptions).toEqual({ contentSegmentation: false, customSegmentation: false })
    const { data: strings } = await crowdin.client.sourceStringsApi.listProjectStrings(8, { fileId: data.id })
    expect(strings.map(each => [each.data.identifier, each.data.text, each.data.context])).toEqual([
      ['one', HELLO.one, 'a greeting'],
      ['two', HELLO.two, ''],
    ])
    expect(storageId).toBeGreaterThan(2 ** 31)
  })

  it('are split into sentences unless told not to', async () => {
    const crowdin = await connect()
    const units = { a: 'First. <g id="1">Second. Third</g>! Fourth?' }
    const fileId = await crowdin.addFile('a.xliff', units, { importOptions: {} })
    expect((await texts(crowdin, fileId)).map(([key, text]) => [key, text])).toEqual([
      ['a#1', 'First.'],
      ['a#2', '<g id="1">Second. Third</g>!'],
      ['a#3', 'Fourth?'],
    ])
  })

  it('lose translations by an update, or keep them, as it says', async () => {
    const crowdin = await connect()
    const { translators } = crowdin
    const fileId = await crowdin.addFile('a.xliff', { one: 'One', two: 'Two' })
    const states = async (updateOption: string | undefined, text: string) => {
      for (const key of ['one', 'two']) translators.translate(key, 'de', `${key} auf Deutsch`)
      for (const key of ['one', 'two']) translators.approve(key, 'de')
      const answer = await put(crowdin, fileId, { one: text, two: 'Two' }, updateOption && { updateOption })
      const [file] = crowdin.snapshot().files
      const shown = file?.strings.map(({ translations: { de = [] } }) => de.map(each => each.isApproved))
      return [answer.headers.get('Crowdin-API-Content-Status'), ...(shown ?? [])]
    }
    expect(await states('keep_translations_and_approvals', 'One!')).toEqual(['modified', [true], [true]])
    expect(await states('keep_translations', 'One.')).toEqual(['modified', [false], [true]])
    expect(await states(undefined, 'Another')).toEqual(['modified', [], [true]])
    expect(await states(undefined, 'Another')).toEqual(['not-modified', [true], [true]])
  })

  it('write a revision with counts when strings change, and go back to it', async () => {
    const crowdin = await connect()
    const fileId = await crowdin.addFile('a.xliff', { one: 'One', two: 'Two words', three: 'Three' })
    await put(crowdin, fileId, { one: 'One', two: 'Three small words', four: 'Four' })
    const { data } = await crowdin.client.sourceFilesApi.listFileRevisions(8, fileId)
    expect(data.map(each => [each.data.id, each.data.info])).toEqual([
      [
        1,
        {
          added: { strings: 3, words: 4 },
          deleted: { strings: 0, words: 0 },
          updated: { strings: 0, words: 0 },
        },
      ],
      [
        2,
        {
          added: { strings: 1, words: 1 },
          deleted: { strings: 1, words: 1 },
          updated: { strings: 1, words: 3 },
        },
      ],
    ])
    const { data: restored } = await crowdin.client.sourceFilesApi.updateOrRestoreFile(8, fileId, {
      revisionId: 1,
    })
    expect(restored.revisionId).toBe(3)
    expect((await texts(crowdin, fileId)).map(([key]) => key)).toEqual(['one', 'two', 'three'])
  })

  it('give back their source, byte for byte', async () => {
    const crowdin = await connect()
    const fileId = await crowdin.addFile('a.xliff', HELLO)
    const { data } = await crowdin.client.sourceFilesApi.downloadFile(8, fileId)
    expect(await (await fetch(data.url)).text()).toBe(xliff(HELLO))
  })

  it('keep context that was edited in Crowdin, unless told to replace it', async () => {
    const crowdin = await connect()
    const fileId = await crowdin.addFile('a.xliff', { one: 'One' })
    crowdin.translators.editContext('one', 'by hand')
    await put(crowdin, fileId, { one: 'One!' })
    expect(crowdin.snapshot().files[0]?.strings[0]?.context).toBe('by hand')
    await put(crowdin, fileId, { one: 'One!' }, { replaceModifiedContext: true })
    expect(crowdin.snapshot().files[0]?.strings[0]?.context).toBe('')
  })

  it('are renamed and moved with their ids and translations', async () => {
    const crowdin = await connect()
    const { client } = crowdin
    const fileId = await crowdin.addFile('a.xliff', { one: 'One' })
    crowdin.translators.translate('one', 'de', 'Eins')
    crowdin.translators.approve('one', 'de')
    const { data: posts } = await client.sourceFilesApi.createDirectory(8, { name: 'posts' })
    const { data } = await client.sourceFilesApi.editFile(8, fileId, [
      { op: 'replace', path: '/name', value: 'b.xliff' },
      { op: 'replace', path: '/directoryId', value: posts.id },
    ])
    expect(data).toMatchObject({ id: fileId, path: '/posts/b.xliff' })
    const [file] = crowdin.snapshot().files
    expect(file?.strings[0]?.translations['de']).toMatchObject([{ text: 'Eins', isApproved: true }])
    await client.sourceFilesApi.editDirectory(8, posts.id, [{ op: 'replace', path: '/name', value: 'notes' }])
    expect(crowdin.snapshot().files[0]?.path).toBe('/notes/b.xliff')
  })

  it('are deleted at once, or in a job', async () => {
    const crowdin = await connect()
    const { client } = crowdin
    const first = await crowdin.addFile('a.xliff', { one: 'One' })
    const second = await crowdin.addFile('b.xliff', { two: 'Two' })
    await client.sourceFilesApi.deleteFile(8, first)
    const job = await client.sourceFilesApi.deleteFile(8, second, { respondAsync: true })
    const identifier = job === undefined ? '' : job.data.identifier
    const statuses = []
    for (let poll = 0; poll < 3; poll += 1)
      statuses.push((await client.sourceFilesApi.checkDeleteFileJobStatus(8, second, identifier)).data.status)
    expect(statuses).toEqual(['in_progress', 'finished', 'finished'])
    expect(crowdin.snapshot().files).toEqual([])
    expect((await crowdin.call('GET', '/projects/8/strings')).body.data).toEqual([])
  })

  it('of a branch have its name in their path, and are in the list of all files', async () => {
    const crowdin = await connect()
    const { client } = crowdin
    const { data: branch } = await client.sourceFilesApi.createBranch(8, {
      name: 'feature.x',
      title: 'feature/x',
    })
    const { data: directory } = await client.sourceFilesApi.createDirectory(8, {
      name: 'posts',
      branchId: branch.id,
    })
    await crowdin.addFile('a.xliff', { one: 'One' }, { directoryId: directory.id })
    await crowdin.addFile('a.xliff', { two: 'Two' })
    const { data } = await client.sourceFilesApi.listProjectFiles(8)
    expect(data.map(each => [each.data.path, each.data.branchId])).toEqual([
      ['/feature.x/posts/a.xliff', branch.id],
      ['/a.xliff', null],
    ])
    const inBranch = await client.sourceFilesApi.listProjectFiles(8, { branchId: branch.id, recursion: true })
    expect(inBranch.data).toHaveLength(1)
    expect((await client.sourceFilesApi.listProjectFiles(8, { branchId: branch.id })).data).toHaveLength(0)
    await client.sourceFilesApi.deleteBranch(8, branch.id)
    expect(crowdin.snapshot()).toMatchObject({ branches: [], directories: [], files: [{ path: '/a.xliff' }] })
  })

  it('are listed in pages of 25, of 500 at most', async () => {
    const crowdin = await connect()
    for (let n = 0; n < 30; n += 1) await crowdin.addFile(`${n}.xliff`, { [`k${n}`]: 'Text' })
    const { data, pagination } = await crowdin.client.sourceFilesApi.listProjectFiles(8)
    expect([data.length, pagination]).toEqual([25, { offset: 0, limit: 25 }])
    const rest = await crowdin.client.sourceFilesApi.listProjectFiles(8, { offset: 25, limit: 500 })
    expect(rest.data.map(each => each.data.name)).toEqual(
      ['25', '26', '27', '28', '29'].map(n => `${n}.xliff`),
    )
    const ordered = await crowdin.client.sourceFilesApi.listProjectFiles(8, {
      orderBy: 'name desc',
      limit: 2,
    })
    expect(ordered.data.map(each => each.data.name)).toEqual(['9.xliff', '8.xliff'])
  })
})

describe('strings', () => {
  it('are changed in batches, and the source with them', async () => {
    const crowdin = await connect()
    const { client, translators } = crowdin
    const fileId = await crowdin.addFile('a.xliff', { one: 'One', two: 'Two', three: 'Three' })
    for (const key of ['one', 'two']) translators.translate(key, 'de', `${key} auf Deutsch`)
    for (const key of ['one', 'two']) translators.approve(key, 'de')
    const { data } = await client.sourceStringsApi.listProjectStrings(8, { fileId })
    const [one, two, three] = data.map(each => each.data.id)
    const changed = await client.sourceStringsApi.stringBatchOperations(
      8,
      [
        { op: 'replace', path: `/${one}/text`, value: 'One!' },
        { op: 'replace', path: `/${two}/context`, value: 'number' },
        { op: 'remove', path: `/${three}` },
        { op: 'add', path: '/-', value: { text: 'Four', identifier: 'four', fileId } },
      ],
      { updateOption: 'keep_translations' },
    )
    expect(changed.data.map(each => each.data.identifier)).toEqual(['one', 'two', 'four'])
    const [file] = crowdin.snapshot().files
    expect(file?.strings.map(({ key, translations: { de = [] } }) => [key, de[0]?.isApproved])).toEqual([
      ['one', false],
      ['two', true],
      ['four', undefined],
    ])
    const link = await client.sourceFilesApi.downloadFile(8, fileId)
    const source = await (await fetch(link.data.url)).text()
    expect(source).toContain('<source>One!</source>')
    expect(source).not.toContain('Three')
    await put(crowdin, fileId, { one: 'One!', two: 'Two', four: 'Four' })
    expect((await crowdin.client.sourceFilesApi.getFile(8, fileId)).data.revisionId).toBe(1)
  })

  it('of a batch with a mistake stay as they are', async () => {
    const crowdin = await connect()
    const fileId = await crowdin.addFile('a.xliff', { one: 'One' })
    const id = (await crowdin.call('GET', `/projects/8/strings?fileId=${fileId}`)).body.data[0].data.id
    const { status, body } = await crowdin.call('PATCH', '/projects/8/strings', [
      { op: 'replace', path: `/${id}/text`, value: 'Eins' },
      { op: 'add', path: '/-', value: { text: 'Two', identifier: 'one', fileId } },
    ])
    expect([status, body.errors[0].index, body.errors[0].errors[0].error.errors[0].code]).toEqual([
      400,
      1,
      'notUnique',
    ])
    expect((await texts(crowdin, fileId))[0]?.[1]).toBe('One')
  })

  it('are found by text, and have labels', async () => {
    const crowdin = await connect()
    const { client } = crowdin
    const fileId = await crowdin.addFile('a.xliff', { one: 'The cat', two: 'The dog' })
    const { data: label } = await client.labelsApi.addLabel(8, { title: 'animals' })
    const { data } = await client.sourceStringsApi.listProjectStrings(8, {
      fileId,
      filter: 'CAT',
      scope: 'text',
    })
    const ids = data.map(each => each.data.id)
    await client.labelsApi.assignLabelToString(8, label.id, { stringIds: ids })
    const labelled = await client.sourceStringsApi.listProjectStrings(8, { labelIds: `${label.id}` })
    expect(labelled.data.map(each => each.data.identifier)).toEqual(['one'])
    await client.labelsApi.unassignLabelFromString(8, label.id, ids.join(','))
    expect(crowdin.snapshot().files[0]?.strings[0]?.labels).toEqual([])
    expect(crowdin.snapshot().labels).toEqual(['animals'])
  })
})
