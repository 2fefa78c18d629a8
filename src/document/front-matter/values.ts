import { parseTOML, type AST } from 'toml-eslint-parser'
import { isAlias, isMap, isScalar, isSeq, parseDocument, type YAMLSeq } from 'yaml'
import type { Range } from '../types.ts'
import { findFrontMatter, type FrontMatter } from './find.ts'

/** A value of the front matter that is no table: a single one, or an array as a whole. */
export interface Value {
  /** Keys from the root. */
  readonly keys: readonly string[]
  /** UTF-16 offsets into the text, quotes and brackets among them. */
  readonly range: Range
  /** As it is written. */
  readonly raw: string
  readonly content: Content
}

/** What a value says, whatever quotes it has. `other` is compared by what is written: an alias, an array that holds tables. */
export type Content =
  | { readonly type: 'string' | 'number' | 'boolean' | 'date' | 'other'; readonly text: string }
  | { readonly type: 'list'; readonly items: readonly Content[] }

/** All values of a text's front matter; undefined where it has none in TOML or YAML, or one that does not parse. */
export function readValues(text: string): Value[] | undefined {
  const block = findFrontMatter(text)
  if (block === undefined) return undefined
  const { start, end } = block.content
  const found = READERS[block.format](text.slice(start, end))
  return found?.map(value => ({
    ...value,
    range: { start: start + value.range.start, end: start + value.range.end },
  }))
}

const READERS: Readonly<Record<FrontMatter['format'], (inner: string) => Value[] | undefined>> = {
  toml: inner => {
    try {
      return [...tomlValues(parseTOML(inner).body[0], [], inner)]
    } catch (error) {
      if (error instanceof SyntaxError) return undefined
      throw error
    }
  },
  yaml: inner => {
    const { contents, errors } = parseDocument(inner, { prettyErrors: false })
    return errors.length > 0 ? undefined : [...yamlValues(contents, [], inner)]
  },
}

type Table = AST.TOMLTopLevelTable | AST.TOMLTable | AST.TOMLInlineTable

function* tomlValues({ body }: Table, path: readonly string[], toml: string): Generator<Value> {
  for (const entry of body) {
    if (entry.type === 'TOMLTable') {
      yield* tomlValues(entry, entry.resolvedKey.map(String), toml)
      continue
    }
    const keys = [...path, ...entry.key.keys.map(key => (key.type === 'TOMLBare' ? key.name : key.value))]
    const [start, end] = entry.value.range
    if (entry.value.type === 'TOMLInlineTable') yield* tomlValues(entry.value, keys, toml)
    else
      yield {
        keys,
        range: { start, end },
        raw: toml.slice(start, end),
        content: tomlContent(entry.value, toml),
      }
  }
}

function tomlContent(node: AST.TOMLContentNode, toml: string): Content {
  const raw = toml.slice(...node.range)
  if (node.type === 'TOMLArray')
    return { type: 'list', items: node.elements.map(element => tomlContent(element, toml)) }
  if (node.type === 'TOMLInlineTable') return { type: 'other', text: raw }
  if (node.kind === 'string') return { type: 'string', text: node.value }
  if (node.kind === 'boolean') return { type: 'boolean', text: raw }
  return node.kind === 'integer' || node.kind === 'float'
    ? { type: 'number', text: String(node.value) }
    : { type: 'date', text: raw }
}

function* yamlValues(node: unknown, keys: readonly string[], yaml: string): Generator<Value> {
  if (isMap(node)) {
    for (const { key, value } of node.items)
      if (isScalar(key)) yield* yamlValues(value, [...keys, String(key.value)], yaml)
    return
  }
  const [start, to] = (isScalar(node) || isSeq(node) || isAlias(node) ? node.range : undefined) ?? []
  if (start === undefined || to === undefined || keys.length === 0) return
  const end = isSeq(node) && node.flow !== true ? endOfList(node, yaml, [start, to]) : to
  yield {
    keys,
    range: { start, end },
    raw: yaml.slice(start, end),
    content: yamlContent(node, yaml.slice(start, end)),
  }
}

/** A list in lines of its own reaches down to the next key, with the comments that stand there. */
function endOfList({ items }: YAMLSeq, yaml: string, [start, to]: readonly [number, number]): number {
  const last = items.at(-1)
  const end = isScalar(last) ? (last.range?.[1] ?? to) : to
  return start + yaml.slice(start, end).trimEnd().length
}

/** The date that YAML 1.1 takes for one, and readers of YAML 1.2 for a text. */
const DATE = /^\d{4}-\d{2}-\d{2}(?:[Tt ][\d:.]+(?:[Zz]|[-+]\d{2}:?\d{2})?)?$/

function yamlContent(node: unknown, raw: string): Content {
  if (isSeq(node)) return { type: 'list', items: node.items.map(item => yamlContent(item, rawOf(item))) }
  if (!isScalar(node) || node.tag !== undefined || node.anchor !== undefined)
    return { type: 'other', text: raw }
  const { value } = node
  if (typeof value === 'string') return { type: DATE.test(value) ? 'date' : 'string', text: value }
  if (typeof value === 'number') return { type: 'number', text: String(value) }
  return typeof value === 'boolean' ? { type: 'boolean', text: String(value) } : { type: 'other', text: raw }
}

/** Of an item that has no value of its own. */
function rawOf(item: unknown): string {
  return JSON.stringify(item)
}
