import { ExitCode, run as runApplication } from '@stricli/core'
import { chooseLocale } from '../i18n/choose-locale.ts'
import type { OnProgress } from '../commands/types.ts'
import { anyWords, createTranslator, type Translate } from '../i18n/create-translator.ts'
import { application } from './application.ts'
import { normaliseArguments, readEarlyOptions, type EarlyOptions } from './arguments.ts'
import { describeFailure, exitCodeOf } from './failure.ts'
import { printableLines } from '../report/text/printable.ts'
import { painter, wantsColor } from './paint.ts'
import { progressLine, type ProgressLine } from './progress-line.ts'
import type { Session } from './session.ts'
import type { World } from './world.ts'

/**
 * One run of `translate`: results go to stdout, messages to stderr. Returns the exit code: 0 done, 1 what `--fail-on`
 * names, 2 something a person must mend, 70 our bug. Never throws.
 */
export async function run(argv: readonly string[], world: World): Promise<number> {
  const early = readEarlyOptions(argv)
  const translator = await createTranslator(chooseLocale(early.uiLocale, world.env))
  const line = progressLine(world, early.debug)
  const session = openSession(line === undefined ? world : clearing(world, line), translator, early)
  try {
    const arguments_ = normaliseArguments(argv)
    if (line !== undefined) session.onProgress = drawing(line, arguments_[0] ?? '', translator)
    await runApplication(application(session), arguments_, session)
    return normalised(session.process.exitCode) || session.exitCode
  } catch (error) {
    session.process.stderr.write(describeFailure(error, session))
    return exitCodeOf(error)
  } finally {
    line?.clear()
  }
}

/** The same world, in which the line is gone before anything is written. */
function clearing(world: World, { clear }: ProgressLine): World {
  const { stdout, stderr } = world
  const sink = (stream: World['stdout']): World['stdout'] => ({
    write(text) {
      clear()
      return stream.write(text)
    },
  })
  return { ...world, stdout: sink(stdout), stderr: sink(stderr) }
}

function drawing(line: ProgressLine, command: string, say: Translate): OnProgress {
  return (unit, done, total) => line.show(() => say(`cli:progress.${unit}`, { command, done, count: total }))
}

function openSession(world: World, translator: Translate, { debug, color }: EarlyOptions): Session {
  return {
    process: {
      stdout: world.stdout,
      // Messages quote arguments, paths and what git said: none of it may steer the terminal
      stderr: { write: text => void world.stderr.write(printableLines(text)) },
      exitCode: null,
    },
    world,
    say: translator,
    t: anyWords(translator),
    paint: painter(wantsColor(world, color)),
    debug,
    exitCode: 0,
  }
}

/** The scanner's own codes are negative: -4 and -5 are wrong usage, the others its failures. */
function normalised(code: number | string | null | undefined): number {
  const number = Number(code ?? 0)
  if (number >= 0) return number
  return number === ExitCode.InvalidArgument || number === ExitCode.UnknownCommand ? 2 : 70
}
