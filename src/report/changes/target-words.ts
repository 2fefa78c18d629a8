import { HOLE } from '../../document/types.ts'
import type { ChangeSide } from '../../freshness/types.ts'
import { oneLine } from '../text/one-line.ts'
import { printable } from '../text/printable.ts'
import type { Words } from '../words.ts'
import type { Located } from './located.ts'

/** Below this probability a place is told as probable only. */
const SURE = 0.9

/** What is to be said of a place beside its text; nothing of a text that was found for sure. */
export function targetWords({ change, place }: Located, t: Words): string[] {
  const { state, confidence, below } = place
  const said = (key: string): string => t(`status:target.${key}${confidence < SURE ? 'Unsure' : ''}`)
  if (state === 'found') return confidence < SURE ? [t('status:target.foundUnsure')] : []
  if (state === 'untranslated') return [said('untranslated')]
  if (change.kind === 'removed') return [said('gone')]
  if (state === 'already') return [said('already')]
  if (below === null) return [said('absent')]
  return [said('absent'), below === 0 ? t('status:target.top') : t('status:target.below', { line: below })]
}

/** True where the text of the translation is worth reading: it is there, and is not the source's own. */
export function hasText({ place }: Located): boolean {
  return place.side !== null && place.state !== 'untranslated'
}

/** The text of a place on one line, printable; of a long one only the beginning, some characters more than `most`. */
export function sideText({ text }: Pick<ChangeSide, 'text'>, most = Infinity): string {
  const some = text.slice(0, 2 * most).replaceAll(HOLE, '…')
  return printable(oneLine(some.replaceAll(BREAK, '')))
}

/** A line end between two characters of a script without spaces stands for nothing. */
const BREAK =
  /(?<=[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}ー、。，．：；！？）」])[ \t]*\r?\n[ \t]*(?=[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}（「])/gu
