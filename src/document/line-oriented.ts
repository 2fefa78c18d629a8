import { nextLine } from './prefixes.ts'
import type { Range } from './types.ts'

/**
 * Cuts a paragraph's source at lines that a site generator reads as lines: directives (`:::`, `///`, `!!!`, `===`), block
 * tags alone on their line, alert marks, `$$`, imports and exports. Returns the runs of prose between them and the
 * titles that such lines hold; `tags` are the template tags, ordered. UTF-16 offsets.
 */
export function splitAtLines(source: string, tags: readonly Range[]): Range[] {
  if (!hasSuspectLine(source)) return [{ start: 0, end: source.length }]
  const runs: Range[] = []
  let start = 0
  let tag = 0
  for (let from = 0; from < source.length;) {
    const end = nextLine(source, from, source.length)
    while ((tags[tag]?.end ?? Infinity) <= from) tag++
    const title = titleOf(source, { start: from, end }, tags.slice(tag, tag + MOST_TAGS))
    if (title !== undefined) {
      runs.push({ start, end: from }, title)
      start = end
    }
    from = end
  }
  return [...runs, { start, end: source.length }]
    .map(run => trimmed(source, run))
    .filter(run => run.start < run.end)
}

/** False when no line can be anything but prose; cheap, and true too often. */
export function hasSuspectLine(source: string): boolean {
  return SUSPECT.test(source)
}

function trimmed(source: string, { start, end }: Range): Range {
  let from = start
  let to = end
  while (from < to && isBlank(source.charCodeAt(from))) from++
  while (to > from && isBlank(source.charCodeAt(to - 1))) to--
  return { start: from, end: to }
}

/** Blanks of Markdown only: others are text. */
function isBlank(unit: number): boolean {
  return unit === 32 || unit === 9 || unit === 10 || unit === 13
}

/** More block tags on one line than this make it prose. */
const MOST_TAGS = 50
const SUSPECT = /:::|\{\{|\{%|\{#|\/\/\/|!!!|\?\?\?|===|\[!|\$\$|^(?:import|export)\s/m

/** The part of a line-oriented line that a reader sees, an empty range when there is none; undefined for prose. */
function titleOf(source: string, { start, end }: Range, tags: readonly Range[]): Range | undefined {
  const line = source.slice(start, end)
  for (const mark of MARKS) {
    const match = mark.exec(line)
    const [from = 0, to = 0] = match?.indices?.[1] ?? []
    if (match !== null) return { start: start + from, end: start + to }
  }
  return isBlockTags(source, { start, end }, tags) ? { start, end: start } : undefined
}

/** Lines that are marks as a whole; the group is a title. */
const MARKS: readonly RegExp[] = [
  /^:{3,}[ \t]*(?:[\w.-]+[ \t]*(?:\[(.*)\])?(?:\{.*\})?)?\s*$/d,
  /^:{3,}[ \t]*[\w-]+[ \t]+([^{}\s].*?)(?:[ \t]*\{.*\})?\s*$/d,
  /^\/{3,}[ \t]*(?:[\w-]+(?:[ \t]*\|[ \t]*(.*?))?)?\s*$/d,
  /^(?:!!!|\?\?\?\+?)[ \t]+[\w-]+(?:[ \t]+[\w-]+)*(?:[ \t]+"(.*)")?\s*$/d,
  /^===[!+]*[ \t]+"(.*)"\s*$/d,
  /^\[![\w-]+\][+-]?\s*$/d,
  /^\$\$\s*$/d,
  /^import\s+(?:[\w*{][^'"]*\sfrom\s+)?(?:"[^"]+"|'[^']+');?\s*$/d,
  /^export\s+(?:const|let|var)\s+\w+\s*=/d,
]

/** Tags that stand for blocks: statements, Hugo's shortcodes, comments, calls; `{{ name }}` is a word of a sentence. */
const BLOCK_TAG = /^\{(?:[%#]|\{[<%/]|\{[^}]*\()/

function isBlockTags(source: string, { start, end }: Range, tags: readonly Range[]): boolean {
  let at = start
  let found = false
  for (const tag of tags) {
    if (tag.start >= end || source.slice(at, tag.start).trim() !== '') break
    found ||= BLOCK_TAG.test(source.slice(tag.start, tag.end))
    at = Math.max(at, tag.end)
  }
  return found && (at >= end || source.slice(at, end).trim() === '')
}
