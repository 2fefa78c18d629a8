import { matchHere, nextCloser, squeeze, take, takeAs } from './scan.ts'
import type { Scan } from './scan.ts'

const RUN = /`+/y
const BRACES = /\{[^{}\n]*\}/y
const ATTRIBUTE = String.raw`[\w:@.*#-]+\s*=\s*(?:"[^"<>]*"|'[^'<>]*'|\{(?:[^<>{}]|\{[^<>{}]*\})*\}|[^\s"'<>]+)`
const SWITCH = String.raw`(?:[\w@]+[:@][\w:.-]+|\{(?:[^<>{}]|\{[^<>{}]*\})*\}|open|async|defer|hidden|disabled|checked|controls|autoplay|loop|muted|required|reversed|selected|inert|allowfullscreen|inline|noopener)`
/** `<!…>`, `<?…>`, an address, or a name and attributes; other words between angles are prose. */
const TAG = new RegExp(
  String.raw`<(?:[!?][^<>]*|/[\w.:-]+\s*|[A-Za-z][\w+.-]*:[^\s<>]*|[^\s<>@/]+@[^\s<>]+|([A-Za-z][\w.:-]*)(?:\s+(?:${ATTRIBUTE}|${SWITCH})(?=[\s/>]))*\s*/?)>`,
  'y',
)
const AUTOLINK = /^<(?:[A-Za-z][A-Za-z\d+.-]+:|[^\s@]+@)/
const PAIRS = [
  ['{{', '}}'],
  ['{%', '%}'],
  ['{#', '#}'],
  ['{*', '*}'],
  ['{!', '!}'],
  ['{/*', '*/}'],
] as const
const MAX_TEMPLATE = 4_000

/** Code span (CommonMark 6.1): backticks up to a run of the same length; without one they are signs, all of them. */
export function scanCodeSpan(scan: Scan): boolean {
  const run = matchHere(scan, RUN)
  if (run === undefined) return false
  const close = closingRun(scan, run.length)
  if (close === -1) return take(scan, 'quote', scan.at + run.length)
  const end = close + run.length
  const inner = squeeze(scan.text.slice(scan.at + run.length, close))
  return takeAs(scan, end, { type: 'code', key: `\`${inner}\`` })
}

/** Offset of the next run of so many backticks, -1 when there is none; all runs are looked for once per text. */
function closingRun(scan: Scan, length: number): number {
  scan.runs ??= findRuns(scan.text, scan.at)
  const offsets = scan.runs.get(length) ?? []
  while ((offsets.at(-1) ?? Infinity) < scan.at + length) offsets.pop()
  return offsets.at(-1) ?? -1
}

/** Offsets of runs of backticks by their length, last first. */
function findRuns(text: string, from: number): Map<number, number[]> {
  const runs = new Map<number, number[]>()
  for (const { index, 0: run } of text.slice(from).matchAll(/`+/g)) {
    const group = runs.get(run.length)
    if (group === undefined) runs.set(run.length, [from + index])
    else group.push(from + index)
  }
  for (const group of runs.values()) group.reverse()
  return runs
}

/** Template tags, heading ids and attribute lists, MDX expressions. */
export function scanBraces(scan: Scan): boolean {
  for (const [open, close] of PAIRS) {
    if (!scan.text.startsWith(open, scan.at)) continue
    const found = nextCloser(scan, close, scan.at + open.length)
    if (found === -1 || found - scan.at > MAX_TEMPLATE) continue
    return takeBraces(scan, scan.text.slice(scan.at, found + close.length))
  }
  const single = matchHere(scan, BRACES)
  return single !== undefined && isMachineText(single) && takeBraces(scan, single)
}

function takeBraces(scan: Scan, text: string): true {
  const comment = text.startsWith('{/*') || (text.startsWith('{#') && text.endsWith('#}'))
  const attributes = /^\{:?\s*[#.]/.test(text) || /^\{[\w-]+=/.test(text)
  const type = comment ? 'comment' : attributes ? 'id' : 'template'
  return takeAs(scan, scan.at + text.length, { type, key: squeeze(text) })
}

function isMachineText(braces: string): boolean {
  if (!braces.includes(' ') || /^\{(?::?\s*[#.]|[\w-]+=)/.test(braces)) return true
  const bare = braces.replaceAll(/"[^"]*"|'[^']*'|`[^`]*`/g, '""')
  return /[=()"[\]]/.test(bare) && !/\p{L}\s+\p{L}/u.test(bare)
}

/** HTML comment, tag, or autolink in angle brackets. */
export function scanAngle(scan: Scan): boolean {
  if (scan.text.startsWith('<!--', scan.at)) return scanComment(scan)
  const tag = matchHere(scan, TAG)
  if (tag === undefined) return false
  const type = AUTOLINK.test(tag) ? 'url' : 'tag'
  return takeAs(scan, scan.at + tag.length, { type, key: squeeze(tag) })
}

function scanComment(scan: Scan): boolean {
  const close = nextCloser(scan, '-->', scan.at + 4)
  if (close === -1) return false
  return takeAs(scan, close + 3, { type: 'comment', key: squeeze(scan.text.slice(scan.at, close)) })
}
