import type { Segment } from '../document/types.ts'
import { carryCode } from './code/carry-code.ts'
import { ALREADY, leave, type Part } from './part.ts'
import { rewrite } from './rewrite.ts'
import type { CarryScene, Told } from './scene.ts'

/** Carries a code block: what changed in it goes into the target's block, whose translated comments stay. */
export function carryCodeBlock({ before, after, place }: Told, { target }: CarryScene): Part {
  const [old, fresh] = [before[0], after[0]]
  const own = place.segments.filter(({ kind }) => kind === 'code')
  const [block] = own
  if (old === undefined || fresh === undefined || before.length > 1 || after.length > 1)
    return leave('cannotCarryUnsure')
  if (block === undefined) return leave('cannotCarryAbsent')
  if (own.length > 1 || !isSure(old, block, place.confidence)) return leave('cannotCarryUnsure')
  const [then, now, here] = [old, fresh, block].map(withLineFeeds)
  const language = fresh.language ?? old.language
  const { text, left } = carryCode({
    before: then ?? '',
    after: now ?? '',
    target: here ?? '',
    ...(language === undefined ? {} : { language }),
  })
  const splices = text === here ? [] : rewrite(target, block, text)
  if (left.length > 0) return { splices, left, answered: 1 }
  return splices.length === 0 ? ALREADY : { splices, left, answered: 1 }
}

/** The same code is the same block wherever it stands. */
function isSure(old: Segment, block: Segment, confidence: number): boolean {
  return confidence >= SURE || withLineFeeds(old).trim() === withLineFeeds(block).trim()
}

const SURE = 0.9

function withLineFeeds({ source }: Segment): string {
  return source.replaceAll(/\r\n?/g, '\n')
}
