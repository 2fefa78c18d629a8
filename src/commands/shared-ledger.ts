import type { Finding } from '../document/types.ts'
import type { Pair } from '../freshness/types.ts'
import { ledgerPath } from '../ledger/path.ts'
import type { Project } from './types.ts'

/**
 * That a pair's ledger is that of another existing target too, of the same source and locale: whose basis it records nobody can
 * tell. Undefined where the ledger is this target's alone.
 */
export function sharedLedger(project: Project, { locale, source, target }: Pair): Finding | undefined {
  const ledger = ledgerPath(locale, source)
  const known = claims.get(project) ?? claimsOf(project)
  claims.set(project, known)
  const other = [...(known.get(ledger) ?? [])].find(each => each !== target)
  if (other === undefined) return undefined
  const params = { path: target, other, ledger }
  return { code: 'ledger:shared', severity: 'warning', path: target, params }
}

/** By path of the ledger, the targets that exist. */
type Claims = ReadonlyMap<string, ReadonlySet<string>>

const claims = new WeakMap<Project, Claims>()

function claimsOf({ pairs }: Project): Claims {
  const found = new Map<string, Set<string>>()
  for (const { locale, source, sourceExists, target, targetExists } of pairs) {
    if (!sourceExists || !targetExists) continue
    const ledger = ledgerPath(locale, source)
    found.set(ledger, (found.get(ledger) ?? new Set()).add(target))
  }
  return found
}
