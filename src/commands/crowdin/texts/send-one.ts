import type { Crowdin } from '../../../crowdin/connection.ts'
import { importTranslations } from '../../../crowdin/import-translations.ts'
import { languageOf } from '../../../crowdin/languages.ts'
import { UserError } from '../../../errors.ts'
import { formatXliff } from '../../../exchange/xliff/format-xliff.ts'
import type { ManyOffer, SentMany } from './many-offer.ts'

/** Brings the texts of one translation into one file, in an import of its own. */
export async function sendOne(
  crowdin: Crowdin,
  { locale, fileId, held, units }: ManyOffer,
  approve: boolean,
): Promise<SentMany> {
  try {
    const file = { ...held, targetLocale: languageOf(crowdin, locale), units }
    const { imported } = await importTranslations(crowdin, {
      locale,
      fileId,
      path: held.original,
      content: formatXliff([file]),
      approve,
      equal: false,
    })
    return { taken: imported, problem: null }
  } catch (error) {
    if (!(error instanceof UserError)) throw error
    return { taken: null, problem: error }
  }
}
