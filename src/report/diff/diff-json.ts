import type { Change, DiffReport, SourceDiff } from '../../freshness/types.ts'
import { changeJson, targetsJson } from '../changes/change-json.ts'
import { findingJson } from '../finding-json.ts'
import { translationJson } from '../status/status-json.ts'
import type { Words } from '../words.ts'
import { wordPieces } from './change-body.ts'
import type { DiffJson, SourceJson } from './diff-schema.ts'
import { countLabels } from './summary.ts'

interface JsonOptions {
  readonly t: Words
  /** What the rule behind each reason says. */
  readonly explain: boolean
}

/** The report as JSON of `diff.schema.json`, indented, ending in a line end: every change, whole, with its word diff. */
export function formatDiffJson(report: DiffReport, options: JsonOptions): string {
  return `${JSON.stringify(diffJson(report, options), null, 2)}\n`
}

function diffJson(report: DiffReport, options: JsonOptions): DiffJson {
  const { sources, uncompared, findings, ...about } = report
  return {
    schema: 1,
    ...about,
    counts: countLabels(sources),
    sources: sources.map(source => sourceJson(source, options)),
    uncompared: uncompared.map(translation => translationJson(translation, options)),
    findings: findings.map(finding => findingJson(finding, options.t)),
  }
}

function sourceJson(source: SourceDiff, options: JsonOptions): SourceJson {
  return {
    ...source,
    translations: source.translations.map(({ targets, ...translation }) => ({
      ...translation,
      ...targetsJson(targets, options.t),
    })),
    changes: source.changes.map(change => ({ ...changeJson(change, options), words: piecesOf(change) })),
  }
}

function piecesOf({ before, after }: Change): SourceJson['changes'][number]['words'] {
  const pieces = wordPieces(before?.text ?? null, after?.text ?? null)
  return pieces.map(({ kind, words }) => ({ kind, text: words.join('') }))
}
