import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { setTimeout } from 'node:timers/promises'

const root = resolve(import.meta.dirname, '../..')
const INPUTS = ['src', 'locales', 'package.json', 'package-lock.json', '.github/bundle']
const KEPT = resolve(root, 'node_modules/.cache/evergloss')
/** A build takes seconds; a folder that is this old (ms) was left by a worker that died. */
const DEAD_AFTER = 120_000

let built: Promise<string> | undefined

/**
 * Path of a `translate.mjs` made from the sources as they are, `third-party.txt` beside it. Built once for all workers
 * and kept until a source changes; throws what the build said when it fails.
 */
export function actionBundle(): Promise<string> {
  built ??= buildOnce(join(KEPT, `action-${digestOf(INPUTS)}`))
  return built
}

async function buildOnce(folder: string): Promise<string> {
  const bundle = join(folder, 'translate.mjs')
  const draft = `${folder}.draft`
  mkdirSync(KEPT, { recursive: true })
  while (!existsSync(bundle)) {
    if (claim(draft)) await build(draft, folder)
    else await setTimeout(200)
  }
  return bundle
}

/** True for the one worker that shall build: who makes the folder. */
function claim(draft: string): boolean {
  try {
    mkdirSync(draft)
    return true
  } catch {
    const age = Date.now() - (statSync(draft, { throwIfNoEntry: false })?.mtimeMs ?? Date.now())
    if (age > DEAD_AFTER) rmSync(draft, { recursive: true, force: true })
    return false
  }
}

async function build(draft: string, folder: string): Promise<void> {
  try {
    forgetOthers()
    // Another worker may have been done just before this one claimed
    if (existsSync(folder)) return
    const args = ['node_modules/rolldown/bin/cli.mjs', '-c', '.github/bundle/action.config.js', '-d', draft]
    await promisify(execFile)(process.execPath, args, { cwd: root })
    renameSync(draft, folder)
  } finally {
    rmSync(draft, { recursive: true, force: true })
  }
}

/** Bundles of sources that are no more, a day old so that nobody runs them. */
function forgetOthers(): void {
  for (const name of readdirSync(KEPT).filter(each => each.startsWith('action-'))) {
    const path = join(KEPT, name)
    const age = Date.now() - (statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? Date.now())
    if (age > 86_400_000) rmSync(path, { recursive: true, force: true })
  }
}

function digestOf(paths: readonly string[]): string {
  const hash = createHash('sha256')
  for (const path of paths.flatMap(filesOf)) hash.update(path).update(readFileSync(join(root, path)))
  return hash.digest('hex').slice(0, 16)
}

function filesOf(path: string): string[] {
  if (!statSync(join(root, path)).isDirectory()) return [path]
  const names = readdirSync(join(root, path), { recursive: true, encoding: 'utf8' }).sort()
  return names.map(name => join(path, name)).filter(each => statSync(join(root, each)).isFile())
}
