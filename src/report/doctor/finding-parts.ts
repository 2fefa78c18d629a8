import { findingWords } from '../text/findings-text.ts'
import type { Words } from '../words.ts'
import type { DoctorFinding } from './doctor-report.ts'
import { placeLines, type PlaceLine } from './place-words.ts'

/** All that is said of a finding, in the order in which it is said. */
export interface FindingParts {
  readonly what: string
  readonly lines: readonly PlaceLine[]
  /** How many lines were left out. */
  readonly left: number
  /** Why it matters, and what to do. */
  readonly advice: string
  readonly commands: readonly string[]
}

/** Lines of places that are shown unless all are asked for; one more is shown rather than “1 more”. */
const FIRST = 5

/** The words of a finding; of many places and their commands the first, unless `all` is true. */
export function findingParts(
  finding: DoctorFinding,
  { t, all }: { readonly t: Words; readonly all: boolean },
): FindingParts {
  const lines = placeLines(finding, t)
  const shown = all || lines.length <= FIRST + 1 ? lines : lines.slice(0, FIRST)
  const part = (name: string): string =>
    findingWords({ ...finding, severity: 'warning', code: `doctor:${name}.${finding.code}` }, t)
  return {
    what: part('what'),
    lines: shown,
    left: lines.length - shown.length,
    advice: t('doctor:advice', { why: part('why'), next: part('next') }),
    commands: [...new Set([...shown.flatMap(({ commands }) => commands), ...finding.commands])],
  }
}
