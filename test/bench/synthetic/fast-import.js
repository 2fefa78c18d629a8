import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'

const CHUNK = 1 << 20

/**
 * A `git fast-import` into the repository, in which ids of commits can be asked for while it runs.
 * @param {string} directory
 */
export function openFastImport(directory) {
  const git = spawn('git', ['fast-import', '--quiet', '--done'], {
    cwd: directory,
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  const ended = once(git, 'close')
  const answers = createInterface({ input: git.stdout })[Symbol.asyncIterator]()
  /** @type {Buffer[]} */
  let waiting = []
  let size = 0

  async function flush() {
    const free = git.stdin.write(Buffer.concat(waiting))
    waiting = []
    size = 0
    if (!free) await once(git.stdin, 'drain')
  }

  /** @param {string} text */
  async function write(text) {
    const bytes = Buffer.from(text)
    waiting.push(bytes)
    size += bytes.length
    if (size > CHUNK) await flush()
  }

  return {
    write,
    /** Id of the commit with this mark. @param {number} mark @returns {Promise<string>} */
    async idOf(mark) {
      await write(`get-mark :${mark}\n`)
      await flush()
      return (await answers.next()).value
    },
    async finish() {
      await write('done\n')
      await flush()
      git.stdin.end()
      const [code] = await ended
      if (code !== 0) throw new Error(`git fast-import ended with exit code ${code} in ${directory}`)
    },
  }
}
