import { findEmpty } from '../alignment/find-empty.ts'
import { type LoadedParser, loadParser } from '../document/parsers.ts'
import type { Document, Finding, ParserName } from '../document/types.ts'
import { sideMaker } from '../freshness/change-side.ts'
import { compareDocuments } from '../freshness/compare.ts'
import { countUntranslated, findUntranslated } from '../freshness/locating/find-untranslated.ts'
import { hasRunOf, wordRuns } from '../freshness/locating/word-runs.ts'
import type { Change } from '../freshness/types.ts'
import { locateChanges } from '../freshness/locating/locate-changes.ts'
import type { Oid } from '../git/types.ts'
import { formatOf } from './read-markdown.ts'
import { isDocument, readVersion } from './read-version.ts'
import { readTexts, type Texts } from './texts.ts'
import type { Translation } from './translation.ts'
import type { Project, TargetAnswer } from './types.ts'

export interface TargetQuestion {
  readonly translations: readonly Translation[]
  /** True: the place of every change, not only what was left in the source language. */
  readonly changes: boolean
}

/**
 * Reads, cuts and aligns targets, some at a time so that memory stays bounded; each text is parsed once. Each answer comes with
 * the parser that really gave it.
 */
export async function judgeTargets(
  project: Project,
  { translations, changes }: TargetQuestion,
  receive: (translation: Translation, answer: TargetAnswer, parser: LoadedParser) => void,
): Promise<void> {
  const parsers = new Map<ParserName, LoadedParser>()
  for (const name of new Set(translations.map(parserOf))) parsers.set(name, await loadParser(name))
  for (let at = 0; at < translations.length; at += BATCH) {
    const batch = translations.slice(at, at + BATCH)
    const texts = await readTexts(project, {
      files: batch.flatMap(({ source, target }) => [source.file, target]),
      blobs: batch.map(({ blob }) => blob),
    })
    const room = { texts, changes, documents: new Map(), runs: new Map() }
    for (const translation of batch) {
      const parser = parsers.get(parserOf(translation))
      if (parser !== undefined) receive(translation, judge(translation, room), parser)
    }
  }
}

/** At most three texts for each. */
const BATCH = 16

function parserOf({ source: { options } }: Translation): ParserName {
  return options.parser ?? 'satteri'
}

/** What the translations of a batch are judged with; sources are shared by translations, and looked through once. */
interface Room {
  readonly texts: Texts
  readonly changes: boolean
  readonly documents: Map<string, Document | readonly Finding[]>
  readonly runs: Map<Oid, ReadonlySet<string>>
}

function judge(translation: Translation, room: Room): TargetAnswer {
  const { pair, source, target: file } = translation
  const format = formatOf(pair.target)
  const isCopied = mayHaveCopies(translation, room)
  const mayFail = format === 'mdx' || mayBeEmpty(translation, room)
  if (!isCopied && !room.changes && !mayFail) return { findings: [], untranslated: 0 }
  const target = readVersion(room.texts.get(file.oid), { ...source.options, format })
  if (!isDocument(target)) return { findings: target, untranslated: 0, lacks: 'syntax' }
  const [before, after] = readSources(translation, room)
  const empty = findEmpty(after, target)
  if (empty !== undefined) return { findings: [empty], untranslated: 0, lacks: 'text' }
  const left = isCopied ? findUntranslated(before, after, target) : []
  const changesOf = (): readonly Change[] =>
    translation.verdict.changes ?? compareDocuments(before, after).changes
  const { substantive, added, removed } = translation.verdict.counts
  const called = substantive + added + removed === 0 ? () => [] : changesOf
  const answer = { findings: [], untranslated: countUntranslated(left, [before, after], called) }
  if (!room.changes) return answer
  const sideOf = sideMaker(target)
  const { oneLanguage } = translation
  return {
    ...answer,
    targets: locateChanges({ before, after, target, changes: changesOf(), oneLanguage }),
    leftovers: left.flatMap(leftover => sideOf([leftover.target]) ?? []),
  }
}

/** Bytes that are no text, or so few beside the source that they may be front matter only. Other Markdown always parses. */
function mayBeEmpty({ source, target }: Translation, { texts }: Room): boolean {
  const [whole, own] = [texts.get(source.file.oid) ?? '', texts.get(target.oid)]
  return own === undefined || own.length < Math.max(BRIEF, whole.length / MUCH_SHORTER)
}

/** UTF-16 units that cost next to nothing to parse. */
const BRIEF = 2000
/** Chinese is about three times as short as English. */
const MUCH_SHORTER = 8

/** Most translations have no words of the source in a row, and need not be parsed to know that nothing was left. */
function mayHaveCopies({ oneLanguage, source, blob, target }: Translation, { texts, runs }: Room): boolean {
  const text = texts.get(target.oid)
  if (oneLanguage || text === undefined) return false
  const others = [blob, source.file.oid].map(oid => {
    const known = runs.get(oid) ?? wordRuns(texts.get(oid) ?? '')
    runs.set(oid, known)
    return known
  })
  return hasRunOf(text, others)
}

function readSources({ pair, source, blob }: Translation, { texts, documents }: Room): [Document, Document] {
  const read = (oid: Oid): Document => {
    const key = `${oid} ${source.key}`
    const document = documents.get(key) ?? readVersion(texts.get(oid), source.options)
    documents.set(key, document)
    if (!isDocument(document)) throw new RangeError(`${pair.source} was compared before`)
    return document
  }
  return [read(blob), read(source.file.oid)]
}
