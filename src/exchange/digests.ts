import type { Unit } from './types.ts'

type Digests = Pick<Unit, 'exported' | 'written'>

/** What a file says of the target that a unit had: `target:…` of the translation, ` text:…` of the file. Undefined for nothing. */
export function formatDigests({ exported, written }: Digests): string | undefined {
  if (exported === null) return undefined
  return `target:${exported}${written === undefined ? '' : ` text:${written}`}`
}

/** Reads them again; anything else says nothing. */
export function readDigests(text: string): Digests {
  const [, exported, written] = /^target:([0-9a-f]*)(?: text:([0-9a-f]+))?$/.exec(text) ?? []
  return { exported: exported ?? null, ...(written === undefined ? {} : { written }) }
}
