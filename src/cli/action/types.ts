import type { World } from '../world.ts'
import type { StoppedCommands } from './stop-commands.ts'

/** What a step of the Action has of the process around it. */
export interface ActionWorld extends Pick<World, 'stdout' | 'env' | 'cwd' | 'now'> {
  /** Sets variables for git, which reads those of the process. */
  readonly setEnv: (variables: Readonly<Record<string, string>>) => void
}

/** A step whose log is apart from its commands to the runner. */
export type StepWorld = ActionWorld & Pick<StoppedCommands, 'text' | 'commands'>
