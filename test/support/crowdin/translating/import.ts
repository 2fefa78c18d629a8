import type { QaCategory } from '../project.ts'
import { partKey } from '../xliff/read-source.ts'
import { countWords } from '../sources/count-words.ts'
import type { State } from '../state.ts'
import type { SourceFile, SourceString, User } from '../types.ts'
import type { TargetUnit } from '../xliff/read-targets.ts'
import { sentencesOf } from '../xliff/segment.ts'
import { approve } from './approve.ts'
import { errorsOf } from './quality.ts'
import { suggest } from './suggest.ts'

export interface ImportOptions {
  importEqSuggestions: boolean
  autoApproveImported: boolean
  translateHidden: boolean
  user: User
}

/** What became of an import in one language. */
export interface ImportReport {
  languageId: string
  files: Map<number, { phrases: number; words: number }>
  translationEqSource: number
  hiddenStrings: number
  qaCheck: number
  categories: Map<QaCategory, number>
}

/** An import's report at its beginning. */
export function emptyReport(languageId: string): ImportReport {
  const counts = { translationEqSource: 0, hiddenStrings: 0, qaCheck: 0 }
  return { languageId, files: new Map(), ...counts, categories: new Map() }
}

/** The strings of a file that a unit holds, each with its part of the target: several if Crowdin split the source. */
export function partsOf(
  file: SourceFile,
  { id, target }: TargetUnit,
): { string: SourceString; text: string }[] {
  const string = file.strings.get(id)
  if (string !== undefined) return [{ string, text: target }]
  const sentences = sentencesOf(target)
  const strings = sentences.map((_, index) => file.strings.get(partKey(id, index)))
  const found = strings.filter(part => part !== undefined)
  // Sentences that do not pair up are what Crowdin's own alignment guesses about; here they are not imported
  if (found.length < sentences.length || file.strings.has(partKey(id, sentences.length))) return []
  return found.map((part, index) => ({ string: part, text: sentences[index]?.text ?? '' }))
}

/** Takes one translation, or notes why not. */
export function takeTranslation(
  state: State,
  { string, text, isApproved }: { string: SourceString; text: string; isApproved: boolean },
  { report, options }: { report: ImportReport; options: ImportOptions },
): void {
  const { languageId } = report
  if (string.file.excludedTargetLanguages?.includes(languageId) === true) return
  if (string.isHidden && !options.translateHidden) return void (report.hiddenStrings += 1)
  if (text === string.text && !options.importEqSuggestions) return void (report.translationEqSource += 1)
  const known = string.translations.get(languageId)?.find(other => other.text === text)
  const { reimportApproves, importHonoursApproved } = state.options.assume
  const approves = options.autoApproveImported || (isApproved && importHonoursApproved)
  const failures =
    known === undefined
      ? errorsOf(state, string, text).map(({ category }) => category)
      : ['duplicate' as const]
  if (failures.length > 0) skip(report, failures)
  if (known !== undefined && approves && reimportApproves && known.approvals.length === 0)
    approve(state, known, options.user)
  if (failures.length > 0) return
  const translation = suggest(state, { string, languageId }, { text, user: options.user })
  if (approves) approve(state, translation, options.user)
  const { phrases, words } = report.files.get(string.file.id) ?? { phrases: 0, words: 0 }
  report.files.set(string.file.id, { phrases: phrases + 1, words: words + countWords(string.text) })
}

function skip(report: ImportReport, failures: readonly QaCategory[]): void {
  report.qaCheck += 1
  for (const category of new Set(failures))
    report.categories.set(category, (report.categories.get(category) ?? 0) + 1)
}

/** A report as Crowdin shows it, in today's spelling or the old one. */
export function showReport({ options }: State, reports: readonly ImportReport[]) {
  return { languages: reports.map(report => (options.oldReports ? showOld(report) : showNew(report))) }
}

function showNew({
  languageId,
  files,
  categories,
  translationEqSource,
  hiddenStrings,
  qaCheck,
}: ImportReport) {
  return {
    id: languageId,
    files: Array.from(files, ([id, statistics]) => ({ id: `${id}`, statistics })),
    skipped: { translationEqSource, hiddenStrings, qaCheck },
    skippedQaCheckCategories: Object.fromEntries(categories),
  }
}

function showOld({
  languageId,
  files,
  categories,
  translationEqSource,
  hiddenStrings,
  qaCheck,
}: ImportReport) {
  return {
    id: languageId,
    files: Array.from(files, ([id, statistics]) => ({ id, statistics })),
    skipped: { translation_eq_source: translationEqSource, hidden_strings: hiddenStrings, qa_check: qaCheck },
    skipped_qa_check_categories: categories.size === 0 ? [] : Object.fromEntries(categories),
  }
}
