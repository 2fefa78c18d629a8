import { describe, expect, it } from 'vitest'
import { post } from '../support/exchange.ts'
import { runCommand, treeOf, type Run } from '../support/command.ts'
import { createRepository } from '../support/repository.ts'
import { EN, hostBlog, type HostedBlog } from '../support/requests.ts'

const TOKEN = 'a-secret-token-of-actions'
const CODE = post('First', ...EN.first).replace('boil --cups 3', 'boil --cups 4')

const variables = ({ apiUrl, repository, token }: HostedBlog['github']): Record<string, string> => ({
  GITHUB_API_URL: apiUrl,
  GITHUB_REPOSITORY: repository,
  GITHUB_TOKEN: token,
})

async function changedBlog(): Promise<HostedBlog> {
  const blog = await hostBlog({ tokens: [{ value: TOKEN }] })
  await blog.land({ 'content/first.md': CODE })
  return blog
}

describe('translate pr as a process', () => {
  it('opens, says so, keeps the work tree, and finds nothing to do after that; the token is nowhere', async () => {
    await using blog = await changedBlog()
    // Git goes by the token of the environment, which no file and no argument has
    await blog.clone.git('remote', 'set-url', 'origin', blog.github.gitUrl)
    const before = await treeOf(blog.clone.root)
    const translate = async (...args: string[]): Promise<Run> =>
      runCommand(['pr', ...args], { cwd: blog.clone.root, env: variables(blog.github) })
    const dry = await translate('--dry-run')
    expect([dry.exit, blog.github.log.writes()]).toEqual([0, []])
    const first = await translate()
    expect(first.exit).toBe(0)
    expect(first.stdout).toContain('Pull request #1 opened')
    blog.github.log.clear()
    const second = await translate('--json')
    expect(JSON.parse(second.stdout)).toMatchObject({
      mode: 'write',
      items: [{ pull: { outcome: 'unchanged' } }, {}],
    })
    expect(blog.github.log.writes()).toEqual([])
    const after = await treeOf(blog.clone.root)
    const isOurs = (path: string): boolean => !path.startsWith('.git/')
    expect(Object.keys(after).filter(isOurs)).toEqual(Object.keys(before).filter(isOurs))
    for (const text of [dry, first, second].flatMap(({ stdout, stderr }) => [stdout, stderr]))
      expect(text).not.toContain(TOKEN)
    expect(JSON.stringify(after)).not.toContain(TOKEN)
  })

  it('ends with 2 and says what is missing', async () => {
    await using blog = await changedBlog()
    const { GITHUB_API_URL = '', GITHUB_REPOSITORY = '' } = variables(blog.github)
    const none = { GITHUB_API_URL, GITHUB_REPOSITORY }
    const missing = await runCommand(['pr'], { cwd: blog.clone.root, env: none })
    expect([missing.exit, missing.stderr]).toEqual([2, expect.stringContaining('GITHUB_TOKEN')])
    const wrong = { ...none, GITHUB_TOKEN: 'another-secret' }
    const refused = await runCommand(['pr'], { cwd: blog.clone.root, env: wrong })
    expect([refused.exit, refused.stderr]).toEqual([2, expect.stringContaining('does not accept the token')])
    expect(refused.stderr).not.toContain('another-secret')
    await using lonely = await createRepository({ files: { 'translate.toml': '' } })
    const remote = await runCommand(['pr'], { cwd: lonely.root, env: variables(blog.github) })
    expect([remote.exit, remote.stderr]).toEqual([2, expect.stringContaining('git remote add')])
  })

  it('ends with 2 when one request failed, after the others were done', async () => {
    await using blog = await changedBlog()
    blog.github.faults.add({ method: 'POST', path: /\/pulls$/, fault: { kind: 'answer', status: 403 } })
    const run = await runCommand(['pr'], { cwd: blog.clone.root, env: variables(blog.github) })
    expect(run.exit).toBe(2)
    expect(run.stdout).toContain('The pull request failed')
    expect(run.stdout).toContain('opened')
  })
})
