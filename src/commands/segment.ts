import { extract } from '../document/extract.ts'
import { loadParser } from '../document/parsers.ts'
import type { ParserName } from '../document/types.ts'
import type { SegmentReport } from '../report/segment/segment-report.ts'
import { formatOf, readMarkdown } from './read-markdown.ts'

export interface SegmentOptions {
  /** As the person named it, relative to `root`. */
  readonly file: string
  /** Absolute path. */
  readonly root: string
  /** Default satteri. */
  readonly parser?: ParserName
}

/**
 * Segments of one Markdown file, wherever it lies; `.mdx` is parsed as MDX. A file that is not there, cannot be read or
 * is not UTF-8 is a `UserError`; one that does not parse has a finding and no segments.
 */
export async function segment({
  file,
  root,
  parser: wish = 'satteri',
}: SegmentOptions): Promise<SegmentReport> {
  const text = await readMarkdown(file, root)
  const parser = await loadParser(wish)
  return { file, parser, document: extract(text, { format: formatOf(file), parser: parser.name }) }
}
