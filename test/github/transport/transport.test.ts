import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { connectGithub, type ConnectOptions } from '../../../src/github/connect.ts'
import type { Github } from '../../../src/github/connection.ts'
import { createComment, listComments } from '../../../src/github/comments.ts'
import { createPullRequest, editPullRequest, listPullRequests } from '../../../src/github/pull-requests.ts'
import { readRepository } from '../../../src/github/repository.ts'
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

const TOKEN = 'ghp_kettleBlue7421spoutLongAndWarm'
const REPOSITORY = {
  owner: { login: 'ada' },
  name: 'blog',
  html_url: 'https://github.com/ada/blog',
  default_branch: 'main',
  archived: false,
  has_issues: true,
}
const SECONDARY = 'You have exceeded a secondary rate limit. Please wait a few minutes before you try again.'
const WANTED = { branch: 'translate/ko', base: 'main', title: 'Korean', body: 'Two posts' }

let server: ScriptedServer
beforeAll(async () => {
  server = await startScripted()
})
afterAll(() => server.close())

function open(options: ConnectOptions = {}, path = ''): Promise<Github> {
  const credentials = { token: TOKEN, apiUrl: server.origin + path, url: 'https://github.com/ada/blog' }
  return connectGithub(
    { ...credentials, repository: { owner: 'ada', name: 'blog' } },
    // a server on this machine has none of its own
    { clock: virtualClock(), pace: 'github', ...options },
  )
}

/** What a person is told when the server plays these scenes. */
async function toldOf(action: (g: Github) => Promise<unknown>, ...scenes: Scene[]) {
  server.play(...scenes)
  return userErrorOf(action(await open({ pace: 'none' })))
}

const lines = () => server.requests.map(({ line }) => line.replace(/\?.*/, ''))

describe('a question', () => {
  it.each([
    ['502', json(502, { message: 'Server Error' })],
    ['503 of a machine before GitHub', html(503, 'Unicorn!')],
    ['429 without a reason', empty(429)],
    ['a broken connection', cutBefore],
    ['half an answer', cutWithin],
  ])('is asked again after %s, later each time', async (_, scene) => {
    const clock = virtualClock()
    const g = await open({ clock })
    server.play(scene, scene, scene, json(200, REPOSITORY))
    expect((await readRepository(g)).defaultBranch).toBe('main')
    expect(clock.slept).toEqual([1000, 4000, 9000])
    expect(server.requests).toHaveLength(4)
  })

  it('is asked again no sooner than Retry-After says', async () => {
    const clock = virtualClock()
    server.play(empty(503, { 'retry-after': '17' }), json(200, REPOSITORY))
    await readRepository(await open({ clock }))
    expect(clock.slept).toEqual([17_000])
  })

  it('is not asked for ever', async () => {
    const told = await toldOf(readRepository, html(502, 'Unicorn!'))
    expect(told).toMatchObject({
      code: 'github:serverFailed',
      params: { request: 'GET /repos/ada/blog', said: 'Unicorn!' },
    })
    expect(server.requests).toHaveLength(4)
    server.play(empty(502))
    await userErrorOf(readRepository(await open({ tries: 1 })))
    expect(server.requests).toHaveLength(1)
  })

  it.each([400, 401, 403, 404, 409, 410, 422, 451])('is not asked again after %i', async status => {
    const clock = virtualClock()
    server.play(json(status, { message: 'No' }))
    await userErrorOf(readRepository(await open({ clock })))
    expect([server.requests.length, clock.slept]).toEqual([1, []])
  })

  it('has an end when no answer comes', async () => {
    server.play(hang)
    const told = await userErrorOf(readRepository(await open({ pace: 'none', timeoutMs: 20, tries: 2 })))
    expect(told.code).toBe('github:timeout')
    expect(server.requests).toHaveLength(2)
  })

  it('follows a repository to its new name', async () => {
    const moved: Scene = (response, _, origin) =>
      response.writeHead(301, { location: `${origin}/repositories/7` }).end('{"message":"Moved Permanently"}')
    server.play(moved, json(200, { ...REPOSITORY, name: 'site' }))
    expect((await readRepository(await open())).name).toBe('site')
    expect(lines()).toEqual(['GET /repos/ada/blog', 'GET /repositories/7'])
  })

  it('goes below the path of an Enterprise server, and nowhere else', async () => {
    server.play(json(200, REPOSITORY))
    await readRepository(await open({}, '/api/v3'))
    expect(lines()).toEqual(['GET /api/v3/repos/ada/blog'])
    server.play(empty(302, { location: 'https://elsewhere.example/login?return=1' }))
    const told = await userErrorOf(readRepository(await open({}, '/api/v3')))
    expect(told).toMatchObject({ code: 'github:redirected', params: { said: 'elsewhere.example' } })
    server.play(json(200, [], { link: '<https://elsewhere.example/page2>; rel="next"' }))
    const page = await userErrorOf(listComments(await open(), 1))
    expect(page).toMatchObject({ code: 'github:redirected', params: { said: 'elsewhere.example' } })
    expect(server.requests).toHaveLength(1)
  })

  it('is not taken for answered by what is no answer of GitHub', async () => {
    const told = await toldOf(readRepository, html(200, 'Log in'))
    expect(told).toMatchObject({
      code: 'github:unreadable',
      params: { said: expect.stringContaining('HTTP 200, text/html') },
    })
    const list = await toldOf(g => listPullRequests(g, { state: 'open' }), json(409, { message: 'Busy' }))
    expect(list.code).toBe('github:listFailed')
  })

  it('is asked again also after another request was not sent again', async () => {
    const g = await open({ pace: 'none' })
    server.play(empty(502), json(200, []), json(422, { message: 'No' }), empty(502), json(200, REPOSITORY))
    await userErrorOf(createPullRequest(g, WANTED))
    expect((await readRepository(g)).name).toBe('blog')
  })

  it('tells whoever counts of each try', async () => {
    const seen: unknown[] = []
    server.play(empty(502), cutBefore, json(200, REPOSITORY))
    await readRepository(await open({ observe: ({ request, result }) => seen.push([request, result]) }))
    expect(seen).toEqual([
      ['GET /repos/ada/blog', 502],
      ['GET /repos/ada/blog', 'cut'],
      ['GET /repos/ada/blog', 200],
    ])
  })
})

