import { loadConfig } from '../../config/load-config.ts'
import type { Config } from '../../config/types.ts'
import { UserError } from '../../errors.ts'
import type { Repository, Snapshot } from '../../git/types.ts'
import type { DoctorFinding } from '../../report/doctor/doctor-report.ts'
import { readConfig } from '../read-config.ts'
import { findingOn, findingOnAll, placeOf } from './finding.ts'

interface Configuration {
  /** Null: cannot be used, a finding says why. */
  readonly config: Config | null
  readonly file: string | null
  readonly findings: readonly DoctorFinding[]
}

/** The configuration or the layout that the paths show; what other commands would refuse is a finding here. */
export async function readConfiguration(
  { repository, snapshot }: { readonly repository: Repository; readonly snapshot: Snapshot },
  named: { readonly config?: string },
): Promise<Configuration> {
  try {
    const loaded = await loadConfig(repository.root, named)
    if (loaded !== undefined) return { ...loaded, findings: [] }
    const config = await readConfig({ repository, snapshot }, {})
    return { config, file: null, findings: recognised(config) }
  } catch (error) {
    // What is wrong with the name that was given is no finding
    const isMisnamed =
      named.config !== undefined && error instanceof UserError && error.code.startsWith('files:')
    if (!(error instanceof UserError) || isMisnamed) throw error
    return { config: null, file: null, findings: refused(error) }
  }
}

function recognised({ content }: Config): DoctorFinding[] {
  const places = content.map(({ source, target }) =>
    placeOf(null, { code: 'doctor:note.templates', params: { source: source.text, target: target.text } }),
  )
  return findingOn(['info', 'noConfiguration'], places, { commands: ['translate init'] })
}

function refused({ code, params, details }: UserError): DoctorFinding[] {
  if (code === 'config:noLayout')
    return findingOnAll(['error', 'noContent'], { commands: ['translate init --locale ja --dry-run'] })
  const { file } = params
  const path = typeof file === 'string' ? file : null
  const notes = details.length > 0 ? details : [{ code, params }]
  return findingOn(
    ['error', 'configurationUnusable'],
    notes.map(note => placeOf(path, note)),
  )
}
