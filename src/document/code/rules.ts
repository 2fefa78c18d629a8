/** How one kind of comment or string is written. `skip` is passed over, so that what it holds opens nothing. */
export interface Rule {
  readonly kind: 'comment' | 'string' | 'skip'
  /** Source of a regular expression (flags `gm`) for the opening mark, without capturing groups. */
  readonly open: string
  readonly end: FindEnd
  /** Stars at the edges of a comment's lines are decoration. */
  readonly starred?: boolean
}

/** End of the contents and end of the closing mark; or how far was looked in vain, then the opening mark is code. */
export type End = { readonly inner: number; readonly end: number } | { readonly gaveUpAt: number }

/** Searches from behind the opening mark, which is handed over too, because some close with what they opened with. */
export type FindEnd = (code: string, from: number, opened: string) => End

/** A comment that begins with `open`. */
export function comment(open: string, end: FindEnd): Rule {
  return { kind: 'comment', open, end }
}

/** A comment whose lines may be decorated with stars. */
export function starred(open: string, end: FindEnd): Rule {
  return { kind: 'comment', open, end, starred: true }
}

/** A string that begins with `open`. */
export function string(open: string, end: FindEnd): Rule {
  return { kind: 'string', open, end }
}

/** Code that looks like the start of a comment or string and is none; without `end`, `open` is all of it. */
export function skip(open: string, end: FindEnd = (_code, from) => ({ inner: from, end: from })): Rule {
  return { kind: 'skip', open, end }
}
