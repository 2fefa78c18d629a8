import type { Crowdin } from '../../../crowdin/connection.ts'
import type { ExchangeFile } from '../../../exchange/types.ts'
import { once } from '../../../freshness/locating/scene.ts'
import type { Project } from '../../types.ts'
import { digestOfTexts } from './digest-of-texts.ts'
import { openMemory } from './export-memory.ts'
import { parseTexts } from './parse-texts.ts'
import { openExports } from './read-exports.ts'
import type { FileInLocale, RemoteTexts } from './remote-texts.ts'
import type { TextsWish } from './texts-wish.ts'

/**
 * Opens what Crowdin holds of these files. Nothing is asked before somebody wants to know: then each locale for its progress and for what was done in
 * it last, and for texts when these are wanted, few one by one, many in one build. What cannot be read is the failure of whoever asks for it, and
 * stops nothing else.
 */
export async function openTexts(
  project: Pick<Project, 'cache'>,
  crowdin: Crowdin,
  wish: TextsWish,
): Promise<RemoteTexts> {
  const opened = once(() => read(project, crowdin, wish))
  return {
    digestOf: async wanted => (await opened()).digestOf(wanted),
    textsOf: async wanted => (await opened()).textsOf(wanted),
  }
}

async function read(
  { cache }: Pick<Project, 'cache'>,
  crowdin: Crowdin,
  wish: TextsWish,
): Promise<RemoteTexts> {
  const memory = await openMemory(cache, crowdin, wish)
  const pairs = wish.files.flatMap(({ file }) => wish.locales.map(locale => ({ file, locale })))
  const readExport = openExports(crowdin, {
    paths: new Map(wish.files.map(({ file, path }) => [file.id, path])),
    locales: wish.locales,
    unknown: pairs.filter(pair => memory.digestOf(pair) === undefined),
  })
  const parse = openParser()
  const reads = new Map<string, Promise<HeldTexts>>()
  const readNow = (wanted: FileInLocale, etag: string | null): Promise<HeldTexts> =>
    readExport(wanted, etag).then(built => {
      if (built.kind === 'unchanged') return { digest: memory.confirm(wanted), content: undefined }
      const content = built.kind === 'built' ? built.content : null
      const digest = content === null ? null : digestOfTexts(parse(content, wanted.path))
      memory.note(wanted, { digest, etag: built.kind === 'built' ? built.etag : null })
      return { digest, content }
    })
  const readOnce = (wanted: FileInLocale, etag: string | null): Promise<HeldTexts> => {
    const known = reads.get(keyOf(wanted)) ?? readNow(wanted, etag)
    reads.set(keyOf(wanted), known)
    return known
  }
  return {
    digestOf: async wanted => {
      const known = memory.digestOf(wanted)
      return known === undefined ? (await readOnce(wanted, memory.etagOf(wanted))).digest : known
    },
    textsOf: async (wanted): Promise<ExchangeFile | null> => {
      if (memory.digestOf(wanted) === null) return null
      const { digest, content } = await readOnce(wanted, null)
      // who has the texts seldom asks again, and those of a large project would fill the memory
      reads.set(keyOf(wanted), Promise.resolve({ digest, content: undefined }))
      const text = content === undefined ? (await readNow(wanted, null)).content : content
      return text === null || text === undefined ? null : parse(text, wanted.path)
    },
  }
}

function keyOf({ file, locale }: FileInLocale): string {
  return `${file.id} ${locale}`
}

interface HeldTexts {
  readonly digest: string | null
  /** Null: nothing is held; undefined: what the digest is of was not asked for. */
  readonly content: string | null | undefined
}

/** Whoever asks for a digest asks for the texts soon after; more than these few are parsed again, since many would fill the memory. */
function openParser(): typeof parseTexts {
  const recent = new Map<string, ExchangeFile>()
  return (text, path) => {
    const file = recent.get(text) ?? parseTexts(text, path)
    recent.delete(text)
    recent.set(text, file)
    const [oldest] = recent.keys()
    if (recent.size > RECENT && oldest !== undefined) recent.delete(oldest)
    return file
  }
}

const RECENT = 128
