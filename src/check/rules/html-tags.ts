import type { Document, Segment } from '../../document/types.ts'
import { readLiteral } from '../markup/read-literal.ts'
import { wholeOf } from '../place-of.ts'
import { SURE, type SurePair, surePairs } from '../sure-pairs.ts'
import { findUnbalanced } from '../tags/find-unbalanced.ts'
import { readTags, type Tag } from '../tags/read-tags.ts'
import type { Checked, Rule, RuleFinding } from '../types.ts'

/** Elements that are not closed or not opened, and elements of the source that the target lacks. */
export const htmlTags: Rule = {
  id: 'html-tags',
  severity: 'warning',
  isDefault: true,
  find: checked => {
    const unbalanced = compareBalance(checked)
    const told = new Set(unbalanced.map(({ message: { params } }) => params['name']))
    const lost = [...compareTexts(surePairs(checked)), ...compareMarkup(checked)]
    return [...unbalanced, ...lost.filter(({ message: { params } }) => !told.has(params['name']))]
  },
}

/** An element that the source leaves open too is meant so. */
function compareBalance({ source, target }: Checked): RuleFinding[] {
  const unbalanced = findUnbalanced(tagsOf(target))
  if (unbalanced.length === 0) return []
  const known = new Set(findUnbalanced(tagsOf(source)).map(({ name }) => name))
  return unbalanced
    .filter(({ name }) => !known.has(name))
    .map(({ type, name, range }) => ({
      message: { code: `check:html-tags.${type}`, params: { name } },
      range,
    }))
}

function tagsOf(document: Document): Tag[] {
  return readLiteral(document).html.flatMap(({ start, end }) =>
    readTags(document.text.slice(start, end), start),
  )
}

function compareTexts(pairs: readonly SurePair[]): RuleFinding[] {
  return pairs.flatMap(({ source, target }) => {
    const isMarked = isMarkedIn(target)
    return lostNames(elementsOf(source), elementsOf(target))
      .filter(name => !isMarked(name))
      .map(name => toFinding(name, { range: wholeOf(target), sourceRange: wholeOf(source) }))
  })
}

function toFinding(name: string, ranges: Pick<RuleFinding, 'range' | 'sourceRange'>): RuleFinding {
  return { message: { code: 'check:html-tags.lost', params: { name } }, ...ranges }
}

/** Names of the elements in a segment, once for each. */
function elementsOf({ kind, source, placeholders }: Segment): string[] {
  const html = placeholders.filter(({ type }) => type === 'html').flatMap(({ ranges }) => ranges)
  const pieces = kind === 'html' ? [source] : html.map(({ start, end }) => source.slice(start, end))
  return pieces.flatMap(namesIn)
}

function namesIn(html: string): string[] {
  return [...html.replaceAll(COMMENT, '').matchAll(OPENING)].map(([, name = '']) => name.toLowerCase())
}

const COMMENT = /<!--[^]*?(?:-->|$)/g
const OPENING = /<([A-Za-z][\w.:-]*)/g

/** Names that occur less often on the other side; breaks are typography, and lost links and images are told with their addresses. */
function lostNames(source: readonly string[], target: readonly string[]): string[] {
  const count = (names: readonly string[], wanted: string): number =>
    names.filter(name => name === wanted).length
  return [...new Set(source)].filter(
    name => !/^(?:br|wbr|a|img)$/.test(name) && count(target, name) < count(source, name),
  )
}

/** Whether the target may say in Markdown what the source says in HTML. */
function isMarkedIn({ source, placeholders }: Segment): (name: string) => boolean {
  const has = (type: string): boolean => placeholders.some(placeholder => placeholder.type === type)
  return name => {
    if (/^(?:em|i|strong|b|cite|dfn)$/.test(name)) return /[*_]/.test(source)
    return /^(?:code|kbd|samp|var|tt)$/.test(name) && has('code')
  }
}

function compareMarkup({ source, target, beads }: Checked): RuleFinding[] {
  return beads.flatMap(({ markup, confidence }) => {
    const [own, ...more] = markup?.source ?? []
    const [theirs, ...others] = markup?.target ?? []
    if (own === undefined || theirs === undefined || more.length + others.length > 0 || confidence < SURE)
      return []
    const [before, after] = [
      namesIn(source.text.slice(own.start, own.end)),
      namesIn(target.text.slice(theirs.start, theirs.end)),
    ]
    return lostNames(before, after).map(name => toFinding(name, { range: theirs, sourceRange: own }))
  })
}
