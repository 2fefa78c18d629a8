import { UserError } from '../../errors.ts'

/** Elements in each other, at most: XLIFF needs a dozen. */
const DEEPEST = 100
/** Elements, comments and instructions of a file, at most; each costs memory of its own. */
const MOST = 500_000

/**
 * Makes sure that an XML text can be parsed in bounded time and memory, in one linear pass before it is parsed. Throws a UserError
 * `exchange:doctype` for a document type (entities and files from elsewhere come with it), `exchange:malformedXml` for a tag without
 * end, `exchange:tooDeep`, `exchange:tooManyNodes`.
 */
export function checkXml(text: string): void {
  let depth = 0
  let nodes = 0
  for (let at = text.indexOf('<'); at >= 0;) {
    const mark = MARKS.find(({ open }) => text.startsWith(open, at))
    if (mark === undefined && text.startsWith('<!', at)) refuse('doctype', text, at)
    const end = mark === undefined ? endOfTag(text, at) : text.indexOf(mark.close, at + mark.open.length)
    if (end < 0) refuse('malformedXml', text, at)
    if (text[at + 1] === '/') depth--
    else if (++nodes > MOST) refuse('tooManyNodes', text, at)
    else if (mark === undefined && text[end - 1] !== '/' && ++depth > DEEPEST) refuse('tooDeep', text, at)
    at = text.indexOf('<', end)
  }
}

const MARKS: readonly { readonly open: string; readonly close: string }[] = [
  { open: '<!--', close: '-->' },
  { open: '<![CDATA[', close: ']]>' },
  { open: '<?', close: '?>' },
]

/** The `>` of a tag, not one in a value; -1 where there is none before the next tag. */
function endOfTag(text: string, start: number): number {
  let quote = ''
  for (let at = start + 1; at < text.length; at++) {
    const mark = text[at] ?? ''
    if (quote !== '') quote = mark === quote ? '' : quote
    else if (mark === '"' || mark === "'") quote = mark
    else if (mark === '>') return at
    if (mark === '<') return -1
  }
  return -1
}

type Refusal = 'doctype' | 'malformedXml' | 'tooDeep' | 'tooManyNodes'

function refuse(key: Refusal, text: string, at: number): never {
  const line = text.slice(0, at).split('\n').length
  const more = {
    doctype: {},
    malformedXml: { reason: 'tag without end' },
    tooDeep: { limit: DEEPEST },
    tooManyNodes: { limit: MOST },
  }
  throw new UserError(`exchange:${key}`, { line, ...more[key] })
}
