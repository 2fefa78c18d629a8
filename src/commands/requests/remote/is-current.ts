import { parseBody } from '../../../report/request/body.ts'
import { digestOfRequest } from '../../../report/request/digest-of-request.ts'
import type { TranslationRequest } from '../../../report/request/request.ts'
import { parseTitle } from '../../../report/request/title.ts'

/** True where a text on GitHub tells all that the request tells, so that it stays as it is: a base that moved elsewhere changes nothing. */
export function isCurrent(
  { title, body }: { readonly title: string; readonly body: string },
  request: TranslationRequest,
): boolean {
  const { marker } = parseBody(body)
  const isSame = marker?.digest === digestOfRequest(request) && !marker.isDone
  // A title that a person gave it stays
  return isSame && (parseTitle(title)?.locale === request.locale || title !== '')
}
