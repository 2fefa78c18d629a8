import { readFileSync } from 'node:fs'
import { Ajv, type ValidateFunction } from 'ajv'
import { parse } from 'yaml'
import type { Exchange } from './types.ts'

/** Crowdin's description of its API (OpenAPI 3.0). */
export interface Contract {
  /** Is there such an endpoint? Names of parameters in the path do not matter. */
  knows: (method: string, path: string) => boolean
  /** What an exchange has that the description does not allow. */
  problemsOf: (exchange: Exchange) => string[]
}

/** Reads the description from a file, which takes some seconds. */
export function readContract(file: string): Contract {
  const document: unknown = parse(readFileSync(file, 'utf8'), { maxAliasCount: -1 })
  const endpoints = endpointsIn(document)
  const check = checker(document)
  const find = (method: string, path: string) => {
    const parts = path.split('/')
    const fitting = endpoints.filter(each => each.method === method && fits(each.parts, parts))
    return fitting.sort((a, b) => open(a) - open(b))[0]
  }
  return {
    knows: (method, path) => find(method, path) !== undefined,
    problemsOf: exchange => {
      const endpoint = find(exchange.method, exchange.path)
      const name = `${exchange.method} ${exchange.path} ${exchange.status}`
      if (endpoint === undefined) return [`${name}: no such endpoint`]
      return problemsOf(exchange, endpoint, check).map(problem => `${name}: ${problem}`)
    },
  }
}

interface Endpoint {
  method: string
  parts: string[]
  pointer: string
  queries: Set<unknown>
  hasBody: boolean
  /** By status, where the answer's schema is; undefined for an empty answer. */
  answers: Map<number, string | undefined>
}

type Check = (pointer: string, value: unknown) => string[]

const JSON_SCHEMA = 'content/application~1json/schema'

function problemsOf(exchange: Exchange, endpoint: Endpoint, check: Check): string[] {
  const { request, status, answer, query } = exchange
  const unknown = Array.from(query.keys()).filter(key => !endpoint.queries.has(key))
  const problems = unknown.map(key => `query ${key} is unknown`)
  if (request !== undefined) {
    if (!endpoint.hasBody) problems.push('no body expected')
    else
      problems.push(
        ...check(`${endpoint.pointer}/requestBody/${JSON_SCHEMA}`, request).map(each => `request ${each}`),
      )
  }
  if (!endpoint.answers.has(status)) return [...problems, 'status is unknown']
  const schema = endpoint.answers.get(status)
  if (schema === undefined) return answer === undefined ? problems : [...problems, 'no answer expected']
  return [...problems, ...check(schema, answer).map(each => `answer ${each}`)]
}

function endpointsIn(document: unknown): Endpoint[] {
  return Object.entries(at(document, '/paths')).flatMap(([path, methods]) =>
    Object.keys(record(methods)).map(method => endpointOf(document, path, method)),
  )
}

function endpointOf(document: unknown, path: string, method: string): Endpoint {
  const pointer = `/paths/${escaped(path)}/${method}`
  const operation = at(document, pointer)
  const given = Array.isArray(operation['parameters']) ? operation['parameters'] : []
  const parameters = given.map((each: unknown) => followed(document, record(each)))
  const answers = Object.keys(record(operation['responses'])).map(status => {
    const own = `${pointer}/responses/${status}`
    const { $ref } = at(document, own)
    const place = typeof $ref === 'string' ? $ref.slice(1) : own
    const schema = `${place}/${JSON_SCHEMA}`
    return [Number(status), Object.keys(at(document, schema)).length === 0 ? undefined : schema] as const
  })
  return {
    method: method.toUpperCase(),
    parts: path.split('/'),
    pointer,
    queries: new Set(parameters.filter(each => each['in'] === 'query').map(each => each['name'])),
    hasBody: 'requestBody' in operation,
    answers: new Map(answers),
  }
}

function checker(document: unknown): Check {
  const ajv = new Ajv({ strict: false, validateFormats: false, allErrors: true })
  ajv.addSchema(record(asJsonSchema(document)), 'api')
  const validators = new Map<string, ValidateFunction>()
  return (pointer, value) => {
    const uri = pointer.split('/').map(encodeURIComponent).join('/')
    const validate = validators.get(pointer) ?? ajv.compile({ $ref: `api#${uri}` })
    validators.set(pointer, validate)
    return validate(value) ? [] : [ajv.errorsText(validate.errors)]
  }
}

/** OpenAPI 3.0 as JSON Schema: `nullable` is a type of its own, and of alternatives several may fit. */
function asJsonSchema(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(asJsonSchema)
  if (typeof value !== 'object' || value === null) return value
  const { nullable, oneOf, enum: values, ...rest } = record(value)
  const schema: Record<string, unknown> = {}
  for (const [key, part] of Object.entries(rest)) {
    if (key === 'discriminator' || key === 'example') continue
    const converted = asJsonSchema(part)
    schema[key] = SOMETIMES_NULL.has(key) ? orNull(converted) : converted
  }
  if (Array.isArray(oneOf)) schema['anyOf'] = oneOf.map(asJsonSchema)
  if (Array.isArray(values)) Object.assign(schema, choiceOf(values))
  return nullable === true ? orNull(schema) : schema
}

/** Fields that the description forgets to call nullable: what is not set, or has not happened yet. */
const SOMETIMES_NULL = new Set([
  'exportPattern',
  'resolver',
  'resolverId',
  'resolvedAt',
  'startedAt',
  'finishedAt',
])

function orNull(schema: unknown): unknown {
  return { anyOf: [{ type: 'null' }, schema] }
}

/** Paths of patches have parts in braces that stand for anything. */
function choiceOf(values: readonly unknown[]): Record<string, unknown> {
  if (!values.every(value => typeof value === 'string')) return { enum: values }
  const patterns = values.map(value =>
    value.replaceAll(/[.*+?^$()|[\]\\]/g, String.raw`\$&`).replaceAll(/\{\w+\}/g, '[^/]+'),
  )
  return { pattern: `^(${patterns.join('|')})$` }
}

function at(document: unknown, pointer: string): Record<string, unknown> {
  const parts = pointer.split('/').slice(1)
  return parts.reduce(
    (value, part) => record(value[part.replaceAll('~1', '/').replaceAll('~0', '~')]),
    record(document),
  )
}

function followed(document: unknown, value: Record<string, unknown>): Record<string, unknown> {
  return typeof value['$ref'] === 'string' ? at(document, value['$ref'].slice(1)) : value
}

function record(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? { ...value } : {}
}

function escaped(path: string): string {
  return path.replaceAll('~', '~0').replaceAll('/', '~1')
}

function fits(pattern: readonly string[], parts: readonly string[]): boolean {
  const isSame = (part: string, index: number) =>
    /^[{:]/.test(part) || parts[index]?.startsWith(':') === true || part === parts[index]
  return pattern.length === parts.length && pattern.every(isSame)
}

function open({ parts }: Endpoint): number {
  return parts.filter(part => part.startsWith('{')).length
}
