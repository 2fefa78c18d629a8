import { resolve } from 'node:path'
import { parseConfigText } from '../../config/parse-text.ts'
import type { Config } from '../../config/types.ts'
import { type Message, UserError } from '../../errors.ts'
import { readText } from '../../files/read-text.ts'
import type { ReadSetting } from '../types.ts'

/** Term → accepted translations. */
export type Glossary = ReadonlyMap<string, readonly string[]>

/**
 * The glossary of each locale that has one. Throws `check:noGlossary` when none of them has, `check:glossaryInvalid` with all
 * that is wrong in a file as details, and those of `files:` and `config:syntax`.
 */
export async function readGlossaries(
  read: ReadSetting,
  { glossary }: Pick<Config, 'glossary'>,
  locales: readonly string[],
): Promise<ReadonlyMap<string, Glossary>> {
  const found = new Map<string, Glossary>()
  if (glossary === undefined || locales.length === 0) return found
  for (const locale of locales) {
    const own = await readFirst(read, glossaryPaths(glossary.file, locale))
    if (own !== undefined) found.set(locale, own)
  }
  if (found.size > 0) return found
  const example = glossary.file.replaceAll('{locale}', locales[0] ?? '')
  throw new UserError('check:noGlossary', { template: glossary.file, example })
}

/** Where the glossary of a locale may stand, the first that is there counts. */
export function glossaryPaths(template: string, locale: string): string[] {
  return spellings(locale).map(tag => template.replaceAll('{locale}', tag))
}

/** As a locale may be spelled in a file's name. */
function spellings(locale: string): string[] {
  const tags = [locale, locale.replaceAll('-', '_')]
  return [...new Set([...tags, ...tags.map(tag => tag.toLowerCase())])]
}

async function readFirst(read: ReadSetting, paths: readonly string[]): Promise<Glossary | undefined> {
  for (const path of paths) {
    const text = await read(path)
    if (text !== undefined) return glossaryOf(await parseConfigText(text, path), path)
  }
  return undefined
}

/** Reads settings of the work tree. */
export function settingsIn(root: string): ReadSetting {
  return async path => {
    try {
      return await readText(resolve(root, path), { name: path, within: root, limit: LIMIT })
    } catch (error) {
      if (error instanceof UserError && error.code === 'files:notFound') return undefined
      throw error
    }
  }
}

/** Bytes. */
const LIMIT = 2 ** 22

function glossaryOf(data: unknown, file: string): Glossary {
  if (typeof data !== 'object' || data === null || Array.isArray(data))
    throw new UserError('check:glossaryInvalid', { file }, [{ code: 'check:glossaryTable', params: {} }])
  const entries = Object.entries(data).map(([term, value]) => [term, acceptedOf(value)] as const)
  const problems = entries.flatMap(([term, accepted]): Message[] => {
    if (term.trim() !== '' && accepted !== undefined) return []
    return [{ code: 'check:glossaryTerm', params: { term } }]
  })
  if (problems.length > 0) throw new UserError('check:glossaryInvalid', { file }, problems)
  return new Map(entries.map(([term, accepted = []]) => [term, accepted]))
}

/** Undefined for what is neither a text nor a list of texts. */
function acceptedOf(value: unknown): string[] | undefined {
  const list: unknown[] = Array.isArray(value) ? value : [value]
  const texts = list.filter((one): one is string => typeof one === 'string' && one.trim() !== '')
  return texts.length === list.length && texts.length > 0 ? texts : undefined
}
