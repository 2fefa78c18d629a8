import type { Scalar } from '../../document/front-matter/types.ts'
import type { RuleFinding } from '../types.ts'
import type { BothFields, Fields } from './fields.ts'

/** The texts that fields stand in, and the fields whose values are words of a language. */
interface Texts {
  readonly source: string
  readonly target: string
  readonly translatable: ReadonlySet<string>
}

/** Fields that are a number, a truth value or a list on one side only. Dates may be written as text. */
export function compareTypes({ source, target }: BothFields, texts: Texts): RuleFinding[] {
  return [...target.values()].flatMap((scalar): RuleFinding[] => {
    const name = scalar.path.replace(/\.\d+$/, '')
    const other = source.get(scalar.path) ?? counterpartOf(source, scalar.path)
    if (other === undefined || /\.[1-9]\d*$/.test(scalar.path)) return []
    const [expected, type] = [typeOf(other, texts.source), typeOf(scalar, texts.target)]
    if (expected === type || (texts.translatable.has(name) && expected !== 'list' && type !== 'list'))
      return []
    const message = { code: 'check:front-matter.type', params: { field: name, type, expected } }
    return [{ message, range: scalar.range, sourceRange: other.range }]
  })
}

/** What is a list on one side may be a single value on the other. */
function counterpartOf(fields: Fields, path: string): Scalar | undefined {
  return path.endsWith('.0') ? fields.get(path.slice(0, -2)) : fields.get(`${path}.0`)
}

function typeOf({ path, range }: Scalar, text: string): 'list' | 'boolean' | 'number' | 'text' {
  if (/\.\d+$/.test(path)) return 'list'
  const value = text.slice(range.start, range.end)
  if (/^(?:true|false)$/i.test(value)) return 'boolean'
  return /^[-+]?\d[\d_]*(?:\.\d+)?$/.test(value) ? 'number' : 'text'
}
