import { type LoadedParser, loadParser } from '../document/parsers.ts'
import type { Document, ExtractOptions, Finding, ParserName } from '../document/types.ts'
import { sideMaker } from '../freshness/change-side.ts'
import { compareDocuments } from '../freshness/compare.ts'
import { countUntranslated, findUntranslated } from '../freshness/locating/find-untranslated.ts'
import type { Change } from '../freshness/types.ts'
import { locateChanges } from '../freshness/locating/locate-changes.ts'
import type { Versions } from '../freshness/locating/scene.ts'
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
    const room = { texts, readSource: readerOf(texts), changes }
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

/** What the translations of a batch are judged with. */
interface Room {
  readonly texts: Texts
  readonly readSource: Reader
  readonly changes: boolean
}

type Reader = (oid: Oid, options: ExtractOptions) => Document | readonly Finding[]

/** Sources are shared by translations, and parsed once. */
function readerOf(texts: Texts): Reader {
  const documents = new Map<string, Document | readonly Finding[]>()
  return (oid, options) => {
    const key = `${oid} ${JSON.stringify(options)}`
    const document = documents.get(key) ?? readVersion(texts.get(oid), options)
    documents.set(key, document)
    return document
  }
}

function judge(translation: Translation, { texts, readSource: read, changes }: Room): TargetAnswer {
  const { pair, source, blob, target: file } = translation
  const target = readVersion(texts.get(file.oid), { ...source.options, format: formatOf(pair.target) })
  if (!isDocument(target)) return { findings: target, untranslated: 0, ...(changes ? { targets: null } : {}) }
  const [before, after] = [read(blob, source.options), read(source.file.oid, source.options)]
  if (!isDocument(before) || !isDocument(after)) throw new RangeError(`${pair.source} was compared before`)
  return answerOf({ before, after, target }, translation, changes)
}

function answerOf(
  { before, after, target }: Pick<Versions, 'before' | 'after' | 'target'>,
  { verdict, oneLanguage }: Translation,
  withPlaces: boolean,
): TargetAnswer {
  const left = oneLanguage ? [] : findUntranslated(before, after, target)
  if (left.length === 0 && !withPlaces) return { findings: [], untranslated: 0 }
  const changesOf = (): readonly Change[] => verdict.changes ?? compareDocuments(before, after).changes
  const untranslated = countUntranslated(left, before, changesOf)
  if (!withPlaces) return { findings: [], untranslated }
  const changes = changesOf()
  const sideOf = sideMaker(target)
  return {
    findings: [],
    untranslated,
    targets: locateChanges({ before, after, target, changes, oneLanguage }),
    leftovers: left.flatMap(leftover => sideOf([leftover.target]) ?? []),
  }
}
