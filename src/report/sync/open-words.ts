import { printable } from '../text/printable.ts'
import { safeParams } from '../text/safe-params.ts'
import type { Words } from '../words.ts'
import type { OpenText, SyncedTranslation } from './sync-report.ts'

/** Where an open text stands: in the translation, else in the source, else its name at Crowdin. */
export function placeWords(
  { id, line, targetLine }: OpenText,
  { source, target }: Pick<SyncedTranslation, 'source' | 'target'>,
  t: Words,
): string {
  if (targetLine !== null) return printable(`${target}:${targetLine}`)
  return printable(line === null ? t('sync:stringNamed', { id }) : `${source}:${line}`)
}

/** Why nobody but a person can settle it. */
export function whyWords({ why }: OpenText, t: Words): string {
  return t(why.code, safeParams(why.params))
}

interface Labelled {
  readonly label: string
  readonly text: string
  readonly isTarget: boolean
}

/** What there is to choose from, with what each text is. */
export function textsOf({ source, git, crowdin }: OpenText, t: Words): Labelled[] {
  const texts = { source, git, crowdin }
  return (['source', 'git', 'crowdin'] as const)
    .filter(name => texts[name] !== '')
    .map(name => ({
      label: t(`sync:text.${name}`),
      text: printable(texts[name]),
      isTarget: name !== 'source',
    }))
}

/** UTF-16 units of a heading that are shown. */
const MOST = 200

/** Headings above it, outermost first; `''` where there are none. */
export function sectionWords({ headings }: OpenText): string {
  if (headings.length === 0) return ''
  return `§ ${headings.map(heading => printable(heading.slice(0, MOST))).join(' › ')}`
}
