import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, renameSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { argv } from 'node:process'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { openFastImport } from './synthetic/fast-import.js'
import { writeHistory } from './synthetic/history.js'

/** @typedef {import('./synthetic/history.js').Size} Size */

/** Where clones and synthetic repositories are kept between runs. */
export const CACHE = join(tmpdir(), 'evergloss-bench')

/**
 * Path of the synthetic repository of this size, with its work tree; built when it is not there, which takes seconds
 * to minutes. The same size, seed and generator always give the same commits.
 * @param {Size} size @returns {Promise<string>}
 */
export async function syntheticRepository(size) {
  const name = `synthetic-${size.posts}x${size.locales}x${size.commits}-${size.seed ?? 1}-${generatorDigest()}`
  const path = join(CACHE, name)
  if (existsSync(path)) return path
  mkdirSync(CACHE, { recursive: true })
  const building = mkdtempSync(join(CACHE, 'building-'))
  await buildRepository(building, size)
  renameSync(building, path)
  return path
}

/** Builds a repository of this size in an empty directory. @param {string} directory @param {Size} size */
export async function buildRepository(directory, size) {
  const git = (...args) =>
    execFileSync('git', args, { cwd: directory, stdio: ['ignore', 'ignore', 'inherit'] })
  git('init', '--quiet', '--object-format=sha1', '--initial-branch=main')
  const fastImport = openFastImport(directory)
  await writeHistory(fastImport, size)
  await fastImport.finish()
  git('checkout', '--quiet', '--force', 'main')
}

function generatorDigest() {
  const folder = fileURLToPath(new URL('synthetic/', import.meta.url))
  const hash = createHash('sha256')
  for (const file of readdirSync(folder).sort()) hash.update(readFileSync(join(folder, file)))
  return hash.digest('hex').slice(0, 8)
}

/** `node test/bench/synthetic.js --posts 5 --locales 2 --commits 20 [--seed 1] DIRECTORY` */
if (argv[1] === fileURLToPath(import.meta.url)) {
  const number = { type: 'string' }
  const options = { posts: number, locales: number, commits: number, seed: { ...number, default: '1' } }
  const { values, positionals } = parseArgs({ options, allowPositionals: true })
  const size = Object.fromEntries(Object.entries(values).map(([key, value]) => [key, Number(value)]))
  mkdirSync(positionals[0], { recursive: true })
  await buildRepository(positionals[0], size)
}
