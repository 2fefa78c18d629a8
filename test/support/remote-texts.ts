import { afterEach } from 'vitest'
import { openCache } from '../../src/commands/cache.ts'
import { openTexts } from '../../src/commands/crowdin/texts/open-texts.ts'
import type { TextsWish } from '../../src/commands/crowdin/texts/texts-wish.ts'
import type { FileInLocale, RemoteTexts } from '../../src/commands/crowdin/texts/remote-texts.ts'
import type { Crowdin } from '../../src/crowdin/connection.ts'
import { createFile } from '../../src/crowdin/create-file.ts'
import { createDirectory } from '../../src/crowdin/directories.ts'
import type { RemoteFile } from '../../src/crowdin/types.ts'
import { textKey } from '../../src/exchange/inline/text-key.ts'
import type { Unit } from '../../src/exchange/types.ts'
import { formatXliff } from '../../src/exchange/xliff/format-xliff.ts'
import { openCrowdin } from './crowdin-connection.ts'
import { newFile } from './crowdin-files.ts'
import { startCrowdin, type CrowdinEmulator, type EmulatorOptions } from './crowdin/start.ts'

/** Blob that files of this support say they were cut from. */
export const BLOB = 'a'.repeat(40)

export type WantedFile = TextsWish['files'][number]

/** An emulator with the texts that runs of one repository see there, one after another. */
export interface TextWorld {
  readonly server: CrowdinEmulator
  readonly crowdin: Crowdin
  /** A file with the units `<name>-1` and `<name>-2`; in the first a link, a break and what XML escapes. */
  readonly file: (name: string, without?: readonly string[]) => Promise<WantedFile>
  /** A file of any other content. */
  readonly foreign: (name: string, content: string) => Promise<WantedFile>
  /** As the next run does. */
  readonly open: (
    files: readonly WantedFile[],
    more?: Partial<TextsWish & { crowdin: Crowdin }>,
  ) => Promise<RemoteTexts>
  /** Requests so far whose method and path match. */
  readonly asked: (pattern: RegExp) => number
}

export const FILE_BUILD = /^POST .*builds\/files/
export const BUILD = /^POST .*builds$/
export const ANY_BUILD = /^POST .*builds/

const NOWHERE = { root: '', gitDir: '', commonDir: '', shallow: false, promisor: null, head: null }

/** A function that starts such an emulator and ends it with the test. */
export function textWorlds(): (options?: EmulatorOptions) => Promise<TextWorld> {
  const servers: CrowdinEmulator[] = []
  afterEach(async () => {
    for (const server of servers.splice(0)) await server.close()
  })
  return async options => {
    const server = await startCrowdin(options)
    servers.push(server)
    const crowdin = await openCrowdin(server)
    const cache = await openCache(NOWHERE, {})
    const directoryId = await createDirectory(crowdin, { name: 'posts', directoryId: null, branchId: null })
    const create: (
      name: string,
      content: string,
      without?: readonly string[],
    ) => Promise<WantedFile> = async (name, content, without = []) => {
      const wanted = { ...newFile(`${name}.xliff`, content), directoryId, without }
      return { file: (await createFile(crowdin, wanted)).file, path: `posts/${name}.xliff` }
    }
    return {
      server,
      crowdin,
      file: (name, without) => create(name, sourceOf(name), without),
      foreign: (name, content) => create(name, content),
      open: (files, more = {}) =>
        openTexts({ cache }, more.crowdin ?? crowdin, { files, locales: ['de', 'ja'], full: false, ...more }),
      asked: pattern =>
        server.log.entries.filter(entry => pattern.test(`${entry.method} ${entry.path}`)).length,
    }
  }
}

function sourceOf(name: string): string {
  const unit = (n: number, source: Unit['source']): Unit => ({
    id: `${name}-${n}`,
    source,
    target: null,
    state: 'untranslated',
    kind: 'paragraph',
    notes: [],
    exported: null,
  })
  const link = { type: 'g', id: '1', content: ['the <sea>'] } as const
  const mark = { type: 'x', id: '2', shown: '⏎', content: [] } as const
  const units = [unit(1, ['Water by ', link, mark, ' & more']), unit(2, ['Rivers'])]
  return formatXliff([{ original: `posts/${name}`, sourceLocale: 'en', targetLocale: '', blob: BLOB, units }])
}

/** One file in a locale. */
export function at({ file }: { readonly file: RemoteFile }, locale = 'de'): FileInLocale {
  return { file, locale, path: file.name.replace('.xliff', '') }
}

/** The texts of a file, with their states. */
export async function textsIn(texts: RemoteTexts, wanted: FileInLocale): Promise<unknown> {
  const found = await texts.textsOf(wanted)
  return found?.units.map(({ state, target }) => [state, target === null ? null : textKey(target)])
}
