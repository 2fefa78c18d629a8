import type { Range } from './types.ts'

/**
 * Finds the tags of Zola/Tera, Hugo, Liquid, Jinja and mdBook: `{{ }}`, `{% %}`, `{{< >}}`, `{{% %}}`, `{# #}`,
 * `{{/* *\/}}`. UTF-16 ranges, ordered, never overlapping, in linear time. A quoted string in a tag may hold the
 * closing mark; a tag without its closing mark is text; `{#id}` is a heading's id, not a comment. Knows no
 * Markdown: tags in code are found too.
 */
export function findTemplateTags(text: string): Range[] {
  const tags: Range[] = []
  const next = finders(text)
  let at = next('{', 0)
  while (at < text.length) {
    const end = endOfTag(text, at, next)
    if (end !== undefined) tags.push({ start: at, end })
    at = next('{', end ?? at + 1)
  }
  return tags
}

/** Position of the next `mark` at or after `from`, else the text's length. */
type Next = (mark: string, from: number) => number

// Each mark is looked for once per stretch of text: asking again from further on costs nothing.
function finders(text: string): Next {
  const answers = new Map<string, { from: number; at: number }>()
  return (mark, from) => {
    const known = answers.get(mark)
    if (known !== undefined && known.from <= from && from <= known.at) return known.at
    const found = text.indexOf(mark, from)
    const at = found < 0 ? text.length : found
    answers.set(mark, { from, at })
    return at
  }
}

function endOfTag(text: string, start: number, next: Next): number | undefined {
  const second = text[start + 1]
  if (second === '#') return endOfComment(text, start, next)
  if (second !== '{' && second !== '%') return undefined
  if (text.startsWith('{{/*', start)) return after(text, next('*/}}', start + 4), '*/}}')
  const form = formOf(text, start)
  return (
    scanTag({ text, start, form, next, quotes: true }) ?? scanTag({ text, start, form, next, quotes: false })
  )
}

function after(text: string, at: number, mark: string): number | undefined {
  return at < text.length ? at + mark.length : undefined
}

/** `{# … #}`; without a blank behind `{#` the first `}` must be the comment's own, so that `{#id}` is none. */
function endOfComment(text: string, start: number, next: Next): number | undefined {
  const blank = /\s/.test(text[start + 2] ?? '')
  if (blank) return after(text, next('#}', start + 2), '#}')
  const brace = next('}', start + 2)
  return brace < text.length && brace > start + 2 && text[brace - 1] === '#' ? brace + 1 : undefined
}

interface Form {
  readonly open: string
  readonly close: string
}

const FORMS: readonly Form[] = [
  { open: '{{<', close: '>}}' },
  { open: '{{%', close: '%}}' },
  { open: '{{', close: '}}' },
]
const STATEMENT: Form = { open: '{%', close: '%}' }

function formOf(text: string, start: number): Form {
  return FORMS.find(form => text.startsWith(form.open, start)) ?? STATEMENT
}

interface Scan {
  readonly text: string
  readonly start: number
  readonly form: Form
  readonly next: Next
  readonly quotes: boolean
}

/** Everything that can matter inside a tag; what lies between is passed over. */
const STOP = /["'`\\{}%>]|\n[ \t\r]*\n/g

function scanTag(scan: Scan): number | undefined {
  const { text, form } = scan
  let depth = 0
  let at = scan.start + form.open.length
  for (;;) {
    STOP.lastIndex = at
    const stop = STOP.exec(text)
    if (stop === null) return undefined
    at = stop.index
    if (text.startsWith(form.close, at)) {
      if (!closesInner(text, at, depth)) return at + form.close.length
      depth--
      at++
    } else if (isBroken(text, at, form)) return undefined
    else {
      if (text[at] === '{') depth++
      else if (text[at] === '}') depth = Math.max(0, depth - 1)
      at = scan.quotes ? pastQuoted(scan, at) : at + 1
    }
  }
}

/** An object inside `{{ … }}` ends here, not the tag: `{{ {a: {b: 1}} }}`, `{{{ raw }}}`. */
function closesInner(text: string, at: number, depth: number): boolean {
  return text[at] === '}' && (depth > 1 || (depth === 1 && text[at + 2] === '}'))
}

/** Another tag opens, a paragraph ends in an expression, or a shortcode is closed by the wrong mark. */
function isBroken(text: string, at: number, form: Form): boolean {
  if (text[at] === '{') return text[at + 1] === '{' || text[at + 1] === '%'
  if (form.open.length === 2) return text[at] === '\n'
  return text.startsWith('}}', at)
}

const QUOTES = '"\'`'

/** Past the string or the escape at `at`; a quote behind a letter is an apostrophe, one without a partner is text. */
function pastQuoted({ text, next }: Scan, at: number): number {
  const mark = text[at] ?? ''
  if (mark === '\\') return QUOTES.includes(text[at + 1] ?? ' ') ? at + 2 : at + 1
  if (!QUOTES.includes(mark) || /[\p{L}\p{N}]/u.test(text[at - 1] ?? '')) return at + 1
  for (let end = next(mark, at + 1); end < text.length; end = next(mark, end + 1))
    if (mark === '`' || !isEscaped(text, end)) return end + 1
  return at + 1
}

function isEscaped(text: string, at: number): boolean {
  let start = at
  while (text[start - 1] === '\\') start--
  return (at - start) % 2 === 1
}
