import type { World } from '../world.ts'

export interface StoppedCommands {
  /** What is written here is text, whatever it looks like. */
  readonly text: World['stdout']
  /** What is written here the runner obeys. */
  readonly commands: World['stdout']
  /** The runner obeys again. */
  readonly end: () => void
}

/**
 * Tells the runner to obey no line that is printed, but those that we mean: the log quotes posts, file names and what git said. `token` must be
 * one that nobody can guess.
 * https://docs.github.com/actions/reference/workflow-commands-for-github-actions#stopping-and-starting-workflow-commands
 */
export function stopCommands(stdout: World['stdout'], token: string): StoppedCommands {
  const stop = `::stop-commands::${token}\n`
  const go = `::${token}::\n`
  stdout.write(stop)
  // The runner obeys whole lines alone
  let isOpen = false
  const gone = (): string => (isOpen ? `\n${go}` : go)
  return {
    text: {
      write(text) {
        if (text !== '') isOpen = !text.endsWith('\n')
        return stdout.write(text)
      },
    },
    commands: {
      write(text) {
        if (text === '') return true
        const written = stdout.write(`${gone()}${text}${stop}`)
        isOpen = false
        return written
      },
    },
    end: () => void stdout.write(gone()),
  }
}
