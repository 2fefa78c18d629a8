import { bodyMarkdown } from '../diff/body-markdown.ts'
import { changeParts } from '../diff/change-parts.ts'
import { codeSpan, literal, prose } from '../markdown.ts'
import { findingWords } from '../text/findings-text.ts'
import type { Words } from '../words.ts'
import type {
  GuardEdit,
  GuardFinding,
  GuardReport,
  GuardSegment,
  GuardSource,
  GuardTranslation,
} from './guard-report.ts'
import {
  foldedEdits,
  headlineWords,
  lineWords,
  omittedWords,
  outcomeWords,
  postFate,
  segmentWords,
  whyWords,
} from './guard-words.ts'

/** The languages of a report: that of maintainers, and that of those who read the translations. */
export interface GuardVoices {
  readonly t: Words
  readonly localeWords: Words
}

/** The report in blocks of Markdown: what it comes to, what is wrong, each source, each translation. */
export function guardBlocks(report: GuardReport, { t, localeWords }: GuardVoices): string[][] {
  const { sources, translations, moved, omitted } = report
  const own = sources.length === 0 ? localeWords : t
  return [
    [`**${literal(headlineWords(report, own))}**`],
    ...movedBlocks(moved, own),
    findingItems(report.findings, omitted.findings, own),
    ...sources.flatMap(source => sourceBlocks(source, report, t)),
    omittedBlock('edits', report, t),
    ...translations.flatMap(each => translationBlocks(each, report, localeWords)),
    omittedBlock('segments', report, localeWords),
  ]
}

/** Posts that are named one by one. */
const POSTS = 20

function movedBlocks(moved: readonly string[], t: Words): string[][] {
  if (moved.length === 0) return []
  const items = moved.slice(0, POSTS).map(path => `- ${codeSpan(path)}`)
  return [
    [`⚠ ${literal(t('guard:moved', { count: moved.length }))}`],
    [...items, ...moreItem(moved.length - items.length, t)],
  ]
}

/** A paragraph, so that it says nothing of the post above it. */
function omittedBlock(what: 'edits' | 'segments', report: GuardReport, t: Words): string[] {
  const words = omittedWords(what, report, t)
  return words === '' ? [] : [prose(words)]
}

function moreItem(count: number, t: Words): string[] {
  return count === 0 ? [] : [`- ${literal(t('guard:more', { count }))}`]
}

function findingItems(findings: readonly GuardFinding[], more: number, t: Words): string[] {
  const items = findings.map(
    finding => `- **${literal(t(`status:severity.${finding.severity}`))}** ${findingItem(finding, t)}`,
  )
  return [...items, ...moreItem(more, t)]
}

/** Its words name the file; those of a rule do not. */
function findingItem(finding: GuardFinding, t: Words): string {
  const { path, lines, params } = finding
  const words = prose(findingWords({ ...finding, params: withoutTicks(params) }, t))
  return params['path'] === path
    ? words
    : `${codeSpan(placeOf(path, lines))}${literal(t('diff:join.label'))}${words}`
}

/** So that code spans are those of our words. */
function withoutTicks(params: GuardFinding['params']): GuardFinding['params'] {
  const plain = Object.entries(params).map(([name, value]) => [
    name,
    typeof value === 'string' ? value.replaceAll('`', "'") : value,
  ])
  return Object.fromEntries(plain)
}

function placeOf(path: string, lines: GuardFinding['lines']): string {
  return lines === null ? path : `${path}:${lines[0]}`
}

function sourceBlocks(source: GuardSource, { base }: GuardReport, t: Words): string[][] {
  const fate = postFate(source, t)
  if (fate === null && source.edits.length === 0) return []
  const stale = source.edits.filter(({ outcome }) => outcome === 'stale')
  return [
    [`### ${codeSpan(source.source)}`],
    fate === null ? [] : [literal(fate)],
    stale.flatMap(edit => editItem(edit, base.commit, t)),
    ...foldedEdits(source).flatMap(([outcome, edits]) => [
      ['<details>', `<summary>${literal(t(`guard:edits.${outcome}`, { count: edits.length }))}</summary>`],
      edits.flatMap(edit => editItem(edit, base.commit, t)),
      ['</details>'],
    ]),
  ]
}

/** Texts are shown of what a person has to read: what becomes stale. */
function editItem(edit: GuardEdit, commit: string, t: Words): string[] {
  const { change, outcome, stale } = edit
  const title = [lineWords(change, commit, t), ...changeParts(change, t)].map(literal).join(' · ')
  const why = stale.filter(({ cannotCarry }) => cannotCarry.length > 0)
  return [
    `- ${outcome === 'stale' ? `**${literal(outcomeWords(edit, t))}** · ` : ''}${title}${because(whyWords(change, t), t)}`,
    ...(outcome === 'stale' ? bodyMarkdown(change, { all: false, context: CONTEXT }) : []),
    ...why.map(({ locale, cannotCarry }) => {
      const reasons = whyWords({ ...change, reasons: cannotCarry }, t)
      return `  - ${codeSpan(locale)}${literal(t('diff:join.label'))}${literal(reasons)}`
    }),
  ]
}

/** Words of unchanged text at either side of a change. */
const CONTEXT = 6

function because(why: string, t: Words): string {
  return why === '' ? '' : `${literal(t('diff:join.label'))}${literal(why)}`
}

function translationBlocks(translation: GuardTranslation, { head }: GuardReport, t: Words): string[][] {
  const { target, before, after, basis, claims, segments } = translation
  const state = (name: GuardTranslation['after']): string => t(`status:state.${name}`)
  const states =
    before === null
      ? t('guard:translation.new', { after: state(after) })
      : t('guard:translation.changed', { before: state(before), after: state(after) })
  const about = [states, ...(claims && before !== null ? [t('guard:translation.claims')] : [])]
  return [
    [`### ${codeSpan(target)}`],
    [literal(about.join(t('diff:join.sentences')))],
    segments.flatMap(segment => segmentItem(segment, basis ?? head.commit, t)),
  ]
}

/** Texts are shown of what is left to do. */
function segmentItem(segment: GuardSegment, commit: string, t: Words): string[] {
  const { change, key, isOpen, outcome, acceptedBy } = segment
  const isLeft = acceptedBy === null && (isOpen || outcome === 'left')
  const title = [segmentWords(segment, t), lineWords(change, commit, t), ...changeParts(change, t)].map(
    literal,
  )
  return [
    `- ${codeSpan(key)} ${title.join(' · ')}${because(whyWords(change, t), t)}`,
    ...(isLeft ? bodyMarkdown(change, { all: false, context: CONTEXT }) : []),
  ]
}
