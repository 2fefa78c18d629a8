import { mkdir } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { formatWorkflows } from '../../config/workflows/format-workflows.ts'
import type { WorkflowFile } from '../../config/workflows/types.ts'
import { fileFailure } from '../../files/failure.ts'
import { writeFileAtomic } from '../../files/write-file-atomic.ts'
import { readBranches } from '../../git/branches.ts'
import { readOrigin } from '../../git/origin.ts'
import type { Repository } from '../../git/types.ts'
import { findGithubRepository } from '../../github/parse-credentials.ts'
import { writableText } from '../writable-text.ts'
import { findNamesakes, type Namesake } from './find-namesakes.ts'

/** What a person asked of the workflows. */
export interface WorkflowWishes {
  /** True: with `sync`, also where the configuration has no table for Crowdin. */
  readonly crowdin: boolean
  /** Version of this package. */
  readonly version: string
  readonly env: Readonly<Record<string, string | undefined>>
}

/** A workflow, and what became of it. */
interface InitWorkflow extends WorkflowFile {
  /**
   * written: it was not there; planned: it would be written; same: it is there with these words; kept: a file with other words is there,
   * and stays.
   */
  readonly state: 'written' | 'planned' | 'same' | 'kept'
}

export interface InitWorkflows {
  /** The default branch that they are made for. */
  readonly branch: string
  /** True: nothing said which one it is, so it is the branch that is checked out. */
  readonly branchGuessed: boolean
  readonly crowdin: boolean
  readonly files: readonly InitWorkflow[]
  /** Workflows of other files with the names of these. */
  readonly namesakes: readonly Namesake[]
}

/**
 * Writes the workflows that are not there yet, none with `dryRun`; what is there is never touched. Throws a UserError `files:…` for a place
 * that must not be written.
 */
export async function writeWorkflows(
  repository: Repository,
  { crowdin, version, env, dryRun }: WorkflowWishes & { readonly dryRun: boolean },
): Promise<InitWorkflows> {
  const hosted = findGithubRepository(env, await readOrigin(repository))
  const { current, defaultBranch } = await readBranches(repository)
  const branchGuessed = defaultBranch === null || defaultBranch.name === 'HEAD'
  const branch = branchGuessed ? (current ?? 'main') : defaultBranch.name
  const name = hosted === null ? basename(repository.root) : `${hosted.owner}/${hosted.name}`
  const files: InitWorkflow[] = []
  // All of them are looked at before the first is written
  for (const workflow of formatWorkflows({ branch, repository: name, crowdin, version }))
    files.push({ ...workflow, state: await stateOf(repository, workflow, dryRun) })
  for (const workflow of files) if (workflow.state === 'written') await write(repository, workflow)
  return { branch, branchGuessed, crowdin, files, namesakes: await findNamesakes(repository.root, files) }
}

async function stateOf(
  repository: Repository,
  { file, text }: WorkflowFile,
  dryRun: boolean,
): Promise<InitWorkflow['state']> {
  const there = await writableText(repository, file)
  if (there !== null) return there.replaceAll('\r\n', '\n') === text ? 'same' : 'kept'
  return dryRun ? 'planned' : 'written'
}

async function write({ root }: Repository, { file, text }: WorkflowFile): Promise<void> {
  const path = join(root, file)
  await mkdir(dirname(path), { recursive: true }).catch((error: unknown) => {
    throw fileFailure(error, file)
  })
  await writeFileAtomic(path, text, { name: file, replace: false })
}
