import { isMap, isScalar, isSeq, parseDocument, YAMLMap } from 'yaml'
import manifest from '../../../package.json' with { type: 'json' }
import { knownAction, OWN_ACTION } from './known-actions.ts'

/** What this project asks of its own workflows, of those that it writes, and of its action; each broken rule with its place. */
export function findBrokenRules(text: string): string[] {
  const document = parseDocument(text)
  const root = mapOf(document.contents)
  const events = eventsOf(root)
  const jobs = entriesOf(root.get('jobs', true)).map(([name, job]): Job => ({ name, job: mapOf(job), root }))
  const composite = mapOf(root.get('runs', true))
  const steps = [...jobs.flatMap(stepsOf), ...stepsIn(composite, 'action')]
  return [
    ...(events.includes('pull_request_target') ? ['pull_request_target gives strangers secrets'] : []),
    ...jobs.flatMap(jobFaults),
    ...steps.flatMap(stepFaults),
    ...jobs.flatMap(outputFaults),
    ...(events.includes('workflow_run') ? strangersFaults(text, steps) : []),
  ]
}

interface Job {
  readonly name: string
  readonly job: YAMLMap
  readonly root: YAMLMap
}

interface Step {
  readonly where: string
  readonly step: YAMLMap
}

function eventsOf(root: YAMLMap): string[] {
  const on: unknown = root.get('on', true)
  if (isScalar(on)) return [String(on.value)]
  if (!isSeq(on)) return entriesOf(on).map(([name]) => name)
  return on.items.map(item => String(isScalar(item) ? item.value : item))
}

function jobFaults({ name, job, root }: Job): string[] {
  const permissions = job.get('permissions', true)
  const bare = pairsOf(permissions)
    .filter(({ comment }) => comment === '')
    .map(({ key }) => `${name}: permissions.${key} has no reason beside it`)
  const group = job.get('concurrency', true) ?? root.get('concurrency', true)
  const cancels = isMap(group) && group.get('cancel-in-progress') !== false
  const writes = pairsOf(permissions).some(({ value }) => value === 'write')
  return [
    ...(typeof job.get('timeout-minutes') === 'number' ? [] : [`${name}: no timeout-minutes`]),
    ...(isMap(permissions) ? bare : [`${name}: no permissions of its own`]),
    ...(writes && (group === undefined || cancels)
      ? [`${name}: writes, and is not one after the other`]
      : []),
  ]
}

function stepFaults({ where, step }: Step): string[] {
  const uses = step.get('uses', true)
  const run = textOf(step, 'run')
  return [
    ...(run.includes('${{') ? [`${where}: an expression inside of run`] : []),
    ...(isScalar(uses) ? usesFaults({ where, step }, uses) : []),
  ]
}

function usesFaults({ where, step }: Step, uses: { value: unknown; comment?: string | null }): string[] {
  const [name = '', version = ''] = String(uses.value).split('@')
  const pinned = /^[\da-f]{40}$/.test(version) && /^ v\d+(\.\d+)*$/.test(uses.comment ?? '')
  const own = name === OWN_ACTION && version === `v${manifest.version}`
  return [
    ...(pinned || own || name.startsWith('./') ? [] : [`${where}: ${name} is not pinned`]),
    ...(name === 'actions/checkout' && !saysCredentials(step) ? [`${where}: leaves its token behind`] : []),
  ]
}

/** Git keeps no token after a checkout, or a comment says what for. */
function saysCredentials(step: YAMLMap): boolean {
  const said = pairsOf(step.get('with', true)).find(({ key }) => key === 'persist-credentials')
  return said?.value === false || (said?.value === true && said.comment !== '')
}

/** Both validators let an output of an action pass that the action does not have. */
function outputFaults({ name, job }: Job): string[] {
  const uses = new Map(
    stepsOf({ name, job, root: job }).map(({ step }) => [textOf(step, 'id'), textOf(step, 'uses')]),
  )
  const asked = String(job).matchAll(/\bsteps\.([\w-]+)\.outputs\.([\w-]+)/g)
  return Array.from(asked, ([, step = '', output = '']) => ({ step, output })).flatMap(({ step, output }) => {
    const action = uses.get(step)?.replace(/^\.\/.*/, OWN_ACTION) ?? ''
    const known = knownAction(action.split('@')[0] ?? '')
    return known?.outputs.includes(output) === false ? [`${name}: ${step} has no output ${output}`] : []
  })
}

/** Behind a request of a stranger, with a token that may write: nothing of theirs is checked out, nothing runs. */
function strangersFaults(text: string, steps: readonly Step[]): string[] {
  const named = text
    .split('\n')
    .filter(line => /workflow_run\.(head_|pull_requests)/.test(line) && !/^\s*group:/.test(line))
  return [
    ...named.map(line => `names what a stranger chose: ${line.trim()}`),
    ...steps
      .filter(({ step }) => step.has('run'))
      .map(({ where }) => `${where}: runs a script behind a stranger`),
    ...steps
      .filter(({ step }) =>
        pairsOf(step.get('with', true)).some(({ key }) => ['ref', 'repository'].includes(key)),
      )
      .map(({ where }) => `${where}: checks out something else than the default branch`),
  ]
}

function stepsOf({ name, job }: Job): Step[] {
  return stepsIn(job, name)
}

function stepsIn(map: YAMLMap, name: string): Step[] {
  const steps = map.get('steps', true)
  return isSeq(steps)
    ? steps.items.map((step, i) => ({ where: `${name}, step ${i + 1}`, step: mapOf(step) }))
    : []
}

/** Keys, values and the comment beside each. */
function pairsOf(node: unknown): { key: string; value: unknown; comment: string }[] {
  return entriesOf(node).map(([key, value]) =>
    isScalar(value) ? { key, value: value.value, comment: value.comment ?? '' } : { key, value, comment: '' },
  )
}

function textOf(map: YAMLMap, key: string): string {
  const value = map.get(key)
  return typeof value === 'string' ? value : ''
}

function entriesOf(node: unknown): [string, unknown][] {
  return isMap(node) ? node.items.map(({ key, value }) => [String(key), value]) : []
}

function mapOf(node: unknown): YAMLMap {
  return isMap(node) ? node : new YAMLMap()
}
