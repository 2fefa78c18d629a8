import type { State } from '../state.ts'
import { encode } from './tags.ts'

/** A text that came through the API, as markup: in the form that answers have. */
export function typed({ options }: State, text: string): string {
  return encode(text, options.assume.textForm === 'markup' ? 'kept' : 'literal')
}
