import { textOf } from '../sources/apply-source.ts'
import type { State } from '../state.ts'
import type { SourceFile, SourceString } from '../types.ts'
import { type Skeleton, cutSource } from '../xliff/cut.ts'
import { partKey } from '../xliff/read-source.ts'
import { sentencesOf } from '../xliff/segment.ts'
import { type ExportedTarget, writeTargets } from '../xliff/write-targets.ts'
import { approvedOf, currentOf } from './current.ts'

export interface ExportOptions {
  skipUntranslatedStrings: boolean
  skipUntranslatedFiles: boolean
  exportApprovedOnly: boolean
}

const skeletons = new WeakMap<Buffer, Skeleton>()

/** A file with its translations in a language, as a build holds it; nothing when the options leave nothing to export. */
export function exportFile(
  state: State,
  file: SourceFile,
  { languageId, ...options }: ExportOptions & { languageId: string },
): string | undefined {
  if (file.excludedTargetLanguages?.includes(languageId) === true) return undefined
  const pick = (string: SourceString) => targetOf(state, string, { languageId, ...options })
  const strings = [...file.strings.values()].filter(string => !string.isHidden)
  if (options.skipUntranslatedFiles && strings.some(string => pick(string) === undefined)) return undefined
  if (options.skipUntranslatedStrings && strings.every(string => pick(string) === undefined)) return undefined
  return writeTargets(skeletonOf(file), ({ id, source }) => unitTarget(file, { id, source }, pick), {
    languageId,
    skipUntranslated: options.skipUntranslatedStrings,
    sortsAttributes: state.options.assume.exportSortsAttributes,
  })
}

/** The translation of a string that an export has. */
export function targetOf(
  { options: { assume } }: State,
  string: SourceString,
  { languageId, exportApprovedOnly }: ExportOptions & { languageId: string },
): ExportedTarget | undefined {
  const approved = approvedOf(string, languageId)
  const hidesRest = exportApprovedOnly && assume.approvedOnlyHidesRest
  const translation = hidesRest ? approved : currentOf(string, languageId)
  return translation === undefined
    ? undefined
    : { text: translation.text, isApproved: translation === approved }
}

function skeletonOf({ source }: SourceFile): Skeleton {
  const skeleton = skeletons.get(source) ?? cutSource(textOf(source))
  skeletons.set(source, skeleton)
  return skeleton
}

/** A unit that Crowdin split is put together again; where a sentence has no translation, its source stands. */
function unitTarget(
  { strings }: SourceFile,
  { id, source }: { id: string; source: string },
  pick: (string: SourceString) => ExportedTarget | undefined,
): ExportedTarget | undefined {
  const whole = strings.get(id)
  if (whole !== undefined) return pick(whole)
  const sentences = sentencesOf(source)
  const targets = sentences.map((_, index) => {
    const string = strings.get(partKey(id, index))
    return string === undefined ? undefined : pick(string)
  })
  if (targets.every(target => target === undefined)) return undefined
  const text = sentences.map((part, index) => `${targets[index]?.text ?? part.text}${part.gap}`).join('')
  return { text, isApproved: targets.every(target => target?.isApproved === true) }
}
