import { CrowdinError, CrowdinValidationError } from '@crowdin/crowdin-api-client'
import { describe, expect, it } from 'vitest'
import { type Connected, connect, xliff } from '../support/crowdin/connect.ts'

/** Field and code of the first thing that a refusal names. */
function first(body: { errors: { error: { key: string; errors: { code: string }[] } }[] }): string {
  const [problem] = body.errors
  return `${problem?.error.key} ${problem?.error.errors[0]?.code}`
}

async function refusals(
  crowdin: Connected,
  bodies: Record<string, unknown>[],
  path: string,
): Promise<string[]> {
  const answers = []
  for (const body of bodies) {
    const answer = await crowdin.call('POST', path, body)
    answers.push(answer.status === 400 ? first(answer.body) : `${answer.status}`)
  }
  return answers
}

describe('who asks', () => {
  it('needs a token, its scopes and a role', async () => {
    const tokens = [
      { value: 'boss', username: 'boss', scopes: ['*'], role: 'manager' },
      { value: 'reader', username: 'reader', scopes: ['project:read'], role: 'manager' },
      { value: 'files', username: 'files', scopes: ['project.source.file'], role: 'manager' },
      { value: 'anna', username: 'anna', scopes: ['*'], role: 'translator' },
    ] as const
    const crowdin = await connect({ tokens })
    const ask = async (token: string, method: string, path: string, body?: unknown) => {
      const { status, body: answer } = await crowdin.call(method, path, body, {
        authorization: `Bearer ${token}`,
      })
      return answer.error?.message ?? status
    }
    expect(await ask('wrong', 'GET', '/projects/8')).toBe('Unauthorized')
    expect(await ask('reader', 'GET', '/projects/8')).toBe(200)
    expect(await ask('reader', 'POST', '/projects/8/labels', { title: 'a' })).toBe(
      'Not allowed endpoint for token scopes',
    )
    expect(await ask('files', 'GET', '/projects/8/strings')).toBe('Not allowed endpoint for token scopes')
    expect(await ask('files', 'POST', '/projects/8/branches', { name: 'a' })).toBe(201)
    expect(await ask('anna', 'POST', '/projects/8/branches', { name: 'b' })).toBe('Forbidden')
    const short = await crowdin.call('GET', '/projects/8', undefined, { authorization: 'Bearer anna' })
    expect(short.body.data).not.toHaveProperty('translateDuplicates')
    expect((await fetch(`${crowdin.baseUrl}/languages?limit=2`)).status).toBe(200)
  })

  it('asks for what there is', async () => {
    const crowdin = await connect()
    expect((await crowdin.call('GET', '/projects/9')).body.error.message).toBe('Project Not Found')
    expect((await crowdin.call('GET', '/projects/8/files/1')).body.error.message).toBe('Resource Not Found')
    expect((await crowdin.call('GET', '/nowhere')).status).toBe(404)
    expect((await crowdin.call('DELETE', '/languages')).status).toBe(405)
    expect(
      (await crowdin.call('POST', '/projects/8/labels', 'title=a', { 'content-type': 'text/plain' })).status,
    ).toBe(415)
    expect((await crowdin.call('POST', '/projects/8/labels', '{')).status).toBe(400)
    const strings = await connect({ projectType: 1 })
    expect((await strings.call('GET', '/projects/8/files')).status).toBe(404)
    const suspended = await connect({ isSuspended: true })
    expect((await suspended.call('POST', '/projects/8/labels', { title: 'a' })).status).toBe(403)
  })
})

