import type { QaCategory } from '../project.ts'
import type { State } from '../state.ts'
import type { SourceString, Translation } from '../types.ts'
import { isNested, plainOf, tagsIn } from '../xliff/tags.ts'

export interface QaFailure {
  category: QaCategory
  /** Which rule of the category, in Crowdin's words. */
  validation: string
}

const known = new WeakMap<Translation, { source: string; failures: QaFailure[] }>()

/** What a project's checks find in a translation that there is; worked out once for each source. */
export function failuresIn({ project }: State, translation: Translation): QaFailure[] {
  if (!project.qaCheckIsActive) return []
  const { string, text } = translation
  const cached = known.get(translation)
  const failures =
    cached?.source === string.text ? cached.failures : CHECKS.filter(({ fails }) => fails(string, text))
  if (failures !== cached?.failures) known.set(translation, { source: string.text, failures })
  return failures.filter(({ category }) => project.qaCheckCategories[category])
}

/** The checks of error level that a translation fails: Crowdin does not take it. */
export function errorsOf({ project }: State, string: SourceString, text: string): QaFailure[] {
  const { qaCheckIsActive, qaCheckCategories, qaChecksIgnorableCategories } = project
  if (!qaCheckIsActive) return []
  return CHECKS.filter(
    ({ category, fails }) =>
      qaCheckCategories[category] && !qaChecksIgnorableCategories[category] && fails(string, text),
  )
}

type Check = QaFailure & { fails: (string: SourceString, text: string) => boolean }

const VARIABLE = /\{\{?[\w.]+\}?\}|%(?:\d+\$)?[sd]/g

const CHECKS: readonly Check[] = [
  { category: 'empty', validation: 'empty_suggestion_check', fails: (_, text) => text.trim() === '' },
  {
    category: 'size',
    validation: 'max_length_check',
    fails: ({ maxLength }, text) => maxLength > 0 && plainOf(text).length > maxLength,
  },
  {
    category: 'tags',
    validation: 'mismatch_ids_check',
    fails: (string, text) => tagsIn(text).join(' ') !== tagsIn(string.text).join(' '),
  },
  { category: 'tags', validation: 'tags_check', fails: (_, text) => !isNested(text) },
  {
    category: 'spaces',
    validation: 'leading_spaces_check',
    fails: (string, text) => /^\s/.test(text) !== /^\s/.test(string.text),
  },
  {
    category: 'spaces',
    validation: 'trailing_spaces_check',
    fails: (string, text) => /\s$/.test(text) !== /\s$/.test(string.text),
  },
  {
    category: 'variables',
    validation: 'python_variables_check',
    fails: (string, text) => variablesIn(text) !== variablesIn(string.text),
  },
]

function variablesIn(text: string): string {
  return (plainOf(text).match(VARIABLE) ?? []).sort().join(' ')
}
