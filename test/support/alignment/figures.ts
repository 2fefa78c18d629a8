import type { Verdict } from './judge.ts'

/** Shares from 0 to 1; 1 where nothing was to be said. */
export interface Figures {
  readonly links: number
  readonly precision: number
  readonly recall: number
  readonly f1: number
  readonly wrong: number
  /** Of what has no counterpart. */
  readonly alone: number
  /** Beads that claim 0.9 and more, and the share of them that is right. */
  readonly sure: number
  readonly sureRight: number
}

/** Sums up verdicts. */
export function figuresOf(verdicts: readonly Verdict[]): Figures {
  const count = (wanted: Verdict['what']) => verdicts.filter(({ what }) => what === wanted).length
  const [right, wrong, lost] = [count('right link'), count('wrong link'), count('lost link')]
  const [alone, joined] = [count('left alone'), count('not left alone')]
  const sure = verdicts.filter(({ confidence = 0 }) => confidence >= 0.9)
  return {
    links: right + lost,
    precision: share(right, right + wrong),
    recall: share(right, right + lost),
    f1: share(2 * right, 2 * right + wrong + lost),
    wrong: share(wrong, right + wrong, 0),
    alone: share(alone, alone + joined),
    sure: sure.length,
    sureRight: share(sure.filter(({ isRight }) => isRight).length, sure.length),
  }
}

function share(part: number, whole: number, none = 1): number {
  return whole === 0 ? none : part / whole
}

/** Names of the columns of `formatRow`. */
export const HEADER = [
  ''.padEnd(16),
  ...['links', 'precision', 'recall', 'F1', 'wrong', 'alone', 'sure', 'of which right'].map(name =>
    name.padStart(9),
  ),
].join(' ')

/** One line of a table. */
export function formatRow(name: string, verdicts: readonly Verdict[]): string {
  const { links, precision, recall, f1, wrong, alone, sure, sureRight } = figuresOf(verdicts)
  const ofLinks = [precision, recall, f1, wrong].map(each => (links === 0 ? '-' : each.toFixed(4)))
  const shares = [...ofLinks, alone.toFixed(4)].map(each => each.padStart(9))
  return [
    name.padEnd(16),
    String(links).padStart(9),
    ...shares,
    String(sure).padStart(9),
    sureRight.toFixed(4).padStart(14),
  ].join(' ')
}
