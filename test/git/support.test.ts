import { expect, it } from 'vitest'
import { createRepository } from '../support/repository.ts'

it('makes a repository with fixed dates and no configuration of the user', async () => {
  await using repository = await createRepository({ files: { 'a b.md': 'one\n' } })
  await repository.write('c/d.md', Uint8Array.of(0xff))
  const commit = await repository.commit('Add')
  expect(await repository.git('log', '--format=%H %cI %an', '-1')).toBe(
    `${commit} 2024-01-01T00:02:00+00:00 Ada`,
  )
  expect(await repository.git('ls-tree', '-r', '--name-only', 'main')).toBe('a b.md\nc/d.md')
  expect(await repository.git('config', '--global', '--list')).toBe('')
})
