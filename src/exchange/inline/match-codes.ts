import { normaliseAddress, normaliseLabel } from '../../alignment/units/definitions.ts'
import { type Definitions, findDefinition } from './definitions.ts'
import type { Code } from './types.ts'
import { readTag } from './read-tag.ts'

/** The codes of a text, and the definitions that its references mean. */
export interface CodedText {
  readonly codes: readonly Code[]
  readonly definitions: Definitions
}

/**
 * For each code of a target the index of the source's code that it is, or undefined: equal ones first, in their order; of
 * what is left, one whose kind no other code of either side has, as a link to a page in another language.
 */
export function matchCodes(source: CodedText, target: CodedText): (number | undefined)[] {
  const free = new Set(source.codes.keys())
  const matched = matchEqual(source, target, free)
  const left = target.codes.filter((_, i) => matched[i] === undefined)
  const groups = countGroups(left)
  const rest = countGroups([...free].flatMap(i => source.codes[i] ?? []))
  const isOnly = (code: Code) => groups.get(groupOf(code)) === 1 && rest.get(groupOf(code)) === 1
  return target.codes.map((code, i) => {
    if (matched[i] !== undefined || !isOnly(code)) return matched[i]
    return [...free].find(at => groupOf(source.codes[at] ?? code) === groupOf(code))
  })
}

function matchEqual(source: CodedText, target: CodedText, free: Set<number>): (number | undefined)[] {
  const queues = new Map<string, number[]>()
  source.codes.forEach((code, i) => {
    const key = keyOf(code, source.definitions)
    const queue = queues.get(key)
    if (queue === undefined) queues.set(key, [i])
    else queue.push(i)
  })
  return target.codes.map(code => {
    const found = queues.get(keyOf(code, target.definitions))?.shift()
    if (found !== undefined) free.delete(found)
    return found
  })
}

/** Codes with the same key do the same, however they are written. Without definitions a reference means its label. */
export function keyOf(code: Code, definitions?: Definitions): string {
  const { kind, type, open, close } = code
  const form = `${type} ${kind}`
  if (kind === 'emphasis' || kind === 'strong' || kind === 'delete' || kind === 'break') return form
  if (kind === 'code') return `${form} ${open.replaceAll(/^`+ ?| ?`+$/g, '')}`
  if (kind === 'autolink') return `${form} ${open.replaceAll(/^<|>$/g, '')}`
  if (kind === 'link' && type === 'g') return `${form} ${leadsTo(code, definitions)}`
  return `${form} ${open.replaceAll(/\s+/g, ' ')} ${close.replaceAll(/\s+/g, ' ')}`
}

/** The address of a link, in a normal form where addresses are compared at all. */
function leadsTo({ close, label }: Code, definitions: Definitions | undefined): string {
  if (label !== undefined) {
    const definition = definitions === undefined ? undefined : findDefinition(definitions, label)
    return definition?.address ?? `[${normaliseLabel(label)}]`
  }
  const [, address] = /^\]\(\s*<?([^\s>]*?)>?\s*(?:\)$|\s["'(])/.exec(close) ?? []
  if (address === undefined) return close
  return definitions === undefined ? address : normaliseAddress(address)
}

/** Tags are alike only when they are of one element. */
function groupOf({ kind, type, open }: Code): string {
  return `${type} ${kind} ${kind === 'html' ? (readTag(open)?.name ?? open) : ''}`
}

function countGroups(codes: readonly Code[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const code of codes) counts.set(groupOf(code), (counts.get(groupOf(code)) ?? 0) + 1)
  return counts
}
