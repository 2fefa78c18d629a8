import { parseTOML, type AST } from 'toml-eslint-parser'
import type { Scalar, SyntaxProblem } from './types.ts'

/** All single values of a TOML text with their places, or what is wrong with it. */
export function readTomlScalars(toml: string): Scalar[] | SyntaxProblem {
  try {
    const scalars: Scalar[] = []
    readTable(parseTOML(toml).body[0], [], scalars)
    return scalars
  } catch (error) {
    if (error instanceof SyntaxError && 'index' in error && typeof error.index === 'number')
      return { offset: error.index, reason: error.message }
    throw error
  }
}

type Table = AST.TOMLTopLevelTable | AST.TOMLTable | AST.TOMLInlineTable

function readTable(table: Table, path: readonly (string | number)[], scalars: Scalar[]): void {
  for (const entry of table.body) {
    if (entry.type === 'TOMLTable') readTable(entry, entry.resolvedKey, scalars)
    else readValue(entry.value, [...path, ...entry.key.keys.map(keyName)], scalars)
  }
}

function keyName(key: AST.TOMLBare | AST.TOMLQuoted): string {
  return key.type === 'TOMLBare' ? key.name : key.value
}

function readValue(node: AST.TOMLContentNode, path: readonly (string | number)[], scalars: Scalar[]): void {
  if (node.type === 'TOMLInlineTable') return readTable(node, path, scalars)
  if (node.type === 'TOMLArray') {
    for (const [i, element] of node.elements.entries()) readValue(element, [...path, i], scalars)
    return
  }
  const [start, end] = node.range
  scalars.push({
    path: path.join('.'),
    range: { start, end },
    value: node.kind === 'string' ? node.value : undefined,
  })
}
