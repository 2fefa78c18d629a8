import type { ServerOptions } from './types.ts'

export type QaCategory = keyof typeof CATEGORIES

/** A project's settings, as its manager sees them. */
export interface Project {
  id: number
  type: 0 | 1
  name: string
  identifier: string
  cname: string | null
  description: string
  visibility: 'open' | 'private'
  languageAccessPolicy: 'open' | 'moderate'
  sourceLanguageId: string
  targetLanguageIds: string[]
  languageMapping: Record<string, Record<string, string>>
  translateDuplicates: number
  isSuspended: boolean
  qaCheckIsActive: boolean
  /** Which checks run. */
  qaCheckCategories: Record<QaCategory, boolean>
  /** Which checks only warn; the others refuse a translation. */
  qaChecksIgnorableCategories: Record<QaCategory, boolean>
  flags: Record<Flag, boolean>
  createdAt: string
  updatedAt: string | null
  lastActivity: string
}

export type Flag = (typeof FLAGS)[number]

/** Settings that are kept and shown, and change nothing here. */
export const FLAGS = [
  'autoSubstitution',
  'autoTranslateDialects',
  'exportApprovedOnly',
  'glossaryAccess',
  'hiddenStringsProofreadersAccess',
  'inContext',
  'isMtAllowed',
  'normalizePlaceholder',
  'publicDownloads',
  'saveMetaInfoInSource',
  'showTmSuggestionsDialects',
  'skipUntranslatedFiles',
  'skipUntranslatedStrings',
  'taskBasedAccessControl',
  'tmApprovedSuggestionsOnly',
  'useGlobalTm',
] as const

/** Checks by category: whether a project has them at first, and whether they only warn. */
const CATEGORIES = {
  empty: [true, false],
  size: [true, true],
  tags: [true, true],
  spaces: [true, true],
  variables: [true, true],
  punctuation: [true, true],
  symbolRegister: [true, true],
  specialSymbols: [true, true],
  wrongTranslation: [true, true],
  spellcheck: [true, true],
  icu: [true, false],
  terms: [false, false],
  duplicate: [true, false],
  ftl: [true, false],
  android: [true, true],
  numbers: [true, true],
  ai: [true, true],
  outdated: [false, false],
  mdx: [true, false],
} satisfies Record<string, readonly [boolean, boolean]>

/** A new project with Crowdin's defaults. */
export function createProject(options: ServerOptions, createdAt: string): Project {
  return {
    id: options.projectId,
    type: options.projectType,
    name: options.projectName,
    identifier: options.projectName.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-'),
    cname: null,
    description: '',
    visibility: 'private',
    languageAccessPolicy: 'moderate',
    sourceLanguageId: options.sourceLanguageId,
    targetLanguageIds: [...options.targetLanguageIds],
    languageMapping: {},
    translateDuplicates: 0,
    isSuspended: options.isSuspended,
    qaCheckIsActive: true,
    qaCheckCategories: categories(0),
    qaChecksIgnorableCategories: categories(1),
    flags: { ...flags(false), autoSubstitution: true, isMtAllowed: true, saveMetaInfoInSource: true },
    createdAt,
    updatedAt: null,
    lastActivity: createdAt,
  }
}

function categories(column: 0 | 1): Record<QaCategory, boolean> {
  const entries = Object.entries(CATEGORIES).map(([name, row]) => [name, row[column]] as const)
  return Object.fromEntries(entries) as Record<QaCategory, boolean>
}

function flags(value: boolean): Record<Flag, boolean> {
  return Object.fromEntries(FLAGS.map(name => [name, value])) as Record<Flag, boolean>
}
