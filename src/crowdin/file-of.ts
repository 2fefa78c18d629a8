import type { SourceFilesModel } from '@crowdin/crowdin-api-client'
import type { RemoteFile } from './types.ts'

/** A file in our words; a translator's token gets to see less of it. */
export function fileOf(file: SourceFilesModel.File): RemoteFile {
  return {
    id: file.id,
    name: file.name,
    directoryId: file.directoryId ?? null,
    branchId: file.branchId ?? null,
    title: file.title ?? null,
    context: file.context ?? null,
    type: file.type,
    revision: file.revisionId ?? 0,
    parserVersion: file.parserVersion ?? null,
    segmented: segmentedOf(file.importOptions),
    excluded: file.excludedTargetLanguages ?? [],
  }
}

function segmentedOf(options: object | null | undefined): boolean | null {
  const value: unknown = Reflect.get({ ...options }, 'contentSegmentation')
  return typeof value === 'boolean' ? value : null
}
