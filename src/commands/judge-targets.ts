import { type LoadedParser, loadParser } from '../document/parsers.ts'
import type { ParserName } from '../document/types.ts'
import { judgeTarget } from './judge-target.ts'
import { readOrder } from './read-order.ts'
import { openRoom, type Room } from './target-room.ts'
import type { Translation } from './translation.ts'
import type { Project, TargetAnswer } from './types.ts'

export interface TargetQuestion {
  readonly translations: readonly Translation[]
  /** True: the place of every change, not only what was left in the source language. */
  readonly changes: boolean
}

/** What was found out about one target. */
export interface TargetJudgement {
  readonly answer: TargetAnswer
  /** True: the same texts give the same answer at any time, by the configured parser. */
  readonly lasting: boolean
}

/**
 * Reads, cuts and aligns targets, some at a time so that memory stays bounded; each text is parsed once. The history is asked only
 * where a basis and a record contradict each other.
 */
export async function judgeTargets(
  project: Project,
  { translations, changes }: TargetQuestion,
  receive: (translation: Translation, judgement: TargetJudgement) => void,
): Promise<void> {
  const parsers = new Map<ParserName, LoadedParser>()
  for (const name of new Set(translations.map(parserOf))) parsers.set(name, await loadParser(name))
  const contested: Translation[] = []
  let done = 0
  const tell = (): void => project.onProgress?.('translations', done, translations.length)
  const pass = async (wanted: readonly Translation[]): Promise<void> => {
    for (let at = 0; at < wanted.length; at += BATCH) {
      const batch = wanted.slice(at, at + BATCH)
      tell()
      const room = await openRoom(project, batch, changes)
      for (const translation of batch) {
        const parser = parserOf(translation)
        const answer = judgeTarget(translation, room)
        // What the history says of the order may be another when the same texts come again
        const isOrdered = translation.isOlder !== undefined
        const lasting =
          parsers.get(parser)?.name === parser && !isOrdered && !room.settler.isLacking(translation)
        if (answer === undefined) {
          contested.push(translation)
          continue
        }
        receive(translation, { answer, lasting })
        done += 1
        tell()
      }
    }
  }
  await pass(translations)
  const order = await readOrder(project, contested)
  await pass([...order].map(([translation, isOlder]) => ({ ...translation, isOlder })))
}

/** At most three texts for each, and the versions that records were made for. */
const BATCH = 16

function parserOf({ source: { options } }: Translation): ParserName {
  return options.parser ?? 'satteri'
}

/** One translation that was judged by itself, with every change and its place. */
export interface Judged {
  /** Knows which versions come before its basis, where that decides. */
  readonly translation: Translation
  readonly room: Room
  readonly answer: TargetAnswer
  /** The answer with other records. */
  readonly judgeWith: (signOffs: Translation['signOffs']) => TargetAnswer
}

/** Judges one translation and keeps its texts at hand; the parser must have been loaded. */
export async function judgeAlone(project: Project, translation: Translation): Promise<Judged> {
  const room = await openRoom(project, [translation], true)
  const first = judgeTarget(translation, room)
  const order = first === undefined ? await readOrder(project, [translation]) : undefined
  const isOlder = order?.get(translation)
  const known = isOlder === undefined ? translation : { ...translation, isOlder }
  const judgeWith = (signOffs: Translation['signOffs']): TargetAnswer => {
    // What is newly recorded is about the source as it is now, so that nobody need ask which is later
    const answer = judgeTarget({ isOlder: () => false, ...known, signOffs }, room)
    if (answer === undefined) throw new RangeError(`the order of ${translation.pair.source} is known`)
    return answer
  }
  return { translation: known, room, answer: first ?? judgeWith(translation.signOffs), judgeWith }
}
