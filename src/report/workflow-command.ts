/** Where a workflow command of GitHub Actions points; lines are 1-based and inclusive. */
interface CommandPlace {
  /** Null: no file. */
  readonly path: string | null
  readonly lines: readonly [number, number] | null
  readonly title: string
}

/**
 * A workflow command of GitHub Actions that annotates lines of a file, ending in a line end. Empty lines of the message are left out.
 * https://docs.github.com/actions/reference/workflow-commands-for-github-actions
 */
export function workflowCommand(
  level: 'error' | 'warning' | 'notice',
  { path, lines, title }: CommandPlace,
  message: readonly string[],
): string {
  const properties = {
    ...(path === null ? {} : { file: path }),
    ...(lines === null ? {} : { line: lines[0], endLine: lines[1] }),
    title,
  }
  const shown = Object.entries(properties).map(([name, value]) => `${name}=${escaped(String(value), true)}`)
  return `::${level} ${shown.join(',')}::${escaped(message.filter(Boolean).join('\n'), false)}\n`
}

/** As the runner reads it. */
function escaped(text: string, isProperty: boolean): string {
  return text.replaceAll(isProperty ? /[%\r\n:,]/g : /[%\r\n]/g, c => {
    return `%${c.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`
  })
}
