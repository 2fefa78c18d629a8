import type { Crowdin } from '../../../crowdin/connection.ts'
import type { Digest } from '../../../ledger/types.ts'
import type { KnownExport, Project } from '../../types.ts'
import { type LocaleState, newestOf, readLocaleState } from './locale-state.ts'
import { openStringFiles } from './string-files.ts'
import type { FileInLocale } from './remote-texts.ts'
import type { TextsWish } from './texts-wish.ts'
import { touchedFiles } from './touched-files.ts'

export type Place = Pick<FileInLocale, 'file' | 'locale'>

/** What earlier runs read, as far as it holds still. */
export interface ExportMemory {
  /** Null: nothing is held there; undefined: nobody knows. */
  readonly digestOf: (place: Place) => Digest | null | undefined
  /** Of the export that an earlier run read, to ask whether it is the same still; null: it has to be read. */
  readonly etagOf: (place: Place) => string | null
  /** Remembers what was read. */
  readonly note: (place: Place, read: Pick<KnownExport, 'digest' | 'etag'>) => void
  /** The export is as it was: its digest. */
  readonly confirm: (place: Place) => Digest | null
}

/** What is remembered is read again once a day, whatever eTags say. */
const DAY = 24 * 3_600_000

/** Finds which of the exports that earlier runs read are the same now, by the eTags of progress and by what was done last in each locale. */
export async function openMemory(
  cache: Project['cache'],
  crowdin: Crowdin,
  { files, locales, full }: TextsWish,
): Promise<ExportMemory> {
  const now = crowdin.clock.now()
  const keyOf = ({ file, locale }: Place): string =>
    `${crowdin.baseUrl} ${crowdin.projectId} ${file.id} ${locale}`
  const recall = (place: Place): KnownExport | undefined => {
    const known = full ? undefined : cache.get('exports', keyOf(place))
    const age = now - (known?.at ?? 0)
    return known?.revision === place.file.revision && age >= 0 && age < DAY ? known : undefined
  }
  const states = new Map<string, LocaleState>()
  const holding = new Map<string, KnownExport>()
  const fileOf = openStringFiles(crowdin)
  const reading = locales.map(async locale => {
    const state = await readLocaleState(crowdin, locale)
    states.set(locale, state)
    const same = files.flatMap(({ file }) => {
      const known = recall({ file, locale })
      const isSame =
        known !== undefined && known.progress !== null && known.progress === state.etags.get(file.id)
      return isSame ? [{ file, known }] : []
    })
    const touched = await touchedFiles(same, state, fileOf)
    for (const { file, known } of same) if (!touched(file.id)) holding.set(keyOf({ file, locale }), known)
  })
  await Promise.all(reading)
  const remember = (place: Place, known: Pick<KnownExport, 'digest' | 'etag' | 'at'>): void => {
    const state = states.get(place.locale)
    cache.set('exports', keyOf(place), {
      ...known,
      revision: place.file.revision,
      progress: state?.etags.get(place.file.id) ?? null,
      newest: state === undefined ? null : newestOf(state),
    })
  }
  return {
    digestOf: place => holding.get(keyOf(place))?.digest,
    etagOf: place => recall(place)?.etag ?? null,
    note: (place, read) => remember(place, { ...read, at: now }),
    confirm: place => {
      const known = recall(place)
      if (known === undefined) throw new TypeError('nothing to confirm')
      remember(place, known)
      return known.digest
    },
  }
}
