import type { Repository } from '../types.ts'
import { mayFetch } from './may-fetch.ts'

/**
 * Arguments that end a `git log` over a whole history: in a clone that may fetch only posts and ledgers are compared, since images and the like
 * are most of the bytes that rename detection would fetch; all files elsewhere.
 */
export function postsAlone(repository: Repository): string[] {
  // Paths alone would make git leave out whole branches of the history
  return mayFetch(repository) ? ['--full-history', '--', ...POSTS] : []
}

const POSTS = ['md', 'mdx', 'markdown', 'jsonl'].map(end => `:(icase)*.${end}`)
