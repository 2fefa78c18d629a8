import { findFrontMatter } from '../../document/front-matter/find.ts'
import { readScalars } from '../../document/front-matter/scalars.ts'
import type { Scalar } from '../../document/front-matter/types.ts'

/** Single values of a front matter by their dotted paths; those of lists end in their index. */
export type Fields = ReadonlyMap<string, Scalar>

/** Front matter of both sides. */
export interface BothFields {
  readonly source: Fields
  readonly target: Fields
}

/** Reads the front matter of a text: none where there is none, undefined where it does not parse. */
export function readFields(text: string): Fields | undefined {
  const block = findFrontMatter(text)
  if (block === undefined) return new Map()
  const scalars = readScalars(text, block)
  return 'code' in scalars ? undefined : new Map(scalars.map(scalar => [scalar.path, scalar]))
}
