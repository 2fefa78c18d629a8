import { HOLE } from '../../document/types.ts'
import type { ChangeSide } from '../../freshness/types.ts'
import { oneLine } from '../text/one-line.ts'
import { printable } from '../text/printable.ts'
import type { Words } from '../words.ts'
import { reasonWords } from './reason-words.ts'
import type { Located } from './located.ts'

/** Below these probabilities a place is told as probable only, and as a guess. */
const SURE = 0.9
const EVEN = 0.5

/** What is to be said of a place beside its text; nothing of a text that was found for sure. */
export function targetWords(located: Located, t: Words): string[] {
  const why = located.change.label === 'mechanical' ? (located.place.cannotCarry ?? []) : []
  return [...placeWords(located, t), ...why.map(reason => reasonWords(reason, t))]
}

function placeWords(located: Located, t: Words): string[] {
  const { state, confidence } = located.place
  const tell = (key: string, isSure: boolean): string =>
    t(isSure ? `status:target.${key}` : `status:unsure.${key}`)
  const said = (key: string): string => tell(key, confidence >= SURE)
  if (state === 'already')
    return [tell(located.change.kind === 'removed' ? 'gone' : 'already', isDone(located))]
  if (state === 'untranslated') return [said('untranslated')]
  if (state === 'absent') return absentWords(located, said('absent'), t)
  if (confidence >= SURE) return []
  return [confidence < EVEN ? t('status:target.foundDoubtful') : said('found')]
}

function absentWords({ place: { confidence, below } }: Located, absent: string, t: Words): string[] {
  const isLost = confidence < EVEN
  const what = isLost ? t('status:target.lost') : absent
  if (below === null) return [what]
  if (below === 0) return [what, t('status:target.top')]
  return [what, t(`status:target.${isLost ? 'around' : 'below'}`, { line: below })]
}

/**
 * True where nothing is to be done: the translation has the change already, for sure. Words are never sure to be there: code and
 * addresses beside them say so at best.
 */
export function isDone({ change: { kind, label }, place: { state, confidence } }: Located): boolean {
  return state === 'already' && confidence >= SURE && (kind === 'removed' || label !== 'substantive')
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
