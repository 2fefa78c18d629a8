import type { Site } from '../../../prose/site.ts'
import { isNegation } from '../words.ts'

const MIN_PIECE = 2
/** Pieces that make another word of their neighbour: `every day`, `everyday`. */
const BINDING =
  /^(?:all|any|every|some|over|may|how|what|when|who|where|which|like|after|under|than|an|no|in|is|it|to|at|as|re)$/
const JOINED_BY_MISTAKE: ReadonlySet<string> = new Set([
  'everytime',
  'inorder',
  'aswell',
  'alot',
  'atleast',
  'infact',
  'eachother',
])

/** True when both sides have the same letters, cut into words in another way; short pieces are left to people: `a part`, `apart`. */
export function isJoined({ written: [before, after] }: Site): boolean {
  const tokens = [...before, ...after]
  if (!tokens.every(token => token.type === 'word' && token.key.length >= MIN_PIECE)) return false
  const [whole, other] = [before, after].map(side => side.map(token => token.key).join(''))
  if (whole === undefined || whole !== other) return false
  return JOINED_BY_MISTAKE.has(whole) || !tokens.some(({ key }) => isNegation(key) || BINDING.test(key))
}
