import { build, FOLDER, staleFiles } from './check-bundle.js'
import { commitBundle } from './commit-bundle.js'
import { git } from './git.js'
import { refusal } from './refuse.js'

// `VERSION=1.2.3 node .github/release/prepare.js FILE`: makes the release's commit and tag here, and writes both to FILE, for publish.js.
// What is installed from npm runs here, so nothing here may write to GitHub.
const [file = 'release.bundle'] = process.argv.slice(2)
const version = process.env.VERSION ?? ''
const reason = refusal(version) ?? notBuilt()
if (reason === undefined) write()
else {
  process.stderr.write(`${reason}\n`)
  process.exitCode = 2
}

/** Builds, and builds again elsewhere: what is released is what anybody gets from these sources. */
function notBuilt() {
  build(FOLDER)
  const stale = staleFiles()
  if (stale.length > 0) return `Two builds of the same sources differ: ${stale.join(', ')}`
  return undefined
}

function write() {
  const commit = commitBundle(
    `Release ${version}\n\nThe sources as they are on main, with the Action's program built from them.`,
  )
  git(['tag', '-a', `v${version}`, '-m', `Evergloss ${version}`, commit])
  git(['bundle', 'create', '-q', file, `refs/tags/v${version}`, '^HEAD'])
  process.stdout.write(`v${version} is ${commit}\n`)
}
