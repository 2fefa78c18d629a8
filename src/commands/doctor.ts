import { openRepository } from '../git/repository.ts'
import { readSnapshot } from '../git/snapshot.ts'
import { gitVersion } from '../git/version.ts'
import {
  DOCTOR_CODES,
  type DoctorChecked,
  type DoctorFinding,
  type DoctorReport,
} from '../report/doctor/doctor-report.ts'
import { cacheFolderOf } from './cache.ts'
import { checkContent } from './doctor/check-content.ts'
import { checkEnvironment } from './doctor/check-environment.ts'
import { checkCrowdin, type CrowdinQuestion } from './doctor/crowdin/check-crowdin.ts'
import { openPatient } from './doctor/open-patient.ts'
import { complete, existing, type Patient } from './doctor/patient.ts'
import { readConfiguration } from './doctor/read-configuration.ts'
import { assembleProject, type ProjectOptions } from './project.ts'
import type { Selection } from './select-pairs.ts'
import { isRead } from './skipped.ts'
import type { Project } from './types.ts'

export interface DoctorOptions extends Omit<ProjectOptions, 'at' | 'sourcesOnly'>, Selection {
  /** Name and version of the program, for the report. */
  readonly tool: DoctorReport['tool']
  /** Version of Node.js that runs this, such as `20.19.0`. */
  readonly node: string
  /** Where to look for a project at Crowdin; without it, and where only a part of the posts was asked for, nothing is asked of it. */
  readonly crowdin?: CrowdinQuestion
}

/**
 * What is wrong with the set-up and the content of a project, and what mends it. Reads only, and fetches
 * nothing into the repository. What other commands
 * refuse (a configuration that cannot be used, a clone without the history) is a finding here; without a repository, or a commit
 * in it, there is nothing to look at: a `UserError` of `git:`. `project:` for paths and locales that are not there.
 */
export async function doctor(options: DoctorOptions): Promise<DoctorReport> {
  const repository = await openRepository(options.root)
  const snapshot = await readSnapshot(repository, { wanted: isRead })
  const cache = cacheFolderOf(repository, options)
  const environment = await checkEnvironment({ node: options.node, cache })
  const configuration = await readConfiguration({ repository, snapshot }, options)
  const { config, file } = configuration
  const base = { tool: options.tool, commit: snapshot.commit }
  const machine = {
    node: options.node,
    git: await gitVersion(repository.root),
    cache,
  }
  const first = [...environment, ...configuration.findings]
  if (config === null) {
    const { findings, checked } = await lookAtCrowdin(options, null)
    return {
      ...base,
      findings: sorted([...first, ...findings]),
      checked: { ...nothing(machine), crowdin: checked },
    }
  }
  const project = await assembleProject({ repository, snapshot, config }, options)
  try {
    const patient = await openPatient(project, file, options)
    const content = await checkContent(patient)
    await project.cache.save()
    const remote = await lookAtCrowdin(options, project)
    return {
      ...base,
      findings: sorted([...first, ...content, ...remote.findings]),
      checked: { ...checkedOf(patient, machine), crowdin: remote.checked },
    }
  } finally {
    await project.objects.close()
  }
}

async function lookAtCrowdin(
  { crowdin, paths, locales }: DoctorOptions,
  project: Project | null,
): ReturnType<typeof checkCrowdin> {
  if (crowdin === undefined || paths.length > 0 || locales.length > 0) return { findings: [], checked: null }
  return checkCrowdin(crowdin, project)
}

type Machine = Omit<DoctorChecked['environment'], 'parser'>

const SEVERITIES = ['error', 'warning', 'info'] as const

/** Errors first, then as the catalogue of codes says. */
function sorted(findings: readonly DoctorFinding[]): DoctorFinding[] {
  const rank = ({ severity, code }: DoctorFinding): number =>
    SEVERITIES.indexOf(severity) * DOCTOR_CODES.length + DOCTOR_CODES.indexOf(code)
  return [...findings].sort((a, b) => rank(a) - rank(b))
}

function nothing(machine: Machine): Omit<DoctorChecked, 'crowdin'> {
  return {
    configuration: null,
    posts: 0,
    translations: 0,
    locales: [],
    files: 0,
    bases: null,
    pairs: 0,
    environment: { ...machine, parser: null },
  }
}

function checkedOf(patient: Patient, machine: Machine): Omit<DoctorChecked, 'crowdin'> {
  const { project, file, pairs, files, bases, parsers } = patient
  const entries = project.config.content.map(({ source, target, sourceLocale }) => ({
    source: source.text,
    target: target.text,
    sourceLocale,
  }))
  const targets = existing(patient)
  const recorded =
    bases.found === null ? null : [...bases.found.values()].filter(({ basis }) => basis.recorded !== null)
  return {
    configuration: { file, entries },
    posts: new Set(pairs.flatMap(({ source, sourceExists }) => (sourceExists ? [source] : []))).size,
    translations: targets.length,
    locales: [...new Set(targets.map(({ locale }) => locale))].sort(),
    files: files.size,
    bases: recorded?.length ?? null,
    pairs: complete(patient).length,
    environment: { ...machine, parser: parsers[0] ?? null },
  }
}
