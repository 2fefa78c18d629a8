import { isUtf8 } from 'node:buffer'
import { decodePath } from './path-bytes.ts'

/** The NUL-terminated records of git's `-z` output as text, decoded as paths are. */
export function splitRecords(output: Buffer): string[] {
  const records = isUtf8(output) ? output.toString('utf8').split('\0') : splitBytes(output)
  if (records.at(-1) === '') records.pop()
  return records
}

// One by one, so that a broken name in one record cannot change how its neighbours read.
function splitBytes(output: Buffer): string[] {
  const records: string[] = []
  for (let at = 0; at < output.length;) {
    const end = output.indexOf(0, at)
    const stop = end === -1 ? output.length : end
    records.push(decodePath(output.subarray(at, stop)))
    at = stop + 1
  }
  return records
}
