import { describe, expect, it } from 'vitest'
import { parseCredentials } from '../../src/crowdin/parse-credentials.ts'
import { UserError } from '../../src/errors.ts'

const TOKEN = 'c0ffee-secret-c0ffee'
const good = { CROWDIN_PERSONAL_TOKEN: TOKEN, CROWDIN_PROJECT_ID: '42' }

function refusal(env: Record<string, string | undefined>): UserError {
  try {
    parseCredentials(env)
  } catch (error) {
    if (error instanceof UserError) return error
  }
  throw new Error('it was taken')
}

const base = (url: string | undefined): string => parseCredentials({ ...good, CROWDIN_BASE_URL: url }).baseUrl

describe('credentials', () => {
  it('are a token and a number, for crowdin.com unless it says otherwise', () => {
    expect(parseCredentials({ ...good, CROWDIN_PERSONAL_TOKEN: `${TOKEN}\n` })).toEqual({
      token: TOKEN,
      projectId: 42,
      baseUrl: 'https://api.crowdin.com/api/v2',
      enterprise: false,
    })
  })

  it.each([
    ['https://acme.api.crowdin.com', 'https://acme.api.crowdin.com/api/v2', true],
    ['https://acme.api.crowdin.com/api/v2/', 'https://acme.api.crowdin.com/api/v2', true],
    ['https://api.crowdin.com/', 'https://api.crowdin.com/api/v2', false],
    ['http://localhost:8080', 'http://localhost:8080/api/v2', false],
    ['http://127.0.0.1:8080/api/v2', 'http://127.0.0.1:8080/api/v2', false],
    ['https://translate.example.org', 'https://translate.example.org/api/v2', false],
  ])('at %s', (url, baseUrl, enterprise) => {
    expect(parseCredentials({ ...good, CROWDIN_BASE_URL: url })).toMatchObject({ baseUrl, enterprise })
  })

  it('take an empty address for none', () => {
    expect(base('')).toBe(base(undefined))
  })

  it.each([
    ['CROWDIN_PERSONAL_TOKEN', undefined, 'crowdin:noToken'],
    ['CROWDIN_PERSONAL_TOKEN', ' ', 'crowdin:noToken'],
    ['CROWDIN_PERSONAL_TOKEN', `${TOKEN} ${TOKEN}`, 'crowdin:badToken'],
    ['CROWDIN_PERSONAL_TOKEN', `${TOKEN}\r\nX-Evil: 1`, 'crowdin:badToken'],
    ['CROWDIN_PERSONAL_TOKEN', `${TOKEN}é`, 'crowdin:badToken'],
    ['CROWDIN_PROJECT_ID', undefined, 'crowdin:noProjectId'],
    ['CROWDIN_PROJECT_ID', 'blog', 'crowdin:badProjectId'],
    ['CROWDIN_PROJECT_ID', '0', 'crowdin:badProjectId'],
    ['CROWDIN_PROJECT_ID', `${TOKEN}${TOKEN}`, 'crowdin:badProjectId'],
    ['CROWDIN_BASE_URL', 'acme', 'crowdin:badBaseUrl'],
    ['CROWDIN_BASE_URL', `${TOKEN}${TOKEN}`, 'crowdin:badBaseUrl'],
    ['CROWDIN_BASE_URL', 'ftp://acme.api.crowdin.com', 'crowdin:badBaseUrl'],
    ['CROWDIN_BASE_URL', `https://me:${TOKEN}@acme.api.crowdin.com`, 'crowdin:badBaseUrl'],
    ['CROWDIN_BASE_URL', `https://acme.api.crowdin.com/?token=${TOKEN}`, 'crowdin:badBaseUrl'],
    ['CROWDIN_BASE_URL', 'https://acme.api.crowdin.com/u/projects', 'crowdin:badBaseUrl'],
    ['CROWDIN_BASE_URL', 'http://acme.api.crowdin.com', 'crowdin:insecureBaseUrl'],
    ['CROWDIN_BASE_URL', 'http://localhost.example.org', 'crowdin:insecureBaseUrl'],
    ['CROWDIN_BASE_URL', 'https://acme.crowdin.com', 'crowdin:notTheApi'],
    ['CROWDIN_BASE_URL', 'https://crowdin.com', 'crowdin:notTheApi'],
  ])('with %s “%s” are refused without a secret', (name, value, code) => {
    const error = refusal({ ...good, [name]: value })
    expect(error.code).toBe(code)
    expect(JSON.stringify([error.message, error.params, error.stack])).not.toContain(TOKEN)
  })

  it('say what was wrong with an address, without its password', () => {
    const { params } = refusal({ ...good, CROWDIN_BASE_URL: `https://me:${TOKEN}@acme.api.crowdin.com/u` })
    expect(params).toEqual({ url: 'https://acme.api.crowdin.com/u' })
  })

  it('say where the API of an organisation is', () => {
    const { params } = refusal({ ...good, CROWDIN_BASE_URL: 'https://acme.crowdin.com/u/me' })
    expect(params).toEqual({ host: 'acme.crowdin.com', expected: 'https://acme.api.crowdin.com' })
  })
})
