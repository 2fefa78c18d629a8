import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const gold = process.env['EVERGLOSS_GOLD'] ?? ''
const pairs = join(gold, 'alignment/dev.jsonl')
const title = existsSync(pairs) ? '' : ' (skipped: no gold set)'
const bench = join(import.meta.dirname, '../bench/alignment')

interface Figures {
  readonly F1: number
  readonly wrong: number
  readonly nul: number
  readonly file: number
}

describe.skipIf(!existsSync(pairs))(`pairs that people have aligned${title}`, () => {
  let folder = ''
  let predictions = ''
  let all: Figures = { F1: 0, wrong: 1, nul: 0, file: 0 }
  let byType: Record<string, Figures> = {}

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'evergloss-alignment-'))
    predictions = join(folder, 'predictions.jsonl')
    writeFileSync(predictions, run('node', join(bench, 'predict.js'), pairs))
    console.log(run('python3', join(gold, 'alignment/score.py'), pairs, predictions, '--by', 'edit_rate'))
    const scored: { all: Figures; by_type: Record<string, Figures> } = JSON.parse(
      run('python3', join(gold, 'alignment/score.py'), pairs, predictions, '--json'),
    )
    all = scored.all
    byType = scored.by_type
  })

  afterAll(() => rmSync(folder, { recursive: true }))

  it('are linked with F1 of 0.990 and more, and at most 0.6 % wrong links', () => {
    expect(all.F1).toBeGreaterThanOrEqual(0.99)
    expect(all.wrong).toBeLessThanOrEqual(0.006)
  })

  it('are linked with F1 of 0.99 and more where structures differ by nature', () => {
    expect(byType['natural-mismatch']?.F1).toBeGreaterThanOrEqual(0.99)
  })

  it('keep 93 % of the notes and leftovers alone', () => {
    expect(all.nul).toBeGreaterThanOrEqual(0.93)
  })

  it('are without any error in 55 % of the files', () => {
    expect(all.file).toBeGreaterThanOrEqual(0.55)
  })

  it('are without any error where the structure is equal', () => {
    expect(byType['natural-strict']).toMatchObject({ F1: 1, file: 1 })
  })

  it('are right in 98 % of the beads that claim 0.9 and more', () => {
    const printed = run('node', join(bench, 'calibration.js'), pairs, predictions)
    console.log(printed)
    expect(Number(/0\.9 and more +\d+ beads, right ([\d.]+)/.exec(printed)?.[1])).toBeGreaterThanOrEqual(0.98)
  })
})

function run(command: string, ...args: string[]): string {
  return execFileSync(command, args, { encoding: 'utf8', maxBuffer: 1 << 28 })
}
