import { splitRecords } from './records.ts'

/** Renames in git's raw `-z` output, present path → former path: per file `:<modes, ids> R<similarity>`, `<from>`, `<to>`. */
export function parseRenames(output: Buffer): Map<string, string> {
  const records = splitRecords(output)
  const renames = new Map<string, string>()
  for (let at = 0; at < records.length; at += 3) {
    const [from, to] = [records[at + 1], records[at + 2]]
    if (from !== undefined && to !== undefined) renames.set(to, from)
  }
  return renames
}
