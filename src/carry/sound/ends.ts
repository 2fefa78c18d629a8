/** What opens and closes, by kind and name: elements of HTML and JSX, containers, blocks of template tags, fences. */
const MARKS: readonly {
  readonly pattern: RegExp
  readonly read: (match: RegExpExecArray) => Step | undefined
}[] = [
  { pattern: /<(\/?)([A-Za-z][\w.:-]*)((?:"[^"]*"|'[^']*'|\{[^{}]*\}|[^"'<>{}])*)>/g, read: readTag },
  { pattern: /^[ \t>]*(:{3,}|\/{3,})[ \t]*(.*)$/gm, read: readContainer },
  {
    pattern: /\{%-?\s*(end)?([a-z]\w*)|\{\{[<%]\s*(\/)?\s*([\w-]+)[^]*?(\/)?\s*[>%]\}\}/g,
    read: readTemplate,
  },
]

interface Step {
  readonly name: string
  readonly step: 1 | -1
}

/** HTML Living Standard, 13.1.2. */
const VOID: ReadonlySet<string> = new Set(
  'area base br col embed hr img input link meta source track wbr'.split(' '),
)

/**
 * How many ends each construct of a text lacks, by name; a name that has as many ends as beginnings is left out. What is not meant
 * to be closed stands in it as well, so that only two versions of one text can be compared.
 */
function missingEnds(text: string): ReadonlyMap<string, number> {
  const open = new Map<string, number>()
  for (const { pattern, read } of MARKS)
    for (const match of text.matchAll(pattern)) {
      const found = read(match)
      if (found !== undefined) open.set(found.name, (open.get(found.name) ?? 0) + found.step)
    }
  return new Map([...open].filter(([, count]) => count !== 0))
}

function readTag([, close, name = '', rest = '']: RegExpExecArray): Step | undefined {
  if (rest.endsWith('/') || VOID.has(name.toLowerCase()) || /^(?:https?|mailto):/i.test(name))
    return undefined
  return { name: `<${name}>`, step: close === '/' ? -1 : 1 }
}

function readContainer([, marks = '', rest = '']: RegExpExecArray): Step {
  return { name: marks, step: rest.trim() === '' ? -1 : 1 }
}

/** Shortcodes of Hugo have ends only where they have content; their names differ from those of template tags. */
function readTemplate([, end, tag, slash, shortcode, own]: RegExpExecArray): Step | undefined {
  if (tag !== undefined) return { name: `{% ${tag} %}`, step: end === undefined ? 1 : -1 }
  if (own !== undefined) return undefined
  return { name: `{{< ${shortcode ?? ''} >}}`, step: slash === undefined ? 1 : -1 }
}

/** True when a text lacks no end that it had not lacked before. */
export function hasSameEnds(before: string, after: string): boolean {
  const [then, now] = [missingEnds(before), missingEnds(after)]
  return [...now].every(
    ([name, count]) => Math.abs(count) <= Math.abs(then.get(name) ?? 0) || wasOther(then, name, count),
  )
}

/** A tag that is never closed may get another name. */
function wasOther(then: ReadonlyMap<string, number>, name: string, count: number): boolean {
  return name.startsWith('{') && count > 0 && [...then.values()].some(value => value === count)
}
