import type { Finding } from '../types.ts'
import { mayHold } from './fields.ts'
import { findFrontMatter } from './find.ts'
import { readScalars } from './scalars.ts'

/** What reading one front-matter field gave: nothing, its value, or why the front matter cannot be read. */
export interface FieldReading {
  readonly value?: string
  readonly finding?: Finding
}

/**
 * Reads one front-matter field by its dotted path, without a Markdown parser. A string comes decoded; anything else
 * (a number, a date, an unquoted commit id that looks like a number) as it is written. Nothing is parsed when the
 * field's last key does not occur in the block.
 */
export function readField(text: string, dottedPath: string): FieldReading {
  const block = findFrontMatter(text)
  if (block === undefined || !mayHold(text, block, dottedPath)) return {}
  const scalars = readScalars(text, block)
  if ('code' in scalars) return { finding: scalars }
  const scalar = scalars.find(({ path }) => path === dottedPath)
  return scalar === undefined
    ? {}
    : { value: scalar.value ?? text.slice(scalar.range.start, scalar.range.end) }
}
