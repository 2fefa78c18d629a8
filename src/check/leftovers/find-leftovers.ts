import type { Range } from '../../document/types.ts'
import { isFunctionWord } from '../../edits/languages/en/lexicon/closed-classes.ts'
import type { Scripts } from './scripts-of.ts'

/**
 * Stretches of a target's prose that are a clause of the source, word by word, beside letters of the target's own script; offsets
 * into the prose, of which is blotted out whatever was kept on purpose.
 */
export function findLeftovers(source: string, target: string, scripts: Scripts): Range[] {
  if (!scripts.target.test(target)) return []
  const said = ` ${wordsOf(source).map(keyOf).join(' ')} `
  const clauses = runsOf(target, scripts)
    .map(run => longestIn(said, run))
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

/** The longest part of a run that the source says in the same words. */
function longestIn(said: string, run: readonly Word[]): readonly Word[] {
  let longest: readonly Word[] = []
  for (let from = 0; from + longest.length < run.length; from += 1) {
    let to = from
    while (
      to < run.length &&
      said.includes(
        ` ${run
          .slice(from, to + 1)
          .map(keyOf)
          .join(' ')} `,
      )
    )
      to += 1
    if (to - from > longest.length) longest = run.slice(from, to)
  }
  return longest
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
  return (
    (isSaid && small.length >= (isEnglish ? FEWEST : FEWEST_OF_ANY)) ||
    words.some(({ text }) => /^\p{Lo}/u.test(text) && text.length >= CLAUSE)
  )
}