describe('what is sent', () => {
  it('is checked field by field', async () => {
    const crowdin = await connect()
    const storageId = await crowdin.store(xliff({ one: 'One' }))
    const file = { storageId, name: 'a.xliff', type: 'xliff' }
    const { body: branch } = await crowdin.call('POST', '/projects/8/branches', { name: 'next' })
    const { body: directory } = await crowdin.call('POST', '/projects/8/directories', { name: 'posts' })
    const both = { branchId: branch.data.id, directoryId: directory.data.id }
    expect(
      await refusals(
        crowdin,
        [
          {},
          { ...file, colour: 'red' },
          { ...file, storageId: `${storageId}` },
          { ...file, storageId: 1 },
          { ...file, name: 'a/b.xliff' },
          { ...file, name: 'posts' },
          { ...file, ...both },
          { ...file, directoryId: 1 },
          { ...file, type: 'auto', parserVersion: 3 },
          { ...file, type: 'nothing' },
          { ...file, importOptions: { contentSegmentation: 0 } },
          { ...file, excludedTargetLanguages: ['zh'] },
          { ...file, attachLabelIds: [1] },
          { ...file, storageId: await crowdin.store(xliff({ one: ' ' })) },
          { ...file, storageId: await crowdin.store('# Not XLIFF') },
          { ...file, storageId: await crowdin.store(xliff({ one: 'One' }).replace('</body>', '')) },
        ],
        '/projects/8/files',
      ),
    ).toEqual([
      'storageId isEmpty',
      'colour unknownField',
      'storageId IntegerTypeInvalid',
      'storageId notFound',
      'name regexNotMatch',
      'name notUnique',
      'branchId fieldsConflict',
      '404',
      'parserVersion invalid',
      'type notInArray',
      'contentSegmentation BooleanTypeInvalid',
      'excludedTargetLanguages notInArray',
      'attachLabelIds notFound',
      'storageId isEmpty',
      'storageId fileIsInvalid',
      'storageId fileIsInvalid',
    ])
    expect(crowdin.snapshot().files).toEqual([])
  })

  it('must not be there already', async () => {
    const crowdin = await connect()
    await crowdin.addFile('a.xliff', { one: 'One' })
    const storageId = await crowdin.store(xliff({ one: 'One' }))
    const error = await crowdin.client.sourceFilesApi
      .createFile(8, { storageId, name: 'a.xliff' })
      .catch((thrown: unknown) => thrown)
    expect(error).toBeInstanceOf(CrowdinValidationError)
    expect(error).toMatchObject({ code: 400, validationCodes: [{ key: 'name', codes: ['notUnique'] }] })
    await crowdin.call('POST', '/projects/8/directories', { name: 'posts' })
    await crowdin.call('POST', '/projects/8/branches', { name: 'next' })
    await crowdin.call('POST', '/projects/8/labels', { title: 'red' })
    expect(await refusals(crowdin, [{ name: 'posts' }, { name: 'next' }], '/projects/8/directories')).toEqual(
      ['name notUnique', 'name notUnique'],
    )
    expect(await refusals(crowdin, [{ title: 'red' }], '/projects/8/labels')).toEqual(['title notUnique'])
    const strings = [{ text: 'Two', identifier: 'one', fileId: crowdin.state.files.keys().next().value }]
    expect(await refusals(crowdin, strings, '/projects/8/strings')).toEqual(['identifier notUnique'])
  })

  it('is uploaded first, is not empty, and expires', async () => {
    const crowdin = await connect()
    const upload = (body: string, name: string) =>
      fetch(`${crowdin.baseUrl}/storages`, {
        method: 'POST',
        body,
        headers: {
          authorization: `Bearer ${crowdin.token}`,
          'Crowdin-API-FileName': encodeURIComponent(name),
        },
      })
    expect(await (await upload('', 'a.xliff')).text()).toContain(
      'Stream size is null. Not empty content expected',
    )
    expect((await upload('PK', 'a.zip')).status).toBe(400)
    const { data } = await crowdin.client.uploadStorageApi.addStorage('日本語.xliff', xliff({ one: 'One' }))
    expect(data.fileName).toBe('日本語.xliff')
    crowdin.state.clock.advance(24 * 3_600_000)
    const late = await crowdin.call('POST', '/projects/8/files', { storageId: data.id, name: 'a.xliff' })
    expect(JSON.stringify(late.body)).toContain(`File from storage with id #${data.id} was not found`)
    expect((await crowdin.call('GET', `/storages/${data.id}`)).status).toBe(404)
  })

  it('names languages of the project only', async () => {
    const crowdin = await connect()
    const fileId = await crowdin.addFile('a.xliff', { one: 'One' }, { excludedTargetLanguages: ['de'] })
    const storageId = await crowdin.store(xliff({ one: 'One' }, { targets: { one: 'Eins' } }))
    const asked = [
      { storageId, fileId, languageIds: ['de'] },
      { storageId, fileId, languageIds: ['zh'] },
      { storageId, fileId },
    ]
    expect(await refusals(crowdin, asked, '/projects/8/translations/imports')).toEqual([
      'languageIds notAllowed',
      '404',
      'languageIds isEmpty',
    ])
    expect(
      (await crowdin.call('POST', '/projects/8/translations/builds', { targetLanguageIds: ['zh'] })).status,
    ).toBe(404)
    const twice = { skipUntranslatedStrings: true, skipUntranslatedFiles: true }
    expect((await crowdin.call('POST', '/projects/8/translations/builds', twice)).status).toBe(400)
  })

  it('patches only what can be patched', async () => {
    const crowdin = await connect()
    const fileId = await crowdin.addFile('a.xliff', { one: 'One' })
    const patch = async (operation: unknown) => {
      const { status, body } = await crowdin.call('PATCH', `/projects/8/files/${fileId}`, [operation])
      return status === 400 ? first(body) : status
    }
    expect(await patch({ op: 'replace', path: '/id', value: 1 })).toBe('path notInArray')
    expect(await patch({ op: 'add', path: '/name', value: 'b' })).toBe('op notInArray')
    expect(await patch({ op: 'replace', path: '/name', value: 'a:b' })).toBe('name regexNotMatch')
    expect(await patch({ op: 'test', path: '/name', value: 'b.xliff' })).toBe('name testFailed')
    expect(await patch({ op: 'replace', path: '/directoryId', value: 1 })).toBe(404)
    expect((await crowdin.call('PATCH', `/projects/8/files/${fileId}`, { op: 'replace' })).status).toBe(400)
    const { body: a } = await crowdin.call('POST', '/projects/8/directories', { name: 'a' })
    const { body: b } = await crowdin.call('POST', '/projects/8/directories', {
      name: 'b',
      directoryId: a.data.id,
    })
    const circle = [{ op: 'replace', path: '/directoryId', value: b.data.id }]
    expect((await crowdin.call('PATCH', `/projects/8/directories/${a.data.id}`, circle)).status).toBe(400)
  })

  it('asks lists for what they know', async () => {
    const crowdin = await connect()
    const asked = async (query: string) => (await crowdin.call('GET', `/projects/8/${query}`)).status
    expect(await asked('files?limit=501')).toBe(400)
    expect(await asked('files?limit=0')).toBe(400)
    expect(await asked('files?page=2')).toBe(400)
    expect(await asked('files?branchId=1&directoryId=1')).toBe(400)
    expect(await asked('files?orderBy=size')).toBe(400)
    expect(await asked('strings?fileId=1&branchId=2')).toBe(400)
    expect(await asked('translations?stringId=1')).toBe(400)
    expect(await asked('approvals')).toBe(400)
    expect(await asked('files?directoryId=7')).toBe(404)
  })

  it('adds no translation twice', async () => {
    const crowdin = await connect()
    await crowdin.addFile('a.xliff', { one: 'One' })
    crowdin.translators.translate('one', 'de', 'Eins')
    const { data } = await crowdin.client.sourceStringsApi.listProjectStrings(8)
    const stringId = data[0]?.data.id ?? 0
    const request = { stringId, languageId: 'de', text: 'Eins' }
    const error = await crowdin.client.stringTranslationsApi
      .addTranslation(8, request)
      .catch((thrown: unknown) => thrown)
    expect(error).toBeInstanceOf(CrowdinError)
    expect(error).toMatchObject({ code: 400, message: expect.stringContaining('identical translation') })
    expect(
      (await crowdin.call('POST', '/projects/8/translations', { ...request, languageId: 'zh' })).status,
    ).toBe(400)
  })
})

