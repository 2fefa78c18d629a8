import { joinBlocks } from '../join-blocks.ts'
import type { Adoption, AdoptReport } from '../../freshness/adoption/types.ts'
import { codeSpan, literal, markdownTable, prose } from '../markdown.ts'
import { markdownFindings } from '../status/status-markdown.ts'
import type { Words } from '../words.ts'
import {
  contradictionWords,
  doubtWords,
  evidenceWords,
  mendWords,
  percentWords,
  problemWords,
  versionWords,
} from './adopt-words.ts'
import { headlineWords, nextWords, outcomeWords, shownAdoptions } from './next-words.ts'

/** The report as GitHub-flavoured Markdown: a row for each translation, of a check only for those that the text speaks against. */
export function formatAdoptMarkdown(report: AdoptReport, t: Words): string {
  const shown = shownAdoptions(report)
  const blocks = [
    [literal(headlineWords(report, t))],
    report.adoptions.length > 0 ? [literal(outcomeWords(report, t))] : [],
    shown.length > 0 ? table(shown, t) : [],
    markdownFindings(report, t),
    nextWords(report, t),
  ]
  return joinBlocks(blocks)
}

function table(adoptions: readonly Adoption[], t: Words): string[] {
  const columns = ['outcome', 'confidence', 'basis', 'evidence', 'doubt'] as const
  const header = [
    t('status:column.post'),
    t('adopt:column.locale'),
    ...columns.map(name => t(`adopt:column.${name}`)),
  ]
  return markdownTable([header, ...adoptions.map(adoption => row(adoption, t))], 'lllrlll')
}

function row(adoption: Adoption, t: Words): string[] {
  const { source, locale, outcome, found } = adoption
  const start = [codeSpan(source), codeSpan(locale), t(`adopt:outcome.${outcome}`)]
  const problem = prose(problemWords(adoption, t).join(' '))
  if (found === null) return [...start, '', '', '', problem]
  const doubts = [...doubtWords(found, t), ...problemWords(adoption, t)].join(t('diff:join.items'))
  const why = [...contradictionWords(adoption, t), doubts, ...mendWords(adoption, t)]
  return [
    ...start,
    percentWords(found.confidence, t),
    literal(versionWords(adoption, found, t)),
    literal(evidenceWords(found, t)),
    why
      .filter(words => words !== '')
      .map(literal)
      .join('<br>'),
  ]
}
