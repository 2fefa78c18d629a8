/** A label as GitHub has it. */
export interface LabelWish {
  readonly name: string
  /** Six hex digits. */
  readonly color: string
  readonly description: string
}

/** `translation: ko`. */
export function localeLabel(locale: string): LabelWish {
  return { name: `translation: ${locale}`, color: '1d76db', description: `Translation into ${locale}` }
}

/** Nobody who can be asked knows the language. */
export const NEEDS_REVIEWER: LabelWish = {
  name: 'needs reviewer',
  color: 'fbca04',
  description: 'Looks for somebody who speaks the language',
}
