import { readFileSync } from 'node:fs'
import { git } from './git.js'

const VERSION = /^(?:0|[1-9]\d*)\.(?:0|[1-9]\d*)\.(?:0|[1-9]\d*)$/

/** Why this state of the repository cannot be released under this version, in words; undefined when it can. */
export function refusal(version) {
  if (!VERSION.test(version)) return `A version has three numbers, 1.2.3; "${version}" has not.`
  const said = versionsSaid().filter(each => each.version !== version)
  if (said.length > 0)
    return `${said.map(each => `${each.file} says ${each.version}`).join(', ')}, not ${version}: npm version --no-git-tag-version ${version}, and commit that on main.`
  const changed = git(['status', '--porcelain'])
  if (changed !== '') return `These files are not committed:\n${changed}`
  if (git(['ls-remote', 'origin', `refs/tags/v${version}`]) !== '')
    return `v${version} is released already. A release is never changed; take the next number.`
  if (!isOnMain()) return `HEAD is not on origin's main: a release is made from what was merged.`
  return undefined
}

function versionsSaid() {
  return ['package.json', 'package-lock.json'].map(file => ({
    file,
    version: JSON.parse(readFileSync(file, 'utf8')).version,
  }))
}

function isOnMain() {
  git(['fetch', '-q', 'origin', '+refs/heads/main:refs/remotes/origin/main'])
  return git(['rev-list', '--max-count=1', 'HEAD', '^refs/remotes/origin/main']) === ''
}
