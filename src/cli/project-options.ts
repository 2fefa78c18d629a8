import { resolve } from 'node:path'
import type { ProjectOptions } from '../commands/project.ts'
import type { Selection } from '../commands/select-pairs.ts'
import { BUILD } from './build.ts'
import { pathsFromRoot } from './from-root.ts'
import { rootOf, type GlobalOptions } from './global-options.ts'
import type { Session } from './session.ts'
import { VERSION } from './version.ts'

interface Asked extends Omit<ProjectOptions, 'at' | 'sourcesOnly'> {
  readonly tool: { readonly name: string; readonly version: string }
}

/** What every command that opens a project is asked with. */
export function projectOptions(options: GlobalOptions, session: Session): Asked {
  const { config } = options
  const { onProgress, world } = session
  const cacheFolder = world.env['EVERGLOSS_CACHE'] ?? ''
  return {
    root: rootOf(options, session),
    tool: { name: 'evergloss', version: VERSION },
    ...(BUILD === undefined ? {} : { build: BUILD }),
    ...(cacheFolder === '' ? {} : { cacheFolder: resolve(world.cwd, cacheFolder) }),
    ...(config === undefined ? {} : { config }),
    ...(onProgress === undefined ? {} : { onProgress }),
  }
}

/** The same for a command over translations; `names` are paths as the person wrote them. */
export async function selectionOptions(
  options: GlobalOptions,
  names: readonly string[],
  session: Session,
): Promise<Asked & Selection> {
  const project = projectOptions(options, session)
  return { ...project, paths: await pathsFromRoot(project.root, names), locales: options.locale ?? [] }
}
