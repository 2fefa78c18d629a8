import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import { expect, it } from 'vitest'

const PROJECT = resolve(import.meta.dirname, '../..')
const NAME = '@bruits/satteri-wasm32-wasi'
const MODULE = pathToFileURL(join(PROJECT, '.github/bundle/fetch-package.js')).href
const SCRIPT = `import { fetchPackage } from '${MODULE}'; console.log(fetchPackage('${NAME}').version)`

it('refuses a package that is not what the lock says', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'evergloss-lock-'))
  try {
    const lock = await readFile(join(PROJECT, 'package-lock.json'), 'utf8')
    const entry = new RegExp(`("node_modules/${NAME}": \\{[^}]*"integrity": "sha512-)[^"]{4}`)
    expect(lock).toMatch(entry)
    await writeFile(join(folder, 'package-lock.json'), lock.replace(entry, '$1AAAA'))
    const run = promisify(execFile)(process.execPath, ['--input-type=module', '-e', SCRIPT], { cwd: folder })
    await expect(run).rejects.toThrow(
      /satteri-wasm32-wasi@\S+ has sha512-\S+, package-lock\.json says sha512-AAAA/,
    )
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
})
