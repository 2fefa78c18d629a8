import type { Words } from '../words.ts'

/** Verbatim pieces: for all that may happen to one there is one rule, and one for those that change places. */
const PIECES = [
  'code',
  'url',
  'template',
  'image',
  'footnote',
  'link',
  'tag',
  'id',
  'marker',
  'comment',
  'emoji',
  'number',
  'field',
]
/** Pieces that have a place in the sentence. */
const PLACED = new Set(['code', 'url', 'template', 'image', 'emoji', 'number'])
const RENAMED = new RegExp(`^(${PIECES.join('|')})(Added|Changed|Removed|Renamed|Moved)$`)

/** What the rule behind a reason says, and why it follows. */
export function ruleWords(code: string, t: Words): string {
  const [, piece = '', happened] = RENAMED.exec(code) ?? []
  if (piece === '') return t(`explain:rule.${code}`)
  if (happened !== 'Moved') return t(`explain:rule.${piece}`)
  return t(PLACED.has(piece) ? 'explain:rule.moved' : 'explain:rule.movedAside')
}
