import { codeTraces, proseTraces, type Trace, type TraceKind } from './line-traces.ts'

/** How often a text has each trace. A key begins with the trace's kind and a space. */
export type Traces = ReadonlyMap<string, number>

/**
 * A reader of traces for texts that have most lines in common, as the versions of a post do: what a line keeps is found out once.
 * Lines are looked at one by one, not parsed: a whole history is read in the time of a few documents. Front matter is left out.
 */
export function traceReader(): (text: string) => Traces {
  const read = lineReader()
  const known = new Map<string, Traces>()
  return text => {
    const traces = known.get(text) ?? read(text)
    known.set(text, traces)
    return traces
  }
}

function lineReader(): (text: string) => Traces {
  const [code, prose] = [remember(codeTraces), remember(proseTraces)]
  return text => {
    const traces = new Map<string, number>()
    const note = (key: string): unknown => traces.set(key, (traces.get(key) ?? 0) + 1)
    const shape: string[] = []
    let fence: string | null = null
    let open = false
    for (const line of bodyLines(text)) {
      const mark = FENCE.exec(line)?.[1]
      if (fence !== null) {
        if (mark !== undefined && mark.startsWith(fence) && /^[\s>]*[`~]+\s*$/.test(line)) fence = null
        else for (const key of code(line)) note(key)
        continue
      }
      if (mark !== undefined) {
        fence = mark
        shape.push('c')
        open = false
        continue
      }
      for (const key of prose(line)) note(key)
      const block = blockOf(line, open)
      if (block !== '') shape.push(block)
      open = line.trim() !== ''
    }
    for (const key of ngrams(shape)) note(key)
    return traces
  }
}

/** The kind of a trace by its key. */
export function kindOf(key: string): TraceKind {
  // Keys are made of kinds, below.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  return key.slice(0, key.indexOf(' ')) as TraceKind
}

function remember(find: (line: string) => readonly Trace[]): (line: string) => readonly string[] {
  const known = new Map<string, readonly string[]>()
  return line => {
    const found = known.get(line)
    if (found !== undefined) return found
    const keys = find(line).map(({ kind, text }) => `${kind} ${text}`)
    known.set(line, keys)
    return keys
  }
}

const FENCE = /^[\s>]*(?:[-*+]\s+|\d+[.)]\s+)?(`{3,}|~{3,})(?!.*`)/

function bodyLines(text: string): string[] {
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n?|\n/)
  const fence = lines[0]?.trimEnd() ?? ''
  if (fence !== '---' && fence !== '+++') return lines
  const end = lines.findIndex((line, i) => i > 0 && line.trimEnd() === fence)
  return end === -1 ? lines : lines.slice(end + 1)
}

/** What begins in a line, as one letter or two; empty where a paragraph goes on. Definitions stand where a translator likes. */
function blockOf(line: string, open: boolean): string {
  const text = line.trim()
  const level = /^(#{1,6})\s/.exec(text)?.[1]?.length
  if (level !== undefined) return `h${level}`
  if (/^(?:[-*+]|\d+[.)])\s/.test(text)) return 'l'
  if (open || text === '' || /^\[[^\]]+\]:/.test(text)) return ''
  if (text.startsWith('|')) return 't'
  if (text.startsWith('>')) return 'q'
  if (text.startsWith('![')) return 'i'
  return /^[<{:]/.test(text) ? 'x' : 'p'
}

/** Stretches of blocks, long enough that few are there twice. */
function ngrams(shape: readonly string[]): string[] {
  return shape.flatMap((_, i) =>
    i + LENGTH > shape.length ? [] : [`shape ${shape.slice(i, i + LENGTH).join('')}`],
  )
}

const LENGTH = 5
