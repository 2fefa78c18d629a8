import { findFrontMatter } from '../../document/front-matter/find.ts'
import { isToml } from '../../document/front-matter/is-toml.ts'
import { readValues, type Value } from '../../document/front-matter/values.ts'
import { applySplices } from '../splice.ts'
import type { Splice } from '../types.ts'
import { isSameContent } from './same-content.ts'

/**
 * True when a splice gives a text's front matter one field as it is wanted (undefined: none) and changes nothing else: read again,
 * every other value is written as it was, and so is all behind it.
 */
export function isOnlyField(
  text: string,
  splice: Splice,
  { field, now }: { readonly field: string; readonly now: Value | undefined },
): boolean {
  const after = applySplices(text, [splice])
  const [block, fresh] = [findFrontMatter(text), findFrontMatter(after)]
  const [values, found] = [readValues(text), readValues(after)]
  if (block === undefined || fresh?.format !== block.format || values === undefined || found === undefined)
    return false
  if (after.slice(fresh.range.end) !== text.slice(block.range.end)) return false
  if (block.format === 'toml' && !isToml(after.slice(fresh.content.start, fresh.content.end))) return false
  const own = found.find(({ keys }) => keys.join('.') === field)
  const isWanted =
    own === undefined || now === undefined ? own === now : isSameContent(own.content, now.content)
  return isWanted && codesOf(values, field) === codesOf(found, now === undefined ? undefined : field)
}

/** A key of YAML without a value becomes the mapping that holds the field; but none may be left empty. */
function codesOf(values: readonly Value[], field: string | undefined): string {
  const others = values.filter(({ keys, raw }) => {
    const path = keys.join('.')
    return path !== field && !(raw === '' && field?.startsWith(`${path}.`) === true)
  })
  return JSON.stringify(others.map(({ keys, raw, content }) => [keys, raw, content]))
}
