import { git } from './git.js'

/**
 * The tag that stands for the newest release of a major version: `v1` for 1.2.3. Undefined when the remote has a newer release of it, so that
 * a repair of an older one takes nothing back.
 */
export function majorTag(version) {
  const [major = '', ...rest] = version.split('.')
  const released = git(['ls-remote', 'origin', `refs/tags/v${major}.*`]).matchAll(
    /refs\/tags\/v\d+\.(\d+)\.(\d+)$/gm,
  )
  const isNewest = [...released].every(([, ...numbers]) => compare(numbers, rest) < 0)
  return isNewest ? `v${major}` : undefined
}

function compare([minor = 0, patch = 0], [otherMinor = 0, otherPatch = 0]) {
  return minor - otherMinor || patch - otherPatch
}
