import type { Finding } from '../../document/types.ts'
import { UserError } from '../../errors.ts'
import { isOneLanguage } from '../../freshness/is-one-language.ts'
import type { Pair } from '../../freshness/types.ts'
import type { Project } from '../types.ts'
import { type CarriedOver, carryOver } from './carry-over.ts'
import { openTranslations, type WantedTranslation } from './open-translations.ts'
import { recallCarried, rememberCarried } from './recall-carried.ts'

/** What became of some translations. */
export interface CarriedAll {
  readonly carried: Map<Pair, CarriedOver>
  /** The targets that were read for it, as they are. */
  readonly texts: Map<Pair, string>
  readonly failures: Map<Pair, UserError>
  /** Of those that cannot be read, which are in none of the maps. */
  readonly findings: Finding[]
}

export interface CarryAllWish {
  readonly prune: boolean
  /** True: what the ledgers are to say is asked for, be the bases to move or not. */
  readonly facts: boolean
}

/** Carries over what can be into each translation; only those of which it is not remembered are read. */
export async function carryAll(
  project: Project,
  wanted: readonly WantedTranslation[],
  wish: CarryAllWish,
): Promise<CarriedAll> {
  const all: CarriedAll = { carried: new Map(), texts: new Map(), failures: new Map(), findings: [] }
  for (const each of wanted) {
    const known = recallCarried(project, each, wish)
    if (known !== undefined && !(wish.facts && known.facts === null)) all.carried.set(each.pair, known)
  }
  const open = wanted.filter(({ pair }) => !all.carried.has(pair))
  if (open.length > 0) await carryOpen(project, { open, wish }, all)
  return all
}

/** Reads translations and adds what comes of them. */
async function carryOpen(
  project: Project,
  { open, wish }: { readonly open: readonly WantedTranslation[]; readonly wish: CarryAllWish },
  { carried, texts, failures, findings }: CarriedAll,
): Promise<void> {
  const { sourceLocale } = project.config
  let done = 0
  for await (const each of openTranslations(project, open)) {
    project.onProgress?.('translations', done, open.length)
    done += 1
    if ('findings' in each) {
      findings.push(...each.findings)
      continue
    }
    const { pair, target } = each
    texts.set(pair, target.text)
    try {
      const isSame = isOneLanguage(pair.locale, sourceLocale)
      const found = carryOver(each, { ...wish, isOneLanguage: isSame })
      carried.set(pair, found)
      rememberCarried(project, { open: each, carried: found }, wish)
    } catch (error) {
      if (!(error instanceof UserError)) throw error
      failures.set(pair, error)
    }
  }
}
