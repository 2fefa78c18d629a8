import { readField } from '../document/front-matter/read-field.ts'
import { setField } from '../document/front-matter/set-field.ts'
import { UserError } from '../errors.ts'
import type { Pair } from '../freshness/types.ts'
import { readFiles } from '../git/files.ts'
import { format } from '../ledger/format.ts'
import { basesInForce } from '../ledger/in-force.ts'
import { merge } from '../ledger/merge.ts'
import { ledgerPath } from '../ledger/path.ts'
import { recordBasis } from '../ledger/record-basis.ts'
import { ancestryOf } from './ancestry.ts'
import type { PlannedWrite } from './apply-write.ts'
import { basisFieldOf } from './basis-field.ts'
import { ignoredLedgers } from './ignored-ledgers.ts'
import { findLedgers, type PairLedger } from './ledgers.ts'
import { sharedLedger } from './shared-ledger.ts'
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
  if (field === null || after === undefined) return planLedger(project, found)
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

function notRecorded(path: string, why: Pick<UserError, 'code' | 'params'>): UserError {
  return new UserError('ledger:notRecorded', { path }, [{ code: why.code, params: { ...why.params, path } }])
}

async function planLedger(project: Project, found: FoundBasis): Promise<PlannedWrite | null> {
  const { pair, commit, blob, path: then } = found
  const path = ledgerPath(pair.locale, pair.source)
  if (/\p{Surrogate}/u.test(path)) throw new UserError('ledger:badPath', { path })
  const shared = sharedLedger(project, pair)
  if (shared !== undefined) throw notRecorded(pair.target, shared)
  await writableText(project.repository, path)
  if ((await ignoredLedgers(project)).has(path)) throw new UserError('ledger:ignored', { path })
  const ledger = (await findLedgers(project, [pair])).get(pair) ?? EMPTY
  const broken = ledger.findings.find(({ severity }) => severity === 'error')
  if (broken !== undefined) throw notRecorded(broken.path ?? path, broken)
  const known = merge(ledger.own, ledger.former)
  const isAncestor = await ancestryOf(project, [commit, ...basesInForce(known).map(each => each.commit)])
  const records = recordBasis(ledger, { kind: 'basis', commit, path: then, blob }, isAncestor)
  if (format(records) === format(ledger.own)) return null
  return {
    place: 'ledger',
    field: null,
    path,
    before: await readLedger(project, path),
    after: format(records),
  }
}

const EMPTY: PairLedger = { own: [], former: [], isWhole: true, shared: null, findings: [] }

async function readLedger(project: Project, path: string): Promise<string | null> {
  const file = project.snapshot.files.get(path)
  let text: string | null = null
  if (file !== undefined) await readFiles([file], project, (_, bytes) => (text = bytes.toString('utf8')))
  return text
}
