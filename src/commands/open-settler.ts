import type { Document, Finding } from '../document/types.ts'
import type { Ledgered, SignOff } from '../freshness/signing/types.ts'
import type { Oid } from '../git/types.ts'
import { isDocument, readVersion } from './read-version.ts'
import { decodeText } from './texts.ts'
import type { Project, Source } from './types.ts'

/** A translation that a ledger records something of. */
export interface SignedTranslation {
  readonly source: Source
  /** The source at the basis. */
  readonly blob: Oid
  readonly signOffs: readonly SignOff[]
  /** Whether a version of the source comes before the basis; without it nobody looked. */
  readonly isOlder?: (blob: Oid) => boolean
}

/** Knows the versions that the records of some translations were made for. */
export interface Settler {
  /** What the records of one of them are counted with. */
  gather(
    translation: SignedTranslation,
    texts: Pick<Ledgered, 'before' | 'after' | 'target' | 'comparison'>,
  ): Ledgered
  /** The source's text of a blob that a record names, cut like the source; undefined when it is gone, or needs no reading here. */
  versionOf(blob: Oid, source: Source): Document | undefined
  /** Whether a version that a record names is gone: it may be there at another time. */
  isLacking(translation: SignedTranslation): boolean
}

/**
 * Reads the versions of sources that records were made for, as far as git has them, to count the records of some translations;
 * costs nothing where there are none.
 */
export async function openSettler(
  project: Pick<Project, 'objects'>,
  translations: readonly SignedTranslation[],
): Promise<Settler> {
  const texts = await readPresent(project, new Set(translations.flatMap(othersOf)))
  const documents = new Map<string, Document | readonly Finding[]>()
  const versionOf = (blob: Oid, { key, options }: Source): Document | undefined => {
    const name = `${blob} ${key}`
    const text = texts.get(blob)
    const document = documents.get(name) ?? (text === undefined ? [] : readVersion(text, options))
    documents.set(name, document)
    return isDocument(document) ? document : undefined
  }
  return {
    versionOf,
    isLacking: translation => othersOf(translation).some(blob => !texts.has(blob)),
    gather: ({ source, blob, signOffs, isOlder }, given) => ({
      ...given,
      records: signOffs,
      versionOf: oid =>
        oid === source.file.oid ? given.after : oid === blob ? given.before : versionOf(oid, source),
      isOlder,
    }),
  }
}

/** Versions that are not at hand anyway. */
function othersOf({ source, blob, signOffs }: SignedTranslation): Oid[] {
  return signOffs.map(each => each.blob).filter(oid => oid !== blob && oid !== source.file.oid)
}

/** A version that was never committed, or that a branch had which is gone, is not there; nothing is fetched. */
async function readPresent(
  { objects }: Pick<Project, 'objects'>,
  wanted: ReadonlySet<Oid>,
): Promise<Map<Oid, string>> {
  const texts = new Map<Oid, string>()
  if (wanted.size === 0) return texts
  const oids = [...wanted]
  const infos = await objects.info(oids)
  const present = oids.filter((_, i) => isBlob(infos[i]))
  await objects.read(present, (oid, bytes) => {
    const text = decodeText(bytes)
    if (text !== undefined) texts.set(oid, text)
  })
  return texts
}

function isBlob(info: Awaited<ReturnType<Project['objects']['info']>>[number] | undefined): boolean {
  return info?.found === true && info.type === 'blob'
}
