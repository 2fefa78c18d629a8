import { tokenise } from '../edits/tokens/tokenise.ts'
import { proseIn, visibleTextIn } from '../edits/verbatim/markup-prose.ts'

/** What people read in markup: strings of templates, which a translator looks at, and attributes of tags. */
export interface MarkupWords {
  readonly said: readonly string[]
  readonly seen: readonly string[]
}

/** The words that people read in markup that is in no segment. */
export function wordsOfMarkup(markup: string): MarkupWords {
  if (!/["'`<]/.test(markup)) return { said: [], seen: [] }
  const tokens = tokenise(markup)
  const listed = (text: string): string[] => text.split('\n').filter(line => line !== '')
  return { said: listed(proseIn(tokens)), seen: listed(visibleTextIn(tokens)) }
}
