import { chmod, mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Git } from './git.ts'

/** Makes a repository refuse pushes to these branches, in GitHub's words. */
export async function protect({ path }: Git, branches: Iterable<string>): Promise<void> {
  const cases = [...branches].map(branch => `refs/heads/${branch}`)
  if (cases.length === 0) return
  const lines = cases.map(
    ref => `  '${ref}') echo "error: GH006: Protected branch update failed for ${ref}."; exit 1;;`,
  )
  await mkdir(join(path, 'hooks'), { recursive: true })
  const hook = join(path, 'hooks/update')
  await writeFile(hook, `#!/bin/sh\ncase "$1" in\n${lines.join('\n')}\nesac\n`)
  await chmod(hook, 0o755)
}
