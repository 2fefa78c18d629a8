import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const corpora = process.env['EVERGLOSS_CORPORA'] ?? ''
const note = corpora === '' ? ' (skipped: no corpora)' : ''

/** What the script that measures says: how much was carried of what changed. */
interface Share {
  readonly carried: number
  readonly of: number
}

interface Figures {
  readonly translations: number
  readonly locales: number
  readonly definitions: Share
  readonly codeLines: Share
  readonly proseTouched: readonly string[]
  readonly otherStructure: readonly string[]
}

interface Report {
  readonly items: readonly { readonly outcome: string }[]
}

interface Bench {
  readonly carryBetween: (directory: string) => Promise<{ report: Report; again: Report; cases: unknown[] }>
  readonly summarise: (cases: unknown[]) => Figures
}

describe.skipIf(corpora === '')(`translate update between two states of blog_os${note}`, () => {
  let folder = ''
  let figures: Figures
  let reports: { first: Report; second: Report }

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'evergloss-carry-'))
    const clone = join(folder, 'blog_os')
    execFileSync('git', ['clone', '--quiet', join(corpora, 'blog_os.bundle'), clone])
    const { href } = new URL('../bench/carry.js', import.meta.url)
    const bench: Bench = await import(href)
    const { report, again, cases } = await bench.carryBetween(clone)
    figures = bench.summarise(cases)
    reports = { first: report, second: again }
  }, 600_000)

  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  it('carries at least 95 % of definitions and lines of code into all languages', () => {
    const { translations, locales, definitions, codeLines } = figures
    expect([translations, locales]).toEqual([62, 10])
    expect(definitions.of).toBeGreaterThan(400)
    expect(definitions.carried / definitions.of).toBeGreaterThan(0.95)
    expect(codeLines.of).toBeGreaterThan(50)
    expect(codeLines.carried / codeLines.of).toBeGreaterThan(0.95)
  })

  it('touches no byte of prose, and leaves every block what it is', () => {
    expect(figures.proseTouched).toEqual([])
    expect(figures.otherStructure).toEqual([])
  })

  it('has nothing left to write', () => {
    const outcomesOf = ({ items }: Report) => [...new Set(items.map(({ outcome }) => outcome))]
    expect(outcomesOf(reports.first)).toContain('written')
    expect(outcomesOf(reports.second)).toEqual(['none'])
  })
})