describe('a busy server', () => {
  it('refuses uploads while it works on a file', async () => {
    const crowdin = await connect({ busyUploads: 2 })
    const fileId = await crowdin.addFile('a.xliff', { one: 'One' })
    const storageId = await crowdin.store(xliff({ one: 'Two' }))
    const put = () =>
      crowdin.call('PUT', `/projects/8/files/${fileId}`, {
        storageId,
        importOptions: { contentSegmentation: false },
      })
    const answers = [await put(), await put(), await put()]
    expect(answers.map(each => each.status)).toEqual([409, 409, 200])
    expect(answers[0]?.body.error.message).toBe('This file is currently being updated')
    const idle = await connect()
    const other = await idle.addFile('a.xliff', { one: 'One' })
    const targets = await idle.store(xliff({ one: 'One' }, { targets: { one: 'Eins' } }))
    await idle.call('POST', '/projects/8/translations/imports', {
      storageId: targets,
      fileId: other,
      languageIds: ['de'],
    })
    const source = {
      storageId: await idle.store(xliff({ one: 'Two' })),
      importOptions: { contentSegmentation: false },
    }
    const tries = []
    for (let n = 0; n < 3; n += 1)
      tries.push((await idle.call('PUT', `/projects/8/files/${other}`, source)).status)
    expect(tries).toEqual([409, 409, 200])
  })

  it('refuses more requests at one time or in a second than allowed, with a page', async () => {
    const crowdin = await connect({ maxInFlight: 3, latency: 30 })
    const many = (n: number) =>
      Promise.all(Array.from({ length: n }, () => crowdin.call('GET', '/projects/8')))
    const answers = await many(12)
    const refused = answers.filter(each => each.status === 429)
    expect(refused.length).toBeGreaterThan(0)
    expect(refused[0]?.body).toContain('<h1>429 Too Many Requests</h1>')
    expect(crowdin.log.peak).toBeGreaterThan(3)
    const slow = await connect({ maxPerSecond: 5, assume: { tooManyBody: 'json', retryAfter: 2 } })
    const statuses = []
    for (let n = 0; n < 7; n += 1) statuses.push((await slow.call('GET', '/projects/8')).status)
    expect(statuses).toEqual([200, 200, 200, 200, 200, 429, 429])
    const last = await slow.call('GET', '/projects/8')
    expect([last.body.error.code, last.headers.get('retry-after')]).toEqual([429, '2'])
  })
})
