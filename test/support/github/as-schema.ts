/** OpenAPI 3.0 as JSON Schema; `isStrict`: objects have no other keys than are described. */
export function asSchema(document: unknown, { isStrict }: { isStrict: boolean }): Record<string, unknown> {
  const converted = convert(document, isStrict)
  if (typeof converted !== 'object' || converted === null) throw new Error('no description of an API')
  return { ...converted }
}

/** Fields that the description forgets to call nullable: the repository of a head whose fork is gone, and labels without description. */
const SOMETIMES_NULL = new Set(['repo', 'description'])

function convert(value: unknown, isStrict: boolean): unknown {
  if (Array.isArray(value)) return value.map(item => convert(item, isStrict))
  if (typeof value !== 'object' || value === null) return value
  const { nullable, oneOf, ...rest } = fieldsOf(value)
  const schema: Record<string, unknown> = {}
  delete rest['discriminator']
  for (const [key, part] of Object.entries(rest))
    schema[key] = key === 'properties' ? properties(part, isStrict) : convert(part, isStrict)
  // Of alternatives several may fit
  if (Array.isArray(oneOf)) schema['anyOf'] = oneOf.map(item => convert(item, isStrict))
  if (isStrict && 'properties' in schema && !('additionalProperties' in schema) && !('anyOf' in schema))
    schema['additionalProperties'] = false
  return nullable === true ? orNull(schema) : schema
}

/** Names of properties are no keywords. */
function properties(value: unknown, isStrict: boolean): Record<string, unknown> {
  const entries = Object.entries(fieldsOf(value)).map(([name, part]) => {
    const schema = convert(part, isStrict)
    return [name, !isStrict && SOMETIMES_NULL.has(name) ? orNull(schema) : schema]
  })
  return Object.fromEntries(entries)
}

function orNull(schema: unknown): unknown {
  return { anyOf: [{ type: 'null' }, schema] }
}

function fieldsOf(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? { ...value } : {}
}
