import type { Skeleton, SkeletonUnit } from './cut.ts'
import { sortAttributes } from './tags.ts'

export interface ExportedTarget {
  text: string
  isApproved: boolean
}

export interface WritingOptions {
  languageId: string
  skipUntranslated: boolean
  sortsAttributes: boolean
}

/** A source with translations in it; a unit without one has a copy of its source, or is left out. */
export function writeTargets(
  { units, tail }: Skeleton,
  targetOf: (unit: SkeletonUnit) => ExportedTarget | undefined,
  options: WritingOptions,
): string {
  const parts = units.map(unit => {
    const target = targetOf(unit)
    if (target === undefined && options.skipUntranslated) return unit.before.trimEnd()
    return `${unit.before}${write(unit, target, options)}`
  })
  return `${parts.join('')}${tail}`.replaceAll('\0', options.languageId)
}

function write(
  unit: SkeletonUnit,
  target: ExportedTarget | undefined,
  { sortsAttributes }: WritingOptions,
): string {
  const approved = target?.isApproved === true ? ' approved="yes"' : ''
  const text = target?.text ?? unit.source
  const shown = sortsAttributes ? sortAttributes(text) : text
  const element = `<target state="${stateOf(target)}">${shown}</target>`
  return `${unit.tag}${approved}${unit.head}${unit.indent}${element}${unit.rest}`
}

function stateOf(target: ExportedTarget | undefined): string {
  if (target === undefined) return 'needs-translation'
  return target.isApproved ? 'final' : 'translated'
}
