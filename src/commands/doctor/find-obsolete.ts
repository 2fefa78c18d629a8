import { pairRules } from '../../config/pair-rules.ts'
import { canonicalLocale, isEvidentLocale } from '../../freshness/locales.ts'
import { findSources } from '../../freshness/pairs.ts'
import { formatPath, matchPath } from '../../freshness/templates.ts'
import type { Pair } from '../../freshness/types.ts'
import { pathsOf } from '../read-config.ts'
import { existing, type Patient } from './patient.ts'

/** Translations without a source, and what could be one. */
interface Obsolete {
  readonly certain: readonly Pair[]
  /**
   * Files that are taken for posts because too few of their locale have a source, though they are named like translations: only the
   * history can tell which they are.
   */
  readonly doubtful: readonly Pair[]
}

/** Translations that were asked for and have no source; the doubtful ones only when everything was asked for. */
export async function findObsolete(patient: Patient): Promise<Obsolete> {
  const certain = existing(patient).filter(({ sourceExists }) => !sourceExists)
  if (!patient.whole) return { certain, doubtful: [] }
  const { config, snapshot } = patient.project
  const sources = findSources(pathsOf(snapshot), await pairRules(config))
  return { certain, doubtful: [...sources].flatMap(([path, at]) => asTarget(patient, path, at)) }
}

/** A source as the translation that its name says it is; nothing where locales are configured, or where that source exists. */
function asTarget({ project }: Patient, path: string, content: number): Pair[] {
  const settings = project.config.content[content]
  if (settings === undefined || settings.locales !== undefined) return []
  const fields = matchPath(settings.target, path, isEvidentLocale)
  const locale = canonicalLocale(fields?.locale ?? '')
  if (fields === undefined || locale === undefined || locale === settings.sourceLocale) return []
  const source = formatPath(settings.source, fields)
  if (project.snapshot.files.has(source)) return []
  return [{ source, target: path, locale, content, sourceExists: false, targetExists: true }]
}
