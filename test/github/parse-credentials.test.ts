import { describe, expect, it } from 'vitest'
import { findGithubRepository, parseGithubCredentials } from '../../src/github/parse-credentials.ts'
import { UserError } from '../../src/errors.ts'

const TOKEN = 'ghp_kettleBlue7421spoutLongAndWarm'
const ORIGIN = 'https://github.com/ada/blog.git'

describe('credentials', () => {
  it('come from the names that a workflow has', () => {
    const env = { GITHUB_TOKEN: ` ${TOKEN}\n`, GITHUB_REPOSITORY: 'ada/blog.site' }
    expect(parseGithubCredentials(env, 'git@github.com:grace/fork.git')).toEqual({
      token: TOKEN,
      repository: { owner: 'ada', name: 'blog.site' },
      url: 'https://github.com/ada/blog.site',
      apiUrl: 'https://api.github.com',
    })
  })

  it.each([
    'https://github.com/ada/blog',
    'https://github.com/ada/blog.git/',
    `https://x-access-token:${TOKEN}@github.com/ada/blog.git`,
    'http://www.github.com/ada/blog',
    'git@github.com:ada/blog.git',
    'github.com:ada/blog',
    'git@github-work:ada/blog.git',
    'ssh://git@github.com/ada/blog.git',
    'ssh://git@ssh.github.com:443/ada/blog.git',
    'git+ssh://git@GitHub.com/ada/blog',
    'git://github.com/ada/blog.git',
  ])('take the repository from the remote origin %s', origin => {
    const { repository, url } = parseGithubCredentials({ GITHUB_TOKEN: TOKEN }, origin)
    expect([repository, url]).toEqual([{ owner: 'ada', name: 'blog' }, 'https://github.com/ada/blog'])
  })

  it.each([
    [
      'https://git.example.com/api/v3/',
      'git@git.example.com:ada/blog.git',
      'https://git.example.com/ada/blog',
    ],
    [
      'https://git.example.com:8443/api/v3',
      'ssh://git@git.example.com/ada/blog',
      'https://git.example.com:8443/ada/blog',
    ],
    ['https://api.acme.ghe.com', 'https://acme.ghe.com/ada/blog.git', 'https://acme.ghe.com/ada/blog'],
    ['http://localhost:3000/api/v3', 'http://localhost:3000/ada/blog.git', 'http://localhost:3000/ada/blog'],
  ])('know servers of Enterprise: %s', (apiUrl, origin, url) => {
    const found = parseGithubCredentials({ GITHUB_TOKEN: TOKEN, GITHUB_API_URL: apiUrl }, origin)
    expect(found).toMatchObject({
      apiUrl: apiUrl.replace(/\/$/, ''),
      url,
      repository: { owner: 'ada', name: 'blog' },
    })
  })

  it('never send the token of another server to github.com', () => {
    const error = refusal({ GITHUB_TOKEN: TOKEN }, 'git@github.example.com:ada/blog.git')
    expect([error.code, error.params]).toEqual(['github:noApiUrl', { host: 'github.example.com' }])
    const named = {
      GITHUB_TOKEN: TOKEN,
      GITHUB_REPOSITORY: 'ada/blog',
      GITHUB_SERVER_URL: 'https://git.example.com',
    }
    expect(refusal(named, null).code).toBe('github:noApiUrl')
  })

  it.each([
    ['github:noToken', { GITHUB_TOKEN: ' ' }, ORIGIN],
    ['github:badToken', { GITHUB_TOKEN: 'ghp one\ntwo' }, ORIGIN],
    ['github:badToken', { GITHUB_TOKEN: 'ghp_ü' }, ORIGIN],
    ['github:noRepositoryName', { GITHUB_TOKEN: TOKEN }, null],
    ['github:notOnGithub', { GITHUB_TOKEN: TOKEN }, 'https://gitlab.com/ada/blog.git'],
    ['github:notOnGithub', { GITHUB_TOKEN: TOKEN }, '/srv/git/blog.git'],
    ['github:notOnGithub', { GITHUB_TOKEN: TOKEN }, 'C:\\git\\blog'],
    ['github:notOnGithub', { GITHUB_TOKEN: TOKEN }, 'https://github.com/ada/blog/tree/main'],
    [
      'github:noServer',
      { GITHUB_TOKEN: TOKEN, GITHUB_REPOSITORY: 'ada/blog' },
      'http://127.0.0.1:8788/ada/blog.git',
    ],
    [
      'github:unreadableOrigin',
      { GITHUB_TOKEN: TOKEN, GITHUB_API_URL: 'https://git.example.com/api/v3' },
      '/srv/git/blog.git',
    ],
    ['github:otherServer', { GITHUB_TOKEN: TOKEN, GITHUB_API_URL: 'https://git.example.com/api/v3' }, ORIGIN],
    ['github:badRepository', { GITHUB_TOKEN: TOKEN, GITHUB_REPOSITORY: 'blog' }, ORIGIN],
    ['github:badRepository', { GITHUB_TOKEN: TOKEN, GITHUB_REPOSITORY: 'ada/..' }, ORIGIN],
    ['github:badRepository', { GITHUB_TOKEN: TOKEN, GITHUB_REPOSITORY: 'ada/blog/../../user' }, ORIGIN],
    ['github:badApiUrl', { GITHUB_TOKEN: TOKEN, GITHUB_API_URL: 'git.example.com' }, ORIGIN],
    [
      'github:badApiUrl',
      { GITHUB_TOKEN: TOKEN, GITHUB_API_URL: 'https://ada:pw@git.example.com/api/v3' },
      ORIGIN,
    ],
    [
      'github:badApiUrl',
      { GITHUB_TOKEN: TOKEN, GITHUB_API_URL: 'https://git.example.com/api/v3?x=1' },
      ORIGIN,
    ],
    ['github:badApiUrl', { GITHUB_TOKEN: TOKEN, GITHUB_API_URL: 'file:///etc' }, ORIGIN],
    [
      'github:insecureApiUrl',
      { GITHUB_TOKEN: TOKEN, GITHUB_API_URL: 'http://git.example.com/api/v3' },
      ORIGIN,
    ],
    ['github:notTheApi', { GITHUB_TOKEN: TOKEN, GITHUB_API_URL: 'https://github.com' }, ORIGIN],
  ])('are refused with %s: %o', (code, env, origin) => {
    expect(refusal(env, origin).code).toBe(code)
  })

  it('never stand in an error, whatever variable they were put into', () => {
    const errors = [
      refusal({ GITHUB_TOKEN: TOKEN, GITHUB_REPOSITORY: TOKEN }, ORIGIN),
      refusal({ GITHUB_TOKEN: 'x', GITHUB_REPOSITORY: `${TOKEN}/` }, ORIGIN),
      refusal({ GITHUB_TOKEN: TOKEN, GITHUB_REPOSITORY: `ada/${TOKEN}` }, 'https://gitlab.com/a/b'),
      refusal({ GITHUB_TOKEN: TOKEN, GITHUB_API_URL: TOKEN }, ORIGIN),
      refusal({ GITHUB_TOKEN: TOKEN, GITHUB_API_URL: `https://x:${TOKEN}@git.example.com` }, ORIGIN),
      refusal({ GITHUB_TOKEN: 'secret-of-another-kind' }, 'https://x:secret-of-another-kind@gitlab.com/a/b'),
      refusal({ GITHUB_TOKEN: `${TOKEN} ` + TOKEN }, ORIGIN),
    ]
    for (const error of errors) {
      expect(error.message).not.toContain('kettle')
      expect(error.message).not.toContain('secret-of')
    }
  })
})

