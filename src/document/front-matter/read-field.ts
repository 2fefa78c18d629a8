import type { Finding } from '../types.ts'
import { findFrontMatter } from './find.ts'
import { readScalars } from './scalars.ts'

/** What reading front-matter fields gave: nothing, its value, or why the front matter cannot be read. */
interface FieldReading {
  readonly value?: string
  /** Which of the fields has it. */
  readonly field?: string
  readonly finding?: Finding
}

/**
 * Reads the first of some front-matter fields, by dotted paths, that is there; without a Markdown parser. A string comes
 * decoded; anything else (a number, a date, an unquoted commit id that looks like a number) as it is written. Front
 * matter that does not parse is a finding, whether it holds such a field or not.
 */
export function readField(text: string, dottedPaths: readonly string[]): FieldReading {
  const block = findFrontMatter(text)
  if (block === undefined) return {}
  const scalars = readScalars(text, block)
  if ('code' in scalars) return { finding: scalars }
  for (const dottedPath of dottedPaths) {
    const scalar = scalars.find(({ path }) => path === dottedPath)
    if (scalar !== undefined)
      return { field: dottedPath, value: scalar.value ?? text.slice(scalar.range.start, scalar.range.end) }
  }
  return {}
}
