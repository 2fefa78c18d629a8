import type { ResponseList } from '@crowdin/crowdin-api-client'
import { UserError } from '../errors.ts'
import { ask, type Ask } from './ask.ts'
import type { Connection } from './connection.ts'

interface Page {
  readonly limit: number
  readonly offset: number
}

export interface Listing<T> {
  readonly subject: string
  readonly call: (client: Parameters<Ask<T>['call']>[0], page: Page) => Promise<ResponseList<T>>
  /** What tells two entries apart. */
  readonly keyOf: (entry: T) => string | number
}

/** A listing of which a part of each entry is kept. */
export interface PartListing<T, Part> extends Listing<T> {
  readonly partOf: (entry: T) => Part
}

/** The most that Crowdin gives at once. */
export const PAGE = 500
const TRIES = 3

/**
 * All entries of a list, to its end. There is no total: a page that is not full is the last. Pages overlap by one entry, so that an
 * entry which went away meanwhile, and moved the others up, is noticed: then the list is read again from its beginning.
 */
export function listAll<T>(connection: Connection, listing: Listing<T>): Promise<T[]> {
  return listParts(connection, { ...listing, partOf: entry => entry })
}

/** The same for a list that would be too large to hold as it is. */
export async function listParts<T, Part>(
  connection: Connection,
  listing: PartListing<T, Part>,
): Promise<Part[]> {
  for (let attempt = 1; attempt <= TRIES; attempt++) {
    const parts = await readPages(connection, listing)
    if (parts !== null) return parts
  }
  throw new UserError('crowdin:listMoves', { subject: listing.subject })
}

/** Null where the list changed under our feet. */
async function readPages<T, Part>(
  connection: Connection,
  { subject, call, keyOf, partOf }: PartListing<T, Part>,
): Promise<Part[] | null> {
  const keys: (string | number)[] = []
  const parts: Part[] = []
  for (;;) {
    const offset = Math.max(keys.length - 1, 0)
    const { body } = await ask(connection, { subject, call: client => call(client, { limit: PAGE, offset }) })
    const page = (body?.data ?? []).map(entry => entry.data)
    const last = keys.at(-1)
    if (last !== undefined && (page[0] === undefined || keyOf(page[0]) !== last)) return null
    const fresh = last === undefined ? page : page.slice(1)
    keys.push(...fresh.map(keyOf))
    parts.push(...fresh.map(partOf))
    if (page.length < PAGE) return new Set(keys).size === keys.length ? parts : null
  }
}
