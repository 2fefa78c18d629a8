import type { Message } from '../../errors.ts'
import { distance } from 'fastest-levenshtein'
import { formatPath, matchPath } from '../../freshness/templates.ts'
import type { Pair } from '../../freshness/types.ts'
import type { DoctorFinding, DoctorPlace } from '../../report/doctor/doctor-report.ts'
import { shortId } from '../../report/text/short-id.ts'
import { findFates, type Fate } from './find-fates.ts'
import { findObsolete } from './find-obsolete.ts'
import { findingOn } from './finding.ts'
import { type MovingPlace, pathWord } from './move-command.ts'
import type { Patient } from './patient.ts'

/** Translations without a source: what became of it, as the history tells. */
export async function checkObsolete(patient: Patient): Promise<DoctorFinding[]> {
  const { certain, doubtful } = await findObsolete(patient)
  const lost = [...certain, ...doubtful].sort((a, b) => (a.target < b.target ? -1 : 1))
  const fates = await findFates(patient.project, [...new Set(lost.map(({ source }) => source))])
  const places = (
    pairs: readonly Pair[],
    kinds: readonly Fate['kind'][],
    describe: Describe,
  ): DoctorPlace[] =>
    pairs.flatMap(pair => {
      const fate = fates.get(pair.source)
      return fate !== undefined && kinds.includes(fate.kind) ? [describe(patient, pair, fate)] : []
    })
  return [
    ...findingOn(['error', 'sourceRenamed'], places(lost, ['renamed'], renamed)),
    ...findingOn(['warning', 'sourceRemoved'], places(lost, ['removed', 'kept'], removed)),
    ...findingOn(['warning', 'sourceNeverWas'], places(certain, ['never', 'unknown'], never)),
  ]
}

type Describe = (patient: Patient, pair: Pair, fate: Fate) => DoctorPlace | MovingPlace

function renamed({ project }: Patient, pair: Pair, { now, commit }: Fate): DoctorPlace | MovingPlace {
  const to = now === null ? undefined : newName(project.config.content[pair.content], pair, now)
  const params = { source: pair.source, now: now ?? '', commit: commit === null ? '' : shortId(commit) }
  const code = commit === null ? 'doctor:note.renamedNow' : 'doctor:note.renamed'
  const notes: Message[] = [{ code, params }]
  if (to === undefined) notes.push({ code: 'doctor:note.noTemplate', params: { now: now ?? '' } })
  const isTaken = to !== undefined && project.snapshot.files.has(to)
  if (isTaken) notes.push({ code: 'doctor:note.taken', params: { target: to } })
  const place = placeOfPair(pair, notes)
  if (to === undefined) return place
  if (!isTaken) return { ...place, move: { from: pair.target, to } }
  const command = `git diff --no-index ${pathWord(project, pair.target)} ${pathWord(project, to)}`
  return { ...place, commands: [command] }
}

/** Where the translation belongs: named like its source, its locale spelled as before. */
function newName(
  settings: Patient['project']['config']['content'][number] | undefined,
  { target, locale }: Pair,
  source: string,
): string | undefined {
  const fields = settings === undefined ? undefined : matchPath(settings.source, source)
  if (settings === undefined || fields === undefined) return undefined
  const spelling = matchPath(settings.target, target)?.locale ?? locale
  return formatPath(settings.target, { path: fields.path, locale: spelling })
}

function removed({ project }: Patient, pair: Pair, { commit }: Fate): DoctorPlace {
  const { source } = pair
  const note =
    commit === null
      ? { code: 'doctor:note.removedNow', params: { source } }
      : { code: 'doctor:note.removed', params: { source, commit: shortId(commit) } }
  const commands =
    commit === null ? [] : [`git show --stat ${shortId(commit)}`, `git rm ${pathWord(project, pair.target)}`]
  return { ...placeOfPair(pair, [note]), commands }
}

/** A slip in the name: a source without this translation that is nearly called so. */
function never({ project }: Patient, pair: Pair): DoctorPlace | MovingPlace {
  const free = project.pairs.filter(
    ({ locale, content, sourceExists, targetExists }) =>
      locale === pair.locale && content === pair.content && sourceExists && !targetExists,
  )
  const { source } = pair
  const meant = free.find(other => isNear(other.source, source))
  if (meant === undefined) return placeOfPair(pair, [{ code: 'doctor:note.noSource', params: { source } }])
  return {
    ...placeOfPair(pair, [{ code: 'doctor:note.noSourceMeant', params: { source, meant: meant.source } }]),
    move: { from: pair.target, to: meant.target },
  }
}

/** Letters by which a name may be a slip; digits make another post of it. */
const SLACK = 2

function isNear(one: string, other: string): boolean {
  const letters = (path: string): string => path.replaceAll(/\d/g, '')
  const digits = (path: string): string => path.replaceAll(/\D/g, '')
  return digits(one) === digits(other) && distance(letters(one), letters(other)) <= SLACK
}

function placeOfPair({ target, source, locale }: Pair, notes: readonly Message[]): DoctorPlace {
  return { path: target, source, locale, notes, commands: [] }
}
