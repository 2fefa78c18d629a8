import type { ContentConfig } from '../config/types.ts'
import type { ExtractOptions } from '../document/types.ts'
import { formatOf } from './read-markdown.ts'

/** How a file of a content entry is cut into segments: the configuration's wishes, and MDX by extension. */
export function extractOptions(settings: ContentConfig, path: string): ExtractOptions {
  const { parser, math, directives, templates, translatable: fields, shared, codeText } = settings
  const common = { format: formatOf(path), parser, math, directives, fields, codeText } as const
  const options = shared.length === 0 ? common : { ...common, shared }
  return templates === undefined ? options : { ...options, templates }
}
