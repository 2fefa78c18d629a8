import { joinBlocks } from '../join-blocks.ts'
import { formatFindings } from '../text/findings-text.ts'
import { wrap, wrapParts } from '../text/wrap.ts'
import { alignHead } from './align-head.ts'
import type { AlignTextOptions } from './align-options.ts'
import type { AlignReport } from './align-report.ts'
import { beadBlocks } from './bead-blocks.ts'
import { legend } from './bead-mark.ts'

/**
 * Source and target side by side, a bead below the other, ending in a line end; stacked where the terminal is too narrow for two
 * columns. No line is wider than `columns`, unless that is too narrow for anything.
 */
export function formatAlignText(report: AlignReport, options: AlignTextOptions): string {
  const { t, columns } = options
  const parts = [
    alignHead(report, options),
    beadBlocks(report, options),
    formatFindings(report.findings, options),
    wrapParts(legend(report.beads, t), columns).flatMap(line => wrap(line, columns)),
  ]
  return joinBlocks(parts)
}
