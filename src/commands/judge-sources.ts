import { type LoadedParser, loadParser } from '../document/parsers.ts'
import type { Document, ParserName } from '../document/types.ts'
import { compareDocuments } from '../freshness/compare.ts'
import { stateOf } from '../freshness/state.ts'
import type { Verdict } from '../freshness/types.ts'
import type { Oid } from '../git/types.ts'
import { isDocument, readVersion } from './read-version.ts'
import { readTexts, type Texts } from './texts.ts'
import type { Project, Source, SourceAnswer } from './types.ts'

/**
 * Reads, cuts and compares the versions of each source, some at a time so that memory stays bounded; each answer comes with
 * the parser that really gave it, which is another than the configured one where that could not be loaded.
 */
export async function judgeSources(
  project: Project,
  sources: readonly Source[],
  receive: (source: Source, answer: SourceAnswer, parser: LoadedParser) => void,
): Promise<void> {
  const parsers = new Map<ParserName, LoadedParser>()
  for (const name of new Set(sources.map(parserOf))) parsers.set(name, await loadParser(name))
  let done = 0
  const tell = (): void => project.onProgress?.('posts', done, sources.length)
  for (const batch of batchesOf(sources)) {
    tell()
    const texts = await readTexts(project, {
      files: batch.map(({ file }) => file),
      blobs: batch.flatMap(({ bases }) => [...bases.values()]),
    })
    for (const source of batch) {
      const parser = parsers.get(parserOf(source))
      if (parser !== undefined) receive(source, judge(source, texts), parser)
      done += 1
      tell()
    }
  }
}

function parserOf({ options }: Source): ParserName {
  return options.parser ?? 'satteri'
}

const BATCH = 128

function batchesOf(sources: readonly Source[]): Source[][] {
  const batches: Source[][] = []
  let room = 0
  for (const source of sources) {
    const size = 1 + new Set(source.bases.values()).size
    if (room < size) {
      batches.push([])
      room = BATCH
    }
    batches.at(-1)?.push(source)
    room -= size
  }
  return batches
}

function judge(source: Source, texts: Texts): SourceAnswer {
  const after = readVersion(texts.get(source.file.oid), source.options)
  if (!isDocument(after)) return { segments: null, findings: after, verdicts: {} }
  const verdicts: Record<Oid, Verdict | null> = {}
  for (const oid of new Set(source.bases.values())) {
    const before = oid === source.file.oid ? after : readVersion(texts.get(oid), source.options)
    verdicts[oid] = isDocument(before) ? verdictOf(before, after) : null
  }
  return { segments: after.segments.length, findings: after.findings, verdicts }
}

function verdictOf(before: Document, after: Document): Verdict {
  const { counts, changes } = compareDocuments(before, after)
  return { counts, state: stateOf({ counts, changes }), changes }
}
