import { parse, TomlError } from 'smol-toml'
import type { Segment } from '../types.ts'
import { findFrontMatter, type FrontMatter } from './find.ts'
import { readTomlScalars } from './toml.ts'
import { encodings } from './encodings.ts'
import { readYamlScalars } from './yaml.ts'

/**
 * A front-matter value for a target text, in the quotes that the value has, escaped only as far as they need it; a
 * line break that they cannot hold becomes a space. Where the style cannot hold the text at all (an apostrophe in a
 * TOML literal, `: ` in plain YAML), double quotes are put. The result is read back to be sure.
 */
export function writeField(text: string, segment: Segment, target: string): string {
  const block = findFrontMatter(text)
  const range = segment.ranges[0]
  if (block === undefined || range === undefined)
    throw new Error(`no front matter around segment ${segment.id}`)
  const raw = text.slice(range.start, range.end)
  const candidates = encodings({ format: block.format, raw, source: segment.source }, target)
  const found = candidates.find(
    ({ code, value }) => readBack(text, block, { segment, code }) === plainLines(value),
  )
  if (found === undefined) throw new Error(`no way to write the front-matter field ${segment.field}`)
  return found.code
}

function readBack(
  text: string,
  { format, content }: FrontMatter,
  { segment, code }: { segment: Segment; code: string },
) {
  const range = segment.ranges[0] ?? content
  const inner = text.slice(content.start, range.start) + code + text.slice(range.end, content.end)
  const scalars = format === 'toml' ? readTomlScalars(inner) : readYamlScalars(inner)
  if ('reason' in scalars || (format === 'toml' && !isToml(inner))) return undefined
  const value = scalars.find(({ path }) => path === segment.field)?.value
  return value === undefined ? undefined : plainLines(value)
}

/** A second opinion: a new value must be TOML for more than one parser. */
function isToml(toml: string): boolean {
  try {
    parse(toml)
    return true
  } catch (error) {
    if (error instanceof TomlError) return false
    throw error
  }
}

function plainLines(value: string): string {
  return value.replaceAll(/\r\n|\r/g, '\n')
}
