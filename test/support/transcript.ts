import { runCommand, treeOf, type RunOptions } from './command.ts'

/** A command line after `translate`, as a person types it; words in single quotes may hold spaces. */
export type CommandLine = string

/**
 * Runs command lines one after another and writes down what a person would see: the line, stdout, stderr with `! `
 * before each line, the exit code when it is not 0. The directory is called `<root>` wherever its path is printed.
 * Throws when a run changed anything in it, unless it may write.
 */
export async function transcript(
  lines: readonly CommandLine[],
  options: RunOptions & { readonly mayWrite?: boolean },
): Promise<string> {
  const before = await treeOf(options.cwd)
  const parts: string[] = []
  for (const line of lines) parts.push(await part(line, options))
  const after = await treeOf(options.cwd)
  const changed = [...new Set([...Object.keys(before), ...Object.keys(after)])].filter(
    path => before[path] !== after[path],
  )
  if (changed.length > 0 && options.mayWrite !== true)
    throw new Error(`the command wrote to ${changed.join(', ')}`)
  return parts.join('\n').replaceAll(options.cwd, '<root>')
}

async function part(line: CommandLine, options: RunOptions): Promise<string> {
  const { stdout, stderr, exit } = await runCommand(words(line), options)
  const said = stderr.replaceAll(/^(?=.)/gm, '! ')
  const shown = `$ translate ${line}`.trimEnd()
  return `${shown}\n${ended(stdout)}${ended(said)}${exit === 0 ? '' : `exit ${exit}\n`}`
}

function words(line: string): string[] {
  return (line.match(/'[^']*'|\S+/g) ?? []).map(word => word.replaceAll("'", ''))
}

/** A missing last line end is made visible. */
function ended(text: string): string {
  return text === '' || text.endsWith('\n') ? text : `${text}⏎\n`
}
