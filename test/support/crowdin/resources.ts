import type {
  LabelsModel,
  SourceFilesModel,
  SourceStringsModel,
  StringCommentsModel,
  StringTranslationsModel,
} from '@crowdin/crowdin-api-client'
import { pathOf } from './sources/tree.ts'
import type { State } from './state.ts'
import type {
  Approval,
  Branch,
  Comment,
  Directory,
  Label,
  Revision,
  SourceFile,
  SourceString,
  Token,
  Translation,
} from './types.ts'
import { decode } from './xliff/tags.ts'

/** The client's model of an answer, whose fields may be null. */
export type Shown<T> = { [K in keyof T]?: T[K] | null }

/** A branch as Crowdin shows it. */
export function showBranch(state: State, branch: Branch): Shown<SourceFilesModel.Branch> {
  const { id, name, title, exportPattern, priority, createdAt, updatedAt } = branch
  return { id, projectId: state.project.id, name, title, exportPattern, priority, createdAt, updatedAt }
}

/** A directory as Crowdin shows it. */
export function showDirectory(state: State, directory: Directory): Shown<SourceFilesModel.Directory> {
  const { branchId, directoryId } = directory
  return { ...showBranch(state, directory), branchId, directoryId, path: pathOf(state, directory) }
}

/** A file as Crowdin shows it; translators see less of it. */
export function showFile(state: State, file: SourceFile, { role }: Pick<Token, 'role'>): Shown<ShownFile> {
  const { id, branchId, directoryId, name, title, context, type, priority, parserVersion } = file
  const { excludedTargetLanguages, createdAt, updatedAt, importOptions, exportOptions } = file
  const place = { id, projectId: state.project.id, branchId, directoryId, name, title, context, type }
  const info = { ...place, path: pathOf(state, file), status: 'active' }
  if (role === 'translator') return info
  const options = { importOptions, exportOptions, excludedTargetLanguages, parserVersion }
  return { ...info, revisionId: file.revisions.length, priority, ...options, createdAt, updatedAt }
}

type ShownFile = Omit<SourceFilesModel.File, 'importOptions' | 'exportOptions'> &
  Pick<SourceFile, 'importOptions' | 'exportOptions'>

/** A revision as Crowdin shows it. */
export function showRevision(
  state: State,
  file: SourceFile,
  revision: Revision,
): Shown<SourceFilesModel.FileRevision> {
  const { id, restoreToRevision, info, date } = revision
  return { id, projectId: state.project.id, fileId: file.id, restoreToRevision, info, date }
}

/** A string as Crowdin shows it. */
export function showString(
  state: State,
  string: SourceString,
): Shown<Omit<SourceStringsModel.String, 'type'>> {
  const { id, file, identifier, context, maxLength, isHidden, labelIds, createdAt, updatedAt, revision } =
    string
  const shown = {
    id,
    projectId: state.project.id,
    branchId: file.branchId,
    identifier,
    text: showText(state, string.text),
    type: 'text',
    context,
    maxLength,
    isHidden,
    isDuplicate: false,
    masterStringId: null,
    hasPlurals: false,
    isIcu: false,
    labelIds: [...labelIds].sort((a, b) => a - b),
    webUrl: `${state.origin}/files/${file.id}#${id}`,
    createdAt,
    updatedAt,
    fileId: file.id,
    directoryId: file.directoryId,
    revision,
  }
  return shown
}

/** A markup as answers have it. */
export function showText({ options }: State, markup: string): string {
  return options.assume.textForm === 'decoded' ? decode(markup) : markup
}

/** A translation as Crowdin shows it among the suggestions of a string. */
export function showTranslation(
  state: State,
  translation: Translation,
): Shown<Omit<StringTranslationsModel.StringTranslation, 'pluralCategoryName'>> {
  const { id, text, user, createdAt } = translation
  const origin = { provider: null, isPreTranslated: false }
  const plural = { pluralCategoryName: 'none' }
  return { id, text: showText(state, text), ...plural, user, rating: 0, ...origin, createdAt }
}

/** An approval as Crowdin shows it. */
export function showApproval(state: State, approval: Approval): Shown<StringTranslationsModel.Approval> {
  const { id, user, createdAt, translation } = approval
  const step = state.options.enterprise ? { workflowStepId: 1 } : {}
  const of = {
    translationId: translation.id,
    stringId: translation.string.id,
    languageId: translation.languageId,
  }
  return { id, user, ...of, createdAt, ...step }
}

/** A label as Crowdin shows it. */
export function showLabel({ id, title }: Label): Shown<LabelsModel.Label> {
  return { id, title }
}

/** A comment as Crowdin shows it; only issues have what issues have. */
export function showComment(state: State, comment: Comment): Shown<StringCommentsModel.StringComment> {
  const { id, text, user, string, languageId, type, createdAt } = comment
  const about = {
    stringId: string.id,
    string: showCommented(state, string),
    projectId: state.project.id,
    languageId,
  }
  const said = { id, text, userId: user.id, user, ...about, type, createdAt }
  if (type === 'comment') return said
  const { issueType, issueStatus, resolver, resolvedAt } = comment
  return { ...said, issueType, issueStatus, resolverId: resolver?.id ?? null, resolver, resolvedAt }
}

function showCommented(
  state: State,
  { id, text, context, file }: SourceString,
): StringCommentsModel.StringModel {
  const kind = { type: 'text', hasPlurals: false, isIcu: false }
  return { id, text: showText(state, text), ...kind, context, fileId: file.id }
}
