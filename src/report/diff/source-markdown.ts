import { groupBy } from '../../freshness/group-by.ts'
import type { Change, DiffReport, SourceDiff } from '../../freshness/types.ts'
import { codeSpan, literal } from '../markdown.ts'
import type { Words } from '../words.ts'
import { versionOfLine } from './change-place.ts'
import { changeMarkdown } from './change-markdown.ts'
import type { DiffShown } from './diff-options.ts'
import { isBrief } from './is-brief.ts'
import { sectionOf } from './section-of.ts'
import { aboutWords, fateWords } from './source-head.ts'

interface Context {
  readonly source: SourceDiff
  readonly report: DiffReport
  readonly shown: DiffShown
}

/**
 * One source in blocks: its path, the translations it is about, its changes by section, and cosmetic ones folded; `cosmetic`
 * false: only their number.
 */
export function sourceMarkdown(context: Context, { cosmetic }: { readonly cosmetic: boolean }): string[][] {
  const { source, shown } = context
  const { all } = shown
  const open = source.changes.filter(({ label }) => all || label !== 'cosmetic')
  const folded = all ? [] : source.changes.filter(({ label }) => label === 'cosmetic')
  return [
    [`### ${codeSpan(source.source)}`],
    headLines(context),
    ...sections(open, context),
    ...(folded.length === 0 ? [] : foldedBlocks(folded, context, cosmetic)),
  ]
}

function headLines({ source, report, shown: { t } }: Context): string[] {
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

function items(changes: readonly Change[], { source, report, shown }: Context): string[] {
  return changes.flatMap(change => {
    const place = lineWords(change, versionOfLine(source, report), shown.t)
    return changeMarkdown(change, { place, brief: isBrief(change, shown) }, shown)
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
