import type { ServerOptions } from './types.ts'

export type QaCategory = keyof typeof CHECKED

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
  flags: typeof FLAGS
  createdAt: string
  updatedAt: string | null
  lastActivity: string
}

/** Settings that are kept and shown, and change nothing here. */
const FLAGS = {
  autoSubstitution: true,
  autoTranslateDialects: false,
  exportApprovedOnly: false,
  glossaryAccess: false,
  hiddenStringsProofreadersAccess: false,
  inContext: false,
  isMtAllowed: true,
  normalizePlaceholder: false,
  publicDownloads: false,
  saveMetaInfoInSource: true,
  showTmSuggestionsDialects: false,
  skipUntranslatedFiles: false,
  skipUntranslatedStrings: false,
  taskBasedAccessControl: false,
  tmApprovedSuggestionsOnly: false,
  useGlobalTm: false,
}

/** Checks by category: whether a project has them at first. */
const CHECKED = {
  empty: true,
  size: true,
  tags: true,
  spaces: true,
  variables: true,
  punctuation: true,
  symbolRegister: true,
  specialSymbols: true,
  wrongTranslation: true,
  spellcheck: true,
  icu: true,
  terms: false,
  duplicate: true,
  ftl: true,
  android: true,
  numbers: true,
  ai: true,
  outdated: false,
  mdx: true,
}
/** Checks that refuse a translation unless told to warn only. */
const STRICT = {
  empty: false,
  icu: false,
  terms: false,
  duplicate: false,
  ftl: false,
  outdated: false,
  mdx: false,
}
const WARNING = { ...CHECKED, ...STRICT }

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
    qaCheckCategories: { ...CHECKED },
    qaChecksIgnorableCategories: { ...WARNING },
    flags: { ...FLAGS },
    createdAt,
    updatedAt: null,
    lastActivity: createdAt,
  }
}
