import { posix } from 'node:path'
import type { DoctorPlace } from '../../report/doctor/doctor-report.ts'
import { shellWord } from '../../report/text/shell-word.ts'
import type { Project } from '../types.ts'

type Where = Pick<Project, 'prefix' | 'snapshot'>

/** A rename of a file or a directory in git; both paths are relative to the root. */
export interface Move {
  readonly from: string
  readonly to: string
}

/** A place that a rename mends; it becomes a command once it is known what else goes there. */
export interface MovingPlace extends DoctorPlace {
  readonly move: Move
}

/** A command line that renames a file in git, for the directory that was asked in. */
export function moveCommand(project: Where, { from, to }: Move): string {
  const folder = posix.dirname(to)
  const isThere =
    folder === '.' || [...project.snapshot.files.keys()].some(path => path.startsWith(`${folder}/`))
  const made = isThere ? '' : `mkdir -p ${pathWord(project, folder)} && `
  return `${made}git mv ${pathWord(project, from)} ${pathWord(project, to)}`
}

/** A path as one word of a shell that stands in the directory that was asked in. */
export function pathWord({ prefix }: Pick<Project, 'prefix'>, path: string): string {
  return shellWord(prefix === '' ? path : posix.relative(prefix, path) || '.')
}
