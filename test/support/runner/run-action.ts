import { isAbsolute, join } from 'node:path'
import { restoreCache, saveCache } from './actions/cache.ts'
import { checkout } from './actions/checkout.ts'
import { uploadArtifact } from './actions/upload-artifact.ts'
import { fill, fillAll } from './expressions.ts'
import { ActionFailure, type Builtin } from './machine.ts'
import { readAction } from './read-action.ts'
import { runSteps, type Use } from './run-steps.ts'
import type { Conclusion, Texts } from './types.ts'

const BUILTIN: Readonly<Record<string, Builtin>> = {
  'actions/checkout': checkout,
  'actions/cache/restore': restoreCache,
  'actions/cache/save': saveCache,
  'actions/upload-artifact': uploadArtifact,
}

/** Does what a `uses` names: an action of GitHub's, pinned to a commit, or a composite one of ours or of the checkout. */
export async function runAction(
  uses: string,
  use: Use,
): Promise<{ readonly outcome: Conclusion; readonly outputs: Texts }> {
  const [name = '', ref = ''] = uses.split('@')
  const builtin = BUILTIN[name]
  if (builtin !== undefined) {
    if (!/^[0-9a-f]{40}$/.test(ref)) throw new Error(`${uses} is not pinned to a commit`)
    return { outcome: 'success', outputs: await builtin(use.inputs, use.machine) }
  }
  const { site, workspace } = use.machine
  const known = site.actions[name]
  if (known !== undefined && ref !== '') return runComposite(known, { name, ref }, use)
  if (name.startsWith('./') && !isAbsolute(name) && ref === '')
    return runComposite(join(workspace, name), { name, ref }, use)
  throw new Error(`the runner does not know the action ${uses}`)
}

async function runComposite(
  folder: string,
  { name, ref }: { name: string; ref: string },
  { inputs: given, env, machine }: Use,
) {
  const action = await readAction(folder)
  const unknown = Object.keys(given).filter(input => action.inputs[input] === undefined)
  if (unknown.length > 0) throw new Error(`${name} has no input ${unknown.join(', ')}`)
  const lacking = action.required.filter(input => (given[input] ?? '') === '')
  if (lacking.length > 0) throw new ActionFailure(`Input required and not supplied: ${lacking.join(', ')}`)
  const where = {
    action_path: folder,
    action_repository: name.split('/').slice(0, 2).join('/'),
    action_ref: ref,
  }
  const contexts = { github: { ...machine.github, ...where }, runner: machine.runner }
  const inputs = { ...fillAll(action.inputs, { contexts }), ...given }
  const frame = {
    machine,
    contexts: { ...contexts, inputs },
    notInIf: [],
    use: runAction,
    env,
    own: {
      GITHUB_ACTION_PATH: folder,
      GITHUB_ACTION_REPOSITORY: where.action_repository,
      GITHUB_ACTION_REF: ref,
    },
  }
  const { isFailed, context } = await runSteps(action.steps, frame)
  const scope = { contexts: { ...frame.contexts, env, steps: context } }
  const outputs = Object.entries(action.outputs).map(
    ([output, value]) => [output, fill(value, scope)] as const,
  )
  const outcome: Conclusion = isFailed ? 'failure' : 'success'
  return { outcome, outputs: Object.fromEntries(outputs) }
}
