import { describe, expect, it } from 'vitest'
import { readImportReport } from '../../src/crowdin/import-report.ts'

const expected = {
  imported: 10,
  skipped: { equalToSource: 1, hidden: 2, qa: 3 },
  categories: { size: 1, duplicate: 2 },
}

describe('the report of an import', () => {
  it('is read in camel case', () => {
    const report = {
      languages: [
        {
          id: 'de',
          files: [{ id: '44', statistics: { phrases: 10, words: 60 } }],
          skipped: { translationEqSource: 1, hiddenStrings: 2, qaCheck: 3 },
          skippedQaCheckCategories: { size: 1, duplicate: 2 },
        },
      ],
    }
    expect(readImportReport(report)).toEqual({ ...expected, files: new Map([[44, 10]]) })
  })

  it('tells what came into each file, over several languages, whether ids are texts or numbers', () => {
    const file = (id: unknown, phrases: number) => ({ id, statistics: { phrases } })
    const report = { languages: [{ files: [file('44', 2), file(45, 1)] }, { files: [file(44, 3)] }] }
    expect(readImportReport(report).files).toEqual(
      new Map([
        [44, 5],
        [45, 1],
      ]),
    )
  })

  it('is read with underscores, numbers as texts, and added up', () => {
    const language = (files: unknown) => ({
      files,
      skipped: { translation_eq_source: '1', hidden_strings: 2, qa_check: 3 },
      skipped_qa_check_categories: { size: 1, duplicate: '2' },
    })
    const files = [{ statistics: { phrases: '4' } }, { statistics: { phrases: 6 } }]
    expect(readImportReport({ languages: [language(files)] })).toEqual({ ...expected, files: new Map() })
    expect(readImportReport({ languages: [language(files), language([])] })).toMatchObject({
      imported: 10,
      skipped: { qa: 6 },
      categories: { duplicate: 4 },
    })
  })

  it.each([
    [[]],
    [{}],
    [{ languages: [] }],
    [{ languages: [{ files: [], skipped: [], skippedQaCheckCategories: [] }] }],
  ])('is empty where it is %j', report => {
    expect(readImportReport(report)).toEqual({
      imported: 0,
      files: new Map(),
      skipped: { equalToSource: 0, hidden: 0, qa: 0 },
      categories: {},
    })
  })
})
