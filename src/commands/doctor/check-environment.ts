import { constants } from 'node:fs'
import { access } from 'node:fs/promises'
import { join } from 'node:path'
import manifest from '../../../package.json' with { type: 'json' }
import type { Repository } from '../../git/types.ts'
import type { DoctorFinding } from '../../report/doctor/doctor-report.ts'
import { findingOn, findingOnAll, placeOf } from './finding.ts'

/** Whether the machine is what the tool needs: the version of Node.js (`node`, such as `20.19.0`), a cache that can be written. */
export async function checkEnvironment(repository: Repository, node: string): Promise<DoctorFinding[]> {
  const needed = manifest.engines.node.replace(/^\D+/, '')
  const folder = cacheFolder(repository)
  const places = (await isWritable(folder, repository)) ? [] : [placeOf(folder)]
  return [
    ...(isOlder(node, needed)
      ? findingOnAll(['error', 'nodeUnsupported'], { params: { node, needed } })
      : []),
    ...findingOn(['info', 'cacheReadOnly'], places),
  ]
}

/** Absolute path of the folder that the cache is kept in. */
export function cacheFolder({ commonDir }: Repository): string {
  return join(commonDir, 'evergloss')
}

/** The folder is made when it is first needed. */
async function isWritable(folder: string, { commonDir }: Repository): Promise<boolean> {
  const refusal = async (path: string): Promise<string | undefined> =>
    access(path, constants.W_OK).then(
      () => undefined,
      (error: NodeJS.ErrnoException) => error.code,
    )
  const first = await refusal(folder)
  return (first === 'ENOENT' ? await refusal(commonDir) : first) === undefined
}

function isOlder(found: string, needed: string): boolean {
  const [own, least] = [found, needed].map(version => version.split('.').map(Number))
  const at = least?.findIndex((number, i) => own?.[i] !== number) ?? -1
  return at !== -1 && (own?.[at] ?? 0) < (least?.[at] ?? 0)
}
