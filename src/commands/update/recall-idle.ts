import { isOneLanguage } from '../../freshness/is-one-language.ts'
import { digestOf } from '../../ledger/digest.ts'
import type { UpdateItem } from '../../report/update/update-report.ts'
import { formatOf } from '../read-markdown.ts'
import type { Project, Remembered } from '../types.ts'
import type { OpenTranslation, WantedTranslation } from './open-translations.ts'

interface Asked {
  readonly prune: boolean
  readonly basis: boolean
}

/** What an earlier run found where it had nothing to do; undefined where there was something, or that is not known. */
export function recallIdle(
  project: Project,
  wanted: WantedTranslation,
  asked: Asked,
): Remembered['idle'] | undefined {
  return asked.basis ? undefined : project.cache.get('idle', keyOf(project, wanted, asked))
}

/** Remembers that there was nothing to do, where that follows from the texts and the records alone. */
export function rememberIdle(
  project: Project,
  { open, item }: { readonly open: OpenTranslation; readonly item: UpdateItem },
  asked: Asked,
): void {
  const { outcome, changes, moves, untranslated, stays } = item
  const isLasting = open.isLasting && outcome === 'none' && stays !== 'unpublished'
  if (!isLasting || asked.basis) return
  project.cache.set('idle', keyOf(project, open, asked), { changes, moves, untranslated, stays })
}

function keyOf({ config }: Project, wanted: WantedTranslation, { prune }: Asked): string {
  const { pair, source, blob, file, signOffs } = wanted
  const oneLanguage = isOneLanguage(pair.locale, config.sourceLocale)
  const records = digestOf(signOffs.map(({ id }) => id).join(' '))
  return [source.key, blob, file.oid, formatOf(pair.target), oneLanguage, records, prune].join(' ')
}
