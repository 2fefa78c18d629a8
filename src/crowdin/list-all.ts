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

/** The most that Crowdin gives at once. */
const PAGE = 500
const TRIES = 3

/**
 * All entries of a list, to its end. There is no total: a page that is not full is the last. Pages overlap by one entry, so that an
 * entry which went away meanwhile, and moved the others up, is noticed: then the list is read again from its beginning.
 */
export async function listAll<T>(connection: Connection, listing: Listing<T>): Promise<T[]> {
  for (let attempt = 1; attempt <= TRIES; attempt++) {
    const entries = await readPages(connection, listing)
    if (entries !== null) return entries
  }
  throw new UserError('crowdin:listMoves', { subject: listing.subject })
}

/** Null where the list changed under our feet. */
async function readPages<T>(
  connection: Connection,
  { subject, call, keyOf }: Listing<T>,
): Promise<T[] | null> {
  const entries: T[] = []
  for (;;) {
    const offset = Math.max(entries.length - 1, 0)
    const { body } = await ask(connection, { subject, call: client => call(client, { limit: PAGE, offset }) })
    const page = (body?.data ?? []).map(entry => entry.data)
    const last = entries.at(-1)
    if (last !== undefined && (page[0] === undefined || keyOf(page[0]) !== keyOf(last))) return null
    entries.push(...(last === undefined ? page : page.slice(1)))
    if (page.length < PAGE) return unlessTwice(entries, keyOf)
  }
}

function unlessTwice<T>(entries: T[], keyOf: (entry: T) => string | number): T[] | null {
  return new Set(entries.map(keyOf)).size === entries.length ? entries : null
}
