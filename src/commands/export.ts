import type { Finding } from '../document/types.ts'
import { findBases } from './bases.ts'
import { draftPosts } from './exchange/draft-posts.ts'
import { loadExchanger } from './exchange/formats.ts'
import { writeExport } from './exchange/write-export.ts'
import { configuredParser } from './parser.ts'
import { openProject, type ProjectOptions } from './project.ts'
import { selectPairs, type Selection } from './select-pairs.ts'
import { loadParsers } from './update/open-translations.ts'
import type { ExchangeFormat, ExportedFile, ExportReport } from '../report/export/export-report.ts'

export interface ExportOptions extends Omit<ProjectOptions, 'at' | 'sourcesOnly'>, Selection {
  /** Name and version of the program, for the report. */
  readonly tool: ExportReport['tool']
  readonly format: ExchangeFormat
  /** Absolute path of the folder that the files go into; it is made where it is not there. */
  readonly output: string
  /** What reports call that folder. */
  readonly outputName: string
  /** True: one file for each locale, not for each post. */
  readonly oneFilePerLocale: boolean
  /** True: only segments that are missing or behind their source. */
  readonly stale: boolean
  /** True: a file is replaced, too, that has translations which were not imported. */
  readonly force: boolean
}

/**
 * Writes the segments of posts, with the translations that there are, into files for translators; missing translations come untranslated.
 * A file that stands there already gives its ids, and is replaced; one that is no export of the same is left. One that cannot be
 * written does not stop the others. Throws what `status` throws.
 */
export async function exportUnits(options: ExportOptions): Promise<ExportReport> {
  const project = await openProject(options)
  try {
    const pairs = selectPairs(project, options).filter(({ sourceExists }) => sourceExists)
    const bases = await findBases(project, pairs)
    const parser = await loadParsers(project)
    const exchanger = await loadExchanger(options.format)
    const files: ExportedFile[] = []
    const findings: Finding[] = []
    for await (const draft of draftPosts(
      project,
      { pairs, bases },
      { ...options, ending: exchanger.ending },
    )) {
      findings.push(...draft.findings)
      if (draft.posts.length > 0) files.push(await writeExport(project, draft, { ...options, exchanger }))
    }
    await project.cache.save()
    return {
      tool: options.tool,
      parser: parser ?? configuredParser(project.config),
      commit: project.snapshot.commit,
      format: options.format,
      stale: options.stale,
      files,
      findings: [...project.findings, ...[...bases.values()].flatMap(basis => basis.findings), ...findings],
    }
  } finally {
    await project.objects.close()
  }
}
