import type { Document, Segment } from '../../document/types.ts'

/** Label, as references find it (CommonMark 0.31.2, 4.7), → address, in a normal form; the first one counts. */
export type Addresses = ReadonlyMap<string, string>

/** Addresses of a document's link definitions. */
export function readAddresses({ segments }: Document): Addresses {
  const addresses = new Map<string, string>()
  for (const segment of segments) {
    if (segment.kind !== 'definition') continue
    const { label, address } = partsOf(segment)
    if (!addresses.has(label)) addresses.set(label, address)
  }
  return addresses
}

/** Label and address of one definition, both in a normal form. */
export interface DefinitionParts {
  readonly label: string
  readonly address: string
}

/** Reads a definition; one that cannot be read is its own label. */
export function partsOf({ source }: Segment): DefinitionParts {
  const [, label = source, address = ''] = DEFINITION.exec(source) ?? []
  return { label: normaliseLabel(label), address: normaliseAddress(address) }
}

const DEFINITION = /^\s*\[((?:[^\]\\]|\\.)*)\]:\s*<?([^\s>]*)/

/** Folds case and white space of a label. */
export function normaliseLabel(label: string): string {
  return label.toLowerCase().replaceAll(/\s+/g, ' ').trim()
}

/** An address without its scheme, `www.`, a locale in its path, and the last slash: what translators change of it. */
export function normaliseAddress(address: string): string {
  return address
    .replace(/^https?:\/\/(?:www\.)?/i, '')
    .replaceAll(/\/[a-z]{2}(?:[-_][a-z]{2,4})?(?=\/)/gi, '')
    .replace(/\.[a-z]{2}(?:-[a-z]{2,4})?(?=\.mdx?(?:#|$))/i, '')
    .replace(/\/(?:[?#]|$)/, end => end.slice(1))
}
