import { readFile } from 'node:fs/promises'
import { basename, resolve } from 'node:path'
import { inputsOf } from '../inputs.ts'
import { ActionFailure, type Builtin } from '../machine.ts'

/** `actions/upload-artifact` of single files. */
export const uploadArtifact: Builtin = async (given, machine) => {
  const input = inputsOf(given, {
    name: 'artifact',
    path: '',
    'if-no-files-found': 'warn',
    'retention-days': '90',
    overwrite: 'false',
  })
  const { site, runId, workspace, log } = machine
  const files: Record<string, Buffer> = {}
  for (const path of input('path')
    .split('\n')
    .filter(line => line.trim() !== '')) {
    if (/[*?[\]!]/.test(path)) throw new Error(`the runner does not know patterns: ${path}`)
    const bytes = await readFile(resolve(workspace, path.trim())).catch(() => null)
    if (bytes !== null) files[basename(path.trim())] = bytes
  }
  if (Object.keys(files).length === 0) {
    const message = `No files were found with the provided path: ${input('path')}. No artifacts will be uploaded.`
    const want = input('if-no-files-found')
    if (want === 'error') throw new ActionFailure(message)
    if (want === 'warn') log.annotate('warning', message)
    return {}
  }
  const { artifacts } = site.github.state
  const twin = artifacts.findIndex(each => each.run.id === runId && each.name === input('name'))
  if (twin !== -1 && input('overwrite') === 'true') artifacts.splice(twin, 1)
  else if (twin !== -1)
    throw new ActionFailure(
      'Failed to CreateArtifact: (409) Conflict: an artifact with this name already exists on the workflow run',
    )
  await site.github.hands.uploadArtifact({ runId, name: input('name'), files })
  log.say(`Artifact ${input('name')} has been uploaded: ${Object.keys(files).join(', ')}`)
  return {}
}
