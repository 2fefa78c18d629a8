import type { Range } from '../../document/types.ts'
import { isFunctionWord } from '../../edits/languages/en/lexicon/closed-classes.ts'
import type { Scripts } from './scripts-of.ts'

/**
 * Stretches of a target's prose that are a clause of the source, word by word, beside letters of the target's own script; offsets
 * into the prose, of which is blotted out whatever was kept on purpose.
 */
export function findLeftovers(source: string, target: string, scripts: Scripts): Range[] {
  if (!scripts.target.test(target)) return []
  const runs = runsOf(target, scripts).filter(run => run.length >= FEWEST || run.some(isLong))
  if (runs.length === 0) return []
  const said = piecesOf(wordsOf(source))
  const clauses = runs
    .flatMap(run => stretchesIn(said, run))
    .filter(clause => isClause(clause, scripts.isEnglish))
    .map(clause => ({ start: clause[0]?.range.start ?? 0, end: clause.at(-1)?.range.end ?? 0 }))
  return joinNear(clauses, target, scripts)
}

/** Clauses with no letter of the target's script between them are one. */
function joinNear(clauses: readonly Range[], target: string, scripts: Scripts): Range[] {
  const joined: Range[] = []
  for (const clause of clauses) {
    const last = joined.at(-1)
    if (last === undefined || scripts.target.test(target.slice(last.end, clause.start))) joined.push(clause)
    else joined[joined.length - 1] = { start: last.start, end: clause.end }
  }
  return joined
}

interface Word {
  readonly text: string
  readonly range: Range
}

function wordsOf(text: string): Word[] {
  return [...text.matchAll(WORD)].map(({ 0: word, index }) => ({
    text: word,
    range: { start: index, end: index + word.length },
  }))
}

const WORD = /[\p{L}\p{M}][\p{L}\p{M}'’-]*/gu

function keyOf({ text }: Word): string {
  return text.toLowerCase().replaceAll('’', "'")
}

/** Words of the source's script that follow each other, with nothing but blanks, code and digits between them. */
function runsOf(target: string, { source }: Scripts): Word[][] {
  const runs: Word[][] = [[]]
  let end = 0
  for (const word of wordsOf(target)) {
    if (!JOINS.test(target.slice(end, word.range.start))) runs.push([])
    if (source.test(word.text[0] ?? '')) runs.at(-1)?.push(word)
    else runs.push([])
    end = word.range.end
  }
  return runs.filter(run => run.length > 0)
}

const JOINS = /^[\s\d*_\uE000-]*$/

/** What a source says: each few words that follow each other, and each word as long as a clause. */
function piecesOf(words: readonly Word[]): ReadonlySet<string> {
  return new Set([...words.map((_, at) => pieceAt(words, at)), ...words.filter(isLong).map(keyOf)])
}

function pieceAt(words: readonly Word[], at: number): string {
  return words
    .slice(at, at + FEWEST)
    .map(keyOf)
    .join(' ')
}

/** The parts of a run in which each few words are those of the source. */
function stretchesIn(said: ReadonlySet<string>, run: readonly Word[]): Word[][] {
  const stretches: Word[][] = []
  let end = 0
  for (const [at, word] of run.entries()) {
    const isSaid = at + FEWEST <= run.length && said.has(pieceAt(run, at))
    const to = isSaid ? at + FEWEST : isLong(word) && said.has(keyOf(word)) ? at + 1 : 0
    if (to === 0) continue
    if (at >= end) stretches.push([])
    stretches.at(-1)?.push(...run.slice(Math.max(at, end), to))
    end = Math.max(end, to)
  }
  return stretches
}

/** A clause in a script without spaces. */
function isLong({ text }: Word): boolean {
  return /^\p{Lo}/u.test(text) && text.length >= CLAUSE
}

/** Words in small letters that a clause has at least, one of them a word that no term is made of; fewer are a term. */
const FEWEST = 4
/** The same where such words are not known. */
const FEWEST_OF_ANY = 6
/** Letters of a script without spaces. */
const CLAUSE = 10

function isClause(words: readonly Word[], isEnglish: boolean): boolean {
  const small = words.filter(({ text }) => /^\p{Ll}{2}/u.test(text))
  const isSaid = !isEnglish || words.some(word => isFunctionWord(keyOf(word)) && keyOf(word) !== 'of')
  return (isSaid && small.length >= (isEnglish ? FEWEST : FEWEST_OF_ANY)) || words.some(isLong)
}
