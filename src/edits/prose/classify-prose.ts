import { describeHunk, inContext } from './describe-hunk.ts'
import { explainHunks } from './explain.ts'
import { diffTokens } from './hunks.ts'
import type { Hunk } from './hunks.ts'
import { compareSurface } from './surface.ts'
import { judgeGaps } from './judge-gaps.ts'
import type { MarkJudgement } from './judge-gaps.ts'
import { layOut } from './lay-out.ts'
import type { Token } from '../tokens/tokens.ts'
import { readAround, readWhole } from './read-edit.ts'
import type { Reading } from './read-edit.ts'
import type { Edit, Judgement, Reason } from '../types.ts'
import { compareVerbatim, isMeaning } from '../verbatim/verbatim.ts'

/** Words that a title writes small. */
const SMALL = /^(?:an?|the|and|or|of|in|on|at|to|for|by|with|from|as|is)$/
/** Reasons behind this one are not shown. */
const LAST_SHOWN = 4
const QUESTION: ReadonlySet<string> = new Set(['?', '？', '؟', '⁇', '⁈', '⁉'])

/**
 * Judges an edit of running text by the words around what changed, and by the whole of it where those do not suffice.
 * `read` says what is looked at first; the answer does not depend on it.
 */
export function classifyProse(edit: Edit, read: (edit: Edit) => Reading = readAround): Judgement {
  return judge(read(edit))
}

/**
 * Verbatim tokens are compared first, then the sentence around them; every difference in words must be vouched for by a
 * rule, or the edit is substantive.
 */
function judge(reading: Reading): Judgement {
  const { edit, before, after } = reading
  const [old, now] = [layOut(before), layOut(after)]
  const hunks = diffTokens(old.content, now.content)
  const codes = explainHunks(hunks, [old, now], reading.grammar)
  const open = hunks.filter((_, i) => codes[i] === undefined)
  const soft = hunks.flatMap((hunk, i) => (codes[i] === undefined ? [] : [{ hunk, code: codes[i] }]))
  const told = new Set(soft.flatMap(({ hunk }) => numbersOf(hunk)))
  const untold = (tokens: readonly Token[]): readonly Token[] =>
    told.size === 0 ? tokens : tokens.filter(token => !told.has(token))
  const verbatim = compareVerbatim(untold(before), untold(after))
  const isTitle = edit.kind === 'heading' && isTitleCase(old.content) !== isTitleCase(now.content)
  const marks = judgeGaps(old, now, { hunks, isTitle, grammar: reading.grammar })
  if (isTooNarrow(reading, { hunks, verbatim, marks })) return judge(readWhole(edit))
  const doubts = [
    ...open.flatMap(hunk => describeHunk(hunk, key => reading.grammar()?.isNegation(key) === true)),
    ...compareQuestions(before, after),
    ...marks.doubts,
    ...(verbatim.length === 0 ? marks.moved : []),
  ]
  if (open.length + doubts.length > 0 || verbatim.some(isMeaning)) {
    return { label: 'substantive', reasons: withIgnorance([...doubts, ...verbatim], open, reading) }
  }
  const reasons = soft.map(({ hunk, code }) => ({ code, ...inContext(hunk) }))
  if (verbatim.length > 0) return { label: 'mechanical', reasons: [...verbatim, ...reasons] }
  return { label: 'cosmetic', reasons: reasons.length > 0 ? reasons : compareSurface(edit, before, after) }
}

/** Words that changed in a language without a folder of its own are never vouched for, and the reasons say why, be there many. */
function withIgnorance(
  reasons: readonly Reason[],
  open: readonly Hunk[],
  { grammar }: Reading,
): readonly Reason[] {
  if (open.length === 0 || grammar() !== undefined) return reasons
  return reasons.toSpliced(LAST_SHOWN, 0, { code: 'noGrammar' })
}

/**
 * True when what was left out may have a say: a change reaches to an end of what was read, or a verbatim piece came or
 * went, whose like may stand elsewhere.
 */
function isTooNarrow(
  { startsLate, endsEarly }: Reading,
  { hunks, verbatim, marks }: { hunks: readonly Hunk[]; verbatim: readonly Reason[]; marks: MarkJudgement },
): boolean {
  const [first, last] = [hunks[0], hunks.at(-1)]
  return (
    (startsLate && (first?.at === 0 || marks.reachesStart)) ||
    (endsEarly && ((last !== undefined && last.next === undefined) || marks.reachesEnd)) ||
    ((startsLate || endsEarly) && verbatim.length > 0)
  )
}

/** Every word of weight in a title has a capital, as some write their headings. */
function isTitleCase(content: readonly Token[]): boolean {
  const words = content.filter(token => token.type === 'word' && !SMALL.test(token.key))
  return words.length > 1 && words.every(token => /^\p{Lu}/u.test(token.text))
}

/** A question is no statement, though the words be the same. */
function compareQuestions(before: readonly Token[], after: readonly Token[]): Reason[] {
  const questions = (tokens: readonly Token[]): number =>
    tokens.filter(token => QUESTION.has(token.key)).length
  return questions(before) === questions(after) ? [] : [{ code: 'questionMark' }]
}

/** Numbers of an explained hunk stand on both sides, as digits or as a word. */
function numbersOf(hunk: Hunk): Token[] {
  return [...hunk.before, ...hunk.after].filter(token => token.type === 'number')
}
