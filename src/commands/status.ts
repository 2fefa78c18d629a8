import { callTranslators } from '../freshness/call-translators.ts'
import { summariseLocales } from '../freshness/summarise.ts'
import type { StatusReport, TranslationStatus } from '../freshness/types.ts'
import { examine, findingsOf, translationsOf } from './examine.ts'
import { configuredParser } from './parser.ts'
import type { ProjectOptions } from './project.ts'
import type { Choice } from './choose-pairs.ts'
import type { Project } from './types.ts'

export interface StatusOptions extends ProjectOptions, Choice {
  /** Name and version of the program, for the report. */
  readonly tool: StatusReport['tool']
  /** True: each change with its reasons, not only the counts. */
  readonly changes: boolean
}

/**
 * Freshness of every translation that was asked for. Reads only: no file of the work tree, no reference and no object is
 * written, and nothing is fetched; what was found out is remembered in the git directory where that can be written.
 */
export async function status(options: StatusOptions): Promise<StatusReport> {
  const examination = await examine(options, { changes: options.changes, field: true })
  const { project, answers, parser } = examination
  const { snapshot, config } = project
  const translations = translationsOf(examination, options).map(withCalls)
  const segmentsOf = new Map([...answers].map(([{ file }, { segments }]) => [file.path, segments ?? 0]))
  return {
    tool: options.tool,
    parser: parser ?? configuredParser(config),
    commit: snapshot.commit,
    worktree: snapshot.worktree,
    sourceLocale: config.sourceLocale,
    basisFields: basisFieldsOf(config),
    ...(examination.basisField === null ? {} : { basisField: examination.basisField }),
    locales: summariseLocales(translations, segmentsOf),
    translations,
    findings: findingsOf(examination),
  }
}

/** Each change as it is for this translation. */
function withCalls(status: TranslationStatus): TranslationStatus {
  const { changes, targets } = status
  if (changes === undefined || !targets) return status
  return { ...status, changes: callTranslators(changes, targets) }
}

/** Fields that may hold the basis, in the order of the content entries, each once. */
function basisFieldsOf({ content }: Project['config']): string[] {
  return [...new Set(content.flatMap(({ basisFields }) => basisFields))]
}
