import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv, type ValidateFunction } from 'ajv'
import { fullFormats } from 'ajv-formats/dist/formats.js'
import { asSchema } from './as-schema.ts'
import type { Answer } from './http.ts'

type Json = Readonly<Record<string, unknown>>

const FILE = join(import.meta.dirname, 'openapi.schema.json')
const JSON_SCHEMA = ['content', 'application/json', 'schema']

/** What a query has that is not described. */
export function queryProblems(name: string, query: URLSearchParams): string[] {
  const place = placeOf(name)
  const given = at([...place, 'parameters'])
  const known = new Map(Object.keys(given).map(key => parameterAt([...place, 'parameters', key])))
  return [...query].flatMap(([key, value]) => {
    const parameter = known.get(key)
    if (parameter === undefined) return [`query ${key} is unknown`]
    const { type } = at([...parameter, 'schema'])
    const typed =
      type === 'integer' && value !== '' ? Number(value) : type === 'boolean' ? value === 'true' : value
    return check('api', [...parameter, 'schema'], typed).map(problem => `query ${key}=${value}: ${problem}`)
  })
}

/** What a body has that is not described, unknown keys too. */
export function requestProblems(name: string, body: unknown): string[] {
  const place = [...placeOf(name), 'requestBody']
  const described = at(place)
  const hasBody = Object.keys(described).length > 0
  if (body === undefined && described['required'] !== true) return []
  if (!hasBody) return ['no body expected']
  return check('strict', [...place, ...JSON_SCHEMA], body ?? {}).map(problem => `request ${problem}`)
}

/** What an answer has that is not described, or lacks. */
export function answerProblems(name: string, { status, body }: Answer): string[] {
  if (Object.keys(at(placeOf(name))).length === 0) return ['no such operation']
  const place = followed([...placeOf(name), 'responses', `${status}`])
  const isDescribed = `${status}` in at([...placeOf(name), 'responses'])
  // Refusals that any operation may have are not described with each
  if (!isDescribed) return status >= 300 && isError(body) ? [] : [`status ${status} is unknown`]
  const schema = [...place, ...JSON_SCHEMA]
  if (Object.keys(at(schema)).length === 0)
    return body === undefined || status >= 400 ? [] : [`no body expected with ${status}`]
  // Asked for as text
  if (typeof body === 'string') return []
  return check('api', schema, body).map(problem => `answer ${status} ${problem}`)
}

function isError(body: unknown): boolean {
  return typeof body === 'object' && body !== null && 'message' in body && typeof body.message === 'string'
}

let loaded: { document: Json; ajv: Ajv } | undefined
const validators = new Map<string, ValidateFunction>()

/** Read with the first request, and each part compiled when it is needed first: all at once take seconds. */
function description(): { document: Json; ajv: Ajv } {
  if (loaded !== undefined) return loaded
  const document = record(JSON.parse(readFileSync(FILE, 'utf8')))
  const ajv = new Ajv({
    strict: false,
    allErrors: false,
    validateSchema: false,
    inlineRefs: false,
    code: { optimize: false },
    formats: fullFormats,
  })
  ajv.addFormat('repo.nwo', /^[^/]+\/[^/]+$/)
  ajv.addSchema(asSchema(document, { isStrict: false }), 'api')
  ajv.addSchema(asSchema(document, { isStrict: true }), 'strict')
  loaded = { document, ajv }
  return loaded
}

function check(kind: 'api' | 'strict', place: readonly string[], value: unknown): string[] {
  const { ajv } = description()
  const pointer = place
    .map(part => encodeURIComponent(part.replaceAll('~', '~0').replaceAll('/', '~1')))
    .join('/')
  const uri = `${kind}#/${pointer}`
  const validate = validators.get(uri) ?? ajv.compile({ $ref: uri })
  validators.set(uri, validate)
  // As it goes over the wire
  const sent: unknown = value === undefined ? undefined : JSON.parse(JSON.stringify(value))
  if (validate(sent)) return []
  const errors = (validate.errors ?? []).map(({ instancePath, message, params }) => {
    const extra = 'additionalProperty' in params ? ` (${String(params['additionalProperty'])})` : ''
    return `${instancePath} ${message ?? ''}${extra}`.trim()
  })
  return [...new Set(errors)]
}

function placeOf(name: string): string[] {
  const [method = '', path = ''] = name.split(' ')
  return ['paths', path, method.toLowerCase()]
}

function parameterAt(place: readonly string[]): [string, string[]] {
  const own = followed(place)
  const { name, in: where } = at(own)
  return [where === 'query' && typeof name === 'string' ? name : '', own]
}

function followed(place: readonly string[]): string[] {
  const { $ref } = at(place)
  return typeof $ref === 'string' ? $ref.split('/').slice(1) : [...place]
}

/** What is at a place of the description; empty where there is nothing. */
function at(place: readonly string[]): Json {
  return place.reduce<Json>((value, part) => record(value[part]), description().document)
}

function record(value: unknown): Json {
  return typeof value === 'object' && value !== null ? { ...value } : {}
}
