import { formatBody, parseBody } from '../../../report/request/body.ts'
import type { Marker, RequestTexts, TranslationRequest } from '../../../report/request/request.ts'
import { formatTitle } from '../../../report/request/title.ts'
import type { Desk } from '../types.ts'

/** Title and body of a request; what people ticked in the text as it stands stays ticked. */
export async function textsOf(
  { wordsOf }: Desk,
  request: TranslationRequest,
  { body, isDone = false }: { readonly body: string; readonly isDone?: boolean },
): Promise<RequestTexts> {
  const words = await wordsOf(request.sourceLocale)
  const { marker, ticked } = parseBody(body)
  const kept: Pick<Marker, 'isDone' | 'asked'> = { isDone, asked: marker?.asked ?? {} }
  const localeWords = await wordsOf(request.locale)
  return {
    title: formatTitle(request, words),
    body: formatBody(request, { words, localeWords, ticked, marker: kept }),
  }
}
