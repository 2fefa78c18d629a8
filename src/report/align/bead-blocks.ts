import { segmentLines } from '../segment/segment-lines.ts'
import { cells } from '../text/cells.ts'
import type { AlignTextOptions } from './align-options.ts'
import type { AlignedBead, AlignReport } from './align-report.ts'
import { beadMark } from './bead-mark.ts'
import { beadType } from './bead-type.ts'
import { sideLines, type SideLine } from './side-lines.ts'

/** Below these columns the two texts stand one above the other. */
const NARROW = 60

/** Lines of all beads of segments, an empty line before each heading; with `uncertain` runs of sure pairs are one line. */
export function beadBlocks(report: AlignReport, options: AlignTextOptions): string[] {
  const beads = report.beads.filter(({ markup }) => markup === undefined)
  const form = formOf(report, beads, options)
  const lines: string[] = []
  let leftOut = 0
  const tellLeftOut = (): void => {
    if (leftOut > 0) lines.push(options.paint('quiet', `⋮ ${options.t('align:leftOut', { count: leftOut })}`))
    leftOut = 0
  }
  for (const bead of beads) {
    if (options.uncertain && beadMark(bead) === undefined) leftOut += 1
    else {
      tellLeftOut()
      if (isHeading(bead) && lines.length > 0) lines.push('')
      lines.push(...beadLines(bead, form, options))
    }
  }
  tellLeftOut()
  return lines
}

/** Widths that all beads share. */
interface Form {
  readonly stacked: boolean
  /** Cells of a line number on each side. */
  readonly gutters: readonly [number, number]
  /** Cells of a type such as `1:1`. */
  readonly type: number
  /** Cells of each text. */
  readonly text: number
  readonly lineOf: readonly [LineOf, LineOf]
}

type LineOf = ReturnType<typeof segmentLines>

function formOf(
  { source, target }: AlignReport,
  beads: readonly AlignedBead[],
  { columns }: AlignTextOptions,
): Form {
  const lineOf = [segmentLines(source.document), segmentLines(target.document)] as const
  const gutter = (of: LineOf, side: 'source' | 'target'): number =>
    Math.max(1, ...beads.flatMap(bead => bead[side].slice(-1).map(last => String(of(last)[0]).length)))
  const gutters = [gutter(lineOf[0], 'source'), gutter(lineOf[1], 'target')] as const
  const type = Math.max(3, ...beads.map(bead => beadType(bead).length))
  const stacked = columns < NARROW
  const around = gutters[0] + 1 + 2 + (2 + type + 5) + 2 + gutters[1] + 1
  const text = stacked ? columns - Math.max(...gutters) - 3 : Math.floor((columns - around) / 2)
  return { stacked, gutters, type, text: Math.max(MIN_TEXT, text), lineOf }
}

/** A wide character and the sign that something was cut off. */
const MIN_TEXT = 8

function isHeading({ source, target }: AlignedBead): boolean {
  return (source[0] ?? target[0])?.kind === 'heading'
}

function beadLines(bead: AlignedBead, form: Form, options: AlignTextOptions): string[] {
  const { full: whole, t } = options
  const width = form.text
  const left = sideLines(bead.source, { width, whole, lineOf: form.lineOf[0], t, side: 'source' })
  const right = sideLines(bead.target, { width, whole, lineOf: form.lineOf[1], t, side: 'target' })
  return form.stacked
    ? stacked({ bead, left, right }, form, options)
    : beside({ bead, left, right }, form, options)
}

interface Shown {
  readonly bead: AlignedBead
  readonly left: readonly SideLine[]
  readonly right: readonly SideLine[]
}

function beside({ bead, left, right }: Shown, form: Form, { paint }: AlignTextOptions): string[] {
  const middle = ' '.repeat(2 + form.type + 5)
  return Array.from({ length: Math.max(left.length, right.length) }, (_, i) => {
    const [start, end] = [left[i], right[i]]
    const parts = [
      sideText(start, form.gutters[0], paint) + ' '.repeat(form.text - cells(start?.text ?? '')),
      i === 0 ? middleText(bead, form, paint) : middle,
      end === undefined ? '' : sideText(end, form.gutters[1], paint),
    ]
    return parts.join('  ').trimEnd()
  })
}

function stacked({ bead, left, right }: Shown, form: Form, { paint }: AlignTextOptions): string[] {
  const gutter = Math.max(...form.gutters)
  return [
    middleText(bead, form, paint),
    ...[...left, ...right].map(line => `  ${sideText(line, gutter, paint)}`.trimEnd()),
  ]
}

function sideText(line: SideLine | undefined, gutter: number, paint: AlignTextOptions['paint']): string {
  const number = String(line?.number ?? '').padStart(gutter)
  const text = line?.text ?? ''
  const shown = line?.meaning === undefined || text === '' ? text : paint(line.meaning, text)
  return `${line?.number === undefined ? number : paint('quiet', number)} ${shown}`
}

function middleText(bead: AlignedBead, form: Form, paint: AlignTextOptions['paint']): string {
  const { sign, meaning } = beadMark(bead) ?? { sign: ' ', meaning: 'quiet' }
  const percent = `${Math.round(100 * bead.confidence)}%`
  return paint(meaning, `${sign} ${beadType(bead).padEnd(form.type)} ${percent.padStart(4)}`)
}
