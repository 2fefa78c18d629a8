import { groupBy } from '../../freshness/group-by.ts'
import type { Change, DiffReport, SourceDiff } from '../../freshness/types.ts'
import { leftMarkdown } from '../changes/left-markdown.ts'
import { locate, type Located } from '../changes/located.ts'
import { codeSpan, literal } from '../markdown.ts'
import type { Words } from '../words.ts'
import { versionOfLine } from './change-place.ts'
import { changeMarkdown } from './change-markdown.ts'
import type { DiffShown } from './diff-options.ts'
import { isBrief } from './is-brief.ts'
import { isOfOneLocale } from './is-of-one-locale.ts'
import { sectionOf } from './section-of.ts'
import { aboutWords, fateWords } from './source-head.ts'

interface SourceContext {
  readonly source: SourceDiff
  readonly report: DiffReport
  readonly shown: DiffShown
}

/** What is left out so that the rest fits. */
export interface Folding {
  /** False: cosmetic changes are only counted. */
  readonly cosmetic: boolean
  /** False: of translations only places are shown. */
  readonly texts: boolean
}

interface Context extends SourceContext {
  readonly located: ReadonlyMap<Change, readonly Located[]>
  /** Cells of a translation's text that are shown. */
  readonly most: number
}

/** Cells of a translation's text: beginning only, or, where one locale was asked for, nearly every paragraph as a whole. */
const WIDTH = { beginning: 160, whole: 1600 }

/** One source in blocks: its path, the translations it is about, its changes by section, and cosmetic ones folded. */
export function sourceMarkdown(about: SourceContext, { cosmetic, texts }: Folding): string[][] {
  const { source, report, shown } = about
  const most = texts ? WIDTH[isOfOneLocale(report) ? 'whole' : 'beginning'] : 0
  const context = { ...about, located: locate(source.changes, source.translations), most }
  const { all } = shown
  const open = source.changes.filter(({ label }) => all || label !== 'cosmetic')
  const folded = all ? [] : source.changes.filter(({ label }) => label === 'cosmetic')
  return [
    [`### ${codeSpan(source.source)}`],
    headLines(context),
    ...sections(open, context),
    ...(folded.length === 0 ? [] : foldedBlocks(folded, context, cosmetic)),
    leftMarkdown(source.translations, {
      t: shown.t,
      blob: shown.blob,
      beside: source.source,
      most: Math.min(most, WIDTH.beginning),
    }),
  ]
}

function headLines({ source, report, shown: { t } }: SourceContext): string[] {
  const about = aboutWords(source, report, t).map(literal).join(' · ')
  return [...(about === '' ? [] : [about, '']), literal(fateWords(source, t))]
}

function sections(changes: readonly Change[], context: Context): string[][] {
  const { t } = context.shown
  return [...groupBy(changes, sectionOf)].flatMap(([title, group], i) => {
    const shown = title === '' && i > 0 ? t('diff:beginning') : title
    return [shown === '' ? [] : [`**§ ${literal(shown)}**`], items(group, context)]
  })
}

function items(changes: readonly Change[], context: Context): string[] {
  const { source, report, shown, located, most } = context
  return changes.flatMap(change => {
    const about = {
      place: lineWords(change, versionOfLine(change, source, report), shown.t),
      source: source.source,
      brief: isBrief(change, shown),
      located: change.label === 'cosmetic' && !shown.all ? [] : (located.get(change) ?? []),
      most,
    }
    return changeMarkdown(change, about, shown)
  })
}

function lineWords({ before, after }: Change, version: string, t: Words): string {
  if (after !== null) return t('status:line', { first: after.lines[0] })
  return t('diff:lineThen', { line: before?.lines[0] ?? 1, commit: version })
}

function foldedBlocks(folded: readonly Change[], context: Context, cosmetic: boolean): string[][] {
  const { t } = context.shown
  const count = { count: folded.length }
  if (!cosmetic) return [[`_${t('diff:folded', count)}_`]]
  return [
    ['<details>', `<summary>${t('diff:cosmetic', count)}</summary>`],
    items(folded, context),
    ['</details>'],
  ]
}
