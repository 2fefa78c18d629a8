import { formatMarker, parseMarker } from './marker.ts'

/**
 * The same text with who was asked noted in its marker (ISO 8601); undefined where all of them are noted, or it has no marker. Logins are
 * compared without case.
 */
export function noteAsked(text: string, logins: Iterable<string>, now: string): string | undefined {
  const marked = parseMarker(text)
  if (marked === null) return undefined
  const { marker, ticked } = marked
  const known = new Set(Object.keys(marker.asked).map(login => login.toLowerCase()))
  const added = [...new Set([...logins].map(login => login.toLowerCase()))].filter(login => !known.has(login))
  if (added.length === 0) return undefined
  const asked = { ...marker.asked, ...Object.fromEntries(added.map(login => [login, { at: now, times: 1 }])) }
  const lines = text.split('\n')
  const at = lines.findLastIndex(line => parseMarker(line) !== null)
  return lines.with(at, formatMarker({ marker: { ...marker, asked }, ticked })).join('\n')
}
