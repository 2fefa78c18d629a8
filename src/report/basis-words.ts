import type { TranslationStatus } from '../freshness/types.ts'
import { shortId } from './headline.ts'
import { printable } from './printable.ts'
import type { Words } from './words.ts'

/** What is to be said of a basis: its short id and the source's earlier path, or why it cannot be used. */
export function basisWords(
  { basis, source, state }: TranslationStatus,
  { t, head }: { readonly t: Words; readonly head: string },
): string[] {
  if (state === 'missing' || state === 'obsolete') return []
  const recorded = printable(basis?.recorded ?? '').slice(0, 64)
  if (basis?.problem)
    return [t(`status:basis.${basis.problem}`, { recorded: recorded || '?', head: shortId(head) })]
  const words = basis?.commit ? [t('status:basis.at', { commit: shortId(basis.commit) })] : []
  if (basis?.path && basis.path !== source)
    words.push(t('status:basis.renamed', { path: printable(basis.path) }))
  if (state === 'unknown') words.push(t('status:unreadable'))
  return words
}
