import { readField } from '../document/front-matter/read-field.ts'
import { setField } from '../document/front-matter/set-field.ts'
import { UserError } from '../errors.ts'
import type { Pair } from '../freshness/types.ts'
import type { PlannedWrite } from './apply-write.ts'
import { basisFieldOf } from './basis-field.ts'
import { notRecorded, planLedger } from './plan-ledger.ts'
import { withBasis } from './plan-records.ts'
import type { Project } from './types.ts'
import { writableText } from './writable-text.ts'

export { applyWrite, type PlannedWrite } from './apply-write.ts'

/** The basis found for one translation. */
export interface FoundBasis {
  readonly pair: Pair
  /** The translation's text as the snapshot has it. */
  readonly text: string
  /** Full id. */
  readonly commit: string
  /** The source's blob there, in full. */
  readonly blob: string
  /** The source's path there. */
  readonly path: string
}

/**
 * Where and how a basis will be recorded: in the front-matter field that the file or the project uses, else in the ledger; null
 * when it stands there already. Writes nothing. Throws a UserError of `ledger:` or `files:` when the file cannot take it unharmed.
 */
export async function planBasis(project: Project, found: FoundBasis): Promise<PlannedWrite | null> {
  const { pair, text, commit } = found
  const fields = project.config.content[pair.content]?.basisFields ?? []
  const own = readField(text, fields)
  if (own.finding !== undefined) throw notRecorded(pair.target, own.finding)
  if (own.value?.toLowerCase() === commit) return null
  const field = own.field ?? (await basisFieldOf(project, pair.content))
  const after = field === null ? undefined : withField(found, field)
  if (field === null || after === undefined) return planInLedger(project, found)
  await writableText(project.repository, pair.target)
  return { place: 'front-matter', field, path: pair.target, before: text, after }
}

function withField({ pair, text, commit }: FoundBasis, field: string): string | undefined {
  try {
    return setField(text, { field, value: commit })
  } catch (error) {
    throw error instanceof UserError ? notRecorded(pair.target, error) : error
  }
}

async function planInLedger(project: Project, found: FoundBasis): Promise<PlannedWrite | null> {
  const { pair, commit, blob, path } = found
  return planLedger(project, pair, async ledger =>
    withBasis(project, ledger, { kind: 'basis', commit, path, blob }),
  )
}
