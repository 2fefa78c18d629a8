import type { CrowdinEmulator } from '../../support/crowdin/start.ts'

/** A translation text of a string, as somebody wrote it. */
interface HeldText {
  readonly text: string
  readonly isApproved: boolean
  readonly counts: boolean
}

/** One string at Crowdin, its texts by language. */
export interface HeldString {
  readonly key: string
  readonly path: string
  readonly text: string
  readonly translations: Readonly<Record<string, readonly HeldText[]>>
}

export type Held = ReadonlyMap<string, HeldString>

/** Everything that the emulator holds now, by our ids. */
export function readHeld(server: CrowdinEmulator): Held {
  const all = server
    .snapshot()
    .files.flatMap(({ path, strings }) => strings.map(string => ({ ...string, path })))
  return new Map(all.map(string => [string.key, string]))
}

/** A text in one language. */
export interface Place {
  readonly key: string
  readonly language: string
}

/** All languages of all strings that have a text. */
export function placesOf(held: Held): Place[] {
  return [...held.values()].flatMap(({ key, translations }) =>
    Object.keys(translations).map(language => ({ key, language })),
  )
}

/** Those of which some text is approved. */
export function approvedIn(held: Held): Place[] {
  return placesOf(held).filter(place => isApproved(held, place))
}

export function isApproved(held: Held, { key, language }: Place): boolean {
  return held.get(key)?.translations[language]?.some(text => text.isApproved && text.counts) ?? false
}

/** Texts that the string has no more, though it is there; what a deletion took is not meant. */
export function lostTexts(before: Held, after: Held): Place[] {
  return placesOf(before).flatMap(({ key, language }) => {
    const now = after.get(key)
    if (now === undefined) return []
    const texts = new Set(now.translations[language]?.map(({ text }) => text))
    const lost = before.get(key)?.translations[language]?.filter(({ text }) => !texts.has(text)) ?? []
    return lost.map(() => ({ key, language }))
  })
}

/** Strings with texts that are gone, and those of them whose passage stands in the same file under another id. */
export function goneStrings(before: Held, after: Held): { gone: HeldString[]; standing: HeldString[] } {
  const gone = [...before.values()].filter(
    ({ key, translations }) => !after.has(key) && Object.keys(translations).length > 0,
  )
  const fresh = [...after.values()].filter(({ key }) => !before.has(key))
  const texts = new Set(fresh.map(({ path, text }) => `${path}\n${text}`))
  return { gone, standing: gone.filter(({ path, text }) => texts.has(`${path}\n${text}`)) }
}

/** Number of texts that count, by language. */
export function countByLanguage(places: readonly Place[]): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const { language } of places) counts[language] = (counts[language] ?? 0) + 1
  return Object.fromEntries(Object.entries(counts).toSorted(([a], [b]) => (a < b ? -1 : 1)))
}
