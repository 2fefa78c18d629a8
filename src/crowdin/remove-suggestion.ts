import { isFailure, tryAsk } from './ask.ts'
import type { Crowdin } from './connection.ts'
import { userErrorOf } from './user-error-of.ts'

/** Deletes a suggestion; one that is not there any more is deleted. */
export async function removeSuggestion(
  crowdin: Crowdin,
  { translationId, subject }: { readonly translationId: number; readonly subject: string },
): Promise<void> {
  const answer = await tryAsk(crowdin, client =>
    client.stringTranslationsApi.deleteTranslation(crowdin.projectId, translationId),
  )
  if (isFailure(answer) && answer.kind !== 'notFound') throw userErrorOf(answer, subject)
}
