import type { StricliProcess } from '@stricli/core'
import type { OnProgress } from '../commands/types.ts'
import type { Translate } from '../i18n/create-translator.ts'
import type { Paint, Words } from '../report/words.ts'
import type { World } from './world.ts'

/** One run of the command: the world, the words and what came of it. Commands get it as `this`. */
export interface Session {
  /** What the argument scanner sees of the world. */
  readonly process: StricliProcess
  readonly world: World
  /** Typed words, for what the shell itself says. */
  readonly say: Translate
  /** Words of any code. */
  readonly t: Words
  readonly paint: Paint
  readonly debug: boolean
  /** Draws how far the run is; absent where nobody sees it. */
  onProgress?: OnProgress
  /** Exit code of a command that ran to its end. */
  exitCode: number
}
