import { fileLink } from './file-link.ts'

/** Where a source comes from. */
export interface SourcePlace {
  /** The source's path, relative to the repository. */
  readonly path: string
  /** Address of git's remote `origin`; null: there is none. */
  readonly origin: string | null
}

/** What translators are told about a file, as Markdown: its path, as a link to the source where that can be read in the web. */
export function fileContext({ path, origin }: SourcePlace): string {
  const link = origin === null ? null : fileLink(origin, path)
  return link === null ? `\`${path}\`` : `[\`${path}\`](${link})`
}

/** The same for a source that was renamed; what people wrote there instead stays. */
export function renamedContext(current: string | null, before: SourcePlace, now: SourcePlace): string {
  const ours = [fileContext(before), fileContext({ ...before, origin: null }), '']
  return ours.includes(current ?? '') ? fileContext(now) : (current ?? '')
}
