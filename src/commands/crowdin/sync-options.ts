import type { Message } from '../../errors.ts'
import type { TargetOptions } from '../../plan/target/types.ts'
import type { SyncReport } from '../../report/sync/sync-report.ts'
import type { ProjectOptions } from '../project.ts'
import type { Selection } from '../select-pairs.ts'
import type { RemoteOptions } from './remote/open-remote.ts'

/** What one run over both sides is asked for. */
export interface SyncOptions extends Omit<ProjectOptions, 'at' | 'sourcesOnly'>, Selection, RemoteOptions {
  /** Name and version of the program, for the report. */
  readonly tool: SyncReport['tool']
  /** `push`: what git has goes to Crowdin; `pull`: what Crowdin has comes into git; `sync`: both, and what comes goes first. */
  readonly command: SyncReport['command']
  /** True: nothing is changed, here or there. */
  readonly dryRun: boolean
  /** True: files at Crowdin of posts that are no more are deleted, with all that was translated of them. */
  readonly delete: boolean
  /** True: sources that differ from HEAD are sent, and translations that do are written. */
  readonly force: boolean
  /** True: everything is read, whatever earlier runs remember. */
  readonly full: boolean
  /** Which side is right where both changed; undefined: a person decides. */
  readonly prefer?: TargetOptions['prefer']
  /** Texts that come into git; undefined: as configured. */
  readonly take?: TargetOptions['take']
  /** When a translation that is not there yet is made; undefined: as configured. */
  readonly publish?: 'complete' | 'partial'
  /** True: such a translation is made with the source's words where it is not translated. */
  readonly withSourceText: boolean
  /** In words, what is wrong with a text that cannot be taken, for an issue at Crowdin; undefined: none is made. */
  readonly comment?: (why: Message) => string
}
