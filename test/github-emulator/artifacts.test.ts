import { expect, it } from 'vitest'
import { readZip } from '../../src/files/read-zip.ts'
import { connect } from '../support/github/connect.ts'

it('keeps what runs leave behind, and gives it without a token and not for long', async () => {
  const github = await connect({
    users: { mika: {} },
    tokens: [{ value: 'one' }, { value: 'two', permissions: { actions: 'none' } }],
  })
  const { hands, call, clock } = github
  await hands.commit('main', { by: 'ada', files: { 'a.md': 'One\n' } })
  await hands.fork('mika')
  const sha = await hands.commit('ja', { by: 'mika', owner: 'mika', files: { 'a.ja.md': '一\n' } })
  const runId = await hands.startRun({ branch: 'ja', owner: 'mika' })
  const other = await hands.startRun({ branch: 'main' })
  await hands.uploadArtifact({ runId: other, name: 'a', files: { 'b.json': '{}' } })
  const id = await hands.uploadArtifact({ runId, name: 'a', files: { 'a.json': '{"a":1}', 'b/c': '' } })

  const list = await call('GET', `actions/runs/${runId}/artifacts?name=a`)
  expect(list.body).toMatchObject({ total_count: 1, artifacts: [{ id, name: 'a', expired: false }] })
  expect(list.body.artifacts[0].workflow_run).toMatchObject({ id: runId, head_branch: 'ja', head_sha: sha })
  expect((await call('GET', `actions/runs/${runId}/artifacts?name=b`)).body.artifacts).toEqual([])
  expect((await call('GET', 'actions/runs/1/artifacts')).status).toBe(404)
  expect((await call('GET', `actions/artifacts/${id}/zip`, { token: 'two' })).status).toBe(403)
  expect((await call('GET', `actions/artifacts/${id}/zip`, { token: null })).status).toBe(401)

  const link = await linkTo(`${github.apiUrl}/repos/ada/blog/actions/artifacts/${id}/zip`)
  expect(new URL(link).origin).not.toBe(new URL(github.apiUrl).origin)
  expect((await fetch(link, { headers: { authorization: 'token one' } })).status).toBe(400)
  const files = await readZip(Buffer.from(await (await fetch(link)).arrayBuffer()))
  expect([...files.keys()]).toEqual(['a.json', 'b/c'])
  expect((await fetch(`${link}1`)).status).toBe(403)
  clock.advance(60_000)
  expect((await fetch(link)).status).toBe(403)
  expect(github.log.entries.filter(({ kind }) => kind === 'storage').map(({ status }) => status)).toEqual([
    400, 200, 403, 403,
  ])

  const gone = await hands.uploadArtifact({ runId, name: 'b', isExpired: true })
  expect((await call('GET', `actions/artifacts/${gone}/zip`)).status).toBe(410)
})

async function linkTo(url: string): Promise<string> {
  const answer = await fetch(url, { headers: { authorization: 'token one' }, redirect: 'manual' })
  expect(answer.status).toBe(302)
  return answer.headers.get('location') ?? ''
}
