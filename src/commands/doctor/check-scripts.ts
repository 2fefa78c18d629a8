import { localeOfCountry } from '../../freshness/meant-locale.ts'
import { isWrittenIn, scriptOf } from '../../freshness/script-of.ts'
import type { DoctorFinding, DoctorPlace } from '../../report/doctor/doctor-report.ts'
import { findingOn } from './finding.ts'
import { complete, type Patient, type ReadFile } from './patient.ts'

/** Translations whose letters are not those of their locale: `kr` is Kanuri, and Korean is not written in Latin letters. */
export function checkScripts(patient: Patient): DoctorFinding[] {
  const places = complete(patient).flatMap(({ source, target, locale }): DoctorPlace[] => {
    const script = scriptOf(proseOf(patient.files.get(target)))
    if (script === undefined || isWrittenIn(locale, script)) return []
    const meant = meantBy(locale, script)
    const notes = [{ code: 'doctor:note.script', params: { locale, meant } }]
    return [{ path: target, source, locale, notes, commands: [] }]
  })
  return findingOn(['warning', 'localeOfOtherScript'], places)
}

function proseOf(file: ReadFile | undefined): string {
  const segments = file?.document?.segments ?? []
  return segments.flatMap(({ kind, source }) => (kind === 'code' ? [] : [source])).join('\n')
}

/** What the letters say: the language of the country that the tag could also name, else the likeliest of the script. */
function meantBy(locale: string, script: string): string {
  const country = /^[a-z]{2}$/.test(locale) ? localeOfCountry(locale) : undefined
  if (country !== undefined && isWrittenIn(country, script)) return country
  return new Intl.Locale(`und-${script}`).maximize().language
}
