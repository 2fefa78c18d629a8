import { createHash } from 'node:crypto'

/**
 * Minute of the hour, 1 to 59, at which the schedule of a repository begins. GitHub lets runs wait, and drops some, when too many begin at
 * once, above all at the full hour; so each has its own.
 */
export function minuteOf(repository: string): number {
  return (createHash('sha256').update(repository.toLowerCase()).digest().readUInt32BE() % 59) + 1
}
