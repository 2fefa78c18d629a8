import { randomUUID } from 'node:crypto'
import { mkdir } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { anyWords, createTranslator } from '../../i18n/create-translator.ts'
import { chooseLocale } from '../../i18n/choose-locale.ts'
import { describeFailure, exitCodeOf } from '../failure.ts'
import { completeCheckout } from './complete-checkout.ts'
import { outputsOf, type LineReport } from './outputs-of.ts'
import { readInputs } from './read-inputs.ts'
import { runLine } from './run-line.ts'
import { stopCommands } from './stop-commands.ts'
import { tellFailure } from './tell-failure.ts'
import type { ActionWorld, StepWorld } from './types.ts'
import { writeOutputs } from './write-outputs.ts'

/**
 * One step of the Action: every line of the input `command`, one after the other and also after one that failed, by the same way as on a
 * command line. Each leaves a part of the summary, its report as JSON, and annotations. Returns the worst exit code. Never throws.
 */
export async function runAction(world: ActionWorld): Promise<number> {
  const { env } = world
  const t = anyWords(await createTranslator(chooseLocale(undefined, env)))
  const { text, commands, end } = stopCommands(world.stdout, randomUUID())
  try {
    return await runLines({ ...world, text, commands })
  } catch (error) {
    const words = describeFailure(error, { t, debug: false })
    text.write(words)
    await tellFailure({ title: t('action:name'), words }, { commands, env, t })
    const code = exitCodeOf(error)
    await writeOutputs(env['GITHUB_OUTPUT'], { 'exit-code': `${code}`, reports: '', ...outputsOf([]) })
    return code
  } finally {
    end()
  }
}

async function runLines(world: StepWorld): Promise<number> {
  const { lines, env: given } = readInputs(world.env)
  const folder = resolve(world.env['RUNNER_TEMP'] || tmpdir(), 'evergloss')
  const cache = world.env['EVERGLOSS_CACHE'] || join(folder, 'cache')
  const place = join(folder, `reports-${randomUUID().slice(0, 8)}`)
  await mkdir(place, { recursive: true })
  // The step that keeps it warns where there is none, also after a run that failed early
  await mkdir(cache, { recursive: true }).catch(() => {})
  const env = { ...world.env, ...given, EVERGLOSS_CACHE: cache }
  const line = { ...world, env, place }
  await completeCheckout(line)
  let worst = 0
  const reports: LineReport[] = []
  for (const [i, argv] of lines.entries()) {
    const { code, report } = await runLine(line, argv, i + 1)
    worst = Math.max(worst, code)
    if (report !== null) reports.push(report)
  }
  const outputs = { 'exit-code': `${worst}`, reports: place, ...outputsOf(reports) }
  await writeOutputs(world.env['GITHUB_OUTPUT'], outputs)
  return worst
}
