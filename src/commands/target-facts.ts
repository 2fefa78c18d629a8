import type { Config } from '../config/types.ts'
import type { Finding } from '../document/types.ts'
import type { Pair } from '../freshness/types.ts'
import { decodeText } from './texts.ts'
import type { TargetFacts } from './types.ts'

/** Loads what reading front matter needs, and returns the reader of one target's bytes. */
export async function inspectTarget(config: Config): Promise<(bytes: Buffer, pair: Pair) => TargetFacts> {
  const { readField } = await import('../document/front-matter/read-field.ts')
  return (bytes, { content }) => {
    const text = decodeText(bytes)
    if (text === undefined) return unreadable({ code: 'project:notUtf8', severity: 'error', params: {} })
    const { value, field = null, finding } = readField(text, config.content[content]?.basisFields ?? [])
    if (finding !== undefined) return unreadable(finding)
    if (value !== undefined) return { recorded: value, field, problem: null, findings: [] }
    return { recorded: null, field, problem: 'none', findings: [] }
  }
}

function unreadable(finding: Finding): TargetFacts {
  return { recorded: null, field: null, problem: 'unreadable-front-matter', findings: [finding] }
}
