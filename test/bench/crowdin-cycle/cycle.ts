import { virtualClock } from '../../support/crowdin-connection.ts'
import { startCrowdin } from '../../support/crowdin/start.ts'
import { openBlog, STATES } from './blog.ts'
import { adopted, firstPush } from './first-push.ts'
import { grammar } from './grammar.ts'
import { laterState } from './later-state.ts'
import { idle } from './idle.ts'
import { translatorsAnswer } from './translators-answer.ts'
import type { Actors, Told } from './tell.ts'

export interface CycleOptions {
  readonly bundle: string
  /** Where the blog is cloned to. */
  readonly folder: string
  /** Locales of the project, with Crowdin's names. */
  readonly languages: Readonly<Record<string, string>>
  /** Locales that translators work in. */
  readonly answered: readonly string[]
  /** Posts; empty: all. */
  readonly paths: readonly string[]
  /** Is told of each stage as it ends. */
  readonly onStage?: (told: Told) => void
}

/** Plays the whole cycle of a blog with an emulator of Crowdin that has the service's limits, and tells what held. */
export async function playCycle(options: CycleOptions): Promise<Told[]> {
  const { bundle, folder, languages, paths } = options
  const blog = openBlog(bundle, folder, Object.keys(languages))
  const clock = virtualClock()
  const server = await startCrowdin({
    targetLanguageIds: Object.values(languages),
    maxInFlight: 20,
    maxPerSecond: 20,
    limitClock: () => clock.now(),
  })
  const actors: Actors = { blog, server, clock, paths, root: blog.root }
  const told: Told[] = []
  const tell = (stage: Told): void => {
    told.push(stage)
    options.onStage?.(stage)
  }
  try {
    tell(await adopted(actors))
    tell(await firstPush(actors))
    tell(await idle(actors, 'second sync'))
    tell(await idle(actors, 'third sync', { isSilent: true }))
    tell(await grammar(actors))
    tell(await idle(actors, 'after the grammar'))
    tell(await laterState(actors, STATES.later))
    for await (const stage of translatorsAnswer(actors, options)) tell(stage)
    return told
  } finally {
    await server.close()
  }
}
