import type { Change, TranslationStatus } from '../../freshness/types.ts'
import type { Words } from '../words.ts'
import { textLines } from './change-lines.ts'
import { locate, type Located } from './located.ts'
import { reasonWords } from './reason-words.ts'
import { placeOf } from './target-place.ts'
import { isDone, targetWords } from './target-words.ts'

/** A translation, or a source and those that share its changes. */
export interface Annotated {
  readonly source: string
  readonly changes: readonly Change[]
  readonly translations: readonly Pick<TranslationStatus, 'target' | 'locale' | 'targets'>[]
}

/** GitHub shows no more annotations of one level for a step. */
const MOST = 10
/** Terminal cells of a text. */
const WIDTH = 160

/**
 * Workflow commands of GitHub Actions, a line each, that mark the lines of translations where something is to be done: a warning
 * where a translator is needed, a notice where something is to be carried over, at most ten of each.
 * https://docs.github.com/actions/reference/workflow-commands-for-github-actions
 */
export function annotations(all: readonly Annotated[], t: Words): string {
  const open = all.flatMap(({ source, changes, translations }) =>
    [...locate(changes, translations)].flatMap(([{ label }, located]) =>
      located
        .filter(one => label !== 'cosmetic' && !isDone(one))
        .map(one => ({ label, line: (level: string) => command(level, one, { source, t }) })),
    ),
  )
  const lines = (label: Change['label'], level: string): string[] =>
    open
      .filter(one => one.label === label)
      .slice(0, MOST)
      .map(({ line }) => line(level))
  return [...lines('substantive', 'warning'), ...lines('mechanical', 'notice')].join('')
}

function command(
  level: string,
  located: Located,
  { source, t }: { readonly source: string; readonly t: Words },
): string {
  const { path, lines } = placeOf(located)
  const { change, locale } = located
  const at = change.after === null ? source : `${source}:${change.after.lines[0]}`
  const properties = {
    file: path,
    ...(lines === null ? {} : { line: lines[0], endLine: lines[1] }),
    title: t('status:target.annotation', { locale, source: at }),
  }
  const said = [...targetWords(located, t), ...change.reasons.map(reason => reasonWords(reason, t))]
  const texts = textLines(change, WIDTH).map(([, line]) => line)
  const message = [said.join(t('diff:join.sentences')), ...texts].filter(Boolean)
  const shown = Object.entries(properties).map(([name, value]) => `${name}=${escaped(String(value), true)}`)
  return `::${level} ${shown.join(',')}::${escaped(message.join('\n'), false)}\n`
}

/** As the runner reads it. */
function escaped(text: string, isProperty: boolean): string {
  return text.replaceAll(isProperty ? /[%\r\n:,]/g : /[%\r\n]/g, c => {
    return `%${c.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`
  })
}
