import { ask, isFailure, tryAsk } from './ask.ts'
import type { Github } from './connection.ts'
import { HARMLESS } from './harmless.ts'
import { listAll, PAGE } from './list-all.ts'
import { makeOnce } from './make-once.ts'
import { userErrorOf } from './user-error-of.ts'

export interface NewLabel {
  readonly name: string
  /** Six hex digits. */
  readonly color: string
  /** 100 characters at most. */
  readonly description: string
}

/** Makes the labels that are not there; those that are stay as they are. Names of labels are the same whatever their case. */
export async function ensureLabels(g: Github, wanted: readonly NewLabel[]): Promise<void> {
  if (wanted.length === 0) return
  const there = await listNames(g)
  for (const label of wanted) {
    const key = label.name.toLowerCase()
    if (!there.has(key)) await createLabel(g, label)
    there.add(key)
  }
}

/** Gives an issue or a pull request labels; it keeps those it has. */
export async function addLabels(g: Github, number: number, names: readonly string[]): Promise<void> {
  if (names.length === 0) return
  await ask(g, {
    subject: `#${number}`,
    call: client =>
      client.request('POST /repos/{owner}/{repo}/issues/{issue_number}/labels', {
        ...g.at,
        issue_number: number,
        labels: [...names],
        request: HARMLESS,
      }),
  })
}

/** Takes a label from an issue or a pull request; one that it has not is fine. */
export async function removeLabel(g: Github, number: number, name: string): Promise<void> {
  const answer = await tryAsk(g, client =>
    client.request('DELETE /repos/{owner}/{repo}/issues/{issue_number}/labels/{name}', {
      ...g.at,
      issue_number: number,
      name,
      request: HARMLESS,
    }),
  )
  if (!isFailure(answer) || answer.kind === 'notFound') return
  throw userErrorOf(g, answer, `#${number}`)
}

async function listNames(g: Github): Promise<Set<string>> {
  const labels = await listAll(g, {
    subject: `${g.at.owner}/${g.at.repo}`,
    pages: ({ paginate }) =>
      paginate.iterator('GET /repos/{owner}/{repo}/labels', { ...g.at, per_page: PAGE }),
    keyOf: ({ name }) => name,
  })
  return new Set(labels.map(({ name }) => name.toLowerCase()))
}

async function createLabel(g: Github, label: NewLabel): Promise<void> {
  await makeOnce(g, {
    subject: label.name,
    make: async client => {
      const { data } = await client.request('POST /repos/{owner}/{repo}/labels', { ...g.at, ...label })
      return { data: data.name }
    },
    find: async () => ((await listNames(g)).has(label.name.toLowerCase()) ? label.name : null),
    isThere: said => /already_exists/.test(said),
  })
}
