import type { Paint, Words } from '../words.ts'

export interface TargetOptions {
  readonly t: Words
  readonly paint: Paint
  /** Terminal cells in a line. */
  readonly width: number
}
