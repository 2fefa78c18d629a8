import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { ask, isFailure, tryAsk } from '../../../src/crowdin/ask.ts'
import { connect, type ConnectOptions } from '../../../src/crowdin/connect.ts'
import type { Connection } from '../../../src/crowdin/connection.ts'
import { fetchLink } from '../../../src/crowdin/fetch-link.ts'
import type { Failure, RequestEvent } from '../../../src/crowdin/transport/types.ts'
import { UserError } from '../../../src/errors.ts'
import { virtualClock } from '../../support/crowdin-connection.ts'
import {
  cutBefore,
  cutWithin,
  empty,
  hang,
  html,
  json,
  startScripted,
  type Scene,
  type ScriptedServer,
} from '../../support/scripted-server.ts'
import { userErrorOf } from '../../support/user-error.ts'
import { words } from '../../support/words.ts'

const TOKEN = 'c0ffee-secret-c0ffee'
const project = { data: { id: 1, name: 'Blog' } }
const created = { data: { id: 4, name: 'posts' } }
const tooMany = html(429, '429 Too Many Requests')

let server: ScriptedServer
let clock: ReturnType<typeof virtualClock>
/** All that was ever told, thrown or traced, to be searched for the token. */
const told: unknown[] = []

beforeAll(async () => {
  server = await startScripted()
})
afterAll(async () => server.close())
afterEach(() => {
  expect(JSON.stringify(told)).not.toContain(TOKEN)
})

async function open(options: ConnectOptions = {}): Promise<Connection> {
  clock = virtualClock()
  const observe = (event: RequestEvent) => told.push(event)
  const baseUrl = `${server.origin}/api/v2`
  return connect({ token: TOKEN, projectId: 1, baseUrl, enterprise: false }, { clock, observe, ...options })
}

const calls = {
  get: c => c.projectsGroupsApi.getProject(1),
  create: c => c.sourceFilesApi.createDirectory(1, { name: 'posts' }),
  store: c => c.uploadStorageApi.addStorage('a.xliff', Buffer.from('<xliff/>')),
  put: c => c.sourceFilesApi.updateOrRestoreFile(1, 4, { revisionId: 2 }),
  build: c => c.translationsApi.buildProjectFileTranslation(1, 4, { targetLanguageId: 'de' }, '"e1"'),
  remove: c => c.sourceFilesApi.deleteFile(1, 4),
  list: c => c.sourceFilesApi.listProjectFiles(1, { filter: TOKEN }),
} satisfies Record<string, Parameters<typeof tryAsk>[1]>

async function answered(call: keyof typeof calls, scenes: Scene[], options?: ConnectOptions) {
  server.play(...scenes)
  const answer = await tryAsk<unknown>(await open(options), calls[call])
  told.push(answer)
  return answer
}

async function failed(call: keyof typeof calls, scenes: Scene[], options?: ConnectOptions): Promise<Failure> {
  const answer = await answered(call, scenes, options)
  if (!isFailure(answer)) throw new Error('it did not fail')
  return answer
}

