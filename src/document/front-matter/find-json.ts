import type { Range } from '../types.ts'

/**
 * Finds front matter in JSON, as Hugo knows it: an object that begins the file (behind a byte order mark) and whose
 * last brace ends its line. UTF-16 offsets; undefined for anything that is not JSON, such as a template tag.
 */
export function findJsonHead(text: string): Range | undefined {
  const start = text.startsWith('\uFEFF') ? 1 : 0
  if (!/^\{\s*"/.test(text.slice(start, start + LOOK))) return undefined
  const end = endOfObject(text, start)
  if (end === undefined || !/^[ \t]*(?:[\r\n]|$)/.test(text.slice(end, end + LOOK))) return undefined
  return isJson(text.slice(start, end)) ? { start, end } : undefined
}

const LOOK = 1000

/** Behind the brace that answers the one at `start`. */
function endOfObject(text: string, start: number): number | undefined {
  const scan = /"(?:[^"\\\r\n]|\\.)*"|[{}]/g
  scan.lastIndex = start
  let depth = 0
  for (let match = scan.exec(text); match !== null; match = scan.exec(text)) {
    if (match[0] === '{') depth++
    else if (match[0] === '}' && --depth === 0) return scan.lastIndex
  }
  return undefined
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}
