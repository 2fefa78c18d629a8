import type { Range } from '../types.ts'
import type { Scalar } from './types.ts'
import { readValues, type Content } from './values.ts'

/** A field that is the same in all locales. */
export interface SharedField {
  /** Dotted path of the value; of a table that is shared, one for each value in it. */
  readonly path: string
  readonly range: Range
  /** A text decoded, unless it would read as something else without its quotes; all else as it is written. */
  readonly source: string
}

/** Fields that are named, or stand in a table that is, without those that are translated. */
export function findShared(
  text: string,
  scalars: readonly Scalar[],
  { fields, shared }: { readonly fields: readonly string[]; readonly shared: readonly string[] },
): SharedField[] {
  const paths = new Set(scalars.map(({ path }) => path))
  const isPlain = shared.every(name => paths.has(name))
  const found = isPlain ? scalars : valuesOf(text, scalars, fields)
  return found
    .filter(({ path }) => shared.some(name => isWithin(path, name)) && !fields.includes(path))
    .map(({ path, range, value }) => {
      const raw = text.slice(range.start, range.end)
      return { path, range, source: value === undefined || isTelling(value) ? raw : value }
    })
    .filter(({ source }) => source.trim() !== '')
}

/** With arrays as a whole, but for those of which items are translated. */
function valuesOf(text: string, scalars: readonly Scalar[], fields: readonly string[]): readonly Scalar[] {
  return (readValues(text) ?? []).flatMap(({ keys, range, content }): readonly Scalar[] => {
    const path = keys.join('.')
    if (content.type === 'list' && fields.some(field => isWithin(field, path)))
      return scalars.filter(scalar => isWithin(scalar.path, path))
    return [{ path, range, value: isText(content) ? content.text : undefined }]
  })
}

function isText(content: Content): content is Content & { readonly text: string } {
  return content.type === 'string'
}

function isWithin(path: string, name: string): boolean {
  return path === name || path.startsWith(`${name}.`)
}

/** True for a text that is none without its quotes: the quotes are then part of what it says. */
function isTelling(value: string): boolean {
  return /^(?:[-+.\d].*|true|false|null|~|)$/i.test(value)
}
