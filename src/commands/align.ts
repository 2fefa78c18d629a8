import { align as alignDocuments } from '../alignment/align.ts'
import { fitOf } from '../alignment/fit.ts'
import { findMisfits } from '../alignment/judge-pair.ts'
import type { Bead } from '../alignment/types.ts'
import { isUntranslated } from '../alignment/untranslated.ts'
import { extract } from '../document/extract.ts'
import { loadParser } from '../document/parsers.ts'
import type { Document, Finding } from '../document/types.ts'
import type { AlignedBead, AlignReport } from '../report/align/align-report.ts'
import { type PairToAlign, ownPair } from './own-pair.ts'
import { extractOptions } from './extract-options.ts'
import { namedPair } from './named-pair.ts'
import { placed } from './placed.ts'
import { formatOf } from './read-markdown.ts'

export interface AlignOptions {
  /** Absolute path. */
  readonly root: string
  /** Configuration file as the person named it. */
  readonly config?: string
  /** Relative to `root`; undefined: the one that the project pairs with the target. */
  readonly source?: string
  /** Relative to `root`. */
  readonly target: string
  /** Revision whose version of the source is taken. */
  readonly at?: string
  /** As the person spelled them; they choose where `target` is a source. */
  readonly locales: readonly string[]
}

/**
 * Which segment of a source stands where in a target, and how well the two fit. Two files that are named are read wherever they
 * lie; a target alone is taken with its project's source, at its basis where that can be used. Texts that do not parse have a
 * finding and no beads. Throws `align:`, `segment:`, `git:`, `config:` and `project:`.
 */
export async function align({ source, ...options }: AlignOptions): Promise<AlignReport> {
  const pair = await (source === undefined ? ownPair(options) : namedPair({ ...options, source }))
  const parser = await loadParser(pair.settings?.parser ?? 'satteri')
  const cut = (text: string, path: string): Document =>
    extract(text, { ...optionsFor(pair, path), parser: parser.name })
  const documents = [
    cut(pair.source.text, pair.source.path),
    cut(pair.target.text, pair.target.path),
  ] as const
  const { path, version, commit, basis } = pair.source
  return {
    parser,
    source: { path, version, commit, basis, document: documents[0] },
    target: { path: pair.target.path, document: documents[1] },
    ...judged(documents, [path, pair.target.path]),
  }
}

function optionsFor({ settings }: PairToAlign, path: string) {
  return settings === undefined ? { format: formatOf(path) } : extractOptions(settings, path)
}

function judged(
  [source, target]: readonly [Document, Document],
  paths: readonly [string, string],
): Pick<AlignReport, 'beads' | 'fit' | 'findings'> {
  const found = [source, target].flatMap(({ findings }, i) =>
    findings.map(finding => placed(finding, paths[i] ?? '')),
  )
  if (found.some(isError)) return { beads: [], fit: null, findings: found }
  const beads = alignDocuments(source, target)
  const fit = fitOf(source, target, beads)
  const misfits = findMisfits(source, target, { beads, fit }).map(finding => ({ ...finding, path: paths[1] }))
  return { beads: beads.map(withState), fit, findings: [...found, ...misfits] }
}

function isError({ severity }: Finding): boolean {
  return severity === 'error'
}

function withState(bead: Bead): AlignedBead {
  const untranslated = bead.source.some(source => bead.target.some(target => isUntranslated(source, target)))
  return { ...bead, untranslated }
}
