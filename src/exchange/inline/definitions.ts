import { normaliseLabel, partsOf } from '../../alignment/units/definitions.ts'
import type { Document } from '../../document/types.ts'

/** A definition of a link's address. */
export interface Definition {
  /** As written. */
  readonly label: string
  /** As written, without angle brackets. */
  readonly url: string
  /** In a normal form. */
  readonly address: string
}

/** A document's definitions by label in a normal form; the first one counts. */
export type Definitions = ReadonlyMap<string, Definition>

const known = new WeakMap<Document, Definitions>()

/** The link definitions of a document. */
export function definitionsOf(document: Document | undefined): Definitions {
  if (document === undefined) return NONE
  const definitions = known.get(document) ?? readDefinitions(document)
  known.set(document, definitions)
  return definitions
}

const NONE: Definitions = new Map()

function readDefinitions({ segments }: Document): Definitions {
  const definitions = new Map<string, Definition>()
  for (const segment of segments) {
    if (segment.kind !== 'definition') continue
    const [, label, url = ''] = DEFINITION.exec(segment.source) ?? []
    const { label: key, address } = partsOf(segment)
    if (label !== undefined && !definitions.has(key)) definitions.set(key, { label, url, address })
  }
  return definitions
}

const DEFINITION = /^\s*\[((?:[^\]\\]|\\.)*)\]:\s*<?([^\s>]*)/

/** The definition that a reference means. */
export function findDefinition(definitions: Definitions, label: string): Definition | undefined {
  return definitions.get(normaliseLabel(label))
}
