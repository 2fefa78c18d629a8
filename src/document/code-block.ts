import { findCodeText } from './code-text.ts'
import { findContentLines } from './content-lines.ts'
import { cutOut } from './cut-out.ts'
import type { Draft } from './draft.ts'
import type { Cut } from './inline.ts'
import { draftInner, worthyCuts } from './inner.ts'
import { endOf, startOf, type MarkdownNode } from './markdown-node.ts'
import { nextLine } from './prefixes.ts'
import { stretchOf } from './stretch.ts'

/** What is asked of code blocks and known about their place. */
export interface CodeContext {
  readonly containers: readonly string[]
  /** Languages whose comments and strings become segments. */
  readonly codeText: ReadonlySet<string>
}

/** Drafts a code block's content, with its comments and strings cut out where asked; nothing for an empty block. */
export function draftCode(text: string, node: MarkdownNode, { containers, codeText }: CodeContext): Draft[] {
  const value = contentOf(text, node)
  const ranges = value === '' ? [] : findContentLines(text, contentStart(text, node), value)
  if (ranges === undefined) return [opaque(text, node, containers)]
  const stretch = stretchOf(text, ranges)
  if (stretch.source === '') return []
  const language = languageOf(node)
  const cuts = language !== undefined && codeText.has(language) ? findCuts(stretch.source, language) : []
  const whole = { start: 0, end: stretch.source.length }
  const draft: Draft = {
    kind: 'code',
    ...cutOut(stretch, whole, { placeholders: [], cuts }),
    translatable: false,
    containers,
    inner: cuts.map(cut => draftInner(stretch, cut, containers)),
  }
  return [language === undefined ? draft : { ...draft, language }]
}

/** The code; blank lines at its end count only in front of a closing fence, where parsers agree about them. */
function contentOf(text: string, node: MarkdownNode): string {
  const { value = '' } = node
  const lines = text.slice(startOf(node), endOf(node)).split(/[\r\n]+/)
  const isClosed = isFence(lines[0]) && lines.length > 1 && CLOSING.test(lines.at(-1) ?? '')
  return isClosed ? value : value.replace(/[\r\n][ \t\r\n]*$/, '')
}

const CLOSING = /^[ \t>]*(?:`{3,}|~{3,})[ \t]*$/

function isFence(line = ''): boolean {
  return /^[ \t]*(?:```|~~~)/.test(line)
}

function contentStart(text: string, node: MarkdownNode): number {
  const start = startOf(node)
  const next = nextLine(text, start, endOf(node))
  return isFence(text.slice(start, next)) ? next : start
}

function languageOf({ lang }: MarkdownNode): string | undefined {
  return /^[^\s,{]+/.exec(lang ?? '')?.[0].toLowerCase()
}

function findCuts(code: string, language: string): Cut[] {
  const found = findCodeText(code, language)
  return worthyCuts(
    code,
    found.map(({ range }) => ({ range, kind: 'code', language })),
  )
}

/** Where value and text do not agree the whole block, fences included, is one segment. */
function opaque(text: string, node: MarkdownNode, containers: readonly string[]): Draft {
  const range = { start: startOf(node), end: endOf(node) }
  const source = text.slice(range.start, range.end)
  return {
    kind: 'other',
    ranges: [range],
    source,
    placeholders: [],
    translatable: false,
    containers,
    inner: [],
  }
}
