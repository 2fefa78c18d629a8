import { expect, it } from 'vitest'
import { accessTo } from '../../../src/git/remote/access.ts'
import { openRepository } from '../../../src/git/repository.ts'
import { createRepository } from '../../support/repository.ts'

it('a token goes to its own server, and to no other', async () => {
  await using place = await createRepository({ files: { 'a.md': 'a\n' } })
  const repository = await openRepository(place.root)
  const isSent = async (address: string): Promise<boolean> => {
    await place.git('config', 'remote.origin.url', address)
    const remote = { name: 'origin', token: 'secret', server: 'https://github.com/ada/blog' }
    const env = await accessTo(repository, remote)
    const values = Object.entries(env).filter(([name]) => name.startsWith('GIT_CONFIG_VALUE'))
    return values.length > 0
  }
  expect(await isSent('https://github.com/ada/blog.git')).toBe(true)
  expect(await isSent('https://GitHub.com:443/ada/blog')).toBe(true)
  for (const address of [
    'https://gitlab.example.com/ada/blog.git',
    'https://github.com.example.com/ada/blog.git',
    'https://me:own@github.com/ada/blog.git',
    'http://github.com/ada/blog.git',
    'git@github.com:ada/blog.git',
    '/srv/git/blog.git',
  ])
    expect(await isSent(address), address).toBe(false)
})
