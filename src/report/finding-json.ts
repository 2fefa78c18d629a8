import type { Finding } from '../document/types.ts'
import type { FindingJson } from './schema-parts.ts'
import type { Words } from './words.ts'

/** A finding as a plain value, with its words as `message`. */
export function findingJson(finding: Finding, t: Words): FindingJson {
  return { ...finding, message: t(finding.code, finding.params) }
}
