import type { Message } from '../errors.ts'
import { nearest } from './nearest.ts'
import { showValue } from './show-value.ts'

/** One complaint of the schema, as zod makes it. */
export interface SchemaIssue {
  readonly code: string
  readonly path: readonly PropertyKey[]
  readonly expected?: string | undefined
  readonly keys?: readonly string[]
  readonly values?: readonly unknown[]
  readonly params?: Readonly<Record<string, unknown>> | undefined
}

/**
 * What is wrong, one message per problem; each names its key (`content[0].source`). `keysAt` gives the settings known
 * in the table at a path.
 */
export function problemsOf(
  issues: readonly SchemaIssue[],
  data: unknown,
  keysAt: (path: readonly PropertyKey[]) => readonly string[],
): Message[] {
  return issues.flatMap(issue => {
    if (issue.code === 'unrecognized_keys')
      return (issue.keys ?? []).map(key => unknownKey(key, issue.path, keysAt))
    return [problemOf(issue, valueAt(data, issue.path))]
  })
}

function problemOf(issue: SchemaIssue, value: unknown): Message {
  const key = keyOf(issue.path)
  const found = showValue(value)
  const custom = issue.params?.['problem']
  if (typeof custom === 'string') return { code: `config:${custom}`, params: { ...texts(issue.params), key } }
  if (value === undefined) return { code: `config:missing.${String(issue.path.at(-1))}`, params: { key } }
  if (issue.code === 'too_small')
    return { code: key === 'content' ? 'config:noContent' : 'config:emptyList', params: { key } }
  if (issue.code === 'invalid_value') {
    const values = (issue.values ?? []).map(showValue).join(', ')
    return { code: 'config:expected.oneOf', params: { key, values, found } }
  }
  if (issue.path.length === 0) return { code: 'config:notATable', params: { found } }
  if (issue.expected === 'object' && !key.startsWith('content'))
    return { code: 'config:expected.settings', params: { key, found } }
  const code =
    key === 'content' ? 'config:expected.content' : (EXPECTED[issue.expected ?? ''] ?? 'config:expected.text')
  return { code, params: { key, found } }
}

/** By the name that zod gives to a type. */
const EXPECTED: Readonly<Record<string, string>> = {
  string: 'config:expected.text',
  array: 'config:expected.list',
  boolean: 'config:expected.switch',
  object: 'config:expected.table',
}

function unknownKey(
  name: string,
  path: readonly PropertyKey[],
  keysAt: (path: readonly PropertyKey[]) => readonly string[],
): Message {
  const key = keyOf([...path, name])
  const known = keysAt(path)
  const meant = nearest(name.toLowerCase().replaceAll('-', '_'), known, 2)
  if (meant !== undefined) return { code: 'config:unknownKeyMeant', params: { key, meant } }
  return { code: 'config:unknownKey', params: { key, known: known.join(', ') } }
}

/** `content[0].locales[1]`; names that are not plain words are quoted. */
function keyOf(path: readonly PropertyKey[]): string {
  return path.map(String).reduce((key, name) => {
    if (/^\d+$/.test(name)) return `${key}[${name}]`
    const word = /^[\w$-]+$/.test(name) ? name : JSON.stringify(name)
    return key === '' ? word : `${key}.${word}`
  }, '')
}

function valueAt(data: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((value, key) => {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined
    return Reflect.get(value, key)
  }, data)
}

function texts(params: SchemaIssue['params'] = {}): Record<string, string | number> {
  const entries = Object.entries(params).filter((entry): entry is [string, string | number] =>
    ['string', 'number'].includes(typeof entry[1]),
  )
  return Object.fromEntries(entries.filter(([name]) => name !== 'problem'))
}
