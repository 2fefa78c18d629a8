import { resolve } from 'node:path'
import { fill, fillAll, isMet, isTrue, type Scope } from './expressions.ts'
import { createFileCommands } from './file-commands.ts'
import { ActionFailure, type Machine } from './machine.ts'
import { runScript } from './run-script.ts'
import type { Conclusion, Fields, Step, StepResult, Texts } from './types.ts'

/** Where steps run: in a job, or in an action that one uses. */
export interface Frame {
  readonly machine: Machine
  /** But `env`, `steps` and `job`. */
  readonly contexts: Fields
  /** Contexts that an `if` may not name. */
  readonly notInIf: readonly string[]
  readonly env: Texts
  /** Variables of an action's own. */
  readonly own: Texts
  /** Does what a `uses` names. */
  readonly use: (uses: string, given: Use) => Promise<Done>
}

export interface Use {
  readonly inputs: Texts
  /** Of the step that uses it. */
  readonly env: Texts
  readonly machine: Machine
}

interface Done {
  readonly outcome: Conclusion
  readonly outputs: Texts
}

export interface StepsResult {
  readonly isFailed: boolean
  readonly steps: readonly StepResult[]
  /** The context `steps`. */
  readonly context: Fields
}

/** Runs steps one after another; after a failed one, only those whose `if` wants that. */
export async function runSteps(steps: readonly Step[], frame: Frame): Promise<StepsResult> {
  const results: StepResult[] = []
  const context: Record<string, unknown> = {}
  let isFailed = false
  for (const step of steps) {
    const result = await runStep(step, frame, { context, isFailed })
    results.push(result)
    isFailed ||= result.conclusion === 'failure'
    const { outcome, conclusion, outputs } = result
    if (step.id !== '') context[step.id] = { outcome, conclusion, outputs }
  }
  return { isFailed, steps: results, context }
}

interface Before {
  readonly context: Fields
  readonly isFailed: boolean
}

async function runStep(step: Step, frame: Frame, { context, isFailed }: Before): Promise<StepResult> {
  const { machine } = frame
  const state = { isFailed, isCancelled: false }
  const job = { status: isFailed ? 'failure' : 'success' }
  const env = { ...frame.env, ...machine.told.env }
  const outer: Scope = { contexts: { ...frame.contexts, steps: context, job, env }, state }
  const own = { ...env, ...fillAll(step.env, outer) }
  const scope: Scope = { contexts: { ...outer.contexts, env: own }, state }
  const asked = Object.entries(scope.contexts).filter(([name]) => !frame.notInIf.includes(name))
  const name = fill(step.name, scope)
  if (!isMet(step.if, { contexts: Object.fromEntries(asked), state }))
    return { name, outcome: 'skipped', conclusion: 'skipped', outputs: {} }
  machine.log.begin(name)
  const done =
    step.uses === null
      ? await runScriptStep(step, frame, { scope, own })
      : await runUses(step, frame, { scope, own })
  const mayFail = done.outcome === 'failure' && isTrue(step.continueOnError, scope)
  return { name, ...done, conclusion: mayFail ? 'success' : done.outcome }
}

interface Given {
  readonly scope: Scope
  readonly own: Texts
}

async function runScriptStep(step: Step, frame: Frame, { scope, own }: Given): Promise<Done> {
  const { machine } = frame
  const files = await createFileCommands(machine.temp)
  const path = [...machine.told.path, machine.base['PATH'] ?? ''].join(':')
  const script = {
    text: fill(step.run ?? '', scope),
    shell: step.shell,
    folder: resolve(machine.workspace, fill(step.workingDirectory ?? '.', scope)),
    env: { ...own, ...machine.base, ...frame.own, ...files.env, PATH: path },
    temp: machine.temp,
  }
  const code = await runScript(script, machine.log)
  const { outputs, env, path: added, summary } = await files.read()
  Object.assign(machine.told.env, env)
  machine.told.path.unshift(...added)
  machine.told.summary += machine.log.hidden(summary)
  if (code !== 0) machine.log.annotate('error', `Process completed with exit code ${code}.`)
  return { outcome: code === 0 ? 'success' : 'failure', outputs }
}

async function runUses(step: Step, frame: Frame, { scope, own }: Given): Promise<Done> {
  const { machine } = frame
  try {
    const inputs = fillAll(step.with, scope)
    return await frame.use(step.uses ?? '', { inputs, env: own, machine })
  } catch (error) {
    if (!(error instanceof ActionFailure)) throw error
    machine.log.annotate('error', error.message)
    return { outcome: 'failure', outputs: {} }
  }
}
