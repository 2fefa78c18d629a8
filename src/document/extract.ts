import { readBlocks } from './blocks.ts'
import { createCollector, type Collector } from './collect.ts'
import { draftFields } from './front-matter/fields.ts'
import type { MarkdownNode } from './markdown-node.ts'
import { loadedName, parseMarkdown } from './parsers.ts'
import { syntaxFinding } from './syntax-finding.ts'
import type { Document, ExtractOptions, Finding } from './types.ts'

/**
 * Splits a Markdown or MDX file into segments; everything else is skeleton. Ranges are UTF-16 offsets into `text`.
 * MDX that is not well formed gives a document without segments and with a finding; front matter that does not
 * parse gives a finding and becomes one segment. Throws only when no parser was loaded.
 */
export function extract(text: string, options: ExtractOptions = {}): Document {
  const format = options.format ?? 'markdown'
  const base = { text, format, parser: loadedName(options.parser) }
  const tree = parseOrFind(text, options)
  if ('code' in tree) return { ...base, segments: [], findings: [tree] }
  const collector = createCollector()
  const findings = readFrontMatter(collector, text, options)
  const templates = options.templates ?? format === 'markdown'
  readBlocks({ text, templates, codeText: new Set(options.codeText), collector }, tree)
  return { ...base, segments: collector.segments, findings }
}

function parseOrFind(text: string, options: ExtractOptions): MarkdownNode | Finding {
  try {
    return parseMarkdown(text, options)
  } catch (error) {
    const finding = options.format === 'mdx' ? syntaxFinding(error) : undefined
    if (finding === undefined) throw error
    return finding
  }
}

function readFrontMatter(
  collector: Collector,
  text: string,
  { fields = DEFAULT_FIELDS }: ExtractOptions,
): Finding[] {
  const { drafts, finding } = draftFields(text, fields)
  for (const draft of drafts) collector.add(draft)
  return finding === undefined ? [] : [finding]
}

const DEFAULT_FIELDS = ['title', 'description']
