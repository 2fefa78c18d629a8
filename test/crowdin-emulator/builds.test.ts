import { describe, expect, it } from 'vitest'
import { fromBufferPromise } from 'yauzl'
import { type Connected, connect } from '../support/crowdin/connect.ts'

async function entries(bytes: Buffer): Promise<Record<string, string>> {
  const zip = await fromBufferPromise(bytes, {
    strictFileNames: false,
    validateEntrySizes: true,
    decodeStrings: false,
  })
  const found: Record<string, string> = {}
  for await (const entry of zip.eachEntry()) {
    const chunks: Buffer[] = []
    for await (const chunk of await zip.openReadStreamPromise(entry)) chunks.push(Buffer.from(chunk))
    found[entry.fileName] = Buffer.concat(chunks).toString()
  }
  return found
}

async function built(crowdin: Connected, request = {}): Promise<Buffer> {
  const { translationsApi: api } = crowdin.client
  const { data } = await api.buildProject(8, request)
  while ((await api.checkBuildStatus(8, data.id)).data.status !== 'finished');
  const { data: link } = await api.downloadTranslations(8, data.id)
  return Buffer.from(await (await fetch(link.url)).arrayBuffer())
}

describe('a build', () => {
  it('is an archive of all languages, by directory', async () => {
    const crowdin = await connect()
    const { data } = await crowdin.client.sourceFilesApi.createDirectory(8, { name: 'posts' })
    await crowdin.addFile('a.xliff', { one: 'One' }, { directoryId: data.id })
    await crowdin.addFile('b.xliff', { two: 'Two' }, { excludedTargetLanguages: ['ja'] })
    crowdin.translators.translate('one', 'de', 'Eins')
    const found = await entries(await built(crowdin, { targetLanguageIds: ['de', 'ja'] }))
    expect(Object.keys(found)).toEqual(['de/posts/a.xliff', 'de/b.xliff', 'ja/posts/a.xliff'])
    expect(found['de/posts/a.xliff']).toContain('<target state="translated">Eins</target>')
  })

  it('is alone: a second one is refused until it is done', async () => {
    const crowdin = await connect()
    await crowdin.addFile('a.xliff', { one: 'One' })
    const { translationsApi: api } = crowdin.client
    const { data } = await api.buildProject(8)
    expect(data).toMatchObject({
      status: 'created',
      attributes: { targetLanguageIds: ['de', 'ja', 'zh-CN'] },
    })
    await expect(api.buildProject(8)).rejects.toMatchObject({
      code: 409,
      message: expect.stringContaining('Another build'),
    })
    const early = await api.downloadTranslations(8, data.id)
    expect(early.data).toMatchObject({ status: 'inProgress' })
    await api.cancelBuild(8, data.id)
    expect((await api.checkBuildStatus(8, data.id)).data.status).toBe('canceled')
    expect((await api.listProjectBuilds(8)).data).toHaveLength(1)
  })

  it('of a branch or a directory holds its files', async () => {
    const crowdin = await connect()
    const { sourceFilesApi: files, translationsApi: api } = crowdin.client
    const { data: branch } = await files.createBranch(8, { name: 'next' })
    const { data: directory } = await files.createDirectory(8, { name: 'posts' })
    await crowdin.addFile('a.xliff', { one: 'One' }, { branchId: branch.id })
    await crowdin.addFile('b.xliff', { two: 'Two' }, { directoryId: directory.id })
    const found = await entries(await built(crowdin, { branchId: branch.id, targetLanguageIds: ['de'] }))
    expect(Object.keys(found)).toEqual(['de/next/a.xliff'])
    const { data } = await api.buildProjectDirectoryTranslation(8, directory.id, {
      targetLanguageIds: ['de'],
    })
    crowdin.settle()
    expect((await api.checkBuildStatus(8, data.id)).data.status).toBe('finished')
  })

  it('may go wrong in all its ways', async () => {
    const crowdin = await connect()
    await crowdin.addFile('a.xliff', { one: 'One' })
    const { translationsApi: api } = crowdin.client
    const outcome = async () => {
      const { data } = await api.buildProject(8)
      for (let poll = 0; poll < 5; poll += 1) await api.checkBuildStatus(8, data.id)
      const { data: job } = await api.checkBuildStatus(8, data.id)
      if (job.status === 'inProgress') await api.cancelBuild(8, data.id)
      return [job.status, job.error?.message]
    }
    crowdin.faults.job({ kind: 'build', outcome: 'failed', message: 'No luck' })
    crowdin.faults.job({ kind: 'build', outcome: 'failed' })
    crowdin.faults.job({ kind: 'build', outcome: 'canceled' })
    crowdin.faults.job({ kind: 'build', outcome: 'never' })
    expect(await outcome()).toEqual(['failed', 'No luck'])
    expect(await outcome()).toEqual(['failed', undefined])
    expect(await outcome()).toEqual(['canceled', undefined])
    expect(await outcome()).toEqual(['inProgress', undefined])
    crowdin.faults.job({
      kind: 'build',
      outcome: 'entries',
      names: ['../../evil.xliff', '/etc/evil', 'de/a.xliff'],
    })
    const bytes = await built(crowdin, { targetLanguageIds: ['de'] })
    expect(Object.keys(await entries(bytes)).sort()).toEqual(['../../evil.xliff', '/etc/evil', 'de/a.xliff'])
    crowdin.faults.job({ kind: 'build', outcome: 'without', languageId: 'ja' })
    expect(Object.keys(await entries(await built(crowdin)))).toEqual(['de/a.xliff', 'zh-CN/a.xliff'])
    crowdin.faults.add({ path: /^\/download/, fault: { kind: 'truncate' } })
    await expect(entries(await built(crowdin))).rejects.toThrow(/end of central directory|truncated/i)
  })
})

describe('a download link', () => {
  it('needs no token, refuses one, and expires', async () => {
    const crowdin = await connect()
    const fileId = await crowdin.addFile('a.xliff', { one: 'One' })
    const { data } = await crowdin.client.sourceFilesApi.downloadFile(8, fileId)
    expect((await fetch(data.url)).status).toBe(200)
    expect((await fetch(data.url)).status).toBe(200)
    const refused = await fetch(data.url, { headers: { authorization: `Bearer ${crowdin.token}` } })
    expect([refused.status, refused.headers.get('content-type')]).toEqual([400, 'application/xml'])
    expect((await fetch(data.url.replace(/Signature=../, 'Signature=00'))).status).toBe(403)
    crowdin.state.clock.advance(5 * 60_000)
    expect((await fetch(data.url)).status).toBe(403)
    const once = await connect({ assume: { linksWorkOnce: true } })
    const other = await once.client.sourceFilesApi.downloadFile(
      8,
      await once.addFile('a.xliff', { one: 'One' }),
    )
    expect([(await fetch(other.data.url)).status, (await fetch(other.data.url)).status]).toEqual([200, 403])
  })
})
