import { isMap, isScalar, isSeq, parseDocument } from 'yaml'
import type { Scalar, SyntaxProblem } from './types.ts'

/** All single values of a YAML text with their places, or what is wrong with it. */
export function readYamlScalars(yaml: string): Scalar[] | SyntaxProblem {
  const document = parseDocument(yaml, { prettyErrors: false })
  const [error] = document.errors
  if (error !== undefined) return { offset: error.pos[0], reason: error.message }
  const scalars: Scalar[] = []
  readNode(document.contents, [], scalars)
  return scalars
}

function readNode(node: unknown, path: readonly (string | number)[], scalars: Scalar[]): void {
  if (isMap(node)) {
    for (const { key, value } of node.items)
      if (isScalar(key)) readNode(value, [...path, String(key.value)], scalars)
  } else if (isSeq(node)) {
    for (const [i, item] of node.items.entries()) readNode(item, [...path, i], scalars)
  } else if (isScalar(node) && node.range !== undefined && node.range !== null) {
    const [start, end] = node.range
    const value = typeof node.value === 'string' ? node.value : undefined
    scalars.push({ path: path.join('.'), range: { start, end }, value })
  }
}
