/** The name of an element and which end of it a tag is; undefined for what has no other end. */
export function readTag(tag: string): { role: 'open' | 'close'; name: string } | undefined {
  const [, slash, name = ''] = TAG.exec(tag) ?? []
  if (name === '' || VOID.has(name.toLowerCase())) return undefined
  if (slash === '/') return { role: 'close', name }
  return tag.endsWith('/>') ? undefined : { role: 'open', name }
}

const TAG = /^<(\/?)([A-Za-z][\w.:-]*)(?=[\s/>])[^]*>$/

/** Elements without an end tag (HTML Living Standard, 13.1.2). */
const VOID: ReadonlySet<string> = new Set(
  'area base br col embed hr img input link meta param source track wbr'.split(' '),
)
