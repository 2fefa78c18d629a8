import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { connect } from '../../src/crowdin/connect.ts'
import { listLabels } from '../../src/crowdin/labels.ts'
import { virtualClock } from '../support/crowdin-connection.ts'
import { json, startScripted, type Scene, type ScriptedServer } from '../support/scripted-server.ts'
import { userErrorOf } from '../support/user-error.ts'

let server: ScriptedServer
beforeAll(async () => {
  server = await startScripted()
})
afterAll(async () => server.close())

/** Pages of what `now` gives for the request of this number, from 1. */
function pages(now: (request: number) => number[]): Scene {
  let count = 0
  return (response, request, origin) => {
    const query = new URL(request.url ?? '', origin).searchParams
    const [limit, offset] = [Number(query.get('limit')), Number(query.get('offset'))]
    const data = now(++count)
      .slice(offset, offset + limit)
      .map(id => ({ data: { id, title: `label ${id}` } }))
    json(200, { data, pagination: { limit, offset } })(response, request, origin)
  }
}

async function list(): Promise<number[]> {
  const credentials = { token: 't', projectId: 1, baseUrl: `${server.origin}/api/v2`, enterprise: false }
  const connection = await connect(credentials, { clock: virtualClock() })
  return (await listLabels(connection)).map(label => label.id)
}

const upTo = (count: number): number[] => Array.from({ length: count }, (_, n) => n + 1)

describe('a list', () => {
  it.each([0, 1, 499, 500, 501, 998, 999, 1000, 1498, 1700])(
    'of %i entries is read to its end',
    async count => {
      server.play(pages(() => upTo(count)))
      expect(await list()).toEqual(upTo(count))
      expect(server.requests.length).toBeLessThanOrEqual(Math.floor(count / 499) + 1)
    },
  )

  it('is read again when an entry goes away between its pages', async () => {
    const later = upTo(1200).filter(id => id !== 7)
    server.play(pages(request => (request === 1 ? upTo(1200) : later)))
    expect(await list()).toEqual(later)
  })

  it('holds what comes to its end meanwhile', async () => {
    server.play(pages(request => upTo(600 + request)))
    expect(await list()).toEqual(upTo(602))
  })

  it('that never stands still is a failure', async () => {
    server.play(pages(request => upTo(1200).slice(request)))
    expect((await userErrorOf(list())).code).toBe('crowdin:listMoves')
  })

  it('is read again when it became shorter than what was read', async () => {
    server.play(pages(request => upTo(request === 1 ? 600 : 10)))
    expect(await list()).toEqual(upTo(10))
  })
})