describe('the transport', () => {
  it('hands on body, status and headers of Crowdin’s answer', async () => {
    const answer = await answered('put', [json(200, created, { 'Crowdin-API-Content-Status': 'modified' })])
    expect(answer).toMatchObject({ status: 200, body: created, uncertain: false })
    expect(answer).toHaveProperty(['headers', 'crowdin-api-content-status'], 'modified')
    expect(server.requests).toEqual([
      { line: 'PUT /api/v2/projects/1/files/4', authorised: true, body: '{"revisionId":2}' },
    ])
  })

  it('sends files as they are', async () => {
    await answered('store', [json(201, created)])
    expect(server.requests).toMatchObject([{ line: 'POST /api/v2/storages', body: '<xliff/>' }])
  })

  it.each([
    ['304 as a value', 'build', 304],
    ['204 as a value', 'remove', 204],
  ] as const)('takes %s', async (_, call, status) => {
    expect(await answered(call, [empty(status)])).toMatchObject({ status, body: undefined })
  })

  it('waits when there are too many requests, also where HTML says so, and has the answer then', async () => {
    expect(await answered('create', [tooMany, tooMany, json(201, created)])).toMatchObject({ status: 201 })
    expect(clock.slept.length).toBeGreaterThanOrEqual(2)
    expect(server.requests).toHaveLength(3)
  })

  it('lets all others wait too while it is told to', async () => {
    const sleepers: (() => void)[] = []
    let now = 0
    const stopped = {
      now: () => now,
      random: () => 0,
      sleep: () => new Promise<void>(wake => sleepers.push(wake)),
    }
    const connection = await open({ clock: stopped })
    server.play(html(429, '429', { 'retry-after': '20' }), json(200, project))
    const project1 = () => ask(connection, { subject: '#1', call: calls.get })
    const first = project1()
    await vi.waitFor(() => expect(sleepers).toHaveLength(1))
    const second = project1()
    await vi.waitFor(() => expect(sleepers).toHaveLength(2))
    expect(server.requests).toHaveLength(1)
    for (const time of [20_000, 21_000]) {
      now = time
      for (const wake of sleepers.splice(0)) wake()
      // the other of the two comes a tenth of a second after the first
      if (time === 20_000) await vi.waitFor(() => expect(sleepers).toHaveLength(1))
    }
    expect((await Promise.all([first, second])).map(answer => answer.status)).toEqual([200, 200])
  })

  it('gives up on too many requests, and says so', async () => {
    expect(await failed('get', [tooMany])).toMatchObject({
      kind: 'tooManyRequests',
      status: 429,
      said: '429 Too Many Requests',
      uncertain: false,
    })
    expect(server.requests).toHaveLength(6)
  })

  it.each(['get', 'store', 'put', 'build', 'remove'] as const)(
    'tries again after 502, a cut connection and half an answer: %s',
    async call => {
      const scenes = [html(502, '502 Bad Gateway'), cutBefore, cutWithin, json(200, created)]
      expect(await answered(call, scenes)).toMatchObject({ status: 200, uncertain: true })
      expect(server.requests).toHaveLength(4)
    },
  )

  it.each([
    ['502', html(502, '502 Bad Gateway'), 'serverFailed'],
    ['500', json(500, { error: { message: 'Internal Server Error', code: 500 } }), 'serverFailed'],
    ['a cut connection', cutBefore, 'cut'],
    ['half an answer', cutWithin, 'cut'],
    ['a login page', html(200, 'Log in'), 'unreadable'],
  ] as const)(
    'sends what makes something once, and says that it may have happened: %s',
    async (_, scene, kind) => {
      expect(await failed('create', [scene])).toMatchObject({ kind, uncertain: true })
      expect(server.requests).toHaveLength(1)
    },
  )

  it('does not wait for ever for an answer', async () => {
    expect(await failed('create', [hang], { timeoutMs: 50 })).toMatchObject({
      kind: 'timeout',
      said: '50 ms',
    })
    expect(await failed('get', [hang], { timeoutMs: 20 })).toMatchObject({
      kind: 'timeout',
      uncertain: false,
    })
    expect(server.requests).toHaveLength(6)
  })

  it('waits for another process at the same file, and is loud in the end', async () => {
    const busy = json(409, { error: { message: 'This file is currently being updated', code: 409 } })
    expect(await answered('put', [busy, busy, json(200, created)])).toMatchObject({ status: 200 })
    expect(clock.slept).toEqual([2000, 3000])
    const failure = await failed('put', [busy])
    expect(failure).toMatchObject({ kind: 'busy', said: 'This file is currently being updated' })
    expect(clock.slept.reduce((one, other) => one + other)).toBeGreaterThan(120_000)
  })

  it('follows no redirect with the token', async () => {
    const elsewhere = await startScripted()
    elsewhere.play(json(200, project))
    expect(await failed('get', [empty(302, { location: `${elsewhere.origin}/steal` })])).toMatchObject({
      kind: 'redirected',
    })
    expect(elsewhere.requests).toEqual([])
    await elsewhere.close()
  })

  it.each([
    [
      400,
      {
        errors: [{ error: { key: 'name', errors: [{ code: 'notUnique', message: 'Name must be unique' }] } }],
      },
      'invalid',
      'name: Name must be unique',
      ['name:notUnique'],
    ],
    [
      400,
      {
        errors: [
          { index: 0, errors: [{ error: { key: 'text', errors: [{ code: 'isEmpty', message: 'Empty' }] } }] },
        ],
      },
      'invalid',
      'text: Empty',
      ['text:isEmpty'],
    ],
    [401, { error: { message: 'Unauthorized', code: 401 } }, 'unauthorized', 'Unauthorized', []],
    [402, { error: { message: 'Payment Required', code: 402 } }, 'plan', 'Payment Required', []],
    [
      403,
      { error: { message: 'Not allowed endpoint for token scopes', code: 403 } },
      'forbidden',
      'Not allowed endpoint for token scopes',
      [],
    ],
    [
      403,
      { error: { message: 'Please upgrade your subscription plan to upload more file formats', code: 403 } },
      'plan',
      'Please upgrade your subscription plan to upload more file formats',
      [],
    ],
    [404, { error: { message: 'Resource Not Found', code: 404 } }, 'notFound', 'Resource Not Found', []],
    [422, { error: { message: `It has ${TOKEN} in it`, code: 422 } }, 'refused', 'It has … in it', []],
    [409, {}, 'busy', 'HTTP 409', []],
    [418, { error: 'teapot' }, 'refused', 'HTTP 418', []],
  ])('reads what Crowdin says with %i %j', async (status, body, kind, said, codes) => {
    expect(await failed('create', [json(status, body)])).toMatchObject({
      status,
      kind,
      said,
      codes,
      uncertain: false,
    })
  })

  it('says when there is nobody', async () => {
    const gone = await startScripted()
    await gone.close()
    const baseUrl = `${gone.origin}/api/v2`
    const connection = await connect(
      { token: TOKEN, projectId: 1, baseUrl, enterprise: false },
      { clock: virtualClock() },
    )
    const failure = await tryAsk(connection, calls.create)
    expect(failure).toMatchObject({ kind: 'unreachable', said: 'ECONNREFUSED', uncertain: false })
  })

  it('names requests without their queries', async () => {
    const failure = await failed('list', [json(404, { error: { message: 'Project Not Found', code: 404 } })])
    expect(failure.request).toBe('GET /projects/1/files')
  })
})

