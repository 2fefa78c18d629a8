import type { Crowdin } from '../../crowdin/connection.ts'
import type { RemoteTree } from '../../crowdin/types.ts'
import type { Message } from '../../errors.ts'
import type { Pair } from '../../freshness/types.ts'
import type { TargetOptions } from '../../plan/target/types.ts'
import type { ResolvedBasis } from '../bases.ts'
import type { Project } from '../types.ts'
import type { HeldMemory } from './remote/held-memory.ts'
import type { Directories } from './remote/make-directories.ts'
import type { RemoteTexts } from './texts/remote-texts.ts'

/** What one run over both sides knows of each, and what it is to do. */
export interface SyncContext {
  readonly project: Project
  readonly bases: ReadonlyMap<Pair, ResolvedBasis>
  readonly crowdin: Crowdin
  readonly tree: RemoteTree
  /** Of the Crowdin project. */
  readonly sourceLanguage: string
  readonly texts: RemoteTexts
  /** True: no earlier run is believed. */
  readonly full: boolean
  /** What files held in earlier runs. */
  readonly memory: HeldMemory
  readonly decide: TargetOptions
  /** Null: nothing comes into git. */
  readonly pull: PullWish | null
  /** Null: nothing goes to Crowdin. */
  readonly push: PushWish | null
}

export interface PullWish {
  /** True: no file is written, and nothing is said at Crowdin. */
  readonly dryRun: boolean
  /** True: files that differ from HEAD are written, too. */
  readonly force: boolean
  /** When a translation that is not there yet is made; undefined: as configured. */
  readonly publish?: 'complete' | 'partial'
  readonly withSourceText: boolean
  /** Says at Crowdin what is wrong with texts that cannot be taken; undefined: it is only told. */
  readonly comment?: (why: Message) => string
}

interface PushWish {
  /** True: nothing is sent that changes anything. */
  readonly dryRun: boolean
  /** True: sources that differ from HEAD are sent, too. */
  readonly force: boolean
  /** False: texts of git stay in git. */
  readonly gives: boolean
  readonly directories: Directories
  /** The parser that the project's other files are read with; null: there are none. */
  readonly parserVersion: number | null
}
