import type { Crowdin } from '../../../crowdin/connection.ts'
import { importTranslations } from '../../../crowdin/import-translations.ts'
import { languageOf } from '../../../crowdin/languages.ts'
import type { ImportReport } from '../../../crowdin/types.ts'
import { UserError } from '../../../errors.ts'
import { formatOffline } from '../../../exchange/xliff/format-offline.ts'
import type { ManyOffer } from './many-offer.ts'
import type { FoundBy, NamesOf } from './name-units.ts'

export interface Manner {
  readonly names: NamesOf
  readonly by: FoundBy
  readonly approve: boolean
}

/** Brings texts of many files in one locale in with one import. Null: Crowdin refused it as a whole, and nothing came in. */
export async function sendBatch(
  crowdin: Crowdin,
  offers: readonly ManyOffer[],
  { names, by, approve }: Manner,
): Promise<ImportReport | null> {
  const [first] = offers
  if (first === undefined) throw new RangeError('nothing to send')
  const { locale } = first
  const files = offers.map(offer => {
    const named = names(offer, by) ?? []
    const { original, sourceLocale } = offer.held
    const units = offer.units.map((unit, i) => ({ unit, name: named[i] ?? '' }))
    return { id: offer.fileId, original, sourceLocale, targetLocale: languageOf(crowdin, locale), units }
  })
  const more = offers.length === 1 ? '' : ` (+${offers.length - 1})`
  try {
    return await importTranslations(crowdin, {
      locale,
      fileId: null,
      path: `${first.held.original}${more}`,
      content: formatOffline(files),
      approve,
      equal: false,
    })
  } catch (error) {
    if (error instanceof UserError && REFUSED.has(error.code)) return null
    throw error
  }
}

const REFUSED = new Set(['crowdin:invalid', 'crowdin:refused', 'crowdin:notFound', 'crowdin:jobFailed'])

/** Segments that a report says something of. Texts that were there are counted among those that a check refused, or beside them. */
export function accountedIn({ imported, skipped, categories }: ImportReport): number {
  const checked = Math.max(skipped.qa, categories['duplicate'] ?? 0)
  return imported + skipped.equalToSource + skipped.hidden + checked
}
