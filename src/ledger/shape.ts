import type { Fact, LedgerRecord } from './types.ts'

type Check = (value: unknown) => boolean

/** Keys of each kind's fact, in the order of the format, and what their values must be. */
const FACTS: Readonly<Record<Fact['kind'], Readonly<Record<string, Check>>>> = {
  segment: { source: isDigest, occurrence: isOccurrence, blob: isObject, target: isDigest },
  basis: { commit: isObject, path: isPath, blob: isObject },
  kept: { source: isDigest, occurrence: isOccurrence, blob: isObject, target: isDigest },
  undo: { revokes: isDigest },
}

const NOTES: Readonly<Record<string, Check>> = { by: isText, note: isText }

/** What keeps a value from being a record, but for its id; undefined when nothing does. A code of `ledger:`, and the key it is about. */
export function shapeProblem(value: unknown): { readonly code: string; readonly key: string } | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return { code: 'notARecord', key: '' }
  const found = new Map<string, unknown>(Object.entries(value))
  const kind = found.get('kind')
  if (!isKind(kind)) return { code: 'unknownKind', key: typeof kind === 'string' ? kind : '' }
  const facts: Readonly<Record<string, Check>> = { id: isDigest, kind: isKind, ...FACTS[kind] }
  const wrong = Object.keys(facts).find(key => facts[key]?.(found.get(key)) !== true)
  if (wrong !== undefined) return { code: 'badValue', key: wrong }
  for (const [key, each] of found) {
    if (Object.hasOwn(facts, key)) continue
    if (!Object.hasOwn(NOTES, key)) return { code: 'unknownKey', key }
    if (NOTES[key]?.(each) !== true) return { code: 'badValue', key }
  }
  return undefined
}

/** Whether a value has all that a record needs, and nothing else; its id may be wrong. */
export function isRecord(value: unknown): value is LedgerRecord {
  return shapeProblem(value) === undefined
}

/** A fact as canonical JSON: its keys in fixed order, nothing else. */
export function factJson(fact: Fact): string {
  return JSON.stringify(fact, ['kind', ...Object.keys(FACTS[fact.kind]), ...INNER])
}

/** A record as canonical JSON, on one line. */
export function recordJson(record: LedgerRecord): string {
  return JSON.stringify(record, [
    'id',
    'kind',
    ...Object.keys(FACTS[record.kind]),
    ...INNER,
    ...Object.keys(NOTES),
  ])
}

/** Keys within a value. */
const INNER = ['headings', 'nth']

function isKind(value: unknown): value is Fact['kind'] {
  return typeof value === 'string' && Object.hasOwn(FACTS, value)
}

function isDigest(value: unknown): boolean {
  return typeof value === 'string' && /^[0-9a-f]{32}$/.test(value)
}

function isObject(value: unknown): boolean {
  return typeof value === 'string' && /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(value)
}

function isPath(value: unknown): boolean {
  return typeof value === 'string' && !value.includes('\0') && !/(?:^|\/)(?:\.{0,2})(?:\/|$)/.test(value)
}

function isText(value: unknown): boolean {
  return typeof value === 'string' && value !== ''
}

function isOccurrence(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false
  const found = new Map<string, unknown>(Object.entries(value))
  const [headings, nth] = INNER.map(key => found.get(key))
  const isList = Array.isArray(headings) && headings.every(each => typeof each === 'string')
  return isList && Number.isSafeInteger(nth) && Number(nth) > 0 && found.size === INNER.length
}
