import type { Counts } from '../../freshness/types.ts'
import { compareSources } from '../compare-sources.ts'
import { sourcesOf } from '../sources.ts'
import type { Project, Source } from '../types.ts'
import type { Touched } from './touched-files.ts'

/**
 * What happened to the segments of each source that a change edited: counts by touched source. Null: a version of it cannot be read. Of
 * added, removed and merely renamed sources there are none.
 */
export async function compareTouched(
  project: Project,
  touched: readonly Pick<Touched, 'sources'>[],
): Promise<Map<Touched['sources'][number], Counts | null>> {
  const asked = touched.flatMap(({ sources }) => sources.flatMap(each => questionOf(project, each)))
  const { answers } = await compareSources(
    project,
    asked.map(({ source }) => source),
    false,
  )
  return new Map(
    asked.map(({ each, source, before }) => [each, answers.get(source)?.verdicts[before]?.counts ?? null]),
  )
}

interface Question {
  readonly each: Touched['sources'][number]
  readonly source: Source
  readonly before: string
}

/** The version after the change as a source, the one before it as its basis. */
function questionOf({ config, snapshot }: Project, each: Touched['sources'][number]): Question[] {
  const { change, content } = each
  const { path, before, after } = change
  if (before === null || after === null || before === after) return []
  const pair = {
    source: path,
    target: path,
    locale: config.content[content]?.sourceLocale ?? '',
    content,
    sourceExists: true,
    targetExists: true,
  }
  const basis = { commit: null, path: change.from, from: null, recorded: null, problem: null }
  const files = new Map([[path, { path, oid: after, dirty: false }]])
  const bases = new Map([[pair, { basis, blob: before, findings: [] }]])
  return sourcesOf({ config, snapshot: { ...snapshot, files } }, [pair], bases).map(source => ({
    each,
    source,
    before,
  }))
}
