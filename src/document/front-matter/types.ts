import type { Range } from '../types.ts'

/** A single value of the front matter. */
export interface Scalar {
  /** Keys from the root, dotted. */
  readonly path: string
  /** The value with its quotes, in UTF-16 offsets. */
  readonly range: Range
  /** Decoded text; undefined for anything but a string. */
  readonly value: string | undefined
}

/** What the parser of TOML or YAML objects to; the offset is relative to the parsed text. */
export interface SyntaxProblem {
  readonly offset: number
  readonly reason: string
}

/** A field that is to have a value. */
export interface FieldValue {
  /** Dotted path. */
  readonly field: string
  /** One line. */
  readonly value: string
}

/** A range of a text, and what comes in its place. */
export interface Splice extends Range {
  readonly code: string
}

/** A field that is to be added, its value already written as code. */
export interface NewField {
  /** From the root; never empty. */
  readonly keys: readonly string[]
  readonly code: string
}
