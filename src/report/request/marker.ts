import type { Marker } from './request.ts'

/** A marker as it stands in a text, with what only the text of a request needs to come back. */
export interface Marked {
  readonly marker: Marker
  /** Keys that people ticked and that the text had no room to show. */
  readonly ticked: readonly string[]
}

/**
 * A line that readers do not see: an HTML comment with JSON in it. Nothing that is said in it can end the comment or the line, and nothing is
 * a mention.
 */
export function formatMarker({ marker, ticked }: Marked): string {
  return `${START}${escaped(JSON.stringify(ticked.length === 0 ? marker : { ...marker, ticked }))}${END}`
}

/**
 * The last marker that is a line of its own, at its start and in no fence; null where there is none, or it says something else. A text that was
 * edited by people, or came back with other line ends, still has it.
 */
export function parseMarker(text: string): Marked | null {
  let fence: string | null = null
  let found: string | null = null
  for (const line of text.split(/\r\n|\n|\r/)) {
    const [ticks = null] = /^ {0,3}(?:`{3,}(?=[^`]*$)|~{3,})/.exec(line) ?? []
    if (fence === null && ticks !== null) fence = ticks.trim()
    else if (fence !== null && ticks?.trim().startsWith(fence) === true) fence = null
    else if (fence === null && line.startsWith(START)) found = line
  }
  return found === null ? null : markedIn(found.trimEnd())
}

const START = '<!-- evergloss '
const END = ' -->'

/** Letters only where JSON would have signs that mean something in HTML, in Markdown or to GitHub. */
function escaped(json: string): string {
  return json.replaceAll(
    /[^ -~]|[<>&@#`]|(?<=-)-/g,
    c => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}

function markedIn(line: string): Marked | null {
  if (!line.endsWith(END)) return null
  const value = valueOf(line.slice(START.length, -END.length))
  if (!isMarker(value)) return null
  const { ticked, ...marker } = { ticked: [], ...value }
  return { marker, ticked: isTexts(ticked) ? ticked : [] }
}

function valueOf(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch {
    return null
  }
}

const KINDS: ReadonlySet<unknown> = new Set(['pull-request', 'issue', 'guard', 'mention'])

function isMarker(value: unknown): value is Marker & { readonly ticked?: unknown } {
  if (!isRecord(value)) return false
  const { kind, locale, post, base, digest, counts, isDone, asked } = value
  return (
    KINDS.has(kind) &&
    isTexts([locale, base, digest]) &&
    (post === null || typeof post === 'string') &&
    isRecord(counts) &&
    ['posts', 'carried', 'work', 'queued'].every(name => typeof counts[name] === 'number') &&
    typeof isDone === 'boolean' &&
    isRecord(asked) &&
    Object.values(asked).every(isAsked)
  )
}

function isAsked(value: unknown): boolean {
  return isRecord(value) && typeof value['at'] === 'string' && typeof value['times'] === 'number'
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function isTexts(value: unknown): value is string[] {
  return Array.isArray(value) && value.every(one => typeof one === 'string')
}
