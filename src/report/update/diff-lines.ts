import { printableLines } from '../text/printable.ts'
import type { Meaning, Paint } from '../words.ts'
import { unifiedDiff } from './unified-diff.ts'
import type { FileEdit } from './update-report.ts'

/** What changes in some files: on a terminal painted, and so that nothing in it steers it; else byte for byte, for `git apply`. */
export function formatDiff(files: readonly FileEdit[], paint: Paint, isTTY: boolean): string {
  const diff = unifiedDiff(files)
  if (!isTTY) return diff
  return printableLines(diff.replaceAll('\r\n', '\n'))
    .split('\n')
    .map(line => painted(line, paint))
    .join('\n')
}

function painted(line: string, paint: Paint): string {
  const meaning = MEANING[line[0] ?? '']
  return meaning === undefined ? line : paint(/^(?:diff|---|\+\+\+) /.test(line) ? 'strong' : meaning, line)
}

const MEANING: Readonly<Record<string, Meaning>> = { '+': 'after', '-': 'before', '@': 'due', d: 'strong' }
