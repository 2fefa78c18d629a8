import { askFor, dataOf, isFailure, tryAsk } from './ask.ts'
import type { Connection } from './connection.ts'
import { listAll } from './list-all.ts'
import type { Label } from './types.ts'
import { userErrorOf } from './user-error-of.ts'

/** All labels of the project. */
export async function listLabels(connection: Connection): Promise<Label[]> {
  const labels = await listAll(connection, {
    subject: `#${connection.projectId}`,
    call: (client, page) => client.labelsApi.listLabels(connection.projectId, page),
    keyOf: label => label.id,
  })
  return labels.map(({ id, title }) => ({ id, title }))
}

/** A label's id, made where there is none of this title; asking twice makes one. */
export async function createLabel(connection: Connection, title: string): Promise<number> {
  const answer = await tryAsk(connection, client =>
    client.labelsApi.addLabel(connection.projectId, { title }),
  )
  if (!isFailure(answer)) return dataOf(answer, title).id
  const there = answer.uncertain || answer.status === 400 ? await listLabels(connection) : []
  const same = there.find(label => label.title === title)
  if (same === undefined) throw userErrorOf(answer, title)
  return same.id
}

/** The most that Crowdin takes at once. */
const AT_ONCE = 500

/** Gives strings a label; those that have it keep it. */
export async function assignLabel(
  connection: Connection,
  { label, stringIds }: { readonly label: Label; readonly stringIds: readonly number[] },
): Promise<void> {
  for (let from = 0; from < stringIds.length; from += AT_ONCE) {
    const some = stringIds.slice(from, from + AT_ONCE)
    await askFor(connection, {
      subject: label.title,
      call: client =>
        client.labelsApi.assignLabelToString(connection.projectId, label.id, { stringIds: some }),
    })
  }
}
