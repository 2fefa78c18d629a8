import { UserError } from '../../errors.ts'
import { pairPaths, type PairRule } from '../pairs.ts'
import { parseTemplate } from '../templates.ts'
import type { Pair } from '../types.ts'
import { guessDirectories } from './guess-directories.ts'
import { guessDocusaurus } from './guess-docusaurus.ts'
import { guessSuffixes } from './guess-suffixes.ts'
import type { DetectedLayout, LayoutGuess } from './types.ts'

/**
 * Layouts under which the paths hold translations, the one with the most translations first; none claims a file of
 * one before it. Empty when no layout is recognisable.
 */
export function detectLayouts(paths: readonly string[]): DetectedLayout[] {
  const posts = paths.filter(isPost)
  const guesses = [...guessDocusaurus(posts), ...guessDirectories(posts), ...guessSuffixes(posts)]
  const likely = guesses.filter(isExpressible).sort(byDepth).slice(0, MOST_GUESSES)
  const layouts = likely.map(guess => measure(guess, posts)).filter(layout => layout.translations > 0)
  layouts.sort((a, b) => b.translations - a.translations)
  const kept: DetectedLayout[] = []
  for (const layout of layouts.filter(layout => !isTooWide(layout, layouts))) {
    if (standsBeside(layout, kept, posts)) kept.push(layout)
  }
  return kept
}

/** Text of other people and text for tests tells nothing about this project's own posts. */
const FOREIGN = /(?:^|\/)(?:node_modules|vendor|third_party|tests?|__tests__|fixtures|testdata|\.[^/]+)\//

/** Each guess is a pass over all paths. Those nearest to the root come first. */
const MOST_GUESSES = 50

function isPost(path: string): boolean {
  return /\.mdx?$/i.test(path) && !FOREIGN.test(path)
}

/** False for directories with braces and the like in their names, which no template can say. */
function isExpressible(guess: LayoutGuess): boolean {
  try {
    return !ruleOf(guess).source.hasLocale && !/\p{Surrogate}/u.test(guess.source)
  } catch (error) {
    if (error instanceof UserError) return false
    throw error
  }
}

function byDepth(a: LayoutGuess, b: LayoutGuess): number {
  return a.target.split('/').length - b.target.split('/').length
}

function measure(guess: LayoutGuess, paths: readonly string[]): DetectedLayout {
  const pairs = pairPaths(paths, [ruleOf(guess)])
  const translations = pairs.filter(isTranslated)
  const orphans = pairs.filter(pair => !pair.sourceExists).length
  const locales = [...new Set(translations.map(pair => pair.locale))].sort()
  return { ...guess, locales, translations: orphans > translations.length ? 0 : translations.length }
}

function ruleOf({ source, target, sourceLocale }: LayoutGuess): PairRule {
  return { source: parseTemplate(source), target: parseTemplate(target), sourceLocale }
}

function isTranslated(pair: Pair): boolean {
  return pair.sourceExists && pair.targetExists
}

/** True when most of what a layout holds is also in one that lies deeper, or when it spans the whole project. */
function isTooWide(layout: DetectedLayout, all: readonly DetectedLayout[]): boolean {
  const deeper = all.filter(other => surrounds(layout, other))
  return deeper.some(other => prefixOf(layout) === '' || 2 * other.translations > layout.translations)
}

function standsBeside(
  layout: DetectedLayout,
  others: readonly DetectedLayout[],
  paths: readonly string[],
): boolean {
  if (others.some(other => surrounds(layout, other))) return false
  const pairs = pairPaths(paths, [...others, layout].map(ruleOf))
  const left = pairs.filter(pair => pair.content === others.length && isTranslated(pair))
  return left.length === layout.translations
}

/** Sources around those of another layout would take in whatever else lies there: every README of the project. */
function surrounds(outer: LayoutGuess, inner: LayoutGuess): boolean {
  return prefixOf(outer) !== prefixOf(inner) && prefixOf(inner).startsWith(prefixOf(outer))
}

function prefixOf({ source }: LayoutGuess): string {
  return parseTemplate(source).prefix
}
