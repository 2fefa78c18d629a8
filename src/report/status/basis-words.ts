import type { Basis, BasisProblem, TranslationStatus } from '../../freshness/types.ts'
import { cells } from '../text/cells.ts'
import { cutMiddle } from '../text/cut.ts'
import { printable } from '../text/printable.ts'
import { shortId } from '../text/short-id.ts'
import type { Words } from '../words.ts'

interface BasisOptions {
  readonly t: Words
  /** The commit that was looked at. */
  readonly head: string
  /** Field that a missing basis belongs into; undefined: nothing is said of it. */
  readonly field?: string | undefined
  /** Terminal cells that the earlier path may take together with its words; default: all it needs. */
  readonly width?: number
}

/** What is to be said of a basis: its short id and the source's earlier path, or why it cannot be used. */
export function basisWords(
  { basis, source, state }: TranslationStatus,
  { t, head, field, width }: BasisOptions,
): string[] {
  if (state === 'missing' || state === 'obsolete') return []
  if (basis?.problem) return [problemWords(basis, basis.problem, { t, head, field })]
  const words = basis?.commit ? [t('status:basis.at', { commit: shortId(basis.commit) })] : []
  if (basis?.path && basis.path !== source) words.push(renamedWords(basis.path, t, width))
  if (state === 'unknown') words.push(t('status:unreadable'))
  return words
}

function problemWords(basis: Basis, problem: BasisProblem, { t, head, field }: BasisOptions): string {
  const recorded = printable(basis.recorded ?? '')
    .trim()
    .slice(0, 64)
  if (problem === 'none' && field !== undefined) return t('status:basis.noneAdd', { field })
  if (basis.recorded !== null && recorded === '') return t('status:basis.empty')
  return t(`status:basis.${problem}`, { recorded, head: shortId(head) })
}

function renamedWords(path: string, t: Words, width = Infinity): string {
  const room = width - cells(t('status:basis.renamed', { path: '' }))
  return t('status:basis.renamed', { path: cutMiddle(printable(path), Math.max(12, room)) })
}
