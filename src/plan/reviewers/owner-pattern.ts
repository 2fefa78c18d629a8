/**
 * True when a pattern of a CODEOWNERS file covers a file: as in `.gitignore`, so a name alone matches at any depth and a directory covers
 * what is below it, but `docs/*` does not reach into directories. No glob library has these rules; never slower than the lengths multiplied.
 */
export function matchesPattern(pattern: string, path: string): boolean {
  const wanted = piecesOf(pattern)
  return isLike(wanted, path.split('/'), { isAny: piece => piece === '**', isEqual: matchesPiece })
}

function piecesOf(pattern: string): string[] {
  const pieces = pattern.replace(/\\(.)/g, '$1').split('/')
  const isDirectory = pieces.at(-1) === ''
  if (isDirectory) pieces.pop()
  const isRooted = pieces.length > 1
  if (pieces[0] === '') pieces.shift()
  const from = isRooted ? pieces : ['**', ...pieces]
  // Something has to be in a directory; what has no wildcard at its end may be a file or a directory.
  if (isDirectory || from.at(-1) === '**') return [...from, '**', '*']
  return isRooted && from.at(-1) === '*' ? from : [...from, '**']
}

function matchesPiece(pattern: string, piece: string): boolean {
  const isEqual = (wanted: string, found: string): boolean => wanted === '?' || wanted === found
  return isLike(Array.from(pattern), Array.from(piece), { isAny: sign => sign === '*', isEqual })
}

interface Likeness {
  /** True of what stands for any number of things. */
  readonly isAny: (wanted: string) => boolean
  readonly isEqual: (wanted: string, found: string) => boolean
}

/** Goes on from the last wildcard when a comparison fails: an earlier one could gain nothing that it cannot. */
function isLike(wanted: readonly string[], found: readonly string[], { isAny, isEqual }: Likeness): boolean {
  let [at, any, mark] = [0, -1, 0]
  for (let next = 0; next < found.length;) {
    const want = wanted[at]
    if (want !== undefined && isAny(want)) [any, mark, at] = [at, next, at + 1]
    else if (want !== undefined && isEqual(want, found[next] ?? '')) [at, next] = [at + 1, next + 1]
    else if (any !== -1) [at, mark, next] = [any + 1, mark + 1, mark + 1]
    else return false
  }
  return wanted.slice(at).every(isAny)
}
