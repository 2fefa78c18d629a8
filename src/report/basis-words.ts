import type { TranslationStatus } from '../freshness/types.ts'
import { cells } from './cells.ts'
import { cutMiddle } from './cut.ts'
import { shortId } from './headline.ts'
import { printable } from './printable.ts'
import type { Words } from './words.ts'

interface BasisOptions {
  readonly t: Words
  /** The commit that was looked at. */
  readonly head: string
  /** Terminal cells that the earlier path may take together with its words; default: all it needs. */
  readonly width?: number
}

/** What is to be said of a basis: its short id and the source's earlier path, or why it cannot be used. */
export function basisWords(
  { basis, source, state }: TranslationStatus,
  { t, head, width }: BasisOptions,
): string[] {
  if (state === 'missing' || state === 'obsolete') return []
  const recorded = printable(basis?.recorded ?? '').slice(0, 64)
  if (basis?.problem)
    return [t(`status:basis.${basis.problem}`, { recorded: recorded || '?', head: shortId(head) })]
  const words = basis?.commit ? [t('status:basis.at', { commit: shortId(basis.commit) })] : []
  if (basis?.path && basis.path !== source) words.push(renamedWords(basis.path, t, width))
  if (state === 'unknown') words.push(t('status:unreadable'))
  return words
}

function renamedWords(path: string, t: Words, width = Infinity): string {
  const room = width - cells(t('status:basis.renamed', { path: '' }))
  return t('status:basis.renamed', { path: cutMiddle(printable(path), Math.max(12, room)) })
}
