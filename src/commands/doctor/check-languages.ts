import { localeOfCountry } from '../../freshness/meant-locale.ts'
import { isWrittenIn, scriptOf } from '../../freshness/script-of.ts'
import { formatPath, matchPath } from '../../freshness/templates.ts'
import type { Pair } from '../../freshness/types.ts'
import type { DoctorFinding, DoctorPlace } from '../../report/doctor/doctor-report.ts'
import type { Project } from '../types.ts'
import { findingOn } from './finding.ts'
import type { Move, MovingPlace } from './move-command.ts'
import { complete, type Patient, type ReadFile } from './patient.ts'

/** Translations that are not in the language of their tag: `kr` is Kanuri, and Korean is not written in Latin letters. */
export function checkLanguages(patient: Patient): DoctorFinding[] {
  const places = complete(patient).flatMap((pair): (DoctorPlace | MovingPlace)[] => {
    const meant = languageOf(proseOf(patient.files.get(pair.target)), pair.locale)
    if (meant === undefined) return []
    const { target, source, locale } = pair
    const notes = [{ code: 'doctor:note.language', params: { locale, meant } }]
    const place = { path: target, source, locale, notes, commands: [] }
    const move = renaming(patient.project, pair, meant)
    return [move === undefined ? place : { ...place, move }]
  })
  return findingOn(['warning', 'otherLanguage'], places)
}

function proseOf(file: ReadFile | undefined): string {
  const segments = file?.document?.segments ?? []
  return segments.flatMap(({ kind, source }) => (kind === 'code' ? [] : [source])).join('\n')
}

/** The language that a text is in, where it is certainly another than that of the tag. */
function languageOf(prose: string, locale: string): string | undefined {
  const script = scriptOf(prose)
  if (script !== undefined) return isWrittenIn(locale, script) ? undefined : meantBy(locale, script)
  const [meant, words] = SAME_LETTERS.get(locale) ?? []
  return words !== undefined && (prose.match(words)?.length ?? 0) >= FEW ? meant : undefined
}

/** What the letters say: the language of the country that the tag could also name, else the likeliest of the script. */
function meantBy(locale: string, script: string): string {
  const country = /^[a-z]{2}$/.test(locale) ? localeOfCountry(locale) : undefined
  if (country !== undefined && isWrittenIn(country, script)) return country
  return new Intl.Locale(`und-${script}`).maximize().language
}

/** Languages whose tags are countries of another language with the same letters, and words that only the other has. */
const SAME_LETTERS: ReadonlyMap<string, readonly [string, RegExp]> = new Map([
  ['br', ['pt-BR', /(?<!\p{L})(?:não|são|também|você|então)(?!\p{L})/giu]],
  ['se', ['sv', /(?<!\p{L})(?:och|är|inte|från|också)(?!\p{L})/giu]],
])

/** Words; fewer may be a name or a quotation. */
const FEW = 5

function renaming(project: Project, { target, content }: Pair, meant: string): Move | undefined {
  const template = project.config.content[content]?.target
  const fields = template === undefined ? undefined : matchPath(template, target)
  if (template === undefined || fields === undefined) return undefined
  const name = formatPath(template, { ...fields, locale: meant })
  return project.snapshot.files.has(name) ? undefined : { from: target, to: name }
}
