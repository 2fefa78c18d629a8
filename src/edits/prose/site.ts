import type { Token } from '../tokens/tokens.ts'
import type { Hunk } from './hunks.ts'
import { wordsBefore, wordsFrom } from './lay-out.ts'
import type { Laid } from './lay-out.ts'

/** Words of a clause around a place, nearest first. Verbatim pieces stand as NUL and their type. */
export interface Around {
  readonly left: readonly string[]
  readonly right: readonly string[]
}

/** One place where words changed, with what stands around it in both texts. */
export interface Site {
  /** Words that only the older text has; contractions are written out. */
  readonly before: readonly string[]
  /** Words that only the newer text has. */
  readonly after: readonly string[]
  readonly old: Around
  readonly now: Around
  /** The pieces as they are written, contractions and all. */
  readonly written: readonly [readonly Token[], readonly Token[]]
}

/** The site of a hunk between two laid-out texts; `expand` writes contractions out. */
export function siteOf(
  { before, after, from, at }: Hunk,
  [old, now]: readonly [Laid, Laid],
  expand: (key: string) => readonly string[],
): Site {
  const [a, b] = [wordsOf(before).flatMap(expand), wordsOf(after).flatMap(expand)]
  const shorter = Math.min(a.length, b.length)
  let head = 0
  while (head < shorter && a[head] === b[head]) head += 1
  let tail = 0
  while (tail < shorter - head && a.at(-1 - tail) === b.at(-1 - tail)) tail += 1
  const start = a.slice(0, head).toReversed()
  const end = a.slice(a.length - tail)
  const sides = {
    old: { laid: old, from, to: from + before.length },
    now: { laid: now, from: at, to: at + after.length },
  }
  const around = (side: Side, other: Side): Around => {
    const { before: head, behind: tail } = leadsOf(side.from < side.to ? side : other)
    return {
      left: [...start, ...wordsBefore(side.laid, side.from, head).flatMap(word => expand(word).toReversed())],
      right: [...end, ...wordsFrom(side.laid, side.to, tail).flatMap(expand)],
    }
  }
  return {
    before: a.slice(head, a.length - tail),
    after: b.slice(head, b.length - tail),
    old: around(sides.old, sides.now),
    now: around(sides.now, sides.old),
    written: [before, after],
  }
}

interface Side {
  readonly laid: Laid
  readonly from: number
  readonly to: number
}

/** Marks at both ends of what changed; where nothing stands on a side, those of the other one say which clause it belonged to. */
function leadsOf({ laid: { leads }, from, to }: Side): Record<'before' | 'behind', readonly Token[]> {
  return { before: leads[from] ?? [], behind: leads[to] ?? [] }
}

/** Words of one side as rules compare them; a verbatim piece is NUL and its text, and like no other. */
export function wordsOf(tokens: readonly Token[]): string[] {
  return tokens.map(({ type, key, text }) =>
    type === 'word' || type === 'number' || type === 'symbol' ? key : `\u0000${text}`,
  )
}

/** The word that only one side has, when nothing else changed. */
export function loneWord({ before, after }: Site): string | undefined {
  const [word, ...more] = [...before, ...after]
  return more.length === 0 ? word : undefined
}

/** The two words of a change of one word. */
export function wordPair({ before, after }: Site): readonly [string, string] | undefined {
  const [[a, ...more], [b, ...others]] = [before, after]
  if (a === undefined || b === undefined || more.length + others.length > 0) return undefined
  return [a, b]
}
