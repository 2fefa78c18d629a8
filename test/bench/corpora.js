import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { CACHE } from './synthetic.js'

/** Why a figure was not measured. */
export const NO_CORPORA = 'skipped: no corpora (EVERGLOSS_CORPORA)'

/**
 * Path of a clone of a corpus's bundle, with its work tree, made when it is not there; undefined without corpora
 * (`EVERGLOSS_CORPORA`, a directory of bundles).
 * @param {'blog_os' | 'fastapi-docs'} name @param {string} [purpose] a clone of one's own, to be changed
 */
export function corpus(name, purpose = 'measure') {
  const folder = process.env.EVERGLOSS_CORPORA
  if (!folder || !existsSync(join(folder, `${name}.bundle`))) return undefined
  const path = join(CACHE, `${name}-${purpose}`)
  mkdirSync(CACHE, { recursive: true })
  if (!existsSync(path)) execFileSync('git', ['clone', '--quiet', join(folder, `${name}.bundle`), path])
  return path
}