describe('a signed link', () => {
  const link = (paths: string[], maxBytes = 1000) => {
    let asked = 0
    const request = async () => `${server.origin}${paths[Math.min(asked++, paths.length - 1)]}`
    return { subject: 'posts/hello.md', maxBytes, request }
  }
  const file: Scene = response => void response.writeHead(200).end('<xliff/>')

  it('is fetched without the token', async () => {
    server.play(file)
    const bytes = await fetchLink(await open(), link([`/file?signature=${TOKEN}`]))
    expect(Buffer.from(bytes).toString()).toBe('<xliff/>')
    expect(server.requests).toMatchObject([{ authorised: false }])
  })

  it('is followed to another place of the same kind', async () => {
    server.play(
      (response, _, origin) => void response.writeHead(302, { location: `${origin}/there` }).end(),
      file,
    )
    await fetchLink(await open(), link(['/file']))
    expect(server.requests.map(r => r.line)).toEqual(['GET /file', 'GET /there'])
  })

  it.each(['https://127.0.0.1/x', 'http://example.org/x', 'file:///etc/passwd', 'data:text/plain,x'])(
    'is not followed to %s',
    async location => {
      server.play(empty(302, { location }))
      expect((await userErrorOf(fetchLink(await open(), link(['/file'])))).code).toBe('crowdin:redirected')
      expect(server.requests).toHaveLength(1)
    },
  )

  it('is not followed round and round', async () => {
    server.play(empty(302, { location: '/file' }))
    expect((await userErrorOf(fetchLink(await open(), link(['/file'])))).code).toBe('crowdin:redirected')
    expect(server.requests).toHaveLength(6)
  })

  it('is not fetched where the API lies elsewhere', async () => {
    const connection = { ...(await open()), baseUrl: 'https://api.crowdin.com/api/v2' }
    expect((await userErrorOf(fetchLink(connection, link(['/file'])))).code).toBe('crowdin:redirected')
  })

  it('is asked for again when it has run out, three times at most', async () => {
    server.play(html(403, 'AccessDenied'), file)
    await fetchLink(await open(), link(['/one', '/two']))
    expect(server.requests.map(r => r.line)).toEqual(['GET /one', 'GET /two'])
    server.play(html(403, 'AccessDenied'))
    const error = await userErrorOf(fetchLink(await open(), link([`/one?signature=${TOKEN}`])))
    told.push(error)
    expect(error).toMatchObject({ code: 'crowdin:linkExpired', params: { subject: 'posts/hello.md' } })
    expect(server.requests).toHaveLength(3)
  })

  it('brings no more than allowed', async () => {
    server.play(file)
    const error = await userErrorOf(fetchLink(await open(), link(['/file'], 7)))
    expect(error).toMatchObject({ code: 'crowdin:tooLarge', params: { said: '7' } })
  })
})

