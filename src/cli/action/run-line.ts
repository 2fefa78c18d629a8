import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { chooseLocale } from '../../i18n/choose-locale.ts'
import { anyWords, createTranslator } from '../../i18n/create-translator.ts'
import { run } from '../run.ts'
import { missingInput } from './missing-input.ts'
import type { LineReport } from './outputs-of.ts'
import { tellFailure } from './tell-failure.ts'
import type { StepWorld } from './types.ts'

interface LineWorld extends StepWorld {
  /** Absolute path of the folder for reports. */
  readonly place: string
}

interface LineResult {
  readonly code: number
  /** Null where the command did not come so far. */
  readonly report: LineReport | null
}

/** Terminal cells of a line in the log. */
const COLUMNS = 120

/** Runs one command, the `n`th of a step, and keeps its report. A run that failed is annotated. */
export async function runLine(world: LineWorld, argv: readonly string[], n: number): Promise<LineResult> {
  const { text, commands, env, place, cwd, now } = world
  const [command = ''] = argv
  let json: string | null = null
  let said = ''
  let isAnnotated = false
  const code = await run(argv, {
    stdout: text,
    stderr: { write: words => ((said += words), text.write(words)) },
    commands: {
      write: words => {
        isAnnotated ||= /^::error /m.test(words)
        return commands.write(words)
      },
    },
    env,
    cwd,
    now,
    columns: COLUMNS,
    isTTY: false,
    keep: report => void (json = report),
  })
  if (code > 1 && !(isAnnotated && said === '')) {
    const t = anyWords(await createTranslator(chooseLocale(undefined, env)))
    const missing = missingInput(command, env)
    const advice = missing === null ? '' : t(missing.key, missing.params)
    const words = `${said === '' ? t('action:itemsFailed') : said}${advice}`
    await tellFailure({ title: `translate ${command}`, words }, { commands, env, t })
  }
  if (json === null) return { code, report: null }
  const path = join(place, `${n}-${command}.json`)
  await writeFile(path, json)
  return { code, report: { command, json, path } }
}
