import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/**
 * The archive of a package of package-lock.json that npm leaves out on this machine, byte for byte as it was published.
 * Throws when npm cannot get it, or when it is not what the lock says.
 */
export function fetchPackage(name) {
  const { version, integrity } = lockOf(name)
  const folder = mkdtempSync(join(tmpdir(), 'evergloss-pack-'))
  try {
    const archive = readFileSync(join(folder, pack(`${name}@${version}`, folder)))
    const found = `sha512-${createHash('sha512').update(archive).digest('base64')}`
    if (found !== integrity)
      throw new Error(`${name}@${version} has ${found}, package-lock.json says ${integrity}`)
    return { archive, version }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function lockOf(name) {
  const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8'))
  const entry = packages[`node_modules/${name}`]
  if (entry?.integrity === undefined) throw new Error(`package-lock.json does not name ${name}`)
  return entry
}

// A run script knows its npm; so does Windows, where `npm` itself is a script that only a shell can start
function pack(spec, folder) {
  const npm = process.env.npm_execpath?.endsWith('.js')
    ? [process.execPath, process.env.npm_execpath]
    : ['npm']
  const [program, ...first] = npm
  const args = [
    ...first,
    'pack',
    spec,
    '--json',
    '--ignore-scripts',
    '--prefer-offline',
    '--pack-destination',
    folder,
  ]
  const [{ filename }] = JSON.parse(
    execFileSync(program, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] }),
  )
  return filename
}
