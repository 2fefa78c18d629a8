import { posix } from 'node:path'
import { shellWord } from '../../report/text/shell-word.ts'
import type { Project } from '../types.ts'

type Where = Pick<Project, 'prefix' | 'snapshot'>

/** A command line that renames a file in git, for the directory that was asked in; paths are relative to the root. */
export function moveCommand(project: Where, from: string, to: string): string {
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
