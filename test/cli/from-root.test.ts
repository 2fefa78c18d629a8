import { mkdir, mkdtemp, realpath, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { fromRoot } from '../../src/cli/from-root.ts'

let folder = ''

beforeAll(async () => {
  folder = await realpath(await mkdtemp(join(tmpdir(), 'evergloss-')))
  await mkdir(join(folder, 'blog/posts'), { recursive: true })
  await writeFile(join(folder, 'blog/posts/a.md'), 'A')
  await symlink('blog', join(folder, 'link'))
  await symlink('a.md', join(folder, 'blog/posts/b.md'))
})

afterAll(async () => rm(folder, { recursive: true, force: true }))

it.each([
  ['blog', 'blog/posts/a.md', 'posts/a.md'],
  ['link', 'link/posts/a.md', 'posts/a.md'],
  ['link', 'blog/posts/a.md', 'posts/a.md'],
  ['blog', 'link/posts/a.md', 'posts/a.md'],
  ['blog', 'link', ''],
  ['link', 'link', ''],
  ['blog', 'link/gone/c.md', 'gone/c.md'],
  ['blog', 'blog/posts/b.md', 'posts/b.md'],
  ['blog', 'elsewhere/c.md', '../elsewhere/c.md'],
])('from %s, %s is %j', async (root, path, way) => {
  expect(await fromRoot(join(folder, root), join(folder, path))).toBe(way)
})
