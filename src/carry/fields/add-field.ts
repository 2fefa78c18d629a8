import { findFrontMatter } from '../../document/front-matter/find.ts'
import { insertToml } from '../../document/front-matter/insert-toml.ts'
import { insertYaml } from '../../document/front-matter/insert-yaml.ts'
import type { Splice } from '../types.ts'

/** Places for a new field in a front matter, best first; `code` is its value as it is written there. */
export function addField(text: string, keys: readonly string[], code: string): Splice[] {
  const block = findFrontMatter(text)
  if (block === undefined) return []
  const { start, end } = block.content
  const insert = block.format === 'toml' ? insertToml : insertYaml
  return insert(text.slice(start, end), { keys, code }).map(splice => ({
    start: start + splice.start,
    end: start + splice.end,
    code: splice.code.replaceAll('\n', lineEndBefore(text, start + splice.start)),
  }))
}

function lineEndBefore(text: string, offset: number): string {
  return /(?:\r\n|\n|\r)$/.exec(text.slice(0, offset))?.[0] ?? '\n'
}
