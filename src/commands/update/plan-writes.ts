import type { Document } from '../../document/types.ts'
import type { Recording } from '../../ledger/record-facts.ts'
import type { NewBasis } from '../../report/update/update-report.ts'
import type { PlannedWrite } from '../apply-write.ts'
import { planRecords, type WantedRecords } from '../plan-records.ts'
import type { PublishedText } from '../published-commit.ts'
import type { Project } from '../types.ts'
import { writableText } from '../writable-text.ts'
import { planBasis } from '../write-basis.ts'
import type { OpenTranslation } from './open-translations.ts'

interface Wanted {
  /** The target as it will be. */
  readonly text: string
  /** Null: the basis stays. */
  readonly basis: PublishedText | null
  readonly facts: Recording['facts']
}

interface Writable extends Pick<OpenTranslation, 'pair'> {
  /** As it is; null: there is none yet. */
  readonly target: Pick<Document, 'text'> | null
}

interface PlannedWrites {
  /** The target first, so that nothing is recorded before its text is there. */
  readonly writes: readonly PlannedWrite[]
  readonly newBasis: NewBasis | null
}

/**
 * The files that bring a translation up to date: text and basis of the target in one write, then the ledger. Writes nothing. Throws
 * a UserError of `ledger:` or `files:` when one of them cannot be written unharmed.
 */
export async function planWrites(
  project: Project,
  { pair, target }: Writable,
  { text, basis, facts }: Wanted,
): Promise<PlannedWrites> {
  const before = target?.text ?? null
  const ofText: PlannedWrite[] = []
  if (text !== before) {
    await writableText(project.repository, pair.target)
    ofText.push({ place: 'target', field: null, path: pair.target, before, after: text })
  }
  const planned = basis === null ? null : await planBasis(project, { pair, text, ...basis })
  const newBasis = basis === null ? null : { commit: basis.commit, field: planned?.field ?? null }
  const ofTarget = planned?.place === 'front-matter' ? [{ ...planned, before }] : ofText
  const inLedger = basis !== null && planned?.place === 'ledger'
  const { commit = '', path = '', blob = '' } = basis ?? {}
  const ofLedger = await planLedgerOf(project, pair, {
    facts,
    ...(inLedger ? { basis: { kind: 'basis', commit, path, blob } } : {}),
  })
  return { writes: [...ofTarget, ...ofLedger], newBasis }
}

async function planLedgerOf(
  project: Project,
  pair: OpenTranslation['pair'],
  wanted: WantedRecords,
): Promise<PlannedWrite[]> {
  if (wanted.facts.length === 0 && wanted.basis === undefined) return []
  return [(await planRecords(project, pair, wanted)) ?? []].flat()
}
