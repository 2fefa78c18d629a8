import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { SegmentKind } from '../../src/document/types.ts'
import { classifyEdit } from '../../src/edits/classify.ts'

const path = join(process.env['EVERGLOSS_GOLD'] ?? '', 'edits/dev.jsonl')
const KINDS: readonly SegmentKind[] = [
  'heading',
  'paragraph',
  'list-item',
  'html',
  'code',
  'front-matter',
  'other',
]

interface Row {
  readonly old: string
  readonly new: string
  readonly kind: string
  readonly label: string
}

/** Share of the edits labelled `gold` that are judged one of `labels`. */
function share(rows: readonly Row[], gold: string, labels: readonly string[]): number {
  const all = rows.filter(row => row.label === gold)
  const hit = all.filter(row =>
    labels.includes(classifyEdit({ before: row.old, after: row.new, kind: kindOf(row) }).label),
  )
  return hit.length / all.length
}

function kindOf(row: Row): SegmentKind {
  return KINDS.find(kind => kind === row.kind) ?? 'paragraph'
}

const title = existsSync(path) ? '' : ' (skipped: no gold set)'

describe.skipIf(!existsSync(path))(`edits that people have labelled${title}`, () => {
  const rows: Row[] = existsSync(path)
    ? readFileSync(path, 'utf8')
        .split('\n')
        .filter(Boolean)
        .map(line => JSON.parse(line))
    : []

  it('are hardly ever called fresh when a translator must look', () => {
    const falseFresh = share(rows, 'substantive', ['cosmetic', 'mechanical'])
    const falseStale = share(rows, 'cosmetic', ['substantive'])
    const carried = share(rows, 'mechanical', ['mechanical'])
    const percent = [falseFresh, falseStale, carried].map(figure => `${(100 * figure).toFixed(1)} %`)
    console.log(`false-fresh ${percent[0]}, false-stale ${percent[1]}, mechanical found ${percent[2]}`)
    expect(falseFresh).toBeLessThanOrEqual(0.01)
    expect(falseStale).toBeLessThanOrEqual(0.7)
    expect(carried).toBeGreaterThanOrEqual(0.8)
  })
})
