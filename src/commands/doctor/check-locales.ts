import { groupBy } from '../../freshness/group-by.ts'
import { canonicalLocale, isEvidentLocale } from '../../freshness/locales.ts'
import { meantLocale } from '../../freshness/meant-locale.ts'
import { formatPath, matchPath } from '../../freshness/templates.ts'
import type { DoctorFinding, DoctorPlace } from '../../report/doctor/doctor-report.ts'
import { pathsOf } from '../read-config.ts'
import type { Project } from '../types.ts'
import { findingOn, placeOf } from './finding.ts'
import type { MovingPlace } from './move-command.ts'
import { complete, type Patient } from './patient.ts'

/** Locales as the paths spell them: those that are none, those that nobody configured, and unusual spellings. */
export function checkLocales(patient: Patient): DoctorFinding[] {
  const { config } = patient.project
  const strays = config.content.flatMap((_, at) => straysOf(patient, at))
  const wrong = strays.filter(({ locale }) => locale === undefined)
  const open = strays.filter(({ locale }) => locale !== undefined)
  return [
    ...findingOn(['error', 'localeMeant'], misnamed(patient, wrong), { params: { count: wrong.length } }),
    ...findingOn(['warning', 'localeNotConfigured'], byLocale(open), { params: { count: open.length } }),
    ...findingOn(['info', 'localeSpelling'], spellings(patient)),
  ]
}

/** A file that would be the translation of a post, if its tag were a locale that is wanted. */
interface Stray {
  readonly path: string
  readonly source: string
  readonly at: number
  readonly spelling: string
  /** Undefined: the spelling is no locale at all. */
  readonly locale: string | undefined
}

/** Tags that stand where a locale does; those of which most files have a source, so that `notes.cn.md` alone is no translation. */
function straysOf({ project }: Patient, at: number): Stray[] {
  const { config, snapshot, pairs } = project
  const settings = config.content[at]
  if (settings === undefined) return []
  const { source, target, sourceLocale } = settings
  const targets = new Set(pairs.flatMap(pair => (pair.targetExists ? [pair.target] : [])))
  const tags = new Map<string, { strays: Stray[]; alone: number }>()
  for (const path of pathsOf(snapshot)) {
    const fields = targets.has(path) ? undefined : matchPath(target, path, isStray)
    const spelling = fields?.locale
    if (fields === undefined || spelling === undefined) continue
    const locale = canonicalLocale(spelling)
    if (locale === sourceLocale) continue
    const own = formatPath(source, fields)
    const tag = tags.get(spelling) ?? { strays: [], alone: 0 }
    tags.set(spelling, tag)
    if (own !== path && snapshot.files.has(own)) tag.strays.push({ path, source: own, at, spelling, locale })
    else tag.alone++
  }
  return [...tags.values()].flatMap(({ strays, alone }) => (strays.length >= alone ? strays : []))
}

function isStray(spelling: string): boolean {
  return isEvidentLocale(spelling) || meantLocale(spelling) !== undefined
}

/** Files whose tag is no locale, with the name that they should have; a directory that is named so is told once. */
function misnamed({ project }: Patient, strays: readonly Stray[]): (DoctorPlace | MovingPlace)[] {
  const groups = groupBy(strays, ({ path, spelling }) => folderOf(path, spelling) ?? path)
  return [...groups].flatMap(([path, [first]]) => {
    const meant = meantLocale(first?.spelling ?? '')
    if (first === undefined || meant === undefined) return []
    const name =
      path === first.path ? newName(project, first, meant) : path.slice(0, -first.spelling.length) + meant
    const isFree = ![...project.snapshot.files.keys()].some(
      file => file === name || file.startsWith(`${name}/`),
    )
    const place = placeOf(path, { code: 'doctor:note.meant', params: { spelling: first.spelling, meant } })
    return [isFree && name !== undefined ? { ...place, move: { from: path, to: name } } : place]
  })
}

/** The directory that has the tag for its name; undefined where the tag is part of a file's name. */
function folderOf(path: string, spelling: string): string | undefined {
  const pieces = path.split('/')
  const at = pieces.indexOf(spelling)
  return at === -1 ? undefined : pieces.slice(0, at + 1).join('/')
}

function newName({ config }: Project, { source, at }: Stray, locale: string): string | undefined {
  const settings = config.content[at]
  const fields = settings === undefined ? undefined : matchPath(settings.source, source)
  return settings === undefined || fields === undefined
    ? undefined
    : formatPath(settings.target, { ...fields, locale })
}

function byLocale(strays: readonly Stray[]): DoctorPlace[] {
  return [...groupBy(strays, ({ locale = '' }) => locale)].map(([locale, [first, ...rest]]) =>
    placeOf(first?.path ?? null, { code: 'doctor:note.locale', params: { locale, count: rest.length + 1 } }),
  )
}

/** Locales whose spelling in paths is not that of BCP 47, each once. */
function spellings(patient: Patient): DoctorPlace[] {
  const { content } = patient.project.config
  const found = new Map<string, string>()
  for (const { target, locale, content: at } of complete(patient)) {
    const template = content[at]?.target
    const spelling = template === undefined ? undefined : matchPath(template, target)?.locale
    if (spelling !== undefined && spelling !== locale) found.set(spelling, locale)
  }
  return [...found].map(([spelling, locale]) =>
    placeOf(null, { code: 'doctor:note.spelling', params: { spelling, locale } }),
  )
}
