import type { Crowdin } from '../../../crowdin/connection.ts'
import { addIssue } from '../../../crowdin/issues.ts'
import { type Message, UserError } from '../../../errors.ts'
import type { OpenText, SyncedTranslation } from '../../../report/sync/sync-report.ts'
import type { StringsOf } from './ask-past.ts'

export interface Commenting {
  readonly stringsOf: StringsOf
  /** In words, for the person who wrote the text. */
  readonly say: (why: Message) => string
}

/**
 * Says at Crowdin what is wrong with the texts that cannot be taken, as an issue on each string; once for a string and text, whoever settled it.
 * An issue that cannot be made fails the translation's item, and nothing else.
 */
export async function commentBad(
  crowdin: Crowdin,
  told: SyncedTranslation,
  { stringsOf, say }: Commenting,
): Promise<SyncedTranslation> {
  if (!told.open.some(({ fate }) => fate === 'bad')) return told
  try {
    const strings = await stringsOf()
    const open: OpenText[] = []
    for (const each of told.open) {
      const stringId = strings.get(each.id)?.id
      const isMeant = each.fate === 'bad' && stringId !== undefined
      if (isMeant)
        await addIssue(crowdin, {
          stringId,
          locale: told.locale,
          text: `${say(each.why)}\n\n${each.crowdin}`,
        })
      open.push({ ...each, commented: isMeant })
    }
    return { ...told, open }
  } catch (error) {
    if (!(error instanceof UserError)) throw error
    return { ...told, outcome: 'failed', problem: { code: error.code, params: error.params } }
  }
}
