import type { Words } from '../words.ts'
import type { DigestChange, DigestSource, DigestTranslation } from './digest-report.ts'
import type { DigestStyle } from './digest-style.ts'
import { intlWords } from './intl-words.ts'

export interface Saying {
  readonly t: Words
  readonly style: DigestStyle
}

/** What a change did to sources, a sentence for each way. */
export function sourceSentences(change: DigestChange, saying: Saying): string[] {
  const { t } = saying
  return WAYS.flatMap(way => {
    const own = change.sources.filter(({ what }) => what === way)
    if (own.length === 0) return []
    const did = way === 'edited' ? (change.kind ?? 'unknown') : way
    const posts = postWords(own, saying)
    const words = t(`digest:did.${did}`, { who: whoWords(change.by, saying), posts })
    const notes = [refWords(change, saying), ...(did === 'substantive' ? [cosmeticWords(own, t)] : [])]
    return [sentence(words, notes, t)]
  })
}

const WAYS = ['added', 'edited', 'renamed', 'removed'] as const

/** What a change did to translations, a sentence for each way; languages with the same posts stand together. */
export function translationSentences(change: DigestChange, saying: Saying): string[] {
  const { t } = saying
  const { all, language } = intlWords(t)
  return (['new', 'updated', 'removed'] as const).flatMap(way =>
    together(change.translations.filter(({ what }) => what === way)).map(own => {
      const locales = [...new Set(own.map(({ locale }) => locale))].sort()
      const words = t(`digest:did.${way === 'removed' ? 'gone' : way}`, {
        who: whoWords(change.by, saying),
        posts: postWords(own, saying),
        languages: all(locales.map(language)),
      })
      return sentence(words, [refWords(change, saying)], t)
    }),
  )
}

/** Translations by the posts that a locale has, so that equal ones are told once; where locales differ much, all as one. */
function together(translations: readonly DigestTranslation[]): DigestTranslation[][] {
  const byLocale = new Map<string, DigestTranslation[]>()
  for (const each of translations) byLocale.set(each.locale, [...(byLocale.get(each.locale) ?? []), each])
  const byPosts = new Map<string, DigestTranslation[]>()
  for (const own of byLocale.values()) {
    const posts = own.map(({ source }) => source).join('\0')
    byPosts.set(posts, [...(byPosts.get(posts) ?? []), ...own])
  }
  const groups = [...byPosts.values()]
  return groups.length > MOST_GROUPS ? [[...translations]] : groups
}

const MOST_GROUPS = 2

/** Those who did it: accounts where they are known, else names. */
export function whoWords(people: DigestChange['by'], { t, style }: Saying): string {
  if (people.length === 0) return t('digest:nobody')
  const names = people.map(({ login, name }) => (login === null ? style.text(name) : style.account(login)))
  return intlWords(t).all(names.map(name => t('digest:person', { name })))
}

/** A few posts by their titles, more by their number. */
function postWords(posts: readonly Pick<DigestSource, 'source' | 'title'>[], { t, style }: Saying): string {
  const titles = new Map(posts.map(({ source, title }) => [source, title]))
  if (titles.size > MOST_TITLES) return t('digest:posts', { count: titles.size })
  const named = [...titles.values()].map(title => t('digest:title', { title: style.text(title) }))
  return t('digest:titles', { titles: intlWords(t).all(named) })
}

const MOST_TITLES = 3

/** The request or commit: its title, else its number or short id, with its address where that is known. */
function refWords({ title, number, url, commits }: DigestChange, { style }: Saying): string {
  const short = number === null ? (commits[0] ?? '').slice(0, 9) : `#${number}`
  if (url !== null) return style.link(title ?? short, url)
  if (title === null) return number === null ? '' : style.text(short)
  return style.text(number === null ? title : `${title} (${short})`)
}

function cosmeticWords(sources: readonly DigestSource[], t: Words): string {
  let [cosmetic, count] = [0, 0]
  for (const { counts } of sources) {
    if (counts === null) return ''
    cosmetic += counts.cosmetic
    count += counts.cosmetic + counts.mechanical + counts.substantive + counts.added + counts.removed
  }
  return cosmetic === 0 ? '' : t('digest:cosmeticPart', { cosmetic, count })
}

function sentence(words: string, notes: readonly string[], t: Words): string {
  const said = notes.filter(note => note !== '').join(t('digest:join.notes'))
  const bracket = said === '' ? '' : t('digest:join.bracket', { notes: said })
  return t('digest:sentence', { words: words + bracket })
}
