import { type Definitions, findDefinition } from './definitions.ts'
import type { Code } from './types.ts'

/**
 * A link of the source as it is written in a translation: by the same label where that is defined there, by the label of a definition
 * with the same address, else with the address itself. Other codes stay as they are.
 */
export function referTo(code: Code, source: Definitions, target: Definitions): Code {
  if (code.label === undefined || findDefinition(target, code.label) !== undefined) return code
  const meant = findDefinition(source, code.label)
  if (meant === undefined) return code
  const same = [...target.values()].find(({ address }) => address === meant.address)
  const { label: _, ...rest } = code
  if (same !== undefined) return { ...rest, label: same.label, close: `][${same.label}]` }
  return { ...rest, close: `](${/[()]/.test(meant.url) ? `<${meant.url}>` : meant.url})` }
}
