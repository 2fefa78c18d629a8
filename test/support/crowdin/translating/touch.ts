import type { SourceFile } from '../types.ts'

/** Notes that a file's export changed, in one language or in all. */
export function touch(file: SourceFile, languageId = ''): void {
  file.versions.set(languageId, (file.versions.get(languageId) ?? 0) + 1)
}

/** Changes whenever a file's export in a language may have changed. */
export function versionOf(file: SourceFile, languageId: string): string {
  return `${file.versions.get('') ?? 0}.${file.versions.get(languageId) ?? 0}`
}
