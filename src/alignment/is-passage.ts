import type { Segment } from '../document/types.ts'

/** True for a text to be translated. Front matter and code may be there before anything is translated. */
export function isPassage({ kind, translatable, source }: Segment): boolean {
  return translatable && kind !== 'front-matter' && /\p{L}/u.test(source)
}
