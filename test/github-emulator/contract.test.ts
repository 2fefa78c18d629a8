import { describe, expect, it } from 'vitest'
import { ROUTES } from '../support/github/routes.ts'
import { createContract } from '../support/github/contract.ts'
import { startGithub } from '../support/github/start.ts'

const PULLS = 'POST /repos/{owner}/{repo}/pulls'
const LABELS = 'GET /repos/{owner}/{repo}/labels'
const LABEL = {
  id: 1,
  node_id: 'a',
  url: 'http://127.0.0.1/a',
  name: 'a',
  color: 'ededed',
  default: false,
  description: null,
}

describe("GitHub's own description of its API", () => {
  it('catches what a request should not have', () => {
    const contract = createContract()
    const ask = (name: string, body?: unknown, query = '') => {
      const before = contract.violations.length
      try {
        contract.checkRequest({ name, query: new URLSearchParams(query), body })
      } catch (error) {
        expect(error).toMatchObject({ status: 400 })
      }
      return contract.violations.slice(before).map(each => each.replace(`${name}: `, ''))
    }
    expect(ask(PULLS, { head: 'a', base: 'main', title: 'A' })).toEqual([])
    expect(ask(PULLS, { head: 'a', base: 'main', title: 'A', reviewers: ['b'] })).toEqual([
      'request must NOT have additional properties (reviewers)',
    ])
    expect(ask(PULLS, { base: 'main', title: 'A' })).toEqual(["request must have required property 'head'"])
    expect(ask(PULLS, { head: 'a', base: 'main', draft: 'yes' })).toEqual(['request /draft must be boolean'])
    expect(ask(PULLS)).toEqual(["request must have required property 'head'"])
    expect(ask(LABELS, {})).toEqual(['no body expected'])
    expect(ask(LABELS, undefined, 'per_page=100&page=2')).toEqual([])
    expect(ask(LABELS, undefined, 'q=a')).toEqual(['query q is unknown'])
    expect(ask(LABELS, undefined, 'page=two')).toEqual(['query page=two: must be integer'])
    expect(ask('GET /repos/{owner}/{repo}/pulls', undefined, 'state=merged')).toEqual([
      'query state=merged: must be equal to one of the allowed values',
    ])
    expect(ask('POST /repos/{owner}/{repo}/issues', { title: 'A', labels: [{ name: 'a' }, 'b'] })).toEqual([])
    expect(ask('POST /repos/{owner}/{repo}/issues', { title: 'A', labels: [1] })).toContain(
      'request /labels/0 must be string',
    )
  })

  it('catches what an answer should not have, or lacks', () => {
    const contract = createContract()
    const name = LABELS
    const answer = { status: 200, body: [LABEL] }
    expect(contract.checkAnswer({ name, answer })).toBe(answer)
    expect(
      contract.checkAnswer({ name, answer: { status: 200, body: [{ ...LABEL, id: '1' }] } }),
    ).toMatchObject({
      status: 500,
      body: { message: expect.stringContaining('answer 200 /0/id must be integer') },
    })
    const { color, ...less } = LABEL
    expect(color).toBe('ededed')
    expect(contract.checkAnswer({ name, answer: { status: 200, body: [less] } }).status).toBe(500)
    expect(contract.checkAnswer({ name, answer: { status: 201, body: [] } }).status).toBe(500)
    expect(contract.checkAnswer({ name, answer: { status: 403, body: { message: 'No' } } }).status).toBe(403)
    expect(contract.checkAnswer({ name: 'GET /nowhere', answer }).status).toBe(500)
    expect(contract.violations).toHaveLength(4)
  })

  it('ends the test that does not keep to it', async () => {
    const github = await startGithub()
    const answer = await fetch(`${github.apiUrl}/repos/ada/blog/issues`, {
      method: 'POST',
      headers: { authorization: `token ${github.token}` },
      body: JSON.stringify({ title: 'A', colour: 'red' }),
    })
    expect(answer.status).toBe(400)
    expect((await fetch(`${github.apiUrl}/emojis`)).status).toBe(404)
    expect(github.violations.splice(1)).toEqual(['GET /emojis: nothing that the emulator knows'])
    await expect(github.close()).rejects.toThrow(
      'POST /repos/{owner}/{repo}/issues: request must NOT have additional properties (colour)',
    )
    expect(github.state.home.issues.size).toBe(0)
  })

  it('has all our routes', () => {
    const contract = createContract()
    for (const name of Object.keys(ROUTES)) contract.checkAnswer({ name, answer: { status: 299, body: {} } })
    expect(contract.violations).toHaveLength(Object.keys(ROUTES).length)
    const { violations } = contract
    expect(violations.filter(each => !each.endsWith('status 299 is unknown'))).toEqual([])
  })
})
