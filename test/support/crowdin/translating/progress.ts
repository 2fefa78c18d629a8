import { createHash } from 'node:crypto'
import { countWords } from '../sources/count-words.ts'
import type { State } from '../state.ts'
import type { SourceFile, SourceString } from '../types.ts'
import { approvedOf, currentOf } from './current.ts'
import { failuresIn } from './quality.ts'
import { versionOf } from './touch.ts'

interface Tally {
  total: number
  translated: number
  approved: number
}

export interface FileProgress {
  words: Tally
  phrases: Tally
  failed: number
}

const known = new WeakMap<SourceFile, Map<string, { version: string; progress: FileProgress }>>()

/** How much of a file is translated and approved; hidden strings do not count. Counted again only after a change. */
export function progressIn(state: State, file: SourceFile, languageId: string): FileProgress {
  const version = versionOf(file, languageId)
  const ofFile = known.get(file) ?? new Map<string, { version: string; progress: FileProgress }>()
  known.set(file, ofFile)
  const cached = ofFile.get(languageId)
  if (cached?.version === version) return cached.progress
  const progress = count(state, file, languageId)
  ofFile.set(languageId, { version, progress })
  return progress
}

function count(state: State, file: SourceFile, languageId: string): FileProgress {
  const progress: FileProgress = { words: empty(), phrases: empty(), failed: 0 }
  if (file.excludedTargetLanguages?.includes(languageId) === true) return progress
  for (const string of file.strings.values()) {
    if (string.isHidden) continue
    const current = currentOf(string, languageId)
    const isApproved = approvedOf(string, languageId) !== undefined
    add(progress.words, wordsIn(string), { isTranslated: current !== undefined, isApproved })
    add(progress.phrases, 1, { isTranslated: current !== undefined, isApproved })
    if (current !== undefined && failuresIn(state, current).length > 0) progress.failed += 1
  }
  return progress
}

const words = new WeakMap<SourceString, { text: string; count: number }>()

function wordsIn(string: SourceString): number {
  const cached = words.get(string)
  if (cached?.text === string.text) return cached.count
  const count = countWords(string.text)
  words.set(string, { text: string.text, count })
  return count
}

function add(
  tally: Tally,
  amount: number,
  { isTranslated, isApproved }: { isTranslated: boolean; isApproved: boolean },
): void {
  tally.total += amount
  if (isTranslated) tally.translated += amount
  if (isApproved) tally.approved += amount
}

/** The progress of several files together. */
export function together(all: readonly FileProgress[]): FileProgress {
  const sum: FileProgress = { words: empty(), phrases: empty(), failed: 0 }
  for (const { words, phrases, failed } of all) {
    for (const key of ['total', 'translated', 'approved'] as const) {
      sum.words[key] += words[key]
      sum.phrases[key] += phrases[key]
    }
    sum.failed += failed
  }
  return sum
}

/** Progress as Crowdin shows it, with whole percentages. */
export function showProgress({ words, phrases, failed }: FileProgress): Record<string, unknown> {
  const { total, translated } = phrases
  const checks = { total: translated, inProgress: 0, passed: translated - failed, failed }
  const percent = (part: number) => (total === 0 ? 0 : Math.floor((100 * part) / Math.max(1, words.total)))
  return {
    words: { ...words, preTranslateAppliedTo: 0 },
    phrases: { ...phrases, preTranslateAppliedTo: 0 },
    translationProgress: percent(words.translated),
    approvalProgress: percent(words.approved),
    qaChecksStatus: checks,
  }
}

let looks = 0

/** The `eTag` of a file's progress. */
export function progressEtag(state: State, file: SourceFile, languageId: string): string {
  const { progressEtag: kind } = state.options.assume
  looks += 1
  const subject = {
    content: () => versionOf(file, languageId),
    counts: () => JSON.stringify(progressIn(state, file, languageId)),
    always: () => `${looks}`,
  }[kind]()
  return createHash('md5').update(`${file.id} ${languageId} ${subject}`).digest('hex')
}

function empty(): Tally {
  return { total: 0, translated: 0, approved: 0 }
}
