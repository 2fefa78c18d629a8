import type { PushedPost, SyncedTranslation } from './sync-report.ts'

/** Posts that something happened to, or went wrong with. */
export function shownPosts(posts: readonly PushedPost[]): PushedPost[] {
  return posts.filter(post => isBroken(post) || isDone(post))
}

/** True where the post, or one of its translations, could not be brought there. */
export function isBroken({ outcome, translations }: PushedPost): boolean {
  return outcome === 'failed' || translations.some(each => each.outcome === 'failed')
}

/** True for what was done, or would be. */
export function isDone({ outcome }: { readonly outcome: string }): boolean {
  return outcome === 'planned' || outcome === 'written'
}

export interface ShownTranslations {
  readonly shown: readonly SyncedTranslation[]
  /** Number of those that wait, and are too many to be told each time. */
  readonly waiting: number
}

/** Translations that something happened to, that somebody has to look at, or that wait for the rest of their texts, as long as these are few. */
export function shownTranslations(translations: readonly SyncedTranslation[]): ShownTranslations {
  const told = translations.filter(({ outcome, open }) => outcome !== 'unchanged' || open.length > 0)
  const waiting = told.filter(({ outcome, open }) => outcome === 'waiting' && open.length === 0)
  if (waiting.length <= FEW) return { shown: told, waiting: 0 }
  const quiet = new Set(waiting)
  return { shown: told.filter(each => !quiet.has(each)), waiting: waiting.length }
}

const FEW = 10
