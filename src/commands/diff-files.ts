import type { ContentConfig } from '../config/types.ts'
import { extract } from '../document/extract.ts'
import { loadParser, type LoadedParser } from '../document/parsers.ts'
import type { Document, Finding } from '../document/types.ts'
import { compareDocuments } from '../freshness/compare.ts'
import type { DiffReport, SourceDiff } from '../freshness/types.ts'
import { extractOptions } from './extract-options.ts'
import { fileSettings } from './file-settings.ts'
import { placed } from './placed.ts'
import { formatOf, readMarkdown } from './read-markdown.ts'

export interface DiffFilesOptions {
  /** Absolute path. */
  readonly root: string
  /** Configuration file as the person named it. */
  readonly config?: string
  /** Name and version of the program, for the report. */
  readonly tool: DiffReport['tool']
  /** As the person named them, relative to `root`. */
  readonly older: string
  readonly newer: string
}

/**
 * What changed between two Markdown files, wherever they lie, cut as the configuration of the project around `root` wishes, else
 * by the default options of `extract`. No source is told of when both have the same bytes. A file that is not there, cannot be
 * read or is not UTF-8 is a `UserError`; one that does not parse has a finding, and nothing is compared.
 */
export async function diffFiles(options: DiffFilesOptions): Promise<DiffReport> {
  const { root, tool, older, newer } = options
  const [before, after] = await Promise.all([readMarkdown(older, root), readMarkdown(newer, root)])
  const settings = await fileSettings(options, [newer, older])
  const parser = await loadParser(settings?.parser ?? 'satteri')
  const documents = [
    cut(before, older, { parser, settings }),
    cut(after, newer, { parser, settings }),
  ] as const
  const findings = documents.flatMap(({ document, file }) => findingsOf(document, file))
  const isBroken = findings.some(finding => finding.severity === 'error')
  return {
    tool,
    parser,
    compared: 'files',
    older: { name: older, commit: null },
    newer: { name: newer, commit: null },
    commit: null,
    worktree: true,
    sources: before === after && !isBroken ? [] : [sourceDiff(documents, isBroken)],
    uncompared: [],
    findings,
  }
}

interface CutFile {
  readonly file: string
  readonly document: Document
}

interface Cutting {
  readonly parser: LoadedParser
  readonly settings: ContentConfig | undefined
}

function cut(text: string, file: string, { parser: { name }, settings }: Cutting): CutFile {
  const options = settings === undefined ? { format: formatOf(file) } : extractOptions(settings, file)
  return { file, document: extract(text, { ...options, parser: name }) }
}

function findingsOf({ findings }: Document, file: string): Finding[] {
  return findings.map(finding => placed(finding, file))
}

function sourceDiff([older, newer]: readonly [CutFile, CutFile], isBroken: boolean): SourceDiff {
  const comparison = isBroken ? null : compareDocuments(older.document, newer.document)
  return {
    kind: 'edited',
    source: newer.file,
    from: older.file,
    translations: [],
    segments: comparison?.counts ?? null,
    changes: comparison?.changes ?? [],
  }
}
