/** First eight digits of an object id. */
export function shortId(oid: string): string {
  return oid.slice(0, 8)
}