describe('a request that makes something', () => {
  it('is looked for before it is sent again', async () => {
    server.play(
      empty(502),
      json(200, []),
      cutBefore,
      json(200, []),
      html(504, 'Unicorn!'),
      json(200, []),
      json(422, { message: 'No' }),
    )
    const told = await userErrorOf(createPullRequest(await open({ pace: 'none' }), WANTED))
    expect(told.code).toBe('github:invalid')
    expect(lines()).toEqual([
      'POST /repos/ada/blog/pulls',
      'GET /repos/ada/blog/pulls',
      'POST /repos/ada/blog/pulls',
      'GET /repos/ada/blog/pulls',
      'POST /repos/ada/blog/pulls',
      'GET /repos/ada/blog/pulls',
      'POST /repos/ada/blog/pulls',
    ])
  })

  it('waits before it looks, since GitHub may not list yet what it made', async () => {
    const clock = virtualClock()
    server.play(empty(502), json(200, []), json(422, { message: 'No' }))
    await userErrorOf(createPullRequest(await open({ clock }), WANTED))
    expect(clock.slept[0]).toBe(1000)
  })

  it('says when it is not known what became of it', async () => {
    const g = await open({ pace: 'none', tries: 1 })
    server.play(empty(502), json(200, []))
    await expect(createPullRequest(g, WANTED)).rejects.toMatchObject({
      code: 'github:serverFailed',
      details: [{ code: 'github:uncertain' }],
    })
    server.play(json(422, { message: 'Validation Failed' }))
    await expect(createPullRequest(g, WANTED)).rejects.toMatchObject({ details: [] })
  })

  it('that changes what is there to what it says is sent again', async () => {
    server.play(empty(502), json(422, { message: 'No' }))
    await userErrorOf(editPullRequest(await open({ pace: 'none' }), 3, { title: 'Korean' }))
    expect(lines()).toEqual(['PATCH /repos/ada/blog/pulls/3', 'PATCH /repos/ada/blog/pulls/3'])
  })

  it.each(['"1n', 'a: "12345678901234567890n', '9007199254740993n', '"5n"', '{"body":"6n"}', '\\"7n'])(
    'says %s as it is',
    async body => {
      server.play(json(422, { message: 'No' }))
      const g = await open({ pace: 'none' })
      await userErrorOf(createPullRequest(g, { ...WANTED, title: body, body }))
      const [request] = server.requests
      expect(JSON.parse(request?.body ?? '')).toEqual({
        head: WANTED.branch,
        base: 'main',
        title: body,
        body,
        draft: false,
      })
    },
  )

  it('follows a repository to its new name as what it was', async () => {
    const moved: Scene = (response, _, origin) =>
      response.writeHead(307, { location: `${origin}/repositories/7/pulls` }).end()
    await toldOf(g => createPullRequest(g, WANTED), moved, json(422, { message: 'No' }))
    expect(lines()).toEqual(['POST /repos/ada/blog/pulls', 'POST /repositories/7/pulls'])
    expect(server.requests[1]?.body).toBe(server.requests[0]?.body)
  })

  it('is not redirected into another', async () => {
    const elsewhere: Scene = (response, _, origin) =>
      response.writeHead(301, { location: `${origin}/repositories/7/pulls` }).end()
    expect((await toldOf(g => createPullRequest(g, WANTED), elsewhere)).code).toBe('github:redirected')
    expect(lines()).toEqual(['POST /repos/ada/blog/pulls'])
  })
})

