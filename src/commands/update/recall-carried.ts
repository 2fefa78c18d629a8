import { isOneLanguage } from '../../freshness/is-one-language.ts'
import { digestOf } from '../../ledger/digest.ts'
import { pack, unpack } from '../packed.ts'
import { formatOf } from '../read-markdown.ts'
import type { Project } from '../types.ts'
import type { CarriedOver } from './carry-over.ts'
import type { OpenTranslation, WantedTranslation } from './open-translations.ts'

interface Asked {
  readonly prune: boolean
}

/** What an earlier run carried over into the same texts; undefined where that is not known, or the file is not as git has it. */
export function recallCarried(
  { config, cache }: Project,
  wanted: WantedTranslation,
  asked: Asked,
): CarriedOver | undefined {
  // What is written on top of a file that somebody edits must have been read in this run
  if (wanted.file.dirty) return undefined
  const packed = cache.get('carried', keyOf(config, wanted, asked))
  // The folder is named after the build that wrote it, and each line has a checksum.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  return packed === undefined ? undefined : (unpack(packed) as CarriedOver)
}

/** Remembers what was carried over, where that follows from the texts and the records alone. */
export function rememberCarried(
  { config, cache }: Project,
  { open, carried }: { readonly open: OpenTranslation; readonly carried: CarriedOver },
  asked: Asked,
): void {
  if (open.isLasting) cache.set('carried', keyOf(config, open, asked), pack(carried))
}

/** The texts and how they are cut, the language, and the records, whose ids are digests of what they say. */
function keyOf(
  { sourceLocale }: Project['config'],
  { pair, source, blob, file, signOffs }: WantedTranslation,
  { prune }: Asked,
): string {
  const { locale, target } = pair
  const languages = `${locale}${isOneLanguage(locale, sourceLocale) ? '=' : ''}`
  const records = digestOf(signOffs.map(({ id }) => id).join(' '))
  return [source.key, blob, file.oid, formatOf(target), languages, records, prune].join(' ')
}
