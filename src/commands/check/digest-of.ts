import { createHash } from 'node:crypto'

/** Stands for plain data in keys; 20 hex digits. */
export function digestOf(data: unknown): string {
  return createHash('sha1').update(JSON.stringify(data)).digest('hex').slice(0, 20)
}
