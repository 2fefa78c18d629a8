import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs'
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
    pack(`${name}@${version}`, folder)
    const archive = readFileSync(join(folder, readdirSync(folder)[0]))
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
  const { npm_execpath: own = '' } = process.env
  const [program, ...first] = own.endsWith('npm-cli.js') ? [process.execPath, own] : ['npm']
  const args = ['pack', spec, '--ignore-scripts', '--prefer-offline', '--pack-destination', folder]
  execFileSync(program, [...first, ...args, '--loglevel=error'], { stdio: ['ignore', 'ignore', 'inherit'] })
}
