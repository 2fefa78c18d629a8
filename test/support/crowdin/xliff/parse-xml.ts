/** An element with its place in the text; offsets in UTF-16 units. */
export interface XmlElement {
  name: string
  attributes: ReadonlyMap<string, string>
  /** Elements, and text with references resolved. */
  children: (XmlElement | string)[]
  start: number
  /** Behind the opening tag. */
  inside: number
  end: number
}

const TOKEN =
  /<!--(?:[^-]|-(?!-))*-->|<\?[^?]*(?:\?(?!>)[^?]*)*\?>|<!\[CDATA\[([^]*?)\]\]>|<(\/?)([A-Za-z_][\w:.-]*)((?:\s+[\w:.-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>|[^<]+|</g

/**
 * The elements of a well-formed XML text without a document type. Small and quick: an archive of a large project has some hundred
 * thousand units. Throws an `Error` that names the offset of what is wrong.
 */
export function parseXml(text: string): XmlElement {
  const top = elementAt('', '', 0, 0)
  const open: XmlElement[] = [top]
  for (const token of text.matchAll(TOKEN)) {
    const current = open.at(-1) ?? top
    const [whole, cdata, slash, name, attributes = '', empty] = token
    const end = token.index + whole.length
    if (name !== undefined && slash === '/') close(open, name, end)
    else if (name !== undefined) {
      const element = elementAt(name, attributes, token.index, end)
      current.children.push(element)
      if (empty === '') open.push(element)
    } else if (cdata !== undefined) current.children.push(cdata)
    else if (whole === '<') throw new Error(`no well-formed XML at offset ${token.index}`)
    else if (!whole.startsWith('<')) addText(current, whole, token.index)
  }
  if (open.length > 1) throw new Error(`${open.at(-1)?.name} is not closed`)
  const roots = top.children.filter(child => typeof child !== 'string')
  const [root] = roots
  if (root === undefined || roots.length > 1) throw new Error('one root element expected')
  return root
}

function close(open: XmlElement[], name: string, end: number): void {
  const element = open.pop()
  if (element?.name !== name || open.length === 0)
    throw new Error(`${name} is closed but not open at offset ${end}`)
  element.end = end
}

const NONE: ReadonlyMap<string, string> = new Map()

function elementAt(name: string, attributes: string, start: number, end: number): XmlElement {
  if (attributes === '') return { name, attributes: NONE, children: [], start, inside: end, end }
  const found = new Map<string, string>()
  for (const [, key = '', quoted = ''] of attributes.matchAll(/([\w:.-]+)\s*=\s*("[^"]*"|'[^']*')/g)) {
    if (found.has(key)) throw new Error(`${key} is there twice at offset ${start}`)
    found.set(key, resolve(quoted.slice(1, -1).replaceAll(/\s/g, ' '), start))
  }
  return { name, attributes: found, children: [], start, inside: end, end }
}

function addText(element: XmlElement, text: string, offset: number): void {
  if (element.name === '' && text.trim() !== '')
    throw new Error(`text outside of the root at offset ${offset}`)
  element.children.push(resolve(text, offset))
}

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

/** Characters that XML 1.0 does not have. */
// oxlint-disable-next-line no-control-regex
const FORBIDDEN = /[\0-\x08\x0b\x0c\x0e-\x1f\uFFFE\uFFFF]/

function resolve(text: string, offset: number): string {
  if (FORBIDDEN.test(text)) throw new Error(`a character that XML does not have at offset ${offset}`)
  if (!text.includes('&')) return text
  return text.replaceAll(/&([^;&\s]*);?/g, (whole, name: string) => {
    const code = /^#(?:(\d+)|x([\dA-Fa-f]+))$/.exec(name)
    const number = code?.[1] === undefined ? Number.parseInt(code?.[2] ?? '', 16) : Number(code[1])
    const character = code === null ? NAMED[name] : String.fromCodePoint(number)
    if (character === undefined || !whole.endsWith(';'))
      throw new Error(`${whole} means nothing at offset ${offset}`)
    return character
  })
}
