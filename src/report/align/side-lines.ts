import { HOLE, type Segment } from '../../document/types.ts'
import { cells } from '../text/cells.ts'
import { cutEnd } from '../text/cut.ts'
import { printable, printableCode } from '../text/printable.ts'
import type { Meaning, Words } from '../words.ts'
import { breakCharacters } from './break-characters.ts'
import { breakLines } from './break-lines.ts'
import { isolated } from './isolated.ts'

/** One line of one side; `number` stands before the first line of each segment. */
export interface SideLine {
  readonly text: string
  readonly number?: number
  readonly meaning?: Meaning
}

interface SideOptions {
  /** Terminal cells. */
  readonly width: number
  /** False: of a long segment only the beginning. */
  readonly whole: boolean
  readonly side: 'source' | 'target'
  readonly lineOf: (segment: Segment) => readonly [number, number]
  readonly t: Words
}

/** The segments of one side, one below the other; where there is none, words that say so. */
export function sideLines(segments: readonly Segment[], options: SideOptions): SideLine[] {
  const { width, side, lineOf, t } = options
  if (segments.length === 0)
    return breakLines(t(`align:absent.${side}`), width).map(text => ({ text, meaning: 'quiet' }))
  return segments.flatMap(segment => {
    const [number] = lineOf(segment)
    const meaning = meaningOf(segment)
    return textLines(segment, options).map((line, i) => ({
      text: isolated(line, segment.source),
      ...(i === 0 ? { number } : {}),
      ...(meaning === undefined ? {} : { meaning }),
    }))
  })
}

function meaningOf({ kind, translatable }: Segment): Meaning | undefined {
  if (kind === 'heading') return 'strong'
  return translatable ? undefined : 'quiet'
}

/** Lines that a passage takes where it is not shown whole. */
const MOST_LINES = 3

function textLines(segment: Segment, { width, whole }: SideOptions): string[] {
  const text = segment.source.replaceAll(HOLE, '…')
  // More than is shown would be broken for nothing
  const seen = whole ? text : text.slice(0, (MOST_LINES + 1) * width * 2)
  const lines =
    segment.kind === 'code'
      ? codeLines(seen, { width, whole })
      : breakLines(marked(segment, printable(seen)), width)
  return whole || lines.length <= MOST_LINES ? lines : shortened(lines, width)
}

/** Lines of code keep their shape: they are cut rather than broken where not all is shown. */
function codeLines(
  text: string,
  { width, whole }: { readonly width: number; readonly whole: boolean },
): string[] {
  const lines = text.split(/\r\n?|\n/).map(printableCode)
  if (whole) return lines.flatMap(line => breakCharacters(line, width))
  return lines.filter(line => line !== '').map(line => cutEnd(line, width))
}

/** A passage with what it is, as Markdown writes that. */
function marked({ kind, level, field }: Segment, text: string): string {
  if (kind === 'heading') return `${'#'.repeat(level ?? 1)} ${text}`
  if (kind === 'front-matter') return `${printable(field ?? '')}: ${text}`
  if (kind === 'image') return `![${text}]`
  return `${SIGNS[kind] ?? ''}${text}`
}

const SIGNS: Partial<Record<Segment['kind'], string>> = { 'list-item': '- ', 'table-cell': '| ' }

function shortened(lines: readonly string[], width: number): string[] {
  const last = (lines[MOST_LINES - 1] ?? '').replace(/…$/, '')
  const cut = cells(last) < width ? last : (breakLines(last, width - 1)[0] ?? '')
  return [...lines.slice(0, MOST_LINES - 1), `${cut}…`]
}
