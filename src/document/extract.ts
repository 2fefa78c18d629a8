import { readBlocks } from './blocks.ts'
import { readComment, type Comment } from './comment.ts'
import { createCollector, type Collector } from './collect.ts'
import { draftFields } from './front-matter/fields.ts'
import type { MarkdownNode } from './markdown-node.ts'
import { loadedName, parseMarkdown } from './parsers.ts'
import { lineOf } from './position.ts'
import { syntaxFinding } from './syntax-finding.ts'
import type { Document, ExtractOptions, Finding } from './types.ts'

/**
 * Splits a Markdown or MDX file into segments; everything else is skeleton. Ranges are UTF-16 offsets into `text`.
 * MDX that is not well formed gives a document without segments and with a finding; front matter that does not
 * parse gives a finding and becomes one segment, and so does a file nested too deep to be read. Throws only when no
 * parser was loaded.
 */
export function extract(text: string, options: ExtractOptions = {}): Document {
  const format = options.format ?? 'markdown'
  const templates = options.templates ?? format === 'markdown'
  return {
    text,
    format,
    parser: loadedName(options.parser),
    options,
    ...readSegments(text, { ...options, format, templates }),
  }
}

type Reading = Pick<Document, 'segments' | 'findings'>

function readSegments(text: string, options: ExtractOptions): Reading {
  try {
    return readTree(text, parseMarkdown(text, options), options)
  } catch (error) {
    if (error instanceof RangeError) return readWhole(text)
    const finding = options.format === 'mdx' ? syntaxFinding(error) : undefined
    if (finding === undefined) throw error
    return { segments: [], findings: [finding] }
  }
}

function readTree(text: string, tree: MarkdownNode, options: ExtractOptions): Reading {
  const collector = createCollector()
  const findings = readFrontMatter(collector, text, options)
  const templates = options.templates ?? true
  const unheard: Comment[] = []
  readBlocks({ text, templates, codeText: new Set(options.codeText), collector, unheard }, tree)
  return {
    segments: collector.segments,
    findings: [...findings, ...switchFindings(text, unheard, collector)],
  }
}

/** Switches that stand where they are not obeyed, and the one that is never switched on again. */
function switchFindings(text: string, unheard: readonly Comment[], collector: Collector): Finding[] {
  const off = collector.offSince()
  if (unheard.length === 0 && off === undefined) return []
  const line = lineOf(text)
  const warn = (code: string, at: number, params: Finding['params'] = {}): Finding => ({
    code: `document:${code}`,
    severity: 'warning',
    params: { ...params, line: line(at) },
    range: { start: at, end: at },
    line: line(at),
  })
  const inline = unheard.map(({ text: comment, at }) =>
    warn('inlineSwitch', at, { word: readComment(comment).word ?? '' }),
  )
  return off === undefined ? inline : [...inline, warn('neverOn', off)]
}

/** Blocks nested in each other by the thousand exhaust the stack; such a file is one segment. */
function readWhole(text: string): Reading {
  const collector = createCollector()
  const ranges = [{ start: 0, end: text.length }]
  collector.add({
    kind: 'other',
    ranges,
    source: text,
    placeholders: [],
    translatable: false,
    containers: [],
    inner: [],
  })
  return {
    segments: collector.segments,
    findings: [{ code: 'document:tooDeep', severity: 'warning', params: {} }],
  }
}

function readFrontMatter(
  collector: Collector,
  text: string,
  { fields = DEFAULT_FIELDS, shared = [] }: ExtractOptions,
): Finding[] {
  const { drafts, finding } = draftFields(text, { fields, shared })
  for (const draft of drafts) collector.add(draft)
  return finding === undefined ? [] : [finding]
}

const DEFAULT_FIELDS = ['title', 'description']