describe('a repository for links', () => {
  it('needs no token', () => {
    expect(findGithubRepository({}, ORIGIN)).toEqual({
      owner: 'ada',
      name: 'blog',
      url: 'https://github.com/ada/blog',
    })
    expect(findGithubRepository({}, 'git@github.example.com:ada/blog.git')?.url).toBe(
      'https://github.example.com/ada/blog',
    )
    const workflow = { GITHUB_REPOSITORY: 'ada/blog', GITHUB_SERVER_URL: 'https://git.example.com' }
    expect(findGithubRepository(workflow, null)?.url).toBe('https://git.example.com/ada/blog')
  })

  it('is nowhere where nobody says so', () => {
    expect(findGithubRepository({}, null)).toBeNull()
    expect(findGithubRepository({}, 'https://gitlab.com/ada/blog.git')).toBeNull()
    expect(findGithubRepository({}, 'https://notgithub.com/ada/blog.git')).toBeNull()
    expect(findGithubRepository({ GITHUB_REPOSITORY: 'blog' }, ORIGIN)).toBeNull()
    expect(findGithubRepository({ GITHUB_API_URL: 'x' }, ORIGIN)).toBeNull()
    const elsewhere = { GITHUB_SERVER_URL: 'https://github.com' }
    expect(findGithubRepository(elsewhere, 'https://git.example.com/ada/blog.git')).toBeNull()
  })
})

function refusal(env: Record<string, string>, origin: string | null): UserError {
  try {
    parseGithubCredentials(env, origin)
  } catch (error) {
    if (error instanceof UserError) return error
    throw error
  }
  throw new Error('no UserError was thrown')
}
