import { extract } from '../../document/extract.ts'
import type { Document } from '../../document/types.ts'

/** A text cut into segments as another document was. */
export function readLike(text: string, { options, format, parser }: Document): Document {
  return extract(text, { ...options, format, parser })
}
