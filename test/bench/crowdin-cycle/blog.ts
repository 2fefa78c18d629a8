import { execFileSync } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** Public commits of blog_os. */
export const STATES = {
  /** Right before pull request #1123, "Check writing of all posts in edition 2". */
  before: '81d4f49f^1',
  grammar: '81d4f49f',
  /** Up to the newest crate versions, with changed meaning, code and links. */
  later: '1132d7a3',
} as const

/** A clone of the blog, on a branch of its own. */
export interface Blog {
  readonly root: string
  readonly git: (...args: string[]) => string
  /** Commits what differs; false when nothing does. */
  readonly commit: (subject: string) => boolean
  /** Goes on to a state of the blog, whose history stays the mainline; where both changed a line, that of the blog holds. */
  readonly merge: (commit: string) => void
  readonly read: (path: string) => string
  readonly write: (path: string, text: string) => void
}

/** Clones a bundle into `root`, at the state before the grammar fix, with a configuration for these locales. */
export function openBlog(bundle: string, root: string, locales: readonly string[]): Blog {
  mkdirSync(dirname(root), { recursive: true })
  execFileSync('git', ['clone', '--quiet', bundle, root])
  const git = (...args: string[]): string =>
    execFileSync('git', [...AUTHOR, ...args], {
      cwd: root,
      encoding: 'utf8',
      maxBuffer: 1 << 30,
      stdio: 'pipe',
    })
  const write = (path: string, text: string): void => writeFileSync(join(root, path), text)
  const commit = (subject: string): boolean => {
    git('add', '--all')
    if (git('status', '--porcelain') === '') return false
    git('commit', '--quiet', '--no-verify', '--message', subject)
    return true
  }
  git('checkout', '--quiet', '-B', 'cycle', STATES.before)
  write('translate.toml', configOf(locales))
  commit('Configure')
  return {
    root,
    git,
    commit,
    merge: state => {
      git('checkout', '--quiet', '--detach', state)
      git('merge', '--quiet', '--no-ff', '--no-edit', '--strategy-option', 'ours', 'cycle')
      git('checkout', '--quiet', '-B', 'cycle')
    },
    read: path => readFileSync(join(root, path), 'utf8'),
    write,
  }
}

const AUTHOR = ['-c', 'user.name=Evergloss', '-c', 'user.email=bench@example.org']

function configOf(locales: readonly string[]): string {
  return [
    '[[content]]',
    'source = "blog/content/{path}.md"',
    'target = "blog/content/{path}.{locale}.md"',
    `locales = [${locales.map(locale => `"${locale}"`).join(', ')}]`,
    '',
  ].join('\n')
}
