import { ask } from './ask.ts'
import { UserError } from '../errors.ts'
import type { Client, Github } from './connection.ts'

interface Page<T> {
  readonly data: readonly T[]
  readonly headers: object
}

export interface Listing<T> {
  readonly subject: string
  readonly pages: (client: Client) => AsyncIterable<Page<T>>
  /** What tells two entries apart. */
  readonly keyOf: (entry: T) => string | number | bigint
  /** No entry from this one on is wanted. */
  readonly isPast?: (entry: T) => boolean
}

/** The most that GitHub gives at once. */
export const PAGE = 100

/** All entries of a list, to its end. One that moved from page to page while the list was read is there once. */
export function listAll<T>(g: Github, { subject, pages, keyOf, isPast }: Listing<T>): Promise<T[]> {
  const read = async (client: Client) => {
    const found = new Map<string | number | bigint, T>()
    for await (const page of pages(client)) {
      // octokit gives an empty page without headers for 409, as if nothing were there
      if (Object.keys(page.headers).length === 0) throw new UserError('github:listFailed', { subject })
      for (const entry of page.data) {
        if (isPast?.(entry) === true) return { data: [...found.values()] }
        found.set(keyOf(entry), entry)
      }
    }
    return { data: [...found.values()] }
  }
  return ask(g, { subject, call: read })
}
