import type { Signature } from '../reviewers/history.ts'

/** Those whom lines `Co-authored-by: Name <address>` of a commit's message name, wherever these stand: GitHub's squashed commits have them in the middle, too. */
export function coAuthors(message: string): Signature[] {
  return Array.from(message.matchAll(LINE), ([, name = '', email = '']) => ({
    name: name.trim(),
    email: email.trim(),
  }))
}

const LINE = /^[ \t]*co-authored-by:[ \t]*([^<\n]*)<([^>\n]*)>/gim
