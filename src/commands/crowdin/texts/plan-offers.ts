import type { Crowdin } from '../../../crowdin/connection.ts'
import { readFileProgress } from '../../../crowdin/progress.ts'
import { listStrings } from '../../../crowdin/strings.ts'
import { listTranslations } from '../../../crowdin/translations.ts'
import type { FileProgress, RemoteFile } from '../../../crowdin/types.ts'
import { draftFile } from '../../../exchange/draft-file.ts'
import type { ExchangeFile, Unit } from '../../../exchange/types.ts'
import { offerUnits } from '../../../plan/offer/offer-units.ts'
import { once } from '../../../freshness/locating/scene.ts'
import type { OpenPost } from '../../exchange/open-posts.ts'

/** Texts of one translation in git that go where Crowdin has none. */
export interface PlannedOffer {
  readonly post: OpenPost
  readonly units: readonly Unit[]
}

/** How far each file is in a locale, asked once. */
export type ProgressOf = (locale: string) => Promise<ReadonlyMap<number, FileProgress>>

/** Asks for each locale once, and only when somebody wants to know. */
export function openProgress(crowdin: Crowdin): ProgressOf {
  const known = new Map<string, Promise<ReadonlyMap<number, FileProgress>>>()
  return locale => {
    const asked =
      known.get(locale) ??
      readFileProgress(crowdin, locale).then(files => new Map(files.map(each => [each.fileId, each])))
    known.set(locale, asked)
    return asked
  }
}

export interface OfferWish {
  /** In locales that the project has. */
  readonly posts: readonly OpenPost[]
  /** What is held, or about to be. */
  readonly held: ExchangeFile
  /** Null: there is none yet. */
  readonly file: RemoteFile | null
  /** True: strings are about to come that Crowdin does not count yet. */
  readonly grows: boolean
  readonly progressOf: ProgressOf
}

/** Finds what each translation in git has for strings that have nothing. Crowdin is asked only where git has anything to give. */
export async function planOffers(crowdin: Crowdin, wish: OfferWish): Promise<PlannedOffer[]> {
  const offers = wish.posts.map(post => ({ post, units: unitsOf(post, wish.held, () => false) }))
  const some = offers.filter(({ units }) => units.length > 0)
  const { file } = wish
  if (file === null) return some
  const named = { fileId: file.id, path: wish.held.original }
  const strings = once(
    async () => new Map((await listStrings(crowdin, named)).map(({ id, key }) => [id, key])),
  )
  const open = some.map(async ({ post }) => {
    const { locale } = post.pair
    if (!wish.grows && (await isFull(wish, file, locale))) return { post, units: [] }
    const keys = await strings()
    const there = await listTranslations(crowdin, { ...named, locale })
    const translated = new Set(there.map(({ stringId }) => keys.get(stringId)))
    return { post, units: unitsOf(post, wish.held, id => translated.has(id)) }
  })
  return (await Promise.all(open)).filter(({ units }) => units.length > 0)
}

async function isFull({ progressOf }: OfferWish, { id }: RemoteFile, locale: string): Promise<boolean> {
  const { translated, total } = (await progressOf(locale)).get(id)?.segments ?? { translated: 0, total: 1 }
  return translated >= total
}

function unitsOf(post: OpenPost, held: ExchangeFile, isTranslated: (id: string) => boolean): Unit[] {
  const ids = held.units.map(({ id }) => id)
  const draft = draftFile({ ...held, ids }, post, post.assessment)
  return offerUnits({ held, draft, isTranslated })
}
