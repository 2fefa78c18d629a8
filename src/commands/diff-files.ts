import { extract } from '../document/extract.ts'
import { loadParser, type LoadedParser } from '../document/parsers.ts'
import type { Document, Finding } from '../document/types.ts'
import { compareDocuments } from '../freshness/compare.ts'
import type { DiffReport } from '../freshness/types.ts'
import { placed } from './placed.ts'
import { formatOf, readMarkdown } from './read-markdown.ts'

export interface DiffFilesOptions {
  /** Absolute path. */
  readonly root: string
  /** Name and version of the program, for the report. */
  readonly tool: DiffReport['tool']
  /** As the person named them, relative to `root`. */
  readonly older: string
  readonly newer: string
}

/**
 * What changed between two Markdown files, wherever they lie, by the default options of `extract`. A file that is not there,
 * cannot be read or is not UTF-8 is a `UserError`; one that does not parse has a finding, and nothing is compared.
 */
export async function diffFiles({ root, tool, older, newer }: DiffFilesOptions): Promise<DiffReport> {
  const [before, after] = await Promise.all([readMarkdown(older, root), readMarkdown(newer, root)])
  const parser = await loadParser('satteri')
  const documents = [cut(before, older, parser), cut(after, newer, parser)] as const
  const findings = documents.flatMap(({ document, file }) => findingsOf(document, file))
  const isBroken = findings.some(finding => finding.severity === 'error')
  const comparison = isBroken ? null : compareDocuments(documents[0].document, documents[1].document)
  return {
    tool,
    parser,
    compared: 'files',
    older: { name: older, commit: null },
    newer: { name: newer, commit: null },
    commit: null,
    worktree: true,
    sources: [
      {
        kind: 'edited',
        source: newer,
        from: older,
        translations: [],
        segments: comparison?.counts ?? null,
        changes: comparison?.changes ?? [],
      },
    ],
    uncompared: [],
    findings,
  }
}

interface CutFile {
  readonly file: string
  readonly document: Document
}

function cut(text: string, file: string, { name }: LoadedParser): CutFile {
  return { file, document: extract(text, { format: formatOf(file), parser: name }) }
}

function findingsOf({ findings }: Document, file: string): Finding[] {
  return findings.map(finding => placed(finding, file))
}
