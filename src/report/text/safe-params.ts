import { printable } from './printable.ts'

/** Params of a message made printable, since they may quote content. */
export function safeParams(
  params: Readonly<Record<string, string | number>>,
): Record<string, string | number> {
  const entries = Object.entries(params)
  return Object.fromEntries(
    entries.map(([name, value]) => [name, typeof value === 'string' ? printable(value) : value]),
  )
}
