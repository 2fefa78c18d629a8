import type { Scalar } from './types.ts'

/**
 * Reads front matter of the plainest form line by line, many times faster than a parser can: bare keys, at most one
 * level of tables or maps, strings without escapes, whole numbers, dates, lists of such strings in one line.
 * Undefined for anything else, and for all that might be wrong: then a parser must look. Ranges are UTF-16 offsets
 * into `text`.
 */
export function readPlainScalars(text: string, format: 'toml' | 'yaml'): Scalar[] | undefined {
  if (/\r(?!\n)/.test(text)) return undefined
  const reading: Reading = { scalars: [], names: new Set(), table: '', indent: undefined }
  const readLine = format === 'toml' ? readTomlLine : readYamlLine
  for (const { 0: line, index } of text.matchAll(/[^\r\n]+/g))
    if (!BLANK.test(line) && !readLine(reading, line, index)) return undefined
  return reading.indent === AWAITED ? undefined : reading.scalars
}

interface Reading {
  readonly scalars: Scalar[]
  /** Paths that are taken: a second use is for the parser to judge. */
  readonly names: Set<string>
  /** The table or map that the lines belong to, with its dot. */
  table: string
  /** Indentation of the map's entries; awaited right behind its key. */
  indent: string | typeof AWAITED | undefined
}

const AWAITED = Symbol('the first entry of a map')
const CONTROLS = String.raw`\0-\x1F\x7F-\x9F\u2028\u2029\uFEFF`
const COMMENT = `(?:#[^${CONTROLS}]*)?`
const STRING = String.raw`"[^"\\${CONTROLS}]*"|'[^'${CONTROLS}]*'`
const DATE = String.raw`\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|1\d|2[0-8])`
const NUMBER = String.raw`0|[1-9]\d{0,14}`
const LIST = String.raw`\[ *(?:(?:${STRING}) *, *)*(?:(?:${STRING}) *)?\]`
const BLANK = new RegExp(`^ *${COMMENT}$`)

const TOML_TABLE = new RegExp(String.raw`^\[([A-Za-z0-9_-]+)\] *${COMMENT}$`)
const TOML_VALUE = new RegExp(
  String.raw`^( *)([A-Za-z0-9_-]+)( *= *)(${STRING}|${DATE}|${NUMBER}|true|false|${LIST}) *${COMMENT}$`,
)

function readTomlLine(reading: Reading, line: string, index: number): boolean {
  const [, table] = TOML_TABLE.exec(line) ?? []
  if (table !== undefined) {
    reading.table = `${table}.`
    return take(reading.names, table)
  }
  const match = TOML_VALUE.exec(line)
  return match !== null && addValue(reading, match, index)
}

const PLAIN = String.raw`\p{L}(?:[^:# ${CONTROLS}]| +(?=[^ #]))*`
const YAML_VALUE = new RegExp(
  String.raw`^( *)([A-Za-z][A-Za-z0-9_-]*)(: +)(${STRING}|${DATE}|${NUMBER}|${PLAIN})(?: *| +#[^${CONTROLS}]*)$`,
  'u',
)
const YAML_MAP = /^([A-Za-z][A-Za-z0-9_-]*): *$/
const WORDS: ReadonlySet<string> = new Set(['true', 'false', 'null'])

function readYamlLine(reading: Reading, line: string, index: number): boolean {
  const [, map] = YAML_MAP.exec(line) ?? []
  if (map !== undefined) {
    if (reading.indent === AWAITED) return false
    reading.table = `${map}.`
    reading.indent = AWAITED
    return take(reading.names, map)
  }
  const match = YAML_VALUE.exec(line)
  return match !== null && isInPlace(reading, match[1] ?? '') && addValue(reading, match, index)
}

/** Whether a line's indentation is what the map around it asks for. */
function isInPlace(reading: Reading, indent: string): boolean {
  if (indent !== '') {
    if (reading.indent === AWAITED) reading.indent = indent
    return reading.indent === indent
  }
  if (reading.indent === AWAITED) return false
  reading.table = ''
  reading.indent = undefined
  return true
}

/** Adds a value, or the items of a list; false when the parser must judge: a path used twice, a `true` of YAML. */
function addValue({ scalars, names, table }: Reading, match: RegExpExecArray, index: number): boolean {
  const [, indent = '', key = '', mark = '', raw = ''] = match
  const path = table + key
  const isYaml = mark.startsWith(':')
  const start = index + indent.length + key.length + mark.length
  const add = (path: string, raw: string, start: number) =>
    scalars.push({
      path,
      range: { start, end: start + raw.length },
      value: isYaml ? yamlText(raw) : quotedText(raw),
    })
  if (!raw.startsWith('[')) add(path, raw, start)
  else
    for (const [i, item] of [...raw.matchAll(ITEM)].entries())
      add(`${path}.${i}`, item[0], start + item.index)
  return !(isYaml && WORDS.has(raw.toLowerCase())) && take(names, path)
}

const ITEM = new RegExp(STRING, 'g')

function quotedText(raw: string): string | undefined {
  return /^["']/.test(raw) ? raw.slice(1, -1) : undefined
}

/** Without quotes only whole numbers are no text: YAML 1.2 knows no dates. */
function yamlText(raw: string): string | undefined {
  return quotedText(raw) ?? (/^\d+$/.test(raw) ? undefined : raw)
}

function take(names: Set<string>, name: string): boolean {
  if (names.has(name)) return false
  names.add(name)
  return true
}
