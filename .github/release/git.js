import { execFileSync } from 'node:child_process'

/** Runs git here and gives what it printed, without the last newline. Throws with git's words. */
export function git(args, { input, env } = {}) {
  const text = execFileSync('git', args, {
    input,
    encoding: 'utf8',
    env: { ...process.env, ...env },
    maxBuffer: 2 ** 26,
  })
  return text.replace(/\n$/, '')
}
