import { formatBody, parseBody } from '../../../report/request/body.ts'
import type { RequestTexts, TranslationRequest } from '../../../report/request/request.ts'
import { digestOfTitle, formatTitle } from '../../../report/request/title.ts'
import type { Desk } from '../types.ts'
import { voicesOf } from './voices-of.ts'

/** Title and body of a request; what people ticked in the text as it stands stays ticked, and a title that a person gave stays. */
export async function textsOf(
  desk: Desk,
  request: TranslationRequest,
  { title: there, body, isDone = false }: TextsThere,
): Promise<RequestTexts> {
  const voices = await voicesOf(desk, request)
  const { marker, ticked } = parseBody(body)
  const isOurs = there === undefined || marker?.title === digestOfTitle(there)
  const title = isOurs ? formatTitle(request, voices.words) : there
  const known = isOurs ? digestOfTitle(title) : marker?.title
  const kept = { isDone, asked: marker?.asked ?? {}, ...(known !== undefined && { title: known }) }
  return { title, body: formatBody(request, { ...voices, ticked, marker: kept }) }
}

/** The texts as they stand; `title`: undefined where there are none yet. */
interface TextsThere {
  readonly title?: string
  readonly body: string
  readonly isDone?: boolean
}