describe('a limit', () => {
  const limited = (status: number, headers: Record<string, string>, message = SECONDARY) =>
    json(status, { message }, headers)

  it.each([403, 429])('that is reached (%i) is waited for, as long as Retry-After says', async status => {
    const clock = virtualClock()
    server.play(
      limited(status, { 'retry-after': '30' }),
      limited(status, { 'retry-after': '45' }),
      json(200, REPOSITORY),
    )
    await readRepository(await open({ clock }))
    expect(clock.slept).toEqual([30_000, 45_000])
  })

  it('is waited for a minute where GitHub does not say how long', async () => {
    const clock = virtualClock()
    server.play(limited(403, {}), json(200, REPOSITORY))
    await readRepository(await open({ clock }))
    expect(clock.slept).toEqual([60_000])
  })

  it('is waited for before a request that writes is sent again, too: it was refused', async () => {
    const clock = virtualClock()
    server.play(limited(403, { 'retry-after': '30' }), json(422, { message: 'No' }))
    await userErrorOf(createPullRequest(await open({ clock }), WANTED))
    expect(lines()).toEqual(['POST /repos/ada/blog/pulls', 'POST /repos/ada/blog/pulls'])
    expect(clock.slept).toContain(30_000)
  })

  it('makes all other requests wait as well', async () => {
    const clock = virtualClock()
    const at: number[] = []
    const g = await open({ clock, observe: ({ result }) => result === 200 && at.push(clock.now()) })
    const zero = clock.now()
    server.play(limited(403, { 'retry-after': '30' }), json(200, REPOSITORY))
    const first = readRepository(g)
    while (clock.slept.length === 0) await new Promise(setImmediate)
    await Promise.all([first, readRepository(g)])
    expect(at.every(time => time >= zero + 30_000)).toBe(true)
  })

  it('of more than three minutes is told to a person, with the time', async () => {
    const clock = virtualClock()
    server.play(limited(403, { 'retry-after': '900' }))
    const told = await userErrorOf(readRepository(await open({ clock })))
    expect(told).toMatchObject({
      code: 'github:limitedUntil',
      params: { again: '2026-01-01 00:15 UTC', said: SECONDARY },
    })
    expect([server.requests.length, clock.slept]).toEqual([1, []])
  })

  it('of the hour tells when it ends', async () => {
    const reset = Math.floor(Date.now() / 1000) + 3000
    const headers = { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': `${reset}` }
    const told = await toldOf(
      readRepository,
      limited(403, headers, 'API rate limit exceeded for installation.'),
    )
    expect(told).toMatchObject({
      code: 'github:limitedUntil',
      params: { again: expect.stringMatching(/^\d{4}-\d\d-\d\d \d\d:\d\d UTC$/) },
    })
    expect(server.requests).toHaveLength(1)
  })

  it('that never ends is not waited for without end', async () => {
    const told = await toldOf(readRepository, limited(403, { 'retry-after': '5' }))
    expect(told.code).toBe('github:limitedUntil')
    expect(server.requests).toHaveLength(4)
  })
})

describe('what GitHub says no with', () => {
  const refused = (status: number, message: string, headers = {}) => json(status, { message }, headers)

  it.each([
    ['github:unauthorized', 401, 'Bad credentials'],
    ['github:forbidden', 403, 'Resource not accessible by integration'],
    [
      'github:mayNotChangeWorkflows',
      422,
      'refusing to allow a GitHub App to create or update workflow `.github/workflows/a.yml` without `workflows` permission',
    ],
    ['github:mayNotOpenPulls', 403, 'GitHub Actions is not permitted to create or approve pull requests.'],
    ['github:archived', 403, 'Repository was archived so is read-only.'],
    ['github:conflict', 409, 'Git Repository is empty.'],
    ['github:invalid', 422, 'Validation Failed'],
    ['github:refused', 451, 'Repository access blocked'],
  ])('becomes %s', async (code, status, message) => {
    const told = await toldOf(g => createPullRequest(g, WANTED), refused(status, message))
    expect(told).toMatchObject({
      code,
      params: {
        request: 'POST /repos/ada/blog/pulls',
        said: message,
        subject: 'translate/ko',
        repository: 'ada/blog',
      },
    })
  })

  it('names the missing permission: as GitHub does, else by what was asked', async () => {
    const headers = { 'x-accepted-github-permissions': 'pull_requests=write,contents=read; issues=write' }
    const named = await toldOf(
      g => createComment(g, 3, 'x'),
      refused(403, 'Resource not accessible', headers),
    )
    expect(named.params['permissions']).toBe('pull-requests: write, contents: read / issues: write')
    const known = await toldOf(g => createPullRequest(g, WANTED), refused(403, 'Resource not accessible'))
    expect(known.params['permissions']).toBe('pull-requests: write')
  })

  it('holds what it finds wrong with each field, and nothing that could move a cursor', async () => {
    const errors = [
      { resource: 'PullRequest', field: 'head', code: 'invalid' },
      { resource: 'PullRequest', code: 'custom', message: 'No commits\n\u001b[31m between\u202e main' },
      'as a text',
    ]
    const told = await toldOf(
      g => createPullRequest(g, WANTED),
      json(422, { message: 'Validation Failed', errors }),
    )
    expect(told.params['said']).toBe(
      'Validation Failed: PullRequest head invalid; No commits [31m between main; as a text',
    )
  })

  it('is cut after the token is taken out, never through it', async () => {
    const message = `${'x'.repeat(390)} ${TOKEN} ${Buffer.from(`x-access-token:${TOKEN}`).toString('base64')} github_pat_1234567890`
    const told = await toldOf(readRepository, json(422, { message }))
    expect(told.params['said']).toBe(`${'x'.repeat(390)} … … …`)
    const echoed: Scene = (response, request) =>
      json(400, { message: request.headers.authorization })(response, request, '')
    for (const action of [readRepository, (g: Github) => createPullRequest(g, WANTED)]) {
      const error = await toldOf(action, echoed)
      expect(JSON.stringify(error)).not.toContain('kettle')
    }
  })

  it('is told of the network, too', async () => {
    const closed = await startScripted()
    await closed.close()
    const g = await connectGithub(
      { token: TOKEN, apiUrl: closed.origin, url: '', repository: { owner: 'ada', name: 'blog' } },
      { pace: 'none', tries: 2 },
    )
    expect(await userErrorOf(createPullRequest(g, WANTED))).toMatchObject({
      code: 'github:unreachable',
      params: { said: expect.any(String) },
    })
  })
})
