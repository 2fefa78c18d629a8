import { FILES, FOLDER } from './check-bundle.js'
import { git } from './git.js'
import { majorTag } from './major-tag.js'
import { refusal } from './refuse.js'

// `VERSION=1.2.3 node .github/release/publish.js FILE`: takes what prepare.js wrote, looks that it is HEAD with the built files and nothing
// else, and pushes the tags, both or none. Runs git and nothing from npm.
const [file = 'release.bundle'] = process.argv.slice(2)
const version = process.env.VERSION ?? ''
const tag = `v${version}`
const reason = refusal(version) ?? notAsExpected()
if (reason === undefined) push()
else {
  process.stderr.write(`${reason}\n`)
  process.exitCode = 2
}

function notAsExpected() {
  git(['fetch', '-q', '--no-tags', file, `refs/tags/${tag}:refs/tags/${tag}`])
  if (git(['rev-parse', `${tag}^{commit}^@`]) !== git(['rev-parse', 'HEAD']))
    return `${tag} in ${file} does not stand upon HEAD.`
  const changed = git(['diff', '--name-only', 'HEAD', tag]).split('\n')
  const expected = FILES.map(name => `${FOLDER}/${name}`)
  if (changed.toSorted().join() !== expected.toSorted().join())
    return `${tag} in ${file} changes ${changed.join(', ')}`
  return undefined
}

function push() {
  const major = majorTag(version)
  const moved = major === undefined ? [] : [`+${tag}^{commit}:refs/tags/${major}`]
  git(['push', '-q', '--atomic', 'origin', `refs/tags/${tag}`, ...moved], { env: access(process.env) })
  process.stdout.write(`${[tag, major].filter(Boolean).join(' and ')} pushed\n`)
}

/** The token reaches git as configuration in its environment: no file and no argument holds it. */
function access({ GITHUB_TOKEN, GITHUB_SERVER_URL = 'https://github.com' }) {
  if (!GITHUB_TOKEN) return {}
  const basic = Buffer.from(`x-access-token:${GITHUB_TOKEN}`).toString('base64')
  return {
    GIT_CONFIG_COUNT: '1',
    GIT_CONFIG_KEY_0: `http.${GITHUB_SERVER_URL}/.extraheader`,
    GIT_CONFIG_VALUE_0: `AUTHORIZATION: basic ${basic}`,
  }
}
