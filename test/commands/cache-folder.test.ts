import { access, mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { projectOptions } from '../../src/cli/project-options.ts'
import type { Session } from '../../src/cli/session.ts'
import { createHealthyBlog, doctorOf } from '../support/doctor.ts'
import type { TestRepository } from '../support/repository.ts'
import { statusOf } from '../support/status.ts'
import { aWorld } from '../support/world.ts'

let folder = ''
let blog: TestRepository

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'evergloss-cache-'))
  blog = await createHealthyBlog()
})

afterAll(async () => {
  await blog.dispose()
  await rm(folder, { recursive: true, force: true })
})

const isThere = async (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  )

describe('the folder that things are remembered in', () => {
  it('is the one that was named, made when it is needed, and not the git directory', async () => {
    const cacheFolder = join(folder, 'deep', 'down')
    await statusOf(blog, { build: 'b1', cacheFolder })
    expect(await readdir(cacheFolder)).toEqual(['b1'])
    expect(await readdir(join(cacheFolder, 'b1'))).toContain('targets.jsonl')
    expect(await isThere(join(blog.root, '.git', 'evergloss'))).toBe(false)
    const { checked, findings } = await doctorOf(blog, { cacheFolder: join(folder, 'not', 'yet') })
    expect([checked.environment.cache, findings]).toEqual([join(folder, 'not', 'yet'), []])
  })

  it('is in the git directory where none was named', async () => {
    await statusOf(blog, { build: 'b1' })
    expect(await readdir(join(blog.root, '.git', 'evergloss'))).toEqual(['b1'])
  })

  it.each([
    ['/some/where', '/some/where'],
    ['near', '/here/near'],
    ['', undefined],
    [undefined, undefined],
  ])('comes from the environment: %j', (named, expected) => {
    const session: Pick<Session, 'world'> = {
      world: aWorld({ cwd: '/here', env: { EVERGLOSS_CACHE: named } }),
    }
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion
    const { cacheFolder } = projectOptions({ debug: false, color: false }, session as Session)
    expect(cacheFolder).toBe(expected)
  })
})
