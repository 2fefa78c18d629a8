import { formatBody, parseBody } from '../../../report/request/body.ts'
import type { RequestTexts, TranslationRequest } from '../../../report/request/request.ts'
import { digestOfTitle, formatTitle } from '../../../report/request/title.ts'
import type { Desk } from '../types.ts'

/** Title and body of a request; what people ticked in the text as it stands stays ticked, and a title that a person gave stays. */
export async function textsOf(
  { wordsOf }: Desk,
  request: TranslationRequest,
  { title: there, body, isDone = false }: TextsThere,
): Promise<RequestTexts> {
  const words = await wordsOf(request.sourceLocale)
  const { marker, ticked } = parseBody(body)
  const localeWords = await wordsOf(request.locale)
  const isOurs = there === undefined || marker?.title === digestOfTitle(there)
  const title = isOurs ? formatTitle(request, words) : there
  const known = isOurs ? digestOfTitle(title) : marker?.title
  const kept = { isDone, asked: marker?.asked ?? {}, ...(known !== undefined && { title: known }) }
  return { title, body: formatBody(request, { words, localeWords, ticked, marker: kept }) }
}

/** The texts as they stand; `title`: undefined where there are none yet. */
interface TextsThere {
  readonly title?: string
  readonly body: string
  readonly isDone?: boolean
}
