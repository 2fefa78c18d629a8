import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { CACHE } from './synthetic.js'
import { readStatus } from './tool.js'

/**
 * What projects do without a tool, as lines for bash; they answer per file, not per segment, and miss renames.
 * `byHistory`, in the manner of Kubernetes' script: each translation's last commit, the merge that brought it, where
 * that branched off, and what happened to the source since. `byBasis`, in the manner of OpenTelemetry's: the basis
 * from the front matter and what happened to the source since.
 * @param {string} directory @param {string} name for its file in the cache
 */
export function perFileLoops(directory, name) {
  const { translations } = readStatus(directory)
  const existing = translations.filter(({ state }) => state !== 'missing' && state !== 'obsolete')
  const file = join(CACHE, `${name}-translations`)
  writeFileSync(file, existing.map(({ target }) => `${target}\n`).join(''))
  return {
    byHistory: overFiles(BY_HISTORY, file),
    byBasis: overFiles(BY_BASIS, file),
    files: existing.length,
  }
}

const BY_HISTORY = [
  'last=$(git log -n 1 --format=%h -- "$target")',
  'merge=$(git rev-list --ancestry-path "$last..HEAD" | grep -F -f <(git rev-list --first-parent "$last..HEAD") | tail -n 1)',
  'since=$(git merge-base "$merge^2" HEAD || echo "$last")',
  'git diff --numstat "$since...HEAD" -- "$source" || true',
]

const BY_BASIS = [
  `since=$(sed -n 's/^translation_based_on_commit *= *"\\(.*\\)"/\\1/p' "$target")`,
  'git diff --numstat "${since:-HEAD}...HEAD" -- "$source" || true',
]

function overFiles(body, file) {
  const source = `source=$(printf '%s' "$target" | sed 's/\\.[A-Za-z-]*\\.md$/.md/')`
  return ['while IFS= read -r target; do', source, ...body, `done <'${file}'`].join('\n')
}