describe('a failure in words', () => {
  it('says which request, on what, what Crowdin said, and what to do', async () => {
    server.play(json(403, { error: { message: 'Not allowed endpoint for token scopes', code: 403 } }))
    const t = await words()
    const error = await ask(await open(), { subject: 'posts', call: calls.create }).catch((e: unknown) => e)
    if (!(error instanceof UserError)) throw error
    expect(t(error.code, error.params)).toBe(
      'Crowdin does not allow POST /projects/1/directories for posts with this token; it said “Not allowed endpoint for token scopes”. The token needs the scopes Projects (settings, source files and strings, translations, status) for this project, and its owner must be a manager of it. Make a token with these scopes and put it into CROWDIN_PERSONAL_TOKEN.',
    )
    expect(JSON.stringify([error, error.stack, error.cause])).not.toContain(TOKEN)
  })

  it('tells a project that is not there from anything else', async () => {
    server.play(json(404, { error: { message: 'Resource Not Found', code: 404 } }))
    const connection = await open()
    expect((await userErrorOf(ask(connection, { subject: '#1', call: calls.get }))).code).toBe(
      'crowdin:noProject',
    )
    expect((await userErrorOf(ask(connection, { subject: 'a', call: calls.put }))).code).toBe(
      'crowdin:notFound',
    )
  })

  it('adds what is not known', async () => {
    server.play(cutBefore)
    const error = await ask(await open(), { subject: 'posts', call: calls.create }).catch((e: unknown) => e)
    expect(error).toMatchObject({ code: 'crowdin:cut', details: [{ code: 'crowdin:uncertain' }] })
  })

  it.each(['en', 'zh-CN', 'ja', 'ko'] as const)('is there for each kind in %s', async locale => {
    const t = await words(locale)
    const kinds: Failure['kind'][] = [
      'unauthorized',
      'forbidden',
      'plan',
      'notFound',
      'invalid',
      'busy',
      'tooManyRequests',
      'refused',
      'serverFailed',
      'redirected',
      'unreadable',
      'linkExpired',
      'unreachable',
      'cut',
      'timeout',
      'tooLarge',
    ]
    const params = { request: 'GET /x', subject: 'posts', said: 'no' }
    for (const kind of kinds) expect(t(`crowdin:${kind}`, params)).not.toMatch(/crowdin:|\{\{/)
  })
})
