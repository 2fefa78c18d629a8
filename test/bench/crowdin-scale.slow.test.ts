import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Cost, type Measured, measureScale } from './crowdin/scale.ts'

const GENERATOR = new URL('synthetic.js', import.meta.url).pathname
const [files, locales, edited] = [18, 3, 2]

describe('requests with many posts', () => {
  let folder: string
  let measured: Measured
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'evergloss-scale-'))
    const places = { folder: join(folder, 'repository'), generator: GENERATOR }
    measured = await measureScale({ posts: files, locales, edited }, places)
  }, 200_000)
  afterAll(() => rmSync(folder, { recursive: true }))

  const run = (name: string): Cost => {
    const found = measured.costs.find(cost => cost.name === name)
    if (found === undefined) throw new Error(`no ${name}`)
    return found
  }
  const counts = (name: string, ...kinds: (keyof Cost['requests'])[]): number[] =>
    kinds.map(kind => run(name).requests[kind] ?? 0)
  /** The project, a page of directories and one of files; progress and what was done last in each locale. */
  const looking = 3 + 3 * locales
  /** Started, asked for until it is done, linked, fetched. */
  const build = 5

  it('are never refused, and leave nothing undone', () => {
    for (const { name, refused, problems } of measured.costs)
      expect({ name, refused, problems }).toEqual({ name, refused: 0, problems: [] })
  })

  it('of a first push are one upload for each file and some imports for each locale', () => {
    expect(measured.translations).toBeGreaterThan(files)
    expect(counts('first push', 'source uploads', 'storages')).toEqual([files, files + 1 + locales])
    expect(run('first push').requests['imports']).toBeLessThanOrEqual(4 * (1 + locales))
    expect(counts('first push', 'source reads', 'builds', 'file builds')).toEqual([0, 0, 0])
  })

  it('of a first sync are one build', () => {
    expect(run('first sync').total).toBeLessThanOrEqual(looking + build)
    expect(counts('first sync', 'links followed', 'file builds', 'source uploads')).toEqual([1, 0, 0])
  })

  it.each(['second sync', 'after all'])('of a %s where nothing is new are a look at each page', name => {
    expect(run(name).total).toBe(looking)
    expect(counts(name, 'builds', 'file builds', 'links followed', 'storages')).toEqual([0, 0, 0, 0])
  })

  it.each(['grammar', 'new meaning'])('after edits (%s) grow with the posts that were edited', name => {
    const { total } = run(name)
    expect(counts(name, 'source uploads')).toEqual([edited])
    // source: read (2), its strings, storage, upload, revisions; each locale: its export (2), what is suggested there, progress
    expect(total).toBeLessThanOrEqual(looking + edited * (6 + 4 * locales) + 2 * locales)
  })

  it('after answers are at most a build, and a look at the files concerned', () => {
    const { total } = run('answers')
    expect(counts('answers', 'source uploads', 'imports', 'storages')).toEqual([0, 0, 0])
    expect(total).toBeLessThanOrEqual(looking + build + 2 * 40 + edited * (5 + 5 * locales))
  })
})
