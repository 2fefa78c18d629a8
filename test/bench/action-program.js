import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { execPath } from 'node:process'
import { compareCosts } from './measure.js'
import { nodeLine, TRANSLATE } from './tool.js'

/**
 * `status` of the project in the current directory by the Action's one file and by the installed command, each with its caches filled.
 * @param {number} rounds
 */
export function compareActionProgram(rounds) {
  const folder = mkdtempSync(join(tmpdir(), 'evergloss-action-'))
  try {
    const rolldown = [
      'node_modules/rolldown/bin/cli.mjs',
      '-c',
      '.github/bundle/action.config.js',
      '-d',
      folder,
    ]
    execFileSync(execPath, rolldown, { stdio: 'ignore' })
    const directory = process.cwd()
    const program = nodeLine(join(folder, 'translate.mjs'))
    return compareCosts(
      {
        action: { line: `INPUT_COMMAND=status RUNNER_TEMP='${folder}' ${program}`, directory },
        command: { line: nodeLine(TRANSLATE, 'status', '--format', 'github'), directory },
      },
      rounds,
    )
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
