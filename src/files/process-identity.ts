import { readFileSync, readlinkSync } from 'node:fs'
import { hostname } from 'node:os'

/** What tells one process from every other, also from a later one with the same number. Null: this system does not say. */
export interface ProcessIdentity {
  readonly pid: number
  readonly host: string
  /** Id of the installed system, which survives a restart. */
  readonly machine: string | null
  /** Id of the time since the machine was started. */
  readonly boot: string | null
  /** The space that numbers of processes count in; containers have one of their own. */
  readonly space: string | null
  /** When the process began, in ticks since the machine was started. */
  readonly began: string | null
}

/** Identity of this process. */
export function ownIdentity(): ProcessIdentity {
  return {
    pid: process.pid,
    host: hostname(),
    machine: readWord('/etc/machine-id'),
    boot: readWord('/proc/sys/kernel/random/boot_id'),
    space: readSpace(),
    began: beginningOf(process.pid),
  }
}

/** True only when a process has certainly ended: of another host, or another container, nobody here can tell. */
export function isGone(other: ProcessIdentity, own: ProcessIdentity): boolean {
  if (other.host !== own.host || other.machine !== own.machine) return false
  // Machines without an id may have the same name
  if (other.boot !== own.boot) return own.machine !== null && other.boot !== null && own.boot !== null
  if (other.space !== own.space) return false
  if (!exists(other.pid)) return true
  const began = beginningOf(other.pid)
  return began !== null && other.began !== null && began !== other.began
}

function exists(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    // Another user's process may not be signalled, but it is there
    return !(error instanceof Error && 'code' in error && error.code === 'ESRCH')
  }
}

function beginningOf(pid: number): string | null {
  const stat = readWord(`/proc/${pid}/stat`)
  // The second field, a name in brackets, may hold anything; the beginning is the twenty-second
  return stat?.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? null
}

function readSpace(): string | null {
  try {
    return readlinkSync('/proc/self/ns/pid')
  } catch {
    return null
  }
}

function readWord(path: string): string | null {
  try {
    return readFileSync(path, 'utf8').trim() || null
  } catch {
    return null
  }
}
