import { codeSpan } from '../markdown.ts'
import { encodedPath } from './encoded-path.ts'
import { placeWords, type FilePlace } from './target-place.ts'

export interface LinkOptions {
  /** Address of a commit's files on GitHub, ending in `/`; undefined: nothing is linked. */
  readonly blob: string | undefined
  /** Path whose folders are left out in the words of a link. */
  readonly beside: string
}

/** Lines of a file in Markdown: a link to them, else `path#L12-L14`, which is what may be appended to the address of a commit's files. */
export function placeLink({ path, lines }: FilePlace, { blob, beside }: LinkOptions): string {
  if (blob === undefined) return codeSpan(path + anchor(lines))
  const query = lines === null ? '' : `?plain=1${anchor(lines)}`
  return `[${codeSpan(placeWords({ path, lines }, beside))}](${blob}${encodedPath(path)}${query})`
}

function anchor(lines: FilePlace['lines']): string {
  if (lines === null) return ''
  const [first, last] = lines
  return first === last ? `#L${first}` : `#L${first}-L${last}`
}
