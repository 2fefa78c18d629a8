import { pathOf } from './sources/tree.ts'
import type { State } from './state.ts'
import { currentOf } from './translating/current.ts'
import type { SourceFile, SourceString } from './types.ts'

/** What the project holds, without ids and dates, in an order that does not depend on how it came to be. */
export interface Snapshot {
  labels: string[]
  branches: string[]
  directories: string[]
  files: SnapshotFile[]
}

interface SnapshotFile {
  path: string
  title: string | null
  context: string | null
  contentSegmentation: boolean
  strings: SnapshotString[]
}

interface SnapshotString {
  key: string
  text: string
  context: string
  isHidden: boolean
  labels: string[]
  /** Suggestions by language, oldest first. */
  translations: Record<string, { text: string; user: string; isApproved: boolean; counts: boolean }[]>
  comments: { text: string; type: string; languageId: string; status: string | null }[]
}

/** The state as plain data for comparisons. */
export function takeSnapshot(state: State): Snapshot {
  const commented = commentsByString(state)
  return {
    labels: [...state.labels.values()].map(({ title }) => title).sort(),
    branches: [...state.branches.values()].map(({ name }) => name).sort(),
    directories: [...state.directories.values()].map(directory => pathOf(state, directory)).sort(),
    files: [...state.files.values()]
      .map(file => fileIn(state, file, commented))
      .sort((a, b) => (a.path < b.path ? -1 : 1)),
  }
}

type Commented = ReadonlyMap<SourceString, SnapshotString['comments']>

function commentsByString(state: State): Commented {
  const by = new Map<SourceString, SnapshotString['comments']>()
  for (const { string, text, type, languageId, issueStatus: status } of state.comments.values())
    by.set(string, [...(by.get(string) ?? []), { text, type, languageId, status }])
  return by
}

function fileIn(state: State, file: SourceFile, commented: Commented): SnapshotFile {
  const { title, context, importOptions } = file
  const strings = [...file.strings.values()].map(string => stringIn(state, string, commented))
  const path = pathOf(state, file)
  return { path, title, context, contentSegmentation: importOptions.contentSegmentation, strings }
}

function stringIn(state: State, string: SourceString, commented: Commented): SnapshotString {
  const { identifier: key, text, context, isHidden, labelIds } = string
  const labels = [...labelIds].map(id => state.labels.get(id)?.title ?? '').sort()
  const languages = [...string.translations.keys()].sort()
  const translations = Object.fromEntries(languages.map(id => [id, suggestionsIn(string, id)]))
  return { key, text, context, isHidden, labels, translations, comments: commented.get(string) ?? [] }
}

function suggestionsIn(string: SourceString, languageId: string) {
  const current = currentOf(string, languageId)
  return (string.translations.get(languageId) ?? []).map(translation => ({
    text: translation.text,
    user: translation.user.username,
    isApproved: translation.approvals.length > 0,
    counts: translation === current,
  }))
}
