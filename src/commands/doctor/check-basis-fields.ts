import { KNOWN_BASIS_FIELDS } from '../../config/types.ts'
import { UserError } from '../../errors.ts'
import { groupBy } from '../../freshness/group-by.ts'
import type { Pair } from '../../freshness/types.ts'
import type { DoctorFinding, DoctorPlace } from '../../report/doctor/doctor-report.ts'
import { isNearField } from '../near-field.ts'
import { askApart } from './ask-apart.ts'
import { findingOn } from './finding.ts'
import { complete, type Patient } from './patient.ts'

/** Bases in fields that nobody reads: misspelled, in the wrong table, or of a name that is not configured. */
export async function checkBasisFields(patient: Patient): Promise<DoctorFinding[]> {
  const lost = complete(patient).flatMap(pair => lostBasis(patient, pair))
  const real = await commitsAmong(patient, lost)
  const named = lost.filter(({ value, isNear }) => isNear || real.has(value))
  const groups = [...groupBy(named, ({ pair, field }) => `${pair.content} ${field}`).values()]
  const isHabit = (group: readonly LostBasis[]): boolean => isUsual(patient, group)
  return [
    ...findingOn(['error', 'basisFieldElsewhere'], groups.filter(isHabit).flat().map(placeOf)),
    ...findingOn(
      ['error', 'basisFieldMisspelled'],
      groups.filter(group => !isHabit(group)).flatMap(misspelled),
    ),
    ...findingOn(
      ['warning', 'basisFieldsDisagree'],
      complete(patient).flatMap(pair => disagreement(patient, pair)),
    ),
  ]
}

/** What looks like a basis in a translation that has none where it is looked for. */
interface LostBasis {
  readonly pair: Pair
  readonly field: string
  readonly value: string
  /** The field that was meant. */
  readonly meant: string
  /** The name is nearly that of the field. */
  readonly isNear: boolean
}

function lostBasis({ project, files, bases }: Patient, pair: Pair): LostBasis[] {
  // In a ledger, perhaps
  if ((bases.found?.get(pair)?.basis.problem ?? 'none') !== 'none') return []
  const wanted = project.config.content[pair.content]?.basisFields ?? []
  const fields = files.get(pair.target)?.fields ?? []
  if (fields.some(({ path }) => wanted.includes(path))) return []
  const own = new Set(files.get(pair.source)?.fields.map(({ path }) => path))
  for (const { path, value = '' } of fields) {
    const meant = wanted.find(field => isNearField(path, field))
    // What the source has too is about the post, not about its translation.
    if (!COMMIT.test(value) || (meant === undefined && own.has(path))) continue
    return [{ pair, field: path, value, meant: meant ?? wanted[0] ?? '', isNear: meant !== undefined }]
  }
  return []
}

const COMMIT = /^[0-9a-f]{7,64}$/i
/** Values that are commits of this repository. */
async function commitsAmong({ project }: Patient, lost: readonly LostBasis[]): Promise<Set<string>> {
  const values = [...new Set(lost.map(({ value }) => value))]
  const names = values.map(value => `${value}^{commit}`)
  const infos = await askApart(project.repository, names).catch((error: unknown) => {
    // A partial clone cannot tell what is no object from what it left out
    if (error instanceof UserError) return []
    throw error
  })
  return new Set(values.filter((_, i) => infos[i]?.found === true))
}

/** Most translations of the entry have it: then it is the configuration that has the wrong name. */
function isUsual(patient: Patient, group: readonly LostBasis[]): boolean {
  const [first] = group
  const all = complete(patient).filter(({ content }) => content === first?.pair.content)
  return group.length > 1 && 2 * group.length > all.length
}

function placeOf({ pair: { target, source, locale }, field, meant }: LostBasis): DoctorPlace {
  return {
    path: target,
    source,
    locale,
    notes: [{ code: 'doctor:note.field', params: { field, meant } }],
    commands: [],
  }
}

function misspelled(group: readonly LostBasis[]): DoctorPlace[] {
  return group.map(placeOf)
}

function disagreement(patient: Patient, pair: Pair): DoctorPlace[] {
  const [first, ...others] = namedBases(patient, pair)
  const other = first === undefined ? undefined : others.find(({ value }) => !isSame(first.value, value))
  if (first === undefined || other === undefined) return []
  const params = { field: first.path, value: first.value, other: other.path, otherValue: other.value }
  return [
    {
      path: pair.target,
      source: pair.source,
      locale: pair.locale,
      notes: [{ code: 'doctor:note.disagree', params }],
      commands: [],
    },
  ]
}

/** What is a basis by its name, the one that counts first; and commits in fields that are nearly called so. */
function namedBases({ project, files }: Patient, pair: Pair): { path: string; value: string }[] {
  const wanted = project.config.content[pair.content]?.basisFields ?? []
  const names = [...new Set([...wanted, ...KNOWN_BASIS_FIELDS])]
  const all = (files.get(pair.target)?.fields ?? []).map(({ path, value = '' }) => ({ path, value }))
  const own = new Set(files.get(pair.source)?.fields.map(({ path }) => path))
  const isNear = ({ path, value }: { path: string; value: string }): boolean =>
    COMMIT.test(value) &&
    !names.includes(path) &&
    !own.has(path) &&
    wanted.some(field => isNearField(path, field))
  return [...names.flatMap(name => all.filter(({ path }) => path === name)), ...all.filter(isNear)]
}

/** One may be an abbreviation of the other. */
function isSame(one: string, other: string): boolean {
  const [a, b] = [one.toLowerCase(), other.toLowerCase()]
  return a.startsWith(b) || b.startsWith(a)
}
