import { execFileSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { CACHE } from './synthetic.js'
import { git, nodeLine, readStatus } from './tool.js'

/**
 * Git's own minimum for the same answer, as a line for bash: bare Node, the tree of HEAD, what each distinct (basis,
 * path) was, and the contents of those that differ from now; one process after another. What to ask for is looked up
 * here and not measured.
 * @param {string} directory @param {string} name for its files in the cache
 */
export function floorLine(directory, name) {
  const folder = join(CACHE, 'floor')
  mkdirSync(folder, { recursive: true })
  const asked = distinctBases(directory)
  const differing = differingBlobs(directory, asked)
  const checks = writeLines(join(folder, `${name}-check`), [...asked.keys()])
  const contents = writeLines(join(folder, `${name}-contents`), differing)
  const line = [
    nodeLine('-e', '0'),
    'git ls-tree -r HEAD',
    `git cat-file --batch-check <'${checks}'`,
    `git cat-file --batch <'${contents}'`,
  ].join(' && ')
  return { line, bases: asked.size, differing: differing.length }
}

/** `commit:path` → path of the source now. @returns {Map<string, string>} */
function distinctBases(directory) {
  const { translations } = readStatus(directory)
  const known = translations.filter(({ basis }) => basis?.commit && basis.path)
  return new Map(known.map(({ source, basis }) => [`${basis.commit}:${basis.path}`, source]))
}

/** Ids of the sources' former blobs that are not their blobs now. */
function differingBlobs(directory, asked) {
  const now = new Map(
    git(directory, 'ls-tree', '-r', '-z', 'HEAD')
      .split('\0')
      .map(entry => /^\d+ blob (\w+)\t([^]*)$/.exec(entry))
      .flatMap(match => (match === null ? [] : [[match[2], match[1]]])),
  )
  const input = [...asked.keys()].map(name => `${name}\n`).join('')
  const lines = execFileSync('git', ['cat-file', '--batch-check'], {
    cwd: directory,
    input,
    maxBuffer: 1 << 30,
  })
  const then = lines.toString().trimEnd().split('\n')
  const sources = [...asked.values()]
  const former = then.flatMap((line, index) => {
    const [id, type] = line.split(' ')
    return type === 'blob' && id !== now.get(sources[index]) ? [id] : []
  })
  return [...new Set(former)]
}

function writeLines(file, lines) {
  writeFileSync(file, lines.map(line => `${line}\n`).join(''))
  return file
}
