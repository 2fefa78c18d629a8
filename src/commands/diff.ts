import { groupBy } from '../freshness/group-by.ts'
import type {
  Counts,
  DiffReport,
  DiffTranslation,
  SourceDiff,
  TranslationStatus,
  Verdict,
} from '../freshness/types.ts'
import type { Oid } from '../git/types.ts'
import { examine, findingsOf, translationsOf, type Examination } from './examine.ts'
import { olderVersions } from './older-versions.ts'
import { configuredParser } from './parser.ts'
import type { ProjectOptions } from './project.ts'
import type { Selection } from './select-pairs.ts'
import type { Source } from './types.ts'

export interface DiffOptions extends ProjectOptions, Selection {
  /** Name and version of the program, for the report. */
  readonly tool: DiffReport['tool']
}

/**
 * What changed in the sources since each chosen translation was made; translations that were made from the same text share
 * the answer, but for those in which records of the ledger make a difference. Reads only, like `status`.
 */
export async function diff(options: DiffOptions): Promise<DiffReport> {
  const examination = await examine(options, { changes: true })
  const { project, parser } = examination
  const { commit, worktree } = project.snapshot
  const translations = translationsOf(examination, { changes: true })
  return {
    tool: options.tool,
    parser: parser ?? configuredParser(project.config),
    compared: 'bases',
    older: null,
    newer: null,
    commit,
    worktree,
    sources: sharedDiffs(examination, translations),
    uncompared: translations.filter(({ segments }) => segments === null),
    findings: findingsOf(examination),
  }
}

/** One diff for all translations of a source whose bases have the same bytes; for each whose records make a difference, its own. */
function sharedDiffs(
  { pairs, answers, targets }: Examination,
  translations: readonly TranslationStatus[],
): SourceDiff[] {
  const blobs = new Map<unknown, { readonly source: Source; readonly blob: Oid }>()
  for (const { source, pair, blob } of olderVersions(answers.keys())) blobs.set(pair, { source, blob })
  const compared = pairs.flatMap((pair, i) => {
    const [older, status] = [blobs.get(pair), translations[i]]
    const verdict = targets.get(pair)?.verdict ?? verdictOf(answers, older)
    const own = targets.get(pair)?.verdict === undefined ? '' : pair.target
    return older === undefined || status === undefined || status.segments === null
      ? []
      : [{ older, status, own, counts: verdict?.counts ?? status.segments }]
  })
  const groups = groupBy(
    compared,
    ({ older, own }) => `${older.source.file.path} ${older.source.key} ${older.blob} ${own}`,
  )
  return [...groups.values()].map(group =>
    diffOf(
      group.map(({ status }) => status),
      group[0]?.counts ?? null,
    ),
  )
}

function verdictOf(
  answers: Examination['answers'],
  older: { readonly source: Source; readonly blob: Oid } | undefined,
): Verdict | null {
  return older === undefined ? null : (answers.get(older.source)?.verdicts[older.blob] ?? null)
}

/** What is shared are the changes of the source; which of them call a translator is each translation's own. */
function diffOf(translations: readonly TranslationStatus[], counts: Counts | null): SourceDiff {
  const [first] = translations
  return {
    kind: 'edited',
    source: first?.source ?? '',
    from: first?.basis?.path ?? null,
    translations: translations.map(translationOf),
    segments: counts,
    changes: first?.changes ?? [],
  }
}

function translationOf(status: TranslationStatus): DiffTranslation {
  const { target, locale, state, basis, targets, untranslated } = status
  return {
    target,
    locale,
    state,
    basis,
    ...(targets === undefined ? {} : { targets }),
    ...(untranslated === undefined ? {} : { untranslated }),
  }
}
