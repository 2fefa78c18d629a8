import type { Finding } from '../document/types.ts'
import { merge } from './merge.ts'
import { idOf } from './record.ts'
import { isRecord, shapeProblem } from './shape.ts'
import type { Ledger, LedgerRecord } from './types.ts'

/**
 * Reads a ledger; lines end in LF or CRLF, empty ones mean nothing. A line that is no record is a finding, and the others
 * count: no JSON, a value or a kind that is not known, an id that is not that of the fact. So is a key that is not known: it
 * may change what the record says, and only the version that wrote it can tell. Conflict markers make all of it unusable.
 */
export function parse(text: string): Ledger {
  const lines = text.replace(/^\uFEFF/, '').split(/\r?\n/)
  const conflict = lines.findIndex(line => MARKER.test(line))
  if (conflict !== -1) return { records: null, findings: [finding(conflict, 'conflict')] }
  const records: LedgerRecord[] = []
  const findings: Finding[] = []
  for (const [i, line] of lines.entries()) {
    if (line.trim() === '') continue
    const found = readLine(line)
    if ('code' in found) findings.push(finding(i, found.code, found.key))
    else records.push(found)
  }
  return { records: merge(records), findings }
}

/** As git writes them, and longer, where `conflict-marker-size` says so; no record begins like this. */
const MARKER = /^(?:<{7,}|\|{7,}|={7,}|>{7,})(?:\s|$)/

interface Problem {
  readonly code: string
  readonly key: string
}

function readLine(line: string): LedgerRecord | Problem {
  const value = readJson(line)
  if (!isRecord(value)) return shapeProblem(value) ?? { code: 'notARecord', key: '' }
  return value.id === idOf(value) ? value : { code: 'wrongId', key: 'id' }
}

function readJson(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return undefined
  }
}

function finding(index: number, code: string, key = ''): Finding {
  const line = index + 1
  const params = key === '' ? { line } : { line, key }
  return { code: `ledger:${code}`, severity: 'error', params, line }
}
