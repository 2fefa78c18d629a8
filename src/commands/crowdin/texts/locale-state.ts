import type { Crowdin } from '../../../crowdin/connection.ts'
import { listNewest, type Newest } from '../../../crowdin/newest.ts'
import { readFileProgress } from '../../../crowdin/progress.ts'
import { UserError } from '../../../errors.ts'
import type { KnownExport } from '../../types.ts'

/** What tells whether anything happened in a locale. */
export interface LocaleState {
  /** Of the progress of each file, by its id; what is missing tells nothing. */
  readonly etags: ReadonlyMap<number, string>
  /** Null: nobody knows. */
  readonly newest: Newest | null
}

/** Asks three times, however large the project is; where that fails, nothing is known of the locale. */
export async function readLocaleState(crowdin: Crowdin, locale: string): Promise<LocaleState> {
  const [newest, progress] = await Promise.all([
    unlessFailed(listNewest(crowdin, locale)),
    unlessFailed(readFileProgress(crowdin, locale)),
  ])
  const etags = (progress ?? []).flatMap(({ fileId, etag }) =>
    etag === null ? [] : [[fileId, etag] as const],
  )
  return { etags: new Map(etags), newest }
}

/** As it is remembered. */
export function newestOf({ newest }: LocaleState): KnownExport['newest'] {
  if (newest === null) return null
  return { translation: newest.translations[0]?.id ?? 0, approval: newest.approvals[0]?.id ?? 0 }
}

async function unlessFailed<T>(asked: Promise<T>): Promise<T | null> {
  try {
    return await asked
  } catch (error) {
    if (error instanceof UserError) return null
    throw error
  }
}
