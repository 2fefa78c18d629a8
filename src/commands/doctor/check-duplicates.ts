import { groupBy } from '../../freshness/group-by.ts'
import { likelyLocale } from '../../freshness/likely-locale.ts'
import type { Pair } from '../../freshness/types.ts'
import type { DoctorFinding, DoctorPlace } from '../../report/doctor/doctor-report.ts'
import { findingOn, placeOf } from './finding.ts'
import { existing, type Patient } from './patient.ts'

/** Several files for one post and locale, one locale under two names, and names that some systems cannot tell apart. */
export function checkDuplicates(patient: Patient): DoctorFinding[] {
  return [
    ...findingOn(['error', 'duplicateTargets'], sameLocale(patient)),
    ...findingOn(['warning', 'localeTwice'], likeLocales(patient)),
    ...findingOn(['error', 'caseTwins'], caseTwins(patient)),
  ]
}

function sameLocale(patient: Patient): DoctorPlace[] {
  const groups = groupBy(existing(patient), ({ content, source, locale }) => `${content} ${locale} ${source}`)
  return [...groups.values()].flatMap(pairs => {
    const [first] = pairs
    const targets = [...new Set(pairs.map(({ target }) => target))]
    if (first === undefined || targets.length < 2) return []
    return [
      placeOf(first.source, {
        code: 'doctor:note.files',
        params: { locale: first.locale, files: targets.join(', ') },
      }),
    ]
  })
}

/** `zh` beside `zh-CN`, unless the configuration names both or there are two sets. */
function likeLocales(patient: Patient): DoctorPlace[] {
  const { content } = patient.project.config
  const groups = groupBy(existing(patient), pair => `${pair.content} ${likelyLocale(pair.locale)}`)
  return [...groups.values()].flatMap(pairs => {
    const byLocale = [...groupBy(pairs, ({ locale }) => locale)].sort(([, a], [, b]) => a.length - b.length)
    const [rare, usual] = byLocale
    const named = content[pairs[0]?.content ?? 0]?.locales ?? []
    if (rare === undefined || usual === undefined) return []
    const isMeant = [rare, usual].every(([locale]) => named.includes(locale)) || isSet(rare[1], usual[1])
    if (isMeant) return []
    return rare[1].map(pair => likePlace(pair, usual))
  })
}

/** Two complete sets are on purpose: `pt` for Portugal beside `pt-BR`. */
function isSet(rare: readonly Pair[], usual: readonly Pair[]): boolean {
  const sources = new Set(usual.map(({ source }) => source))
  return rare.length >= SET && rare.every(({ source }) => sources.has(source))
}

const SET = 3

function likePlace({ source, target, locale }: Pair, [other, pairs]: [string, Pair[]]): DoctorPlace {
  const twin = pairs.find(pair => pair.source === source)
  const code = twin === undefined ? 'doctor:note.likeLocale' : 'doctor:note.twin'
  const params = { locale, other, count: pairs.length, ...(twin === undefined ? {} : { file: twin.target }) }
  return { ...placeOf(target, { code, params }), source, locale }
}

/** Disks of Windows and macOS keep one of them only. */
function caseTwins(patient: Patient): DoctorPlace[] {
  const paths = existing(patient).flatMap(({ source, target, sourceExists }) =>
    sourceExists ? [source, target] : [target],
  )
  const groups = groupBy([...new Set(paths)], path => path.normalize('NFC').toLowerCase())
  return [...groups.values()].flatMap(([first = '', ...rest]) =>
    rest.length === 0
      ? []
      : [placeOf(first, { code: 'doctor:note.also', params: { files: rest.join(', ') } })],
  )
}
