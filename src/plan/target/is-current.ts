/** Moments in ISO 8601. */
export interface Moments {
  /** Of the translation. */
  readonly writtenAt: string
  /** When the string's text last changed, whether or not its meaning did. */
  readonly changedAt: string
  /** Since when the string means what it means, where that is known to be longer: `Unit.meaningSince` of the source that is held. */
  readonly meaningSince?: string | undefined
}

/**
 * Whether a translation was written for what its source means now. One from the very second in which the source came is: that is as fine as the
 * service tells the time, and translations that come with their source are from there. A moment that cannot be read tells for nothing.
 */
export function isCurrent({ writtenAt, changedAt, meaningSince }: Moments): boolean {
  return Date.parse(writtenAt) >= Date.parse(meaningSince ?? changedAt)
}
