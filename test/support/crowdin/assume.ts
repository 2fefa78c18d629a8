/** What no source tells about the real service, one switch each; `ASSUMED` is what the emulator does unless told otherwise. */
export interface Assume {
  /** `text` of strings and translations in answers: with the markup of the file (`a &lt; b <g id="1">`), or with references resolved. */
  textForm: 'markup' | 'decoded'
  /** A file upload with `keep_translations` removes the approvals of strings whose source changed. */
  keepTranslationsDropsApprovals: boolean
  /** A file upload with another `updateOption` than keep-all treats unchanged strings as changed too, and counts them so. */
  updateTouchesUnchanged: boolean
  /** A file upload without `importOptions` keeps those the file has; otherwise they go back to Crowdin's defaults. */
  putKeepsImportOptions: boolean
  /** Restoring a revision brings back the translations and approvals that were lost since. */
  restoreBringsTranslations: boolean
  /** What a rename or move of a file leaves of its translations. */
  renameKeeps: 'everything' | 'translations' | 'nothing'
  /** When `eTag` in progress changes: with everything the export holds, only with its counts, or at each look. */
  progressEtag: 'content' | 'counts' | 'always'
  /** How a unit of an XLIFF imported without `fileId` is found: by Crowdin's string id, by identifier, or not at all. */
  importWithoutFile: 'stringId' | 'identifier' | 'refused'
  /** `approved="yes"` or `state="final"` in an import approves without `autoApproveImported`. */
  importHonoursApproved: boolean
  /** `autoApproveImported` approves a translation that is already there with the same text. */
  reimportApproves: boolean
  /** Exports put the attributes of inline tags into alphabetical order. */
  exportSortsAttributes: boolean
  /** Units without `xml:space="preserve"` lose double, leading and trailing blanks. */
  spaceCollapses: boolean
  /** With `exportApprovedOnly`, a string without approval is exported like an untranslated one; otherwise with its translation. */
  approvedOnlyHidesRest: boolean
  /** `Crowdin-API-Content-Status` of an upload of the same bytes; `modified` writes a revision without changes. */
  identicalUpload: 'not-modified' | 'modified'
  /** `path` of files and directories in a branch begins with its name. */
  pathHasBranch: boolean
  /** A new string of the main branch takes over the translations of an equal one (key and text) in another branch. */
  mergeInheritsTranslations: boolean
  /** Most operations in one batch `PATCH`. */
  batchLimit: number
  /** One bad operation of a batch spoils it all; otherwise those before it stand. */
  batchIsAtomic: boolean
  /** Body of 429 for too many requests. */
  tooManyBody: 'html' | 'json'
  /** `Retry-After` of 429, in seconds; null sends none. */
  retryAfter: number | null
  /** A translation with the text of one that the string has is refused, or answered with that one. */
  identicalTranslation: 'refused' | 'returned'
  /** Approving a second translation of a string takes the approval from the first. */
  oneApproval: boolean
  /** Approving what is approved is refused, or answered with the approval that there is. */
  secondApproval: 'refused' | 'returned'
  /** A check of error level refuses translations sent one by one, as it does those of an import. */
  qaBlocksApi: boolean
  /** Download links work once, or as often as asked until they expire. */
  linksWorkOnce: boolean
}

/** What the reference proposes where it says something, else what a careful reader of Crowdin's documentation expects. */
export const ASSUMED: Assume = {
  textForm: 'markup',
  keepTranslationsDropsApprovals: true,
  updateTouchesUnchanged: false,
  putKeepsImportOptions: false,
  restoreBringsTranslations: false,
  renameKeeps: 'everything',
  progressEtag: 'content',
  importWithoutFile: 'stringId',
  importHonoursApproved: false,
  reimportApproves: false,
  exportSortsAttributes: false,
  spaceCollapses: false,
  approvedOnlyHidesRest: true,
  identicalUpload: 'not-modified',
  pathHasBranch: true,
  mergeInheritsTranslations: false,
  batchLimit: 100,
  batchIsAtomic: true,
  tooManyBody: 'html',
  retryAfter: null,
  identicalTranslation: 'refused',
  oneApproval: true,
  secondApproval: 'returned',
  qaBlocksApi: false,
  linksWorkOnce: false,
}
