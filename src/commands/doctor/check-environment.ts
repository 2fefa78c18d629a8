import { constants } from 'node:fs'
import { access } from 'node:fs/promises'
import { dirname } from 'node:path'
import manifest from '../../../package.json' with { type: 'json' }
import type { DoctorFinding } from '../../report/doctor/doctor-report.ts'
import { findingOn, findingOnAll, placeOf } from './finding.ts'

/**
 * Whether the machine is what the tool needs: the version of Node.js (`node`, such as `20.19.0`), a folder for the `cache` (absolute path) that can be
 * written.
 */
export async function checkEnvironment({ node, cache }: Machine): Promise<DoctorFinding[]> {
  const needed = manifest.engines.node.replace(/^\D+/, '')
  const places = (await isWritable(cache)) ? [] : [placeOf(cache)]
  return [
    ...(isOlder(node, needed)
      ? findingOnAll(['error', 'nodeUnsupported'], { params: { node, needed } })
      : []),
    ...findingOn(['info', 'cacheReadOnly'], places),
  ]
}

interface Machine {
  readonly node: string
  readonly cache: string
}

/** The folder is made, with those around it, when it is first needed. */
async function isWritable(folder: string): Promise<boolean> {
  const refusal = await access(folder, constants.W_OK).then(
    () => undefined,
    (error: NodeJS.ErrnoException) => error.code,
  )
  const isNew = refusal === 'ENOENT' && dirname(folder) !== folder
  return isNew ? isWritable(dirname(folder)) : refusal === undefined
}

function isOlder(found: string, needed: string): boolean {
  const [own, least] = [found, needed].map(version => version.split('.').map(Number))
  const at = least?.findIndex((number, i) => own?.[i] !== number) ?? -1
  return at !== -1 && (own?.[at] ?? 0) < (least?.[at] ?? 0)
}
