/**
 * Stems of a Hunspell stem file with their flags, one character each; '' for none. A stem that stands there twice has
 * the flags of both. The first line (a count) is not read; fields behind white space are left out, see hunspell(5).
 */
export function readStems(text: string, more = ''): ReadonlyMap<string, string> {
  const stems = new Map<string, string>()
  addStems(stems, text, text.indexOf('\n') + 1)
  addStems(stems, more, 0)
  return stems
}

// By hand, without lines and regular expressions in between: this is most of what loading costs.
function addStems(stems: Map<string, string>, text: string, from: number): void {
  let start = from
  while (start < text.length) {
    let end = text.indexOf('\n', start)
    if (end === -1) end = text.length
    addStem(stems, text.slice(start, end))
    start = end + 1
  }
}

function addStem(stems: Map<string, string>, line: string): void {
  const slash = line.indexOf('/', 1)
  const stem = slash === -1 ? firstField(line) : line.slice(0, slash)
  if (stem === '') return
  const flags = slash === -1 ? '' : firstField(line.slice(slash + 1))
  const known = stems.get(stem)
  stems.set(stem, known === undefined ? flags : known + flags)
}

function firstField(text: string): string {
  const space = text.search(/\s/)
  return space === -1 ? text : text.slice(0, space)
}
