import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import type { EditLabel } from '../../src/edits/types.ts'

const file = join(process.env['EVERGLOSS_GOLD'] ?? '', 'edits/dev.jsonl')
const title = existsSync(file) ? '' : ' (skipped: no gold set)'
const predict = join(import.meta.dirname, '../bench/predict.js')

interface Labelled {
  readonly label: EditLabel | 'minor-wording'
  readonly hard: boolean
  /** Of one great grammar merge, which has most of the cosmetic edits. */
  readonly pr1123: boolean
  readonly predicted: EditLabel
}

describe.skipIf(!existsSync(file))(`edits that people have labelled${title}`, () => {
  let all: Labelled[] = []
  let others: Labelled[] = []

  beforeAll(() => {
    const output = execFileSync(process.execPath, [predict, file], { encoding: 'utf8', maxBuffer: 1 << 28 })
    const predictions = readLines<{ label: EditLabel }>(output)
    const rows = readLines<Omit<Labelled, 'predicted'>>(readFileSync(file, 'utf8'))
    all = rows.map((row, index) => ({ ...row, predicted: predictions[index]?.label ?? 'substantive' }))
    others = all.filter(row => !row.pr1123)
    const hard = all.filter(row => row.hard)
    console.log(`all: ${format(all)}\nwithout the grammar merge: ${format(others)}\nhard: ${format(hard)}`)
  })

  it('are called fresh in at most 1.5 % of those that a translator must look at', () => {
    expect(falseFresh(all)).toBeLessThanOrEqual(0.015)
  })

  it('are called stale in at most 8 % of the cosmetic ones', () => {
    expect(falseStale(all)).toBeLessThanOrEqual(0.08)
  })

  it('are found in at least 92 % of the mechanical ones', () => {
    expect(mechanicalFound(all)).toBeGreaterThanOrEqual(0.92)
  })

  it('are called fresh in at most 1.5 % of those to look at, without the grammar merge', () => {
    expect(falseFresh(others)).toBeLessThanOrEqual(0.015)
  })

  it('are called stale in at most 12 % of the cosmetic ones, without the grammar merge', () => {
    expect(falseStale(others)).toBeLessThanOrEqual(0.12)
  })

  it('are found in at least 92 % of the mechanical ones, without the grammar merge', () => {
    expect(mechanicalFound(others)).toBeGreaterThanOrEqual(0.92)
  })
})

function readLines<Row>(text: string): Row[] {
  return text
    .split('\n')
    .filter(Boolean)
    .map(line => JSON.parse(line))
}

const falseFresh = (rows: readonly Labelled[]): number =>
  share(rows, 'substantive', ['cosmetic', 'mechanical'])
const falseStale = (rows: readonly Labelled[]): number => share(rows, 'cosmetic', ['substantive'])
const mechanicalFound = (rows: readonly Labelled[]): number => share(rows, 'mechanical', ['mechanical'])

/** Share of the edits labelled so by people that the library labels in one of these ways; NaN, which no bound allows, for none. */
function share(rows: readonly Labelled[], label: EditLabel, predicted: readonly EditLabel[]): number {
  const labelled = rows.filter(row => row.label === label)
  return labelled.filter(row => predicted.includes(row.predicted)).length / labelled.length
}

function format(rows: readonly Labelled[]): string {
  const [fresh, stale, found] = [falseFresh(rows), falseStale(rows), mechanicalFound(rows)].map(percent)
  return `false-fresh ${fresh}, false-stale ${stale}, mechanical found ${found} (n = ${rows.length})`
}

function percent(figure: number): string {
  return `${(100 * figure).toFixed(1)} %`
}
