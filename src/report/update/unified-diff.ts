import { structuredPatch, type StructuredPatchHunk } from 'diff'
import type { FileEdit } from './update-report.ts'

/**
 * What changes in some files, as `git diff` prints it and `git apply` reads it: byte for byte, so that line ends, control characters and a missing
 * line end at the end of a file come through.
 */
export function unifiedDiff(files: readonly FileEdit[]): string {
  return files.map(fileDiff).join('')
}

function fileDiff({ path, before, after }: FileEdit): string {
  const hunks = hunksOf(before ?? '', after)
  const [older, newer] = [quoted(`a/${path}`), quoted(`b/${path}`)]
  const head = [
    `diff --git ${older} ${newer}`,
    ...(before === null ? ['new file mode 100644'] : []),
    `--- ${before === null ? '/dev/null' : ended(older)}`,
    `+++ ${ended(newer)}`,
  ]
  const body = hunks.flatMap(({ oldStart, oldLines, newStart, newLines, lines }) => [
    `@@ -${rangeOf(oldStart, oldLines)} +${rangeOf(newStart, newLines)} @@`,
    ...lines,
  ])
  return [...head, ...body].map(line => `${line}\n`).join('')
}

/** Of two texts that have little in common the whole: to find the little would take too long. */
function hunksOf(before: string, after: string): readonly StructuredPatchHunk[] {
  const found = structuredPatch('', '', before, after, '', '', { context: 3, maxEditLength: MOST })
  if (found !== undefined) return found.hunks
  const [older, newer] = [linesOf(before, '-'), linesOf(after, '+')]
  const lines = [...older, ...newer]
  const count = (sign: string): number => lines.filter(line => line.startsWith(sign)).length
  return [{ oldStart: 1, oldLines: count('-'), newStart: 1, newLines: count('+'), lines }]
}

/** Lines that come or go in one file; the time grows with its square. */
const MOST = 800

function linesOf(text: string, sign: string): string[] {
  const lines = text.split('\n').map(line => sign + line)
  return text.endsWith('\n') ? lines.slice(0, -1) : [...lines, '\\ No newline at end of file']
}

function rangeOf(start: number, lines: number): string {
  return lines === 1 ? String(start) : `${lines === 0 ? start - 1 : start},${lines}`
}

/** As git quotes a path that would otherwise break out of its line. */
function quoted(path: string): string {
  const inner = path.replaceAll(SPECIAL, sign => ESCAPES[sign] ?? octal(sign))
  return inner === path ? path : `"${inner}"`
}

// oxlint-disable-next-line no-control-regex
const SPECIAL = /["\\\u0000-\u001f\u007f]/g

function octal(sign: string): string {
  return `\\${sign.charCodeAt(0).toString(8).padStart(3, '0')}`
}

const ESCAPES: Readonly<Record<string, string>> = {
  '"': String.raw`\"`,
  '\\': String.raw`\\`,
  '\t': String.raw`\t`,
  '\n': String.raw`\n`,
  '\r': String.raw`\r`,
}

/** A tab says where a path with spaces ends. */
function ended(path: string): string {
  return path.includes(' ') && !path.startsWith('"') ? `${path}\t` : path
}
