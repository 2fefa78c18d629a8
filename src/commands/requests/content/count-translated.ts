import type { Pair } from '../../../freshness/types.ts'
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
  { base, config }: Ground,
  { content, pair, update }: Counted,
  read: Read,
): Promise<number> {
  const settings = config.content[pair.content]
  const after = await read(content.commit, pair.target)
  const carried = update?.writes.find(({ path }) => path === pair.target)?.after
  if (settings === undefined || after === null || after === carried) return 0
  const before = (await read(base, pair.target)) ?? ''
  const segmentsOf = (text: string): readonly string[] => {
    const found = readVersion(text, extractOptions(settings, pair.target))
    return isDocument(found)
      ? found.segments.filter(({ translatable }) => translatable).map(({ source }) => source)
      : []
  }
  const known = new Set([before, carried ?? ''].flatMap(segmentsOf))
  return segmentsOf(after).filter(text => !known.has(text)).length
}
