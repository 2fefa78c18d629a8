import { parseDocument } from 'yaml'
import { findFrontMatter, type FrontMatter } from './find.ts'
import { isToml } from './is-toml.ts'
import { readField } from './read-field.ts'
import { readTomlScalars } from './toml.ts'
import type { FieldValue, Scalar, SyntaxProblem } from './types.ts'
import { readYamlScalars } from './yaml.ts'

/**
 * Whether `after` is the text with this field set and nothing else changed: read again, the field has its value, every other
 * one the code that it had, what refers to another place in YAML its value, and the text behind the front matter is the same.
 */
export function isOnlyChange(
  { text, block }: { readonly text: string; readonly block: FrontMatter },
  after: string,
  { field, value }: FieldValue,
): boolean {
  const now = findFrontMatter(after)
  if (now === undefined || now.format !== block.format) return false
  if (after.slice(now.range.end) !== text.slice(block.range.end)) return false
  if (readField(after, [field]).value !== value) return false
  const [then, found] = [innerOf(text, block), innerOf(after, now)]
  const isSound =
    block.format === 'toml' ? isToml(found) || !isToml(then) : sameValues([then, found], { field, value })
  return isSound && codesOf(then, block.format, field) === codesOf(found, block.format, field)
}

function innerOf(text: string, { content }: FrontMatter): string {
  return text.slice(content.start, content.end)
}

/** Path and code of every value but one field's; a text that does not parse is unlike any other. */
function codesOf(inner: string, format: FrontMatter['format'], field: string): string | symbol {
  const read = format === 'toml' ? readTomlScalars : readYamlScalars
  const scalars: readonly Scalar[] | SyntaxProblem = read(inner)
  if ('reason' in scalars) return Symbol(scalars.reason)
  const codes = scalars.map(({ path, range }) => [path, inner.slice(range.start, range.end)] as const)
  // A key without a value becomes the mapping that holds the field.
  return JSON.stringify(
    codes.filter(([path, code]) => path !== field && !(code === '' && field.startsWith(`${path}.`))),
  )
}

/** An alias has no code of its own: where a value that it stands for changed, only the values tell. */
function sameValues([then, now]: readonly [string, string], { field, value }: FieldValue): boolean {
  if (!/[&*]/.test(then)) return true
  const [wanted, found] = [valuesOf(then), valuesOf(now)]
  if (wanted === undefined || found === undefined) return false
  return JSON.stringify(withField(wanted, field.split('.'), value)) === JSON.stringify(found)
}

/** As plain JSON, in which nothing is shared; undefined where aliases lead nowhere or blow up. */
function valuesOf(yaml: string): unknown {
  try {
    return JSON.parse(JSON.stringify(parseDocument(yaml, { prettyErrors: false }).toJS()))
  } catch {
    return undefined
  }
}

function withField(values: unknown, [key = '', ...rest]: readonly string[], value: string): unknown {
  const map: object = typeof values === 'object' && values !== null ? values : {}
  const inner: unknown = Object.getOwnPropertyDescriptor(map, key)?.value
  return { ...map, [key]: rest.length === 0 ? value : withField(inner, rest, value) }
}
