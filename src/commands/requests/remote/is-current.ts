import { digestOfRequest } from '../../../report/request/digest-of-request.ts'
import { parseMarker } from '../../../report/request/marker.ts'
import type { TranslationRequest } from '../../../report/request/request.ts'

/** True where a text on GitHub tells all that the request tells, so that it stays as it is: a base that moved elsewhere changes nothing. */
export function isCurrent({ body }: { readonly body: string }, request: TranslationRequest): boolean {
  const marker = parseMarker(body)?.marker
  return marker?.digest === digestOfRequest(request) && !marker.isDone
}
