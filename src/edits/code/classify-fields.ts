import { excerpt } from '../excerpt.ts'
import { classifyProse } from '../prose/classify-prose.ts'
import type { Edit, Judgement, Reason } from '../types.ts'
import { pairAlike } from '../verbatim/pair-alike.ts'
import { isMachineField, isTextField } from './field-kind.ts'
import { readFields } from './front-matter-fields.ts'
import type { Field } from './front-matter-fields.ts'

type Pair = readonly [before: Field, after: Field]

/** `name: words`, as a text may read too. */
const COLON = /^[ \t]*(?:- )?["']?[\w.-]+["']?:/

/**
 * Judges fields of front matter: dates, numbers, paths, ids and the names of fields are carried over, a changed text is
 * prose. Undefined for what is no list of fields, and where a text came or went; a line with a colon alone may be the
 * text of one field.
 */
export function classifyFields(edit: Edit): Judgement | undefined {
  if ([edit.before, edit.after].every(text => COLON.test(text) && !text.trim().includes('\n')))
    return undefined
  const [before, after] = [readFields(edit.before), readFields(edit.after)]
  if (before === undefined || after === undefined || before.length + after.length === 0) return undefined
  const [gone, come] = [withoutThose(before, after), withoutThose(after, before)]
  if (gone.length + come.length === 0) return describeSyntax(edit)
  const changed = pairAlike(gone, come, ({ key }) => key)
  const renamed = pairAlike(withoutPaired(gone, changed), withoutPaired(come, changed), nameless)
  const paired = [...changed, ...renamed]
  const alone = [withoutPaired(gone, paired), withoutPaired(come, paired)] as const
  if (!alone.flat().every(isMachineField)) return undefined
  return sum(changed.filter(pair => !pair.every(isMachineField)).map(judgeText), [
    ...changed.filter(pair => pair.every(isMachineField)).map(describeChange),
    ...renamed.map(([a, b]) => ({ code: 'fieldRenamed', before: a.key, after: b.key })),
    ...alone[0].map(({ text }) => ({ code: 'fieldRemoved', before: text })),
    ...alone[1].map(({ text }) => ({ code: 'fieldAdded', after: text })),
  ])
}

/** Fields that have no equal, each of `those` taken once. */
function withoutThose(these: readonly Field[], those: readonly Field[]): Field[] {
  const stock = new Map<string, number>()
  for (const id of those.map(idOf)) stock.set(id, (stock.get(id) ?? 0) + 1)
  return these.filter(field => {
    const left = stock.get(idOf(field)) ?? 0
    stock.set(idOf(field), left - 1)
    return left <= 0
  })
}

function idOf({ key, value }: Field): string {
  return `${key}\n${value}`
}

/** The same values in another spelling, order or syntax; other quotes alone are looks. */
function describeSyntax({ before, after }: Edit): Judgement | undefined {
  const [a, b] = [before, after].map(text => text.replaceAll(/["']/g, ''))
  if (a === b) return undefined
  return { label: 'mechanical', reasons: [{ code: 'fieldChanged', ...excerpt(before, after) }] }
}

/** What a field is but for its name; a text must be one under either name. */
function nameless(field: Field): string | undefined {
  if (field.value === '' || !(isTextField(field) || isMachineField(field))) return undefined
  return `${isTextField(field)} ${field.value}`
}

function withoutPaired(fields: readonly Field[], pairs: readonly Pair[]): Field[] {
  const paired = new Set(pairs.flat())
  return fields.filter(field => !paired.has(field))
}

function describeChange([before, after]: Pair): Reason {
  return { code: 'fieldChanged', ...excerpt(before.text, after.text) }
}

function judgeText([before, after]: Pair): Judgement {
  return classifyProse({ before: before.value, after: after.value })
}

/** The heaviest label, and all reasons. */
function sum(texts: readonly Judgement[], reasons: readonly Reason[]): Judgement {
  const labels = new Set(texts.map(({ label }) => label))
  const label = labels.has('substantive')
    ? 'substantive'
    : reasons.length > 0 || labels.has('mechanical')
      ? 'mechanical'
      : 'cosmetic'
  return { label, reasons: [...texts.flatMap(text => text.reasons), ...reasons] }
}
