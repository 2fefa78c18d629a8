import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Adoption } from '../../src/freshness/adoption/types.ts'
import { adoptSchema } from '../../src/report/adopt/adopt-schema.ts'

interface Share {
  readonly of: number
  readonly right: number
}

interface Hidden {
  /** As `--json` told it. */
  readonly report: unknown
  readonly cases: readonly {
    readonly target: string
    readonly sure: boolean
    readonly work: number
    readonly hidden: number
  }[]
  readonly others: readonly Adoption[]
}

interface Bench {
  hideAndAdopt: (directory: string) => Hidden
  summarise: (cases: Hidden['cases']) => Record<'equal' | 'withinOne' | 'sure', Share>
}

const { href } = new URL('../bench/adoption.js', import.meta.url)
const { hideAndAdopt, summarise }: Bench = await import(href)

const corpora = process.env['EVERGLOSS_CORPORA']
const why = corpora === undefined ? ' (skipped: no corpora)' : ''

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'evergloss-adoption-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function clone(name: string): string {
  const root = join(folder, name)
  execFileSync('git', ['clone', '-q', join(corpora ?? '', `${name}.bundle`), root])
  return root
}

describe.skipIf(corpora === undefined)(`adoption of blog_os${why}`, () => {
  let root: string
  let found: Hidden
  beforeAll(() => {
    root = clone('blog_os')
    found = hideAndAdopt(root)
  })

  it('finds four of five hidden bases, or one within a segment of it', () => {
    const { equal, withinOne } = summarise(found.cases)
    expect(equal.of).toBe(88)
    expect(equal.right).toBeGreaterThanOrEqual(66)
    expect(withinOne.right).toBeGreaterThanOrEqual(71)
  })

  it('is not sure of any but those that the text itself bears out', () => {
    const { sure } = summarise(found.cases)
    expect(sure.of).toBeGreaterThanOrEqual(57)
    const others = found.cases.filter(each => each.sure && each.work > 1).map(({ target }) => target)
    // Read by hand: the decision on adoption says what is recorded there, and what the text shows
    const read = ['04-testing/index.fr.md', '05-cpu-exceptions/index.fa.md', '12-async-await/index.ja.md']
    expect(others.filter(target => !read.some(end => target.endsWith(end)))).toEqual([])
  })

  it('is never sure of a version that hides a passage from its translators', () => {
    expect(found.cases.filter(({ sure, hidden }) => sure && hidden > 0)).toEqual([])
  })

  it('is told as the schema has it', () => {
    expect(adoptSchema.safeParse(found.report).error).toBeUndefined()
  })

  it('says something of every translation without a basis, and changes no byte', () => {
    expect(found.others).toHaveLength(44)
    const others = found.others.filter(({ outcome }) => !['ready', 'unsure'].includes(outcome))
    expect(others).toMatchObject([
      { problem: { code: 'adopt:misspelled', params: { field: 'extra.translate_based_on_commit' } } },
    ])
    // All fields are hidden, so none is in use
    const nowhere = found.others.filter(({ write }) => write === null)
    expect(nowhere).toEqual(others)
    expect(execFileSync('git', ['status', '--short'], { cwd: root, encoding: 'utf8' })).toBe('')
  })
})

describe.skipIf(corpora === undefined)(`adoption of fastapi-docs${why}`, () => {
  it('finds a version for every translation, of a third of them with confidence', () => {
    const { report, cases, others } = hideAndAdopt(clone('fastapi-docs'))
    expect(adoptSchema.safeParse(report).error).toBeUndefined()
    expect(cases).toEqual([])
    expect(others).toHaveLength(496)
    expect(others.filter(({ found }) => found === null)).toEqual([])
    expect(others.filter(({ outcome }) => outcome === 'ready').length).toBeGreaterThan(160)
  })
})
