import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { align } from '../../src/alignment/align.ts'
import { loadParser } from '../../src/document/parsers.ts'
import { type CorpusPair, hasCorpora, readCorpusPairs } from '../support/alignment/corpus-pairs.ts'
import { type EditedPair, editPairs, isParallel } from '../support/alignment/edited-pairs.ts'
import { type Figures, figuresOf, formatRow, HEADER } from '../support/alignment/figures.ts'
import { judge, type Verdict } from '../support/alignment/judge.ts'

const NO_EDITS = 0
const RATES = [0.05, 0.15, 0.3]
/** Of the documentation, which has one short page after another. */
const EVERY = 2

/** Pairs that were looked at when the weights were found. */
function labelledPaths(): Set<string> {
  const file = join(process.env['EVERGLOSS_GOLD'] ?? '', 'alignment/dev.jsonl')
  const lines = existsSync(file) ? readFileSync(file, 'utf8').split('\n').filter(Boolean) : []
  const pathOf = (line: string): string => {
    const { path }: { path: string } = JSON.parse(line)
    return path
  }
  return new Set(lines.map(pathOf))
}

interface Result extends EditedPair {
  readonly verdicts: readonly Verdict[]
}

function judged(edited: EditedPair): Result {
  const { pair, after, truth } = edited
  return {
    ...edited,
    verdicts: judge(
      { source: pair.source.segments, target: after.segments },
      align(pair.source, after),
      truth,
    ),
  }
}

function chosen(pairs: readonly CorpusPair[][]): CorpusPair[] {
  const [blog = [], documentation = []] = pairs.map(each => each.filter(isParallel))
  return [...blog, ...documentation.filter((_, at) => at % EVERY === 0)]
}

describe.skipIf(!hasCorpora)(`edited translations${hasCorpora ? '' : ' (skipped: no corpora)'}`, () => {
  let results: Result[] = []
  let untouched: Result[] = []
  const seen = labelledPaths()

  beforeAll(async () => {
    await loadParser('satteri')
    const folder = mkdtempSync(join(tmpdir(), 'evergloss-seeded-'))
    const pairs = readCorpusPairs(folder)
    rmSync(folder, { recursive: true, force: true })
    results = editPairs(chosen(pairs), pairs.flat(), RATES).map(judged)
    untouched = editPairs(pairs.flat().filter(isParallel), [], [NO_EDITS]).map(judged)
    console.log(tableOf(results, untouched, seen))
  }, 600_000)

  afterAll(() => {
    results = []
    untouched = []
  })

  const figures = (wanted: (result: Result) => boolean): Figures =>
    figuresOf(results.filter(wanted).flatMap(({ verdicts }) => verdicts))

  it('are hundreds, in ten languages', () => {
    expect(results.length).toBeGreaterThan(300)
    expect(new Set(results.map(({ pair }) => pair.locale)).size).toBeGreaterThanOrEqual(10)
  })

  it('are aligned as they were where nothing was edited', () => {
    const { f1, sureRight } = figuresOf(untouched.flatMap(({ verdicts }) => verdicts))
    expect(f1).toBe(1)
    expect(sureRight).toBe(1)
  })

  it.each([
    [0.05, 0.997, 0.003],
    [0.15, 0.9955, 0.0045],
    [0.3, 0.987, 0.013],
  ])(
    'of which %d of the blocks are edited have most of their links, and few wrong ones',
    (rate, least, most) => {
      const { f1, wrong } = figures(result => result.rate === rate)
      expect(f1).toBeGreaterThan(least)
      expect(wrong).toBeLessThan(most)
    },
  )

  it('are aligned no worse where nobody has looked at them before', () => {
    const { f1, alone, sureRight } = figures(({ pair }) => !seen.has(pair.path))
    expect(f1).toBeGreaterThan(0.993)
    expect(alone).toBeGreaterThan(0.93)
    expect(sureRight).toBeGreaterThan(0.995)
  })
})

function tableOf(
  results: readonly Result[],
  untouched: readonly Result[],
  seen: ReadonlySet<string>,
): string {
  const row = (name: string, some: readonly Result[]) =>
    formatRow(
      name,
      some.flatMap(({ verdicts }) => verdicts),
    )
  const verdicts = results.flatMap(result => result.verdicts)
  const edits = [...new Set(verdicts.map(({ edit }) => edit))].toSorted()
  const locales = [...new Set(results.map(({ pair }) => pair.locale))].toSorted()
  return [
    HEADER,
    row('all', results),
    row(
      'unseen',
      results.filter(({ pair }) => !seen.has(pair.path)),
    ),
    row('not edited', untouched),
    ...RATES.map(rate =>
      row(
        `${100 * rate} %`,
        results.filter(each => each.rate === rate),
      ),
    ),
    ...edits.map(edit =>
      formatRow(
        edit,
        verdicts.filter(each => each.edit === edit),
      ),
    ),
    ...locales.map(locale =>
      row(
        locale,
        results.filter(({ pair }) => pair.locale === locale),
      ),
    ),
    ...LEVELS.map((level, at) => bandRow(verdicts, [level, LEVELS[at + 1] ?? Infinity])),
  ].join('\n')
}

const LEVELS = [0, 0.7, 0.9, 0.95, 0.99, 0.999]

function bandRow(verdicts: readonly Verdict[], [from, to]: readonly [number, number]): string {
  const beads = verdicts.filter(({ confidence = -1 }) => confidence >= from && confidence < to)
  const right = beads.filter(({ isRight }) => isRight).length / Math.max(1, beads.length)
  return `confidence from ${from}`.padEnd(24) + `${beads.length} beads, right ${right.toFixed(4)}`
}
