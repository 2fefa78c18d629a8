import type { ImportReport } from './types.ts'

/**
 * A report in any of the forms that Crowdin is known to send: keys in camel case or with underscores, numbers as texts, `[]` for an empty
 * object. Several languages and files are added up.
 */
export function readImportReport(report: unknown): ImportReport {
  const languages = listIn(report, 'languages')
  const skipped = languages.map(language => fieldOf(language, 'skipped'))
  const files = languages.flatMap(language => listIn(language, 'files'))
  return {
    imported: sum(files.map(phrasesIn)),
    files: byFile(files),
    skipped: {
      equalToSource: sum(skipped.map(s => numberIn(s, 'translationEqSource'))),
      hidden: sum(skipped.map(s => numberIn(s, 'hiddenStrings'))),
      qa: sum(skipped.map(s => numberIn(s, 'qaCheck'))),
    },
    categories: merged(languages.map(l => fieldOf(l, 'skippedQaCheckCategories'))),
  }
}

function phrasesIn(file: unknown): number {
  return numberIn(fieldOf(file, 'statistics'), 'phrases')
}

function byFile(files: readonly unknown[]): Map<number, number> {
  const counts = new Map<number, number>()
  for (const file of files) {
    const id = numberIn(file, 'id')
    if (id > 0) counts.set(id, (counts.get(id) ?? 0) + phrasesIn(file))
  }
  return counts
}

/** The value under a key however it is spelled. */
function fieldOf(object: unknown, key: string): unknown {
  if (typeof object !== 'object' || object === null) return undefined
  const plain = (name: string): string => name.replaceAll('_', '').toLowerCase()
  return Object.entries(object).find(([name]) => plain(name) === plain(key))?.[1]
}

function listIn(object: unknown, key: string): unknown[] {
  const value = fieldOf(object, key)
  return Array.isArray(value) ? value : []
}

function numberIn(object: unknown, key: string): number {
  return numberOf(fieldOf(object, key))
}

function numberOf(value: unknown): number {
  const number = typeof value === 'string' || typeof value === 'number' ? Number(value) : 0
  return Number.isFinite(number) ? number : 0
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((one, other) => one + other, 0)
}

function merged(maps: readonly unknown[]): Record<string, number> {
  const all: Record<string, number> = {}
  for (const map of maps)
    for (const [name, count] of Object.entries({ ...(typeof map === 'object' ? map : null) }))
      all[name] = (all[name] ?? 0) + numberOf(count)
  return all
}
