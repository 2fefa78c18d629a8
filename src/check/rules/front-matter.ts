import { compareAddresses } from '../front-matter/compare-addresses.ts'
import { compareTypes } from '../front-matter/compare-types.ts'
import { type BothFields, readFields } from '../front-matter/fields.ts'
import type { Rule, RuleFinding } from '../types.ts'

/** Front matter without the source's title, with an empty translatable field, a value of another type, or another page's address. */
export const frontMatter: Rule = {
  id: 'front-matter',
  severity: 'error',
  isDefault: true,
  find: checked => {
    const [source, target] = [readFields(checked.source.text), readFields(checked.target.text)]
    if (source === undefined || target === undefined) return []
    const fields = { source, target }
    const translatable = new Set(checked.source.options?.fields ?? DEFAULT_FIELDS)
    return [
      ...findUntitled(fields),
      ...findEmpty(fields, translatable, checked.target.text),
      ...compareTypes(fields, { source: checked.source.text, target: checked.target.text, translatable }),
      ...compareAddresses(fields, checked.locale),
    ]
  },
}

const DEFAULT_FIELDS: readonly string[] = ['title', 'description']

function findUntitled({ source, target }: BothFields): RuleFinding[] {
  const title = source.get('title')
  if (title === undefined || target.has('title')) return []
  const range = { start: 0, end: 0 }
  return [{ message: { code: 'check:front-matter.title', params: {} }, range, sourceRange: title.range }]
}

function findEmpty(
  { source, target }: BothFields,
  translatable: ReadonlySet<string>,
  text: string,
): RuleFinding[] {
  return [...translatable].flatMap(field => {
    const [own, theirs] = [source.get(field), target.get(field)]
    if (own === undefined || (own.value ?? '').trim() === '' || theirs === undefined) return []
    const value = theirs.value ?? text.slice(theirs.range.start, theirs.range.end)
    if (!EMPTY.test(value)) return []
    const message = { code: 'check:front-matter.empty', params: { field } }
    return [{ message, range: theirs.range, sourceRange: own.range }]
  })
}

/** Also YAML's ways to write nothing. */
const EMPTY = /^(?:\s*|null|~)$/
