import type { Deed } from './deeds.ts'

/** What is known of one person and one locale, while it is gathered. */
export interface PersonRecord {
  /** As texts other than commits name them. */
  readonly names: string[]
  /** The newest first. */
  readonly deeds: Deed[]
  posts: number
  asked: number
  /** When the newest translation was added that names them, ISO 8601; null: nobody knows. */
  since: string | null
  isConfigured: boolean
  /** Of the rule that makes them an owner. */
  pattern: string | null
}

/** A person of whom nothing is known yet. */
export function emptyRecord(): PersonRecord {
  return { names: [], deeds: [], posts: 0, asked: 0, since: null, isConfigured: false, pattern: null }
}
