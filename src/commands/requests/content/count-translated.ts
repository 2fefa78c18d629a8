import type { Pair } from '../../../freshness/types.ts'
import type { ExtractOptions } from '../../../document/types.ts'
import { digestOf } from '../../../ledger/digest.ts'
import { extractOptions } from '../../extract-options.ts'
import { isDocument, readVersion } from '../../read-version.ts'
import type { Read } from './read-texts-at.ts'
import type { BaseUpdate, Ground, RequestContent } from './types.ts'

interface Counted {
  readonly content: RequestContent
  readonly pair: Pair
  readonly update: BaseUpdate | undefined
}

/** How many segments of a translation have words that neither the base has nor what was carried over: what translators wrote. */
export async function countTranslated(
  { base, config, project: { cache } }: Ground,
  { content, pair, update }: Counted,
  read: Read,
): Promise<number> {
  const settings = config.content[pair.content]
  const after = await read(content.commit, pair.target)
  const carried = update?.writes.find(({ path }) => path === pair.target)?.after
  if (settings === undefined || after === null || after === carried) return 0
  const before = (await read(base, pair.target)) ?? ''
  const options = extractOptions(settings, pair.target)
  const others = [before, carried ?? '']
  const key = digestOf(JSON.stringify([options, others, after]))
  const known = cache.get('translated', key)
  if (known !== undefined) return known
  const count = countNew(after, others, options)
  cache.set('translated', key, count)
  return count
}

function countNew(text: string, known: readonly string[], options: ExtractOptions): number {
  const segmentsOf = (version: string): readonly string[] => {
    const found = readVersion(version, options)
    return isDocument(found)
      ? found.segments.filter(({ translatable }) => translatable).map(({ source }) => source)
      : []
  }
  const there = new Set(known.flatMap(segmentsOf))
  return segmentsOf(text).filter(segment => !there.has(segment)).length
}
