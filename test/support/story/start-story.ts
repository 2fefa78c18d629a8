import { copyFile, mkdtemp, realpath, rm } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { tmpdir } from 'node:os'
import { actionBundle } from '../action-bundle.ts'
import { type CrowdinEmulator, type EmulatorOptions, startCrowdin } from '../crowdin/start.ts'
import { type GithubEmulator, type GithubOptions, startGithub } from '../github/start.ts'
import { type Actions, startActions } from '../runner/start.ts'
import { openTestRepository } from '../repository.ts'
import { createBlog } from './blog.ts'

const ACTION = resolve(import.meta.dirname, '../../../.github/actions/translate/action.yml')

/** A blog at GitHub with its workflows, and its project at Crowdin. */
export interface Story {
  readonly github: GithubEmulator
  readonly crowdin: CrowdinEmulator
  readonly actions: Actions
  /** Of the action; what else is put there goes with the story. */
  readonly folder: string
  /** A file as a branch has it; the default branch unless given. */
  read(path: string, branch?: string): Promise<string>
  /** Paths that a branch has otherwise than the default branch. */
  changed(branch: string): Promise<string[]>
  /** Path of a new clone, which the caller removes. */
  clone(): Promise<string>
  /** Commits files to a branch of its own, and merges that into the default branch. */
  merge(title: string, files: Readonly<Record<string, string>>): Promise<void>
  dispose(): Promise<void>
  [Symbol.asyncDispose](): Promise<void>
}

export interface StoryOptions {
  readonly github?: GithubOptions
  readonly crowdin?: EmulatorOptions
}

/** Starts both servers and a GitHub Actions whose `translate` action is the bundle of these sources. */
export async function startStory({ github: some, crowdin: other }: StoryOptions = {}): Promise<Story> {
  const [origin, folder] = await Promise.all([createBlog(), prepareAction()])
  const users = { grace: { role: 'triage' as const }, lin: { role: 'triage' as const }, tom: {} }
  const github = await startGithub({ from: origin.root, users, ...some })
  await origin.dispose()
  const crowdin = await startCrowdin({ targetLanguageIds: ['ja', 'ko'], ...other })
  const actions = await startActions({
    github,
    secrets: { CROWDIN_PERSONAL_TOKEN: crowdin.token },
    vars: { CROWDIN_PROJECT_ID: `${crowdin.projectId}` },
    actions: { 'evergloss/evergloss/.github/actions/translate': folder },
    env: { CROWDIN_BASE_URL: crowdin.baseUrl },
  })
  const dispose = async (): Promise<void> => {
    await actions.close()
    await rm(folder, { recursive: true, force: true })
    await crowdin.close()
    await github.close()
  }
  return {
    github,
    crowdin,
    actions,
    folder,
    read: async (path, branch = 'main') => github.state.home.git.run(['show', `${branch}:${path}`]),
    changed: async branch => {
      const listed = await github.state.home.git.run(['diff', '--name-only', `main...${branch}`])
      return listed.split('\n').filter(path => path !== '')
    },
    clone: async () => {
      const root = await realpath(await mkdtemp(join(tmpdir(), 'blog-')))
      await openTestRepository(root).git('clone', '-q', github.path, '.')
      return root
    },
    merge: async (title, files) => {
      const branch = title.toLowerCase().replaceAll(/\W+/g, '-')
      await github.hands.commit(branch, { by: github.owner, files, message: title })
      const number = await github.hands.openPull({ by: github.owner, head: branch, title })
      await github.hands.merge(number, { by: github.owner, method: 'squash' })
      await github.hands.deleteBranch(branch)
    },
    dispose,
    [Symbol.asyncDispose]: dispose,
  }
}

/** The Action as a release has it: the program beside `action.yml`, and nothing else. */
async function prepareAction(): Promise<string> {
  const bundle = await actionBundle()
  const folder = await realpath(await mkdtemp(join(tmpdir(), 'translate-action-')))
  await copyFile(ACTION, join(folder, 'action.yml'))
  await copyFile(bundle, join(folder, 'translate.mjs'))
  await copyFile(join(dirname(bundle), 'third-party.txt'), join(folder, 'third-party.txt')).catch(() => {})
  return folder
}
