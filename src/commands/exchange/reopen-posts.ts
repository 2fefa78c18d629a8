import type { ExchangeFile } from '../../exchange/types.ts'
import { findBases } from '../bases.ts'
import type { Project } from '../types.ts'
import { findPosts } from './find-posts.ts'
import { type OpenPost, openPosts } from './open-posts.ts'

/**
 * The posts that parts of an earlier export are of, whatever they are called now: those that are open, else read for it. A part without a
 * post is one that nothing is known of.
 */
export async function reopenPosts(
  project: Project,
  files: readonly ExchangeFile[],
  known: readonly OpenPost[],
): Promise<ReadonlyMap<ExchangeFile, OpenPost>> {
  if (files.length === 0) return new Map()
  const arrived = files.map(file => ({ name: file.original, file }))
  const { posts } = await findPosts(project, arrived, [])
  const open = new Map(known.map(post => [post.pair, post]))
  const closed = [...posts.keys()].filter(pair => !open.has(pair))
  for await (const post of openPosts(project, closed, await findBases(project, closed)))
    if (!('findings' in post)) open.set(post.pair, post)
  return new Map(
    [...posts].flatMap(([pair, parts]): [ExchangeFile, OpenPost][] => {
      const post = open.get(pair)
      return post === undefined ? [] : parts.map(({ file }) => [file, post])
    }),
  )
}
