import { capReasons } from '../../edits/excerpt.ts'
import type { Document } from '../../document/types.ts'
import { findFrontMatter } from '../../document/front-matter/find.ts'
import { readValues, type Value } from '../../document/front-matter/values.ts'
import type { Reason } from '../../edits/types.ts'
import type { Splice } from '../types.ts'
import { addField } from './add-field.ts'
import { encodeValue } from './encode-value.ts'
import { isOnlyField } from './is-only-field.ts'
import { removeField } from './remove-field.ts'
import { isSameContent } from './same-content.ts'

/** A source at the basis of a translation, the source now, the translation. */
export interface FieldVersions {
  readonly before: Pick<Document, 'text'>
  readonly after: Pick<Document, 'text'>
  readonly target: Pick<Document, 'text'>
}

/** What is exchanged, and why not; neither where the target is as the source is now, or the source did not change. */
export interface FieldCarry {
  readonly splices: readonly Splice[]
  readonly left: readonly Reason[]
}

/**
 * Carries one front-matter field, by its dotted path as `Segment.field` has it, where the target's value means the same as the
 * older source's, whatever its quotes: exchanged in the target's own manner, added where it came, removed where it went. A
 * value of another type, one that was translated, or one that the target's format cannot say is left.
 */
export function carryField(versions: FieldVersions, field: string): FieldCarry {
  const [before, after, target] = [versions.before, versions.after, versions.target].map(({ text }) =>
    readValues(text),
  )
  const [then, now, own] = [before, after, target].map(values => find(values, field))
  if (isSame(then, now) || (target !== undefined && isSame(own, now))) return { splices: [], left: [] }
  const leave = (code: string): FieldCarry => ({
    splices: [],
    left: capReasons([
      { code, before: `${field}: ${then?.raw ?? ''}`, after: `${field}: ${now?.raw ?? ''}` },
    ]),
  })
  if (before === undefined || after === undefined) return leave('cannotCarryUnread')
  if (target === undefined) return leave('cannotCarryAbsent')
  if (own === undefined && then !== undefined) return leave('cannotCarryMissing')
  if (!isSame(own, then)) return leave('cannotCarryTranslated')
  const splice = candidates(versions, { old: then, own, now, field }).find(one =>
    isOnlyField(versions.target.text, one, { field, now }),
  )
  if (splice !== undefined) return { splices: [splice], left: [] }
  return leave(now === undefined ? 'cannotCarryPrune' : 'cannotCarryUnread')
}

interface Wanted {
  readonly old: Value | undefined
  readonly own: Value | undefined
  readonly now: Value | undefined
  readonly field: string
}

/** Ways to write it, best first; not all need be right. Comments in a list that is not the source's own would be lost. */
function candidates({ after, target }: FieldVersions, { old, own, now, field }: Wanted): Splice[] {
  if (now === undefined) return removeField(target.text, field)
  const isCopy = own !== undefined && own.raw.replaceAll('\r\n', '\n') === old?.raw.replaceAll('\r\n', '\n')
  if (!isCopy && own?.content.type === 'list' && own.raw.includes('#')) return []
  const codes = encodeValue({ value: now, text: after.text }, { own, text: target.text })
  if (own === undefined) return codes.flatMap(code => addField(target.text, now.keys, code))
  const copy = isCopy && isOneFormat(after.text, target.text) ? [withLineEnds(now.raw, target.text)] : []
  return [...copy, ...codes].map(code => ({ ...own.range, code }))
}

function isOneFormat(a: string, b: string): boolean {
  return findFrontMatter(a)?.format === findFrontMatter(b)?.format
}

function withLineEnds(raw: string, text: string): string {
  return raw.replaceAll(/\r\n|\n/g, /\r\n|\n/.exec(text)?.[0] ?? '\n')
}

function find(values: readonly Value[] | undefined, field: string): Value | undefined {
  return values?.find(({ keys }) => keys.join('.') === field)
}

function isSame(a: Value | undefined, b: Value | undefined): boolean {
  return a === undefined || b === undefined ? a === b : isSameContent(a.content, b.content)
}
