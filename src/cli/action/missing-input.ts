/** What a workflow did not give, and how it gives it. */
interface MissingInput {
  readonly key: 'action:noCrowdinToken' | 'action:noCrowdinProject'
  /** For the words: what stands in a workflow. */
  readonly params: { readonly expression: string }
}

/**
 * The first input that a command needs and that neither the workflow nor the environment has; null where nothing is lacking. The commands name
 * variables, which nobody sets in a workflow by hand.
 */
export function missingInput(
  command: string,
  env: Readonly<Record<string, string | undefined>>,
): MissingInput | null {
  if (!AT_CROWDIN.has(command)) return null
  const lacks = (name: string): boolean => (env[name] ?? '').trim() === ''
  if (lacks('CROWDIN_PERSONAL_TOKEN'))
    return {
      key: 'action:noCrowdinToken',
      params: { expression: 'crowdin-token: ${{ secrets.CROWDIN_PERSONAL_TOKEN }}' },
    }
  if (lacks('CROWDIN_PROJECT_ID'))
    return {
      key: 'action:noCrowdinProject',
      params: { expression: 'crowdin-project: ${{ vars.CROWDIN_PROJECT_ID }}' },
    }
  return null
}

const AT_CROWDIN = new Set(['push', 'pull', 'sync'])
