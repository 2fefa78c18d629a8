import { countRequest } from './count-request.ts'
import { digestOfRequest } from './digest-of-request.ts'
import type { Marker, TranslationRequest } from './request.ts'

/** What follows from a request alone of what its body says of itself. */
export function markerOf(request: TranslationRequest): Omit<Marker, 'isDone' | 'asked'> {
  const { kind, locale, post, base, posts } = request
  const { carried, work, queued } = countRequest(request)
  const counts = { posts: posts.length, carried, work, queued }
  return { kind, locale, post, base, digest: digestOfRequest(request), counts }
}
