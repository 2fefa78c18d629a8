import { isMap, isScalar, parseDocument, type Pair, type YAMLMap } from 'yaml'
import { indentAt, nextLine } from './lines.ts'
import type { NewField, Splice } from './types.ts'

/**
 * Where a new field may be added to a YAML text: at the end of its mapping, or of the nearest one that is there, indented
 * like its neighbours; in braces where that mapping stands in braces. Line ends are LF. Whether the result is right is for
 * the caller to see.
 */
export function insertYaml(yaml: string, { keys, code }: NewField): Splice[] {
  const { contents } = parseDocument(yaml, { prettyErrors: false })
  if (contents === null) return [at(yaml.length, nested(keys, code, { indent: '', step: '  ' }))]
  if (!isMap(contents)) return []
  const { map, rest } = nearestMap(contents, keys)
  const last = map.items.at(-1)
  if (map.flow === true || last === undefined) return inBraces(map, rest, code)
  const style = { indent: indentAt(yaml, startOf(last)), step: stepOf(yaml, contents) }
  const empty = map.items.find(({ key, value }) => isNamed(key, rest[0]) && isNothing(value))
  if (rest.length === 1 || empty === undefined)
    return [at(nextLine(yaml, endOf(last)), nested(rest, code, style))]
  const below = { ...style, indent: style.indent + style.step }
  return [at(nextLine(yaml, rangeOf(empty.key)?.[1] ?? 0), nested(rest.slice(1), code, below))]
}

/** The mapping that the last of `keys` belongs into, or the nearest that is there, and the keys that are missing in it. */
function nearestMap(map: YAMLMap, rest: readonly string[]): { map: YAMLMap; rest: readonly string[] } {
  const inner = map.items.find(({ key }) => isNamed(key, rest[0]))?.value
  return rest.length > 1 && isMap(inner) ? nearestMap(inner, rest.slice(1)) : { map, rest }
}

function isNamed(key: unknown, name: string | undefined): boolean {
  return isScalar(key) && String(key.value) === name
}

function isNothing(value: unknown): boolean {
  const [start, end] = rangeOf(value) ?? []
  return value === null || (isScalar(value) && value.value === null && start === end)
}

interface Style {
  readonly indent: string
  readonly step: string
}

/** One line for each key, each deeper than the one before. */
function nested(keys: readonly string[], code: string, { indent, step }: Style): string {
  const [first = '', ...rest] = keys
  const key = keyOf(first)
  if (rest.length === 0) return `${indent}${key}: ${code}\n`
  return `${indent}${key}:\n${nested(rest, code, { indent: indent + step, step })}`
}

function inBraces({ items, range }: YAMLMap, keys: readonly string[], code: string): Splice[] {
  const inner = keys.reduceRight(
    (value, key, i) => `${i === 0 ? '' : '{ '}${keyOf(key)}: ${value}${i === 0 ? '' : ' }'}`,
    code,
  )
  const last = items.at(-1)
  if (last !== undefined) return [at(endOf(last), `, ${inner}`)]
  return range === null || range === undefined ? [] : [at(range[0] + 1, ` ${inner} `)]
}

/** How much deeper the first nested mapping stands than its key; two spaces where there is none. */
function stepOf(yaml: string, map: YAMLMap): string {
  for (const pair of map.items) {
    const { value } = pair
    const [first] = isMap(value) && value.flow !== true ? value.items : []
    if (first === undefined) continue
    const step = indentAt(yaml, startOf(first)).slice(indentAt(yaml, startOf(pair)).length)
    if (step !== '') return step
  }
  return '  '
}

function startOf({ key }: Pair): number {
  return rangeOf(key)?.[0] ?? 0
}

function endOf({ key, value }: Pair): number {
  return rangeOf(value)?.[1] ?? rangeOf(key)?.[1] ?? 0
}

function rangeOf(node: unknown): readonly number[] | undefined {
  if (typeof node !== 'object' || node === null || !('range' in node)) return undefined
  return Array.isArray(node.range) ? node.range.filter(offset => typeof offset === 'number') : undefined
}

/** Quoted unless it is a plain word for every reader. */
function keyOf(key: string): string {
  const isWord = /^[A-Za-z_][\w-]*$/.test(key) && !/^(?:null|true|false|yes|no|on|off|y|n)$/i.test(key)
  return isWord ? key : JSON.stringify(key)
}

function at(offset: number, code: string): Splice {
  return { start: offset, end: offset, code }
}
