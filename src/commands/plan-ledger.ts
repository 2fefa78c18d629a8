import { UserError } from '../errors.ts'
import type { Pair } from '../freshness/types.ts'
import { readFiles } from '../git/files.ts'
import { format } from '../ledger/format.ts'
import { ledgerPath } from '../ledger/path.ts'
import type { LedgerRecord } from '../ledger/types.ts'
import type { PlannedWrite } from './apply-write.ts'
import { ignoredLedgers } from './ignored-ledgers.ts'
import { findLedgers, type PairLedger } from './ledgers.ts'
import { sharedLedger } from './shared-ledger.ts'
import type { Project } from './types.ts'
import { writableText } from './writable-text.ts'

/**
 * The ledger of a pair with the records that `change` makes of those it has; null where they are the same. Writes nothing. Throws
 * a UserError of `ledger:` or `files:` where nothing can be recorded: a ledger that is ignored, shared or broken, or a bad path.
 */
export async function planLedger(
  project: Project,
  pair: Pair,
  change: (ledger: PairLedger) => readonly LedgerRecord[] | Promise<readonly LedgerRecord[]>,
): Promise<PlannedWrite | null> {
  const path = ledgerPath(pair.locale, pair.source)
  const ledger = await openLedger(project, pair, path)
  const after = format(await change(ledger))
  if (after === format(ledger.own)) return null
  return { place: 'ledger', field: null, path, before: await readLedger(project, path), after }
}

/** That a fact about a translation was not recorded, and why. */
export function notRecorded(path: string, why: Pick<UserError, 'code' | 'params'>): UserError {
  return new UserError('ledger:notRecorded', { path }, [{ code: why.code, params: { ...why.params, path } }])
}

async function openLedger(project: Project, pair: Pair, path: string): Promise<PairLedger> {
  if (/\p{Surrogate}/u.test(path)) throw new UserError('ledger:badPath', { path })
  const shared = sharedLedger(project, pair)
  if (shared !== undefined) throw notRecorded(pair.target, shared)
  await writableText(project.repository, path)
  if ((await ignoredLedgers(project)).has(path)) throw new UserError('ledger:ignored', { path })
  const ledger = (await findLedgers(project, [pair])).get(pair) ?? EMPTY
  const broken = ledger.findings.find(({ severity }) => severity === 'error')
  if (broken !== undefined) throw notRecorded(broken.path ?? path, broken)
  return ledger
}

const EMPTY: PairLedger = { own: [], former: [], isWhole: true, shared: null, findings: [] }

async function readLedger(project: Project, path: string): Promise<string | null> {
  const file = project.snapshot.files.get(path)
  let text: string | null = null
  if (file !== undefined) await readFiles([file], project, (_, bytes) => (text = bytes.toString('utf8')))
  return text
}
