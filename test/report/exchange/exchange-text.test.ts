import { describe, expect, it } from 'vitest'
import { formatExportText } from '../../../src/report/export/export-text.ts'
import type { ExportReport } from '../../../src/report/export/export-report.ts'
import { formatImportText } from '../../../src/report/import/import-text.ts'
import type { IdleUnit, ImportedPost, ImportReport } from '../../../src/report/import/import-report.ts'
import { words } from '../../support/words.ts'

const about = {
  tool: { name: 'evergloss', version: '0.1.0' },
  parser: { name: 'satteri', version: '0.10.5' },
  commit: '81d4f49f153eb5f390681f5c13018dd2aa6be0b1',
  findings: [],
} as const
const paint = (_: unknown, text: string): string => text
const NONE = { taken: 0, agreed: 0, idle: 0, waiting: 0 }
const OPEN = { conflict: 0, changed: 0, gone: 0, lost: 0, bad: 0, refused: 0 }

describe('the report of an export', () => {
  const post = {
    source: 'a.md',
    target: 'a.ja.md',
    units: { untranslated: 0, fuzzy: 1, translated: 127, approved: 0 },
    unplaced: 0,
    wordless: 80,
    settled: 0,
  }
  const file = { path: 'out/ja/a.md.xlf', locale: 'ja', outcome: 'written', problem: null } as const
  const report: ExportReport = {
    ...about,
    format: 'xliff',
    stale: false,
    files: [{ ...file, posts: [post] }],
  }

  it('says what is in no file, so that the numbers are those of status', async () => {
    const options = { t: await words('en'), paint, columns: 120 }
    expect(formatExportText(report, options)).toContain(
      '80 segments of the posts are in no file: code, links and other things without words to translate.',
    )
    expect(formatExportText({ ...report, stale: true }, options)).not.toContain('80')
  })
})

describe('the report of an import that brings nothing', () => {
  const text = async (mode: ImportReport['mode'], post: Partial<ImportedPost>): Promise<string> => {
    const blank: ImportedPost = {
      source: 'a.md',
      target: 'a.ja.md',
      locale: 'ja',
      files: ['a.xlf'],
      outcome: 'none',
      problem: null,
      isNew: false,
      units: { ...NONE, ...OPEN },
      open: [],
      idle: [],
      untranslated: 0,
      waits: null,
      newBasis: null,
      recorded: 0,
      edits: [],
    }
    const report: ImportReport = { ...about, mode, strangers: [], posts: [{ ...blank, ...post }] }
    return formatImportText(report, { t: await words('en'), paint, columns: 80, isTTY: false })
  }
  const idle = (why: IdleUnit['why'], line: number): IdleUnit => ({
    why,
    id: `u${line}`,
    line,
    source: 'Read.',
  })

  it('says so, and what to do next', async () => {
    expect(await text('plan', { units: { ...NONE, ...OPEN, agreed: 3 } })).toBe(`\
Nothing to import: what is translated in the files is in the posts already.

a.md
  ja  as it was  3 there already

\`translate status\` shows what is still open.
`)
    expect(await text('plan', { units: { ...NONE, ...OPEN, conflict: 1 } })).toContain(
      'Nothing would be written.',
    )
    expect(await text('write', { units: { ...NONE, ...OPEN, conflict: 1 } })).toContain(
      'Nothing was written.',
    )
  })

  it('names a long path whole, and says what stands there', async () => {
    const source = 'blog/content/second-edition/posts/05-exceptions/index.md'
    const told = await text('write', {
      source,
      idle: [idle('fuzzy', 172)],
      units: { ...NONE, ...OPEN, idle: 1 },
    })
    expect(told.replaceAll(/\s+/g, ' ')).toContain(`${source}:172: fuzzy in the file: Read.`)
    expect(told.split('\n').filter(line => line.length > 80)).toEqual([])
  })

  it('tells of a few places, and of the rest in a number', async () => {
    const units = [idle('untranslated', 3), idle('fuzzy', 5), idle('source', 7), idle('fuzzy', 9)]
    expect(await text('write', { units: { ...NONE, ...OPEN, idle: 4 }, idle: units })).toBe(`\
Nothing to import: nothing in the files counts as translated.

a.md
  ja  as it was  4 not translated
      a.md:3: not translated in the file: Read.
      a.md:5: fuzzy in the file: Read.
      a.md:7: in the words of the source: Read.
      1 more like these; \`--json\` lists them all

Translate the rest in the files, then import them again.
Fuzzy texts are not taken: take the mark off in the file once they are right, or
import with \`--fuzzy\`.
The source’s words count as no translation. Where they are right as they are,
put them into the post and sign them off: \`translate accept FILE:LINE\`. A post
that is not there yet is made with them by \`--with-source-text\`;
\`translate accept FILE\` signs all of it off.
`)
  })
})
