import type { Words } from '../words.ts'
import type { Depth } from './depth.ts'
import type { TranslationRequest } from './request.ts'

/** What a part of a text is made from. */
export interface Telling {
  readonly request: TranslationRequest
  /** In the language of who reads the part. */
  readonly t: Words
  readonly depth: Depth
  /** Keys that people ticked. */
  readonly ticked: ReadonlySet<string>
  /** True: it is closed with this text, because nothing is left. */
  readonly isDone: boolean
}
