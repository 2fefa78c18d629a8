import type { Oid } from '../../../git/types.ts'
import { openProject } from '../../project.ts'
import type { Project } from '../../types.ts'
import type { Ground } from './types.ts'

/** The project as a commit has it, opened once in a run; it is closed with the base. */
export async function projectAt({ base, project, projects, options }: Ground, at: Oid): Promise<Project> {
  if (at === base) return project
  const known = projects.get(at) ?? openProject({ ...options, at, beside: project })
  projects.set(at, known)
  return known
}
