import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { resolveBases } from '../../src/git/bases.ts'
import { readFiles } from '../../src/git/files.ts'
import { openObjects } from '../../src/git/objects.ts'
import { openRepository } from '../../src/git/repository.ts'
import { readSnapshot } from '../../src/git/snapshot.ts'
import type { BasisWish, ObjectReader, Repository, Snapshot } from '../../src/git/types.ts'

const corpora = process.env['EVERGLOSS_CORPORA']
const why = corpora === undefined ? ' (skipped: no corpora)' : ''
const TRANSLATION = /^blog\/content\/.+\.[a-z]{2}(-[A-Z]{2})?\.md$/

describe.skipIf(corpora === undefined)(`blog_os${why}`, () => {
  const folder = mkdtempSync(join(tmpdir(), 'evergloss-blog-os-'))
  let repository: Repository
  let objects: ObjectReader
  let snapshot: Snapshot
  let wishes: BasisWish[]

  beforeAll(async () => {
    execFileSync('git', ['clone', '-q', join(corpora ?? '', 'blog_os.bundle'), join(folder, 'clone')])
    repository = await openRepository(join(folder, 'clone'))
    objects = openObjects(repository)
    snapshot = await readSnapshot(repository, { wanted: path => TRANSLATION.test(path) })
    wishes = await readWishes(snapshot)
  })
  afterAll(async () => {
    await objects.close()
    rmSync(folder, { recursive: true })
  })

  async function readWishes(of: Snapshot): Promise<BasisWish[]> {
    const found: BasisWish[] = []
    await readFiles([...of.files.values()], { repository, objects }, (file, bytes) => {
      const commit = /^translation_based_on_commit *= *"([^"]*)"/m.exec(bytes.toString('utf8'))?.[1]
      if (commit !== undefined)
        found.push({ commit, path: file.path.replace(/\.[a-z]{2}(-[A-Z]{2})?\.md$/, '.md') })
    })
    return found
  }

  it('resolves all 46 bases to a source, some of them under the name before the move', async () => {
    expect(new Set(wishes.map(wish => wish.commit)).size).toBe(46)
    const resolutions = await resolveBases(wishes, { repository, objects, head: snapshot.commit })
    expect(resolutions.filter(each => each.problem !== null)).toEqual([])
    const moved = resolutions.flatMap((each, index) =>
      each.problem === null && each.path !== wishes[index]?.path ? [each.path] : [],
    )
    expect(moved.length).toBeGreaterThan(5)
    expect(moved.filter(path => !path.startsWith('blog/content/second-edition/'))).toEqual([])
  })
})
