import { UserError } from '../../errors.ts'

/**
 * Makes sure, line by line, that a text is a PO file: the parser forgives what breaks off, and keeps one of two entries that are the
 * same. Throws a UserError `exchange:malformedPo`, `exchange:duplicateId` or `exchange:noContext`, with the line.
 */
export function checkPo(text: string): void {
  const seen: Seen = { contexts: new Map(), context: undefined, entries: 0, last: '' }
  text.split(/\r\n|\n|\r/).forEach((line, i) => {
    const content = line.trim()
    if (content === '' || content.startsWith('#')) return
    const [, keyword, strings = ''] = line.length > LONGEST ? [] : (LINE.exec(content) ?? [])
    if (keyword === undefined || (keyword === '' && seen.last === ''))
      throw new UserError('exchange:malformedPo', { line: i + 1, text: excerpt(content) })
    note(seen, { keyword, strings, line: i + 1 })
  })
}

/** UTF-16 units. */
const LONGEST = 1_000_000
const LINE = /^(msgctxt|msgid_plural|msgid|msgstr(?:\[\d+\])?|)\s*((?:"[^"\\]*(?:\\.[^"\\]*)*"\s*)+)$/

interface Seen {
  /** Line of each. */
  readonly contexts: Map<string, number>
  context: { text: string; readonly line: number } | undefined
  entries: number
  last: string
}

interface Line {
  readonly keyword: string
  readonly strings: string
  readonly line: number
}

function note(seen: Seen, { keyword, strings, line }: Line): void {
  if (keyword === 'msgctxt') seen.context = { text: strings, line }
  else if (keyword === '' && seen.last === 'msgctxt' && seen.context !== undefined)
    seen.context.text += strings
  else if (keyword === 'msgid') enter(seen, strings, line)
  seen.last = keyword === '' ? seen.last : keyword
}

/** The entry without a context is the header, which comes first. */
function enter(seen: Seen, strings: string, line: number): void {
  const { context } = seen
  seen.context = undefined
  if (context === undefined && seen.entries++ === 0 && strings.trim() === '""') return
  const id = context?.text.replaceAll(/"\s*"/g, '').trim() ?? '""'
  if (id === '""') throw new UserError('exchange:noContext', { line })
  const first = seen.contexts.get(id)
  if (first !== undefined) throw new UserError('exchange:duplicateId', { id: id.slice(1, -1), line, first })
  seen.contexts.set(id, context?.line ?? line)
}

function excerpt(text: string): string {
  return text.length > 60 ? `${text.slice(0, 60)}…` : text
}
