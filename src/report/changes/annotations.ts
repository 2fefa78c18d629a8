import type { Change, ChangeSide, TranslationStatus } from '../../freshness/types.ts'
import type { Words } from '../words.ts'
import { cutEnd } from '../text/cut.ts'
import { workflowCommand } from '../workflow-command.ts'
import { textLines } from './change-lines.ts'
import { locate, type Located } from './located.ts'
import { reasonWords } from './reason-words.ts'
import { placeOf } from './target-place.ts'
import { isDone, sideText, targetWords } from './target-words.ts'

/** A translation, or a source and those that share its changes. */
export interface Annotated {
  readonly source: string
  readonly changes: readonly Change[]
  readonly translations: readonly Pick<TranslationStatus, 'target' | 'locale' | 'targets' | 'untranslated'>[]
}

/** GitHub shows no more annotations of one level for a step. */
const MOST = 10
/** Terminal cells of a text. */
const WIDTH = 160

/**
 * Workflow commands of GitHub Actions, a line each, that mark the lines of translations where something is to be done: a warning
 * where a translator is needed, for a change or for a segment left in the source language, a notice where something is to be
 * carried over, at most ten of each.
 * https://docs.github.com/actions/reference/workflow-commands-for-github-actions
 */
export function annotations(all: readonly Annotated[], t: Words): string {
  const open = all.flatMap(({ source, changes, translations }) =>
    [...locate(changes, translations)].flatMap(([{ label }, located]) =>
      located
        .filter(one => label !== 'cosmetic' && !isDone(one))
        .map(one => ({ label, line: () => changeCommand(one, { source, t }) })),
    ),
  )
  const left = all.flatMap(({ changes, translations }) => translations.flatMap(one => leftIn(one, changes)))
  const lines = (label: Change['label']): (() => string)[] =>
    open.filter(one => one.label === label).map(({ line }) => line)
  const warnings = [...lines('substantive'), ...left.map(one => () => leftCommand(one, t))]
  const shown = [...warnings.slice(0, MOST), ...lines('mechanical').slice(0, MOST)]
  return shown.map(line => line()).join('')
}

interface Left {
  readonly target: string
  readonly side: ChangeSide
}

/** Segments left in the source language that no change is annotated at. */
function leftIn(
  { target, targets, untranslated = [] }: Annotated['translations'][number],
  changes: Annotated['changes'],
): Left[] {
  const called = (targets ?? []).flatMap(({ state, side }, at) =>
    state === 'untranslated' && side !== null && changes[at]?.label !== 'cosmetic' ? [side.range] : [],
  )
  return untranslated
    .filter(({ range }) => !called.some(({ start, end }) => start <= range.start && range.end <= end))
    .map(side => ({ target, side }))
}

function leftCommand({ target, side }: Left, t: Words): string {
  const place = { path: target, lines: side.lines }
  return workflowCommand('warning', { ...place, title: t('status:target.left', { count: 1 }) }, [
    cutEnd(sideText(side, 2 * WIDTH), WIDTH),
  ])
}

function changeCommand(
  located: Located,
  { source, t }: { readonly source: string; readonly t: Words },
): string {
  const { change, locale } = located
  const at = change.after === null ? source : `${source}:${change.after.lines[0]}`
  const said = [...targetWords(located, t), ...change.reasons.map(reason => reasonWords(reason, t))]
  const texts = textLines(change, WIDTH).map(([, line]) => line)
  const title = t('status:target.annotation', { locale, source: at })
  return workflowCommand(
    change.label === 'substantive' ? 'warning' : 'notice',
    { ...placeOf(located), title },
    [said.join(t('diff:join.sentences')), ...texts],
  )
}
