import type { Assume } from './assume.ts'

export interface Token {
  value: string
  username: string
  /** What the token may do: `project.source.file`, or with `:read` only looking; a scope covers those below it. */
  scopes: readonly string[]
  role: 'manager' | 'translator'
}

export interface ServerOptions {
  projectId: number
  projectName: string
  sourceLanguageId: string
  targetLanguageIds: readonly string[]
  /** 1 is a string-based project, which has no files. */
  projectType: 0 | 1
  isSuspended: boolean
  enterprise: boolean
  tokens: readonly Token[]
  assume: Assume
  /** Fixed port, or 0 for any. */
  port: number
  /** First moment of the server's clock, in ms since 1970. */
  startsAt: number
  /** Polls that a job needs until it is finished. */
  jobPolls: number
  /** Uploads to a file that are refused after each one that was taken, as long as Crowdin works on it. */
  busyUploads: number
  /** Time that each answer takes, in ms. */
  latency: number
  maxInFlight: number
  maxPerSecond: number
  /** Time that `maxPerSecond` goes by, in ms; the machine's unless the test has its own. */
  limitClock: () => number
  /** Life of a download link, in ms. */
  linkLife: number
  /** Life of a storage, in ms. */
  storageLife: number
  /** Most bytes of an upload. */
  maxUpload: number
  /** Keys of import reports in the old spelling: snake_case, numbers as file ids, `[]` for empty maps. */
  oldReports: boolean
  /** Sees each request that was answered, with its answer. */
  watch: (exchange: Exchange) => void
}

export interface Exchange {
  method: string
  /** Below `/api/v2`, without the query. */
  path: string
  query: URLSearchParams
  /** A JSON body; undefined for any other. */
  request: unknown
  status: number
  answer: unknown
}

export interface User {
  id: number
  username: string
  fullName: string
  avatarUrl: string
}

export interface Storage {
  id: number
  fileName: string
  content: Buffer
  createdAt: number
}

export interface Branch {
  id: number
  name: string
  title: string | null
  exportPattern: string | null
  priority: Priority
  createdAt: string
  updatedAt: string | null
}

export interface Directory extends Branch {
  branchId: number | null
  directoryId: number | null
}

type Priority = 'low' | 'normal' | 'high'

export interface ImportOptions {
  contentSegmentation: boolean
  customSegmentation: boolean
}

export interface SourceFile extends Directory {
  context: string | null
  type: string
  parserVersion: number
  importOptions: ImportOptions
  exportOptions: { exportPattern: string | null }
  excludedTargetLanguages: string[] | null
  source: Buffer
  revisions: Revision[]
  /** In the order of the document, by identifier. */
  strings: Map<string, SourceString>
  /** Counts what happened to each language's export; the key `''` is the source. */
  versions: Map<string, number>
  /** Uploads still to be refused because Crowdin works on the file. */
  busy: number
}

export interface Counts {
  strings: number
  words: number
}

export interface Revision {
  id: number
  restoreToRevision: number | null
  info: { added: Counts; deleted: Counts; updated: Counts }
  date: string
  source: Buffer
  /** What the strings that this revision changed or removed had before, by identifier. */
  lost: Map<string, Translation[]>
}

export interface SourceString {
  id: number
  file: SourceFile
  identifier: string
  /** Content of `source`: markup as in the file. */
  text: string
  context: string
  /** Context was edited in Crowdin: sources do not replace it any more. */
  contextIsOurs: boolean
  maxLength: number
  isHidden: boolean
  labelIds: Set<number>
  createdAt: string
  updatedAt: string | null
  revision: number
  /** Suggestions by language, oldest first. */
  translations: Map<string, Translation[]>
}

export interface Translation {
  id: number
  string: SourceString
  languageId: string
  text: string
  user: User
  createdAt: string
  approvals: Approval[]
}

export interface Approval {
  id: number
  translation: Translation
  user: User
  createdAt: string
}

export interface Label {
  id: number
  title: string
}

export interface Comment {
  id: number
  string: SourceString
  text: string
  user: User
  languageId: string
  type: 'comment' | 'issue'
  issueType: 'general_question' | 'translation_mistake' | 'context_request' | 'source_mistake' | null
  issueStatus: 'unresolved' | 'resolved' | null
  resolver: User | null
  resolvedAt: string | null
  createdAt: string
}
