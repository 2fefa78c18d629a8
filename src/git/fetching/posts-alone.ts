import type { Repository } from '../types.ts'
import { mayFetch } from './may-fetch.ts'

/**
 * Arguments that end a `git log` over a whole history: in a clone that may fetch they leave Markdown alone, since images and the like are
 * most of the bytes that rename detection would fetch; none elsewhere.
 */
export function postsAlone(repository: Repository): string[] {
  // Paths alone would make git leave out whole branches of the history
  return mayFetch(repository) ? ['--full-history', '--', ...POSTS] : []
}

const POSTS = ['md', 'mdx', 'markdown'].map(end => `:(icase)*.${end}`)
