import type { Connection } from '../../../crowdin/connection.ts'
import { assignLabel, createLabel, listLabels } from '../../../crowdin/labels.ts'
import { poll } from '../../../crowdin/poll.ts'
import type { FileNamed } from '../../../crowdin/source.ts'
import { listStringIds } from '../../../crowdin/strings.ts'
import { labelUnits } from '../../../plan/source/label-units.ts'
import type { SourcePlan } from '../../../plan/source/types.ts'

/** A source that Crowdin has as planned. */
export interface PushedSource extends FileNamed {
  readonly plan: Pick<SourcePlan, 'changes' | 'file'>
}

/**
 * Gives the strings that came new the labels of their kinds, of all files at once: a request for 500 strings of a label. Labels that people gave or took stay
 * as they are. Nothing is asked where nothing came.
 */
export async function labelStrings(connection: Connection, files: readonly PushedSource[]): Promise<void> {
  const wanted = new Map<string, string[]>()
  for (const { plan } of files)
    for (const [title, units] of labelUnits(plan)) wanted.set(title, [...(wanted.get(title) ?? []), ...units])
  if (wanted.size === 0) return
  const strings = await readStrings(connection, files, [...wanted.values()].flat())
  const known = new Map((await listLabels(connection)).map(({ id, title }) => [title, id]))
  for (const [title, units] of wanted) {
    const id = known.get(title) ?? (await createLabel(connection, title))
    await assignLabel(connection, {
      label: { id, title },
      stringIds: units.flatMap(unit => strings.get(unit) ?? []),
    })
  }
}

/** Ids by unit, as soon as the units are there. */
async function readStrings(
  connection: Connection,
  files: readonly PushedSource[],
  units: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  return poll({
    clock: connection.clock,
    limit: PATIENCE,
    subject: files.map(({ path }) => path).join(', '),
    read: () => listStringIds(connection, files),
    isDone: known => units.every(unit => known.has(unit)),
  })
}

/** Milliseconds until strings of an upload are listed, at most. */
const PATIENCE = 60_000
