import type { Arrived } from './exchange/arrived.ts'
import { type TakeInOptions, takeIn, type TakenIn } from './exchange/take-in.ts'
import { readExchange } from './exchange/read-exchange.ts'
import { lockRepository } from './lock-repository.ts'
import { configuredParser } from './parser.ts'
import { openProject, type ProjectOptions } from './project.ts'
import { loadParsers } from './update/open-translations.ts'
import type { ImportReport } from '../report/import/import-report.ts'

export interface ImportOptions extends Omit<ProjectOptions, 'at' | 'sourcesOnly'>, TakeInOptions {
  /** Name and version of the program, for the report. */
  readonly tool: ImportReport['tool']
  /** Files as the person named them, with their absolute paths. */
  readonly files: readonly { readonly name: string; readonly path: string }[]
}

/**
 * Takes the translations of exchange files into the posts. All files are read before anything is written: one that cannot be read is a
 * UserError, and nothing happens. A post that cannot be written does not stop the others. Throws what `status` throws,
 * `exchange:unreadable`, and `files:locked` when another run writes.
 */
export async function importFiles(options: ImportOptions): Promise<ImportReport> {
  const arrived = await readAll(options)
  const run = async (): Promise<ImportReport> => importArrived(arrived, options)
  return options.dryRun ? run() : lockRepository(options.root, 'import', run)
}

async function readAll({ files }: ImportOptions): Promise<Arrived[]> {
  const arrived: Arrived[] = []
  for (const file of files)
    for (const part of await readExchange(file)) arrived.push({ name: file.name, file: part })
  return arrived
}

async function importArrived(arrived: readonly Arrived[], options: ImportOptions): Promise<ImportReport> {
  const project = await openProject(options)
  try {
    const parser = await loadParsers(project)
    const taken: TakenIn = await takeIn(project, arrived, options)
    await project.cache.save()
    return {
      tool: options.tool,
      parser: parser ?? configuredParser(project.config),
      commit: project.snapshot.commit,
      mode: options.dryRun ? 'plan' : 'write',
      ...taken,
      findings: [...project.findings, ...taken.findings],
    }
  } finally {
    await project.objects.close()
  }
}
