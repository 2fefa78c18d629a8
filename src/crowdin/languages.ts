import type { Finding } from '../document/types.ts'
import { UserError } from '../errors.ts'
import type { Crowdin } from './connection.ts'
import type { Language, LanguageId, LanguageTable, Project } from './types.ts'

export interface Wanted {
  /** BCP 47 tags, canonical. */
  readonly locales: readonly string[]
  /** Locale → Crowdin's name for it, where somebody wrote it down. */
  readonly configured: Readonly<Record<string, string>>
}

export interface Matched {
  readonly languages: LanguageTable
  /** A locale that is not in `languages`, and what to set. */
  readonly findings: readonly Finding[]
}

/**
 * Which of the project's target languages each locale is: the one that was written down; else the one with the same tag; else the one that the
 * project maps to it; else the only one of that language and script which is of no other region. Never a guess between two.
 */
export function matchLanguages(project: Project, { locales, configured }: Wanted): Matched {
  const found = locales.map(locale => ({
    locale,
    ids: candidates(project.targets, locale, configured[locale]),
  }))
  const users = (id: LanguageId): string[] =>
    found.filter(f => f.ids.length === 1 && f.ids[0] === id).map(f => f.locale)
  const findings: Finding[] = []
  const byLocale = new Map<string, LanguageId>()
  for (const { locale, ids } of found) {
    const [id] = ids
    if (id === undefined || ids.length > 1)
      findings.push(unmatched({ locale, ids, project, written: configured[locale] }))
    else if (users(id).length > 1)
      findings.push(finding('twice', { locale, language: id, locales: users(id).join(', ') }))
    else byLocale.set(locale, id)
  }
  const byId = new Map(Array.from(byLocale, ([locale, id]) => [id, locale]))
  return { languages: { byLocale, byId }, findings }
}

/** Crowdin's name of a locale, as an XLIFF file for it must say; a UserError for a locale that the project does not have. */
export function languageOf({ languages, projectId }: Crowdin, locale: string): LanguageId {
  const id = languages.byLocale.get(locale)
  if (id === undefined) throw new UserError('crowdin:unmatchedLocale', { locale, project: projectId })
  return id
}

function candidates(targets: readonly Language[], locale: string, written: string | undefined): LanguageId[] {
  if (written !== undefined) return targets.map(t => t.id).filter(id => id === written)
  const steps = [
    (t: Language) => isTag(t.id, locale),
    (t: Language) => isTag(t.locale, locale),
    (t: Language) => t.mapped.some(code => isTag(code, locale)),
    (t: Language) => mayBe(t.id, locale),
  ]
  for (const step of steps) {
    const ids = targets.filter(step).map(t => t.id)
    if (ids.length > 0) return ids
  }
  return []
}

function isTag(code: string, locale: string): boolean {
  return code.replaceAll('_', '-').toLowerCase() === locale.toLowerCase()
}

/** The same language in the same script, and not of two different regions. */
function mayBe(code: string, locale: string): boolean {
  const [one, other] = [tagOf(code), tagOf(locale)]
  if (one === null || other === null) return false
  const [theirs, ours] = [one.maximize(), other.maximize()]
  if (theirs.language !== ours.language) return false
  if (one.region !== undefined && other.region !== undefined && one.region !== other.region) return false
  // plain zh is either script's: whoever has both in the project must say which
  const saysNothing = other.script === undefined && other.region === undefined
  return saysNothing || theirs.script === ours.script
}

function tagOf(code: string): Intl.Locale | null {
  try {
    return new Intl.Locale(code.replaceAll('_', '-'))
  } catch {
    return null
  }
}

interface Unmatched {
  readonly locale: string
  readonly ids: readonly LanguageId[]
  readonly project: Project
  readonly written: string | undefined
}

function unmatched({ locale, ids, project, written }: Unmatched): Finding {
  const targets = project.targets.map(t => t.id).join(', ')
  if (written !== undefined) return finding('notInProject', { locale, language: written, targets })
  if (ids.length === 0) return finding('missing', { locale, targets, url: project.url })
  return finding('ambiguous', { locale, candidates: ids.join(', '), example: ids[0] ?? '' })
}

function finding(kind: string, params: Finding['params']): Finding {
  return { code: `crowdin:language.${kind}`, severity: 'error', params }
}
