import { commonEnd, commonStart } from '../common-ends.ts'
import { tokenise } from '../tokens/tokenise.ts'
import type { Token } from '../tokens/tokens.ts'
import type { Judgement, Reason } from '../types.ts'

/** Two pieces of code with a comma between them. */
const LISTED = /`[,、，]\s?`/

/**
 * Judges an edit in which a list of code gained or lost members and nothing else changed: each stands between commas or at
 * an end of the list, with no word beside it. Undefined for others.
 */
export function classifyCodeList(before: string, after: string): Judgement | undefined {
  const [short, long] = before.length < after.length ? [before, after] : [after, before]
  if (!LISTED.test(short) || !isPart(short, long)) return undefined
  const [less, more] = [tokenise(short), tokenise(long)]
  const members = findMembers(less, more)
  if (members === undefined || members.length === 0) return undefined
  const reasons = members.map(({ text }): Reason =>
    long === after ? { code: 'codeAdded', after: text } : { code: 'codeRemoved', before: text },
  )
  return { label: 'mechanical', reasons }
}

/** True when the longer text is the shorter one with something put in at one place. */
function isPart(short: string, long: string): boolean {
  const head = commonStart(short, long)
  return head + commonEnd(short, long, short.length - head) === short.length
}

/** The members that only `more` has; undefined when anything else is not the same. */
function findMembers(less: readonly Token[], more: readonly Token[]): Token[] | undefined {
  const members: Token[] = []
  let j = 0
  for (let i = 0; i <= less.length; i += 1, j += 1) {
    for (; !isSame(less[i], more[j]); j += 2) {
      const member = memberAt(more, j)
      if (member === undefined) return undefined
      members.push(member)
    }
  }
  return members
}

/** The code of a comma and a piece of code, or the other way round, that stand beside other code of a list. */
function memberAt(tokens: readonly Token[], j: number): Token | undefined {
  const [previous, first, second, next] = [tokens[j - 1], tokens[j], tokens[j + 1], tokens[j + 2]]
  if (isComma(first) && isCode(second) && isCode(previous) && next?.type !== 'word') return second
  if (isCode(first) && isComma(second) && isCode(next) && previous?.type !== 'word') return first
  return undefined
}

function isCode(token: Token | undefined): boolean {
  return token?.type === 'code'
}

function isComma(token: Token | undefined): boolean {
  return token !== undefined && /^[,、，]$/.test(token.key)
}

function isSame(a: Token | undefined, b: Token | undefined): boolean {
  return a?.type === b?.type && a?.key === b?.key
}
