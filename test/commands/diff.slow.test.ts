import { execFile } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Change, DiffReport } from '../../src/freshness/types.ts'
import { formatDiffMarkdown } from '../../src/report/diff/diff-markdown.ts'
import { formatDiffText } from '../../src/report/diff/diff-text.ts'
import { diffWords } from '../../src/report/diff/diff-words.ts'
import { oneLine } from '../../src/report/text/one-line.ts'
import { diffBetween, diffOf } from '../support/diff.ts'
import { words } from '../support/words.ts'

const run = promisify(execFile)
const corpora = process.env['EVERGLOSS_CORPORA']
const title = corpora === undefined ? ' (skipped: no corpora)' : ''
const shown = { t: await words('en'), all: false, explain: false, context: 8 }
const plain = (_: string, text: string): string => text

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'evergloss-corpora-'))
})
afterAll(async () => rm(folder, { recursive: true, force: true }))

async function clone(name: string): Promise<{ root: string }> {
  const root = join(folder, name)
  await run('git', ['clone', '-q', join(corpora ?? '', `${name}.bundle`), root])
  return { root }
}

function changesOf({ sources }: DiffReport): Change[] {
  return sources.flatMap(({ changes }) => changes)
}

/** Edits whose marked words do not give back the two texts. */
function unfaithful(changes: readonly Change[]): Change[] {
  return changes.filter(({ before, after }) => {
    if (before === null || after === null) return false
    const pieces = diffWords(before.text, after.text)
    const without = (kind: string): string =>
      pieces.flatMap(piece => (piece.kind === kind ? [] : piece.words)).join('')
    return without('removed') !== oneLine(after.text) || without('added') !== oneLine(before.text)
  })
}

describe.skipIf(corpora === undefined)(`diff of blog_os${title}`, () => {
  let repository: { root: string }
  beforeAll(async () => {
    repository = await clone('blog_os')
  })

  it('tells a merge that mended grammar, and calls a translator for few of its changes', async () => {
    const merge = '81d4f49f153eb5f390681f5c13018dd2aa6be0b1'
    const report = await diffBetween(repository, [`${merge}^`, merge])
    const changes = changesOf(report)
    expect(report.sources.map(({ kind }) => kind)).toEqual(Array.from({ length: 14 }, () => 'edited'))
    expect(changes.length).toBeGreaterThan(600)
    expect(unfaithful(changes)).toEqual([])
    const open = changes.filter(({ label }) => label === 'substantive').length
    const text = formatDiffText(report, { ...shown, paint: plain, columns: 80 })
    expect(text.match(/^ {2}(?:\S+:\d+ · )?substantive/gm)).toHaveLength(open)
    expect(formatDiffMarkdown(report, shown).match(/^- \*\*substantive\*\*/gm)).toHaveLength(open)
  })

  it('follows posts through a rearranged repository', async () => {
    const older = 'e6c148d6f47bcf8a34916393deaeb7e8da2d5e2a'
    const { sources } = await diffBetween(repository, [older, 'HEAD'])
    const post = 'blog/content/edition-2/posts/02-minimal-rust-kernel/index.md'
    expect(sources.find(({ source }) => source === post)).toMatchObject({ kind: 'edited' })
  })

  it('is faithful to every text that a translation was made from', async () => {
    const report = await diffOf(repository)
    expect(report.sources.length).toBeGreaterThan(20)
    expect(unfaithful(changesOf(report))).toEqual([])
  })
})

describe.skipIf(corpora === undefined)(`diff of fastapi${title}`, () => {
  it('compares the documentation of two releases', async () => {
    const repository = await clone('fastapi-docs')
    const report = await diffBetween(repository, ['HEAD~300', 'HEAD'], ['docs/en'])
    expect(report.sources.length).toBeGreaterThan(20)
    expect(unfaithful(changesOf(report))).toEqual([])
    for (const { source } of report.sources) expect(source).toMatch(/^docs\/en\/docs\//)
  })
})
