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
  readonly why: string
  readonly next: string
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
  const say = (part: string): string =>
    findingWords({ ...finding, severity: 'warning', code: `doctor:${part}.${finding.code}` }, t)
  return {
    what: say('what'),
    lines: shown,
    left: lines.length - shown.length,
    why: say('why'),
    next: say('next'),
    commands: [...new Set([...shown.flatMap(({ commands }) => commands), ...finding.commands])],
  }
}
