import type { Document, Segment } from '../document/types.ts'
import { carryCode } from './code/carry-code.ts'
import { carryFence } from './code/carry-fence.ts'
import { leave, type Part } from './part.ts'
import { codeSplice, wholeCode } from './code/whole-code.ts'
import { difference } from './splice.ts'
import type { Splice } from './types.ts'
import type { CarryScene, Told } from './scene.ts'

/** Carries a code block: what changed in it goes into the target's block, whose translated comments stay. */
export function carryCodeBlock({ before, after, place }: Told, scene: CarryScene): Part {
  const [old, fresh] = [before[0], after[0]]
  const own = place.segments.filter(({ kind }) => kind === 'code')
  const [block] = own
  if (old === undefined || fresh === undefined || before.length > 1 || after.length > 1)
    return leave('cannotCarryUnsure')
  if (block === undefined) return leave('cannotCarryAbsent')
  if (own.length > 1 || !isSure(old, block, place.confidence)) return leave('cannotCarryUnsure')
  const [then, now, here] = [
    wholeCode(scene.before, old),
    wholeCode(scene.after, fresh),
    wholeCode(scene.target, block),
  ] as const
  const language = fresh.language ?? old.language
  const { text, left } = carryCode({
    before: withLineFeeds(then),
    after: withLineFeeds(now),
    target: withLineFeeds(here),
    ...(language === undefined ? {} : { language }),
  })
  const fence = carryFence(
    { document: scene.before, segment: old },
    { document: scene.after, segment: fresh },
    { document: scene.target, segment: block },
  )
  const code = text === withLineFeeds(here) ? [] : exchange(scene.target, here, text)
  return { splices: [...fence.splices, ...code], left: [...fence.left, ...left], answered: 1 }
}

/** Only what differs. */
function exchange(target: Document, block: Segment, text: string): Splice[] {
  const { start, end, code } = codeSplice(target, block, text)
  return difference({ start, end }, target.text.slice(start, end), code)
}

/** The same code is the same block wherever it stands. */
function isSure(old: Segment, block: Segment, confidence: number): boolean {
  return confidence >= SURE || withLineFeeds(old).trim() === withLineFeeds(block).trim()
}

const SURE = 0.9

function withLineFeeds({ source }: Segment): string {
  return source.replaceAll(/\r\n?/g, '\n')
}
