import { parseTOML, type AST } from 'toml-eslint-parser'
import { indentAt, nextLine } from './lines.ts'
import type { NewField, Splice } from './types.ts'

/**
 * Where a new field may be added to a TOML text, best first: below the last key of its table, in its inline table, beside
 * the dotted keys of its table, in a new table at the end. Line ends are LF. Whether the result is right is for the caller to see.
 */
export function insertToml(toml: string, { keys, code }: NewField): Splice[] {
  const root = parseTOML(toml).body[0]
  const parent = keys.slice(0, -1)
  const entries = [...entriesOf(root, [])]
  const leaf = keyOf(keys.slice(-1))
  const beside = entries.findLast(({ table, path }) => table.length < parent.length && begins(path, parent))
  return [
    ...inTable(toml, root, parent).map(({ line, ...at }) => ({ ...at, code: line(leaf, code) })),
    ...entries.flatMap(({ entry, path }) =>
      isSame(path, parent) ? inInlineTable(entry.value, `${leaf} = ${code}`) : [],
    ),
    ...(beside === undefined ? [] : [below(toml, beside.entry)]).map(({ line, ...at }) => ({
      ...at,
      code: line(keyOf(keys.slice(beside?.table.length)), code),
    })),
    inNewTable(toml, parent, `${leaf} = ${code}\n`),
  ]
}

type Path = readonly (string | number)[]

interface Entry {
  readonly entry: AST.TOMLKeyValue
  /** Path of the table around it. */
  readonly table: Path
  /** From the root. */
  readonly path: Path
}

/** Every key with a value, those within inline tables left out. */
function* entriesOf({ body }: AST.TOMLTopLevelTable | AST.TOMLTable, table: Path): Generator<Entry> {
  for (const entry of body) {
    if (entry.type === 'TOMLTable') yield* entriesOf(entry, entry.resolvedKey)
    else yield { entry, table, path: [...table, ...entry.key.keys.map(nameOf)] }
  }
}

function nameOf(key: AST.TOMLBare | AST.TOMLQuoted): string {
  return key.type === 'TOMLBare' ? key.name : key.value
}

/** A place for one more line, and how a line looks there. */
interface Place {
  readonly start: number
  readonly end: number
  readonly line: (key: string, code: string) => string
}

function inTable(toml: string, root: AST.TOMLTopLevelTable, parent: Path): Place[] {
  if (parent.length === 0) {
    const last = root.body.findLast(node => node.type === 'TOMLKeyValue')
    return [last === undefined ? plainLine(0) : below(toml, last)]
  }
  const table = root.body.findLast(node => node.type === 'TOMLTable' && isSame(node.resolvedKey, parent))
  if (table?.type !== 'TOMLTable') return []
  const last = table.body.at(-1)
  return [last === undefined ? plainLine(nextLine(toml, table.key.range[1])) : below(toml, last)]
}

function plainLine(at: number): Place {
  return { start: at, end: at, line: (key, code) => `${key} = ${code}\n` }
}

/** On a line of its own behind an entry, indented and spaced like it. */
function below(toml: string, { range, key, value }: AST.TOMLKeyValue): Place {
  const at = nextLine(toml, range[1])
  const indent = indentAt(toml, range[0])
  const sign = /[ \t]/.test(toml.slice(key.range[1], value.range[0])) ? ' = ' : '='
  return { start: at, end: at, line: (name, code) => `${indent}${name}${sign}${code}\n` }
}

function inInlineTable(value: AST.TOMLContentNode, code: string): Splice[] {
  if (value.type !== 'TOMLInlineTable') return []
  const last = value.body.at(-1)?.range[1]
  const start = last ?? value.range[0] + 1
  return [{ start, end: start, code: last === undefined ? ` ${code} ` : `, ${code}` }]
}

function inNewTable(toml: string, parent: Path, line: string): Splice {
  const gap = toml === '' || /(?:^|[\r\n])[ \t]*[\r\n]+$/.test(toml.replaceAll('\r\n', '\n')) ? '' : '\n'
  return { start: toml.length, end: toml.length, code: `${gap}[${keyOf(parent)}]\n${line}` }
}

function keyOf(keys: Path): string {
  return keys.map(key => (/^[\w-]+$/.test(`${key}`) ? `${key}` : JSON.stringify(`${key}`))).join('.')
}

function begins(path: Path, start: Path): boolean {
  return path.length > start.length && start.every((key, i) => path[i] === key)
}

function isSame(a: Path, b: Path): boolean {
  return a.length === b.length && a.every((key, i) => b[i] === key)
}
