import type { Document } from '../../document/types.ts'
import type { Surroundings } from '../types.ts'
import { findPosts, splitAddress } from './find-posts.ts'
import { readDefinitions, readLinks } from './read-links.ts'

/** Posts whose anchors a document's links name, seen from any of `from`. */
export function linkedPosts(
  document: Document,
  from: readonly string[],
  surroundings: Pick<Surroundings, 'hasFile' | 'translationOf'>,
): string[] {
  const definitions = readDefinitions(document)
  const addresses = document.segments.flatMap(segment =>
    readLinks(segment, definitions).flatMap(({ address }) => address ?? []),
  )
  const posts = [...new Set(addresses)].flatMap(address => {
    const { path, fragment } = splitAddress(address)
    return fragment === undefined ? [] : findPosts(path, from, surroundings)
  })
  return [...new Set(posts)]
}
