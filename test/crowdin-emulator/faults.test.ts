import { describe, expect, it } from 'vitest'
import { connect, xliff } from '../support/crowdin/connect.ts'

describe('a fault', () => {
  it('answers in place of the server, for some requests', async () => {
    const crowdin = await connect()
    crowdin.faults.add({ path: /\/labels/, skip: 1, times: 2, fault: { kind: 'answer', status: 429 } })
    crowdin.faults.add({ method: 'GET', path: /\/branches/, fault: { kind: 'answer', status: 503 } })
    const statuses = []
    for (let n = 0; n < 4; n += 1) statuses.push((await crowdin.call('GET', '/projects/8/labels')).status)
    expect(statuses).toEqual([200, 429, 429, 200])
    const { status, body } = await crowdin.call('GET', '/projects/8/branches')
    expect([status, body.error.code]).toEqual([503, 503])
    const custom = { error: { message: 'Already creating directory', code: 409 } }
    crowdin.faults.add({ method: 'POST', fault: { kind: 'answer', status: 409, body: custom } })
    expect((await crowdin.call('POST', '/projects/8/directories', { name: 'a' })).body).toEqual(custom)
    expect(crowdin.snapshot().directories).toEqual([])
  })

  it('hangs, drops and cuts connections, with or without effect', async () => {
    const crowdin = await connect()
    const add = (title: string) => crowdin.call('POST', '/projects/8/labels', { title })
    crowdin.faults.add({ method: 'POST', fault: { kind: 'hang' } })
    const body = JSON.stringify({ title: 'hang' })
    const headers = { authorization: `Bearer ${crowdin.token}`, 'content-type': 'application/json' }
    const signal = AbortSignal.timeout(100)
    await expect(
      fetch(`${crowdin.baseUrl}/projects/8/labels`, { method: 'POST', body, headers, signal }),
    ).rejects.toThrow()
    crowdin.faults.add({ method: 'POST', fault: { kind: 'drop' } })
    await expect(add('drop')).rejects.toThrow()
    crowdin.faults.add({ method: 'POST', fault: { kind: 'drop', effect: true } })
    await expect(add('done')).rejects.toThrow()
    crowdin.faults.add({ method: 'POST', fault: { kind: 'cut' } })
    await expect(add('cut')).rejects.toThrow()
    expect(crowdin.snapshot().labels).toEqual(['cut', 'done'])
  })

  it('stops the run at a request until healed', async () => {
    const crowdin = await connect()
    const add = (title: string) =>
      crowdin.call('POST', '/projects/8/labels', { title }).then(each => each.status)
    crowdin.faults.stopAt(2, 'after')
    expect(await add('one')).toBe(201)
    await expect(add('two')).rejects.toThrow()
    await expect(add('three')).rejects.toThrow()
    crowdin.faults.heal()
    expect(await add('four')).toBe(201)
    expect(crowdin.snapshot().labels).toEqual(['four', 'one', 'two'])
  })

  it('that is healed lets the jobs end that ran meanwhile', async () => {
    const crowdin = await connect()
    const fileId = await crowdin.addFile('a.xliff', { one: 'One' })
    const storageId = await crowdin.store(xliff({ one: 'One' }, { targets: { one: 'Eins' } }))
    await crowdin.call('POST', '/projects/8/translations/imports', { storageId, fileId, languageIds: ['de'] })
    crowdin.faults.heal()
    expect(crowdin.snapshot().files[0]?.strings[0]?.translations['de']).toMatchObject([{ text: 'Eins' }])
  })
})

describe('the log', () => {
  it('tells what was asked, and no secrets', async () => {
    const crowdin = await connect({ token: 'a-secret-token' })
    const fileId = await crowdin.addFile('a.xliff', { one: 'One' })
    const { data } = await crowdin.client.sourceFilesApi.downloadFile(8, fileId)
    await fetch(data.url)
    expect(crowdin.log.entries.map(({ n, method, path, status }) => [n, method, path, status])).toEqual([
      [1, 'POST', '/api/v2/storages', 201],
      [2, 'POST', '/api/v2/projects/8/files', 201],
      [3, 'GET', `/api/v2/projects/8/files/${fileId}/download`, 200],
      [4, 'GET', '/download/…', 200],
    ])
    expect(crowdin.log.writes().map(({ digest }) => digest.length)).toEqual([12, 12])
    expect(JSON.stringify(crowdin.log.entries)).not.toContain('secret')
    crowdin.log.clear()
    expect(crowdin.log.entries).toEqual([])
  })
})
