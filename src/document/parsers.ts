import manifest from '../../package.json' with { type: 'json' }
import { findJsonHead } from './front-matter/find-json.ts'
import { findFrontMatter } from './front-matter/find.ts'
import type { MarkdownNode } from './markdown-node.ts'
import { parseIndentedContent } from './parsers/indented-content.ts'
import { toStrictMdx } from './parsers/lenient-mdx.ts'
import type { ParseOptions } from './parsers/options.ts'
import { parseWithRemark, type Remark } from './parsers/remark.ts'
import { parseWithSatteri, type Satteri } from './parsers/satteri.ts'
import { findTornTags, maskRanges } from './parsers/torn-tags.ts'
import type { ParserName } from './types.ts'

/** A parser's name and version, as results and caches name it. */
export interface LoadedParser {
  readonly name: ParserName
  readonly version: string
}

const loaded: { satteri?: Satteri | undefined; remark?: Remark } = {}

/**
 * Loads a Markdown parser once; `extract` is synchronous afterwards. Where satteri has no binary for the machine,
 * remark is loaded in its place, and the returned name says so.
 */
export async function loadParser(name: ParserName): Promise<LoadedParser> {
  if (name === 'satteri') {
    loaded.satteri ??= await import('satteri').then(parsers => parsers, noBinary)
    if (loaded.satteri !== undefined) return { name, version: manifest.dependencies.satteri }
  }
  const { loadRemark } = await import('./parsers/load-remark.ts')
  loaded.remark ??= loadRemark()
  return { name: 'remark', version: manifest.dependencies['remark-parse'] }
}

/**
 * Parses Markdown or MDX to mdast with GFM and footnotes; a byte order mark and the front matter count as blank
 * lines. Offsets are UTF-16 units into `text`. Throws when the parser was not loaded, and the parser's own error
 * for MDX that is not well formed.
 */
export function parseMarkdown(text: string, options: ParseOptions = {}): MarkdownNode {
  const isMdx = options.format === 'mdx'
  const parseAny = (body: string) => parseBody(body, options)
  const parse = isMdx ? parseAny : (body: string) => parseIndentedContent(body, parseAny)
  const body = blankHead(text)
  const tree = isMdx ? parseMdx(body, parse) : parse(body)
  const torn = options.templates === true ? findTornTags(body, tree) : []
  return torn.length === 0 ? tree : parse(maskRanges(body, torn))
}

function parseBody(body: string, options: ParseOptions): MarkdownNode {
  if (loadedName(options.parser) === 'satteri' && loaded.satteri !== undefined)
    return parseWithSatteri(loaded.satteri, body, options)
  if (loaded.remark !== undefined) return parseWithRemark(loaded.remark, body, options)
  throw new Error('no Markdown parser: await loadParser(name) before the first extract')
}

/** Forgives what Docusaurus forgives; what is wrong beyond that is told as it is. */
function parseMdx(body: string, parse: (body: string) => MarkdownNode): MarkdownNode {
  try {
    return parse(body)
  } catch (error) {
    const strict = toStrictMdx(body)
    if (strict === body) throw error
    try {
      return parse(strict)
    } catch {
      throw error
    }
  }
}

/** The parser that answers for the wished one: remark stands in where satteri could not be loaded. */
export function loadedName(wish: ParserName = 'satteri'): ParserName {
  return wish === 'satteri' && loaded.satteri === undefined ? 'remark' : wish
}

function noBinary(): undefined {
  return undefined
}

// Both parsers swallow a byte order mark without counting it, and each knows front matter a little differently.
// Blanks of the same length keep all offsets and line numbers.
function blankHead(text: string): string {
  const bom = text.startsWith('\uFEFF') ? 1 : 0
  const end = findFrontMatter(text)?.range.end ?? findJsonHead(text)?.end ?? bom
  return end === 0 ? text : text.slice(0, end).replaceAll(/[^\r\n]/g, ' ') + text.slice(end)
}
