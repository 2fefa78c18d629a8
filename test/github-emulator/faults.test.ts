import { expect, it } from 'vitest'
import { connect } from '../support/github/connect.ts'

it('answers 502 before or after it did what was asked', async () => {
  const github = await connect()
  const { call, faults, state } = github
  const post = (name: string) => call('POST', 'labels', { body: { name } })
  faults.add({ method: 'POST', path: /\/labels/, fault: { kind: 'answer', status: 502 } })
  expect((await post('a')).status).toBe(502)
  expect(state.home.labels).toEqual([])
  faults.add({ n: 2, fault: { kind: 'answer', status: 502, effect: true } })
  expect((await post('a')).status).toBe(502)
  expect(state.home.labels).toMatchObject([{ name: 'a' }])
  expect((await post('a')).status).toBe(422)
  expect(github.log.writes().map(({ status }) => status)).toEqual([502, 502, 422])
})

it('cuts, hangs and takes its time', async () => {
  const github = await connect()
  const { call, faults, state, apiUrl } = github
  const post = (name: string) => call('POST', 'labels', { body: { name } })
  faults.add({ n: 1, fault: { kind: 'drop' } })
  await expect(post('a')).rejects.toThrow()
  expect(state.home.labels).toEqual([])
  faults.add({ n: 2, fault: { kind: 'drop', effect: true } })
  faults.add({ n: 3, fault: { kind: 'cut' } })
  await expect(post('a')).rejects.toThrow()
  await expect(post('b')).rejects.toThrow()
  expect(state.home.labels).toHaveLength(2)
  faults.add({ n: 4, fault: { kind: 'hang' } })
  await expect(fetch(`${apiUrl}/rate_limit`, { signal: AbortSignal.timeout(50) })).rejects.toThrow()
  faults.add({ n: 5, fault: { kind: 'slow', ms: 60 } })
  const before = performance.now()
  await post('c')
  expect(performance.now() - before).toBeGreaterThan(50)
})

it('stops at a request', async () => {
  const github = await connect()
  const { call, faults, state } = github
  const post = (name: string) => call('POST', 'labels', { body: { name } })
  faults.stopAt(2, 'after')
  expect((await post('a')).status).toBe(201)
  await expect(post('b')).rejects.toThrow()
  await expect(post('c')).rejects.toThrow()
  expect(state.home.labels.map(({ name }) => name)).toEqual(['a', 'b'])
  faults.heal()
  expect((await post('c')).status).toBe(201)
  expect(github.log.lines()).toHaveLength(4)
})
