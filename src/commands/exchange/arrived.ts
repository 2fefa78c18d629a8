import type { ExchangeFile } from '../../exchange/types.ts'

/** Units of one post in one locale that came back, and what the person calls where they came from. */
export interface Arrived {
  readonly name: string
  readonly file: ExchangeFile
}
