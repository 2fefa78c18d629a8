import type { FrontMatter } from './find.ts'
import { lineOf } from '../position.ts'
import type { Finding } from '../types.ts'
import { readPlainScalars } from './plain.ts'
import { readTomlScalars } from './toml.ts'
import type { Scalar, SyntaxProblem } from './types.ts'
import { readYamlScalars } from './yaml.ts'

/** All single values of the front matter, or the finding that it does not parse. */
export function readScalars(text: string, { format, content }: FrontMatter): readonly Scalar[] | Finding {
  const inner = text.slice(content.start, content.end)
  const found =
    readPlainScalars(inner, format) ?? (format === 'toml' ? readTomlScalars : readYamlScalars)(inner)
  if ('reason' in found) return syntaxFinding(text, found, { format, content })
  return found.map(({ path, range, value }) => ({
    path,
    value,
    range: { start: content.start + range.start, end: content.start + range.end },
  }))
}

function syntaxFinding(text: string, problem: SyntaxProblem, where: Omit<FrontMatter, 'range'>): Finding {
  // What is missing at the very end is missing on the last line, not on that of the closing fence.
  const end = where.content.start + text.slice(where.content.start, where.content.end).trimEnd().length
  const offset = Math.min(where.content.start + problem.offset, end)
  const line = lineOf(text)(offset)
  const params = { line, format: where.format.toUpperCase(), reason: problem.reason }
  return {
    code: 'document:frontMatterSyntax',
    severity: 'error',
    params,
    range: { start: offset, end: offset },
    line,
  }
}
