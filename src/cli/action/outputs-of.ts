import * as z from 'zod/mini'

/** What one run of a command left. */
export interface LineReport {
  readonly command: string
  /** As the command printed it. */
  readonly json: string
  /** Absolute path of the file that has it. */
  readonly path: string
}

/** The outputs that reports fill: sums of the last one, and the numbers of all requests that are open. */
export function outputsOf(reports: readonly LineReport[]): Record<string, string> {
  const last = reports.at(-1)
  const requests = reports.filter(({ command }) => command === 'pr').flatMap(({ json }) => itemsOf(json))
  return {
    counts: JSON.stringify(last === undefined ? {} : countsOf(last)),
    report: last?.path ?? '',
    'pull-requests': JSON.stringify(numbersOf(requests.map(({ pull }) => pull))),
    issues: JSON.stringify(numbersOf(requests.map(({ issue }) => issue))),
  }
}

const thread = z.object({ outcome: z.string(), number: z.nullable(z.number()) })
const requests = z.object({ items: z.array(z.object({ pull: thread, issue: thread })) })
type Thread = z.infer<typeof thread>

function itemsOf(json: string): z.infer<typeof requests>['items'] {
  const found = requests.safeParse(JSON.parse(json))
  return found.success ? found.data.items : []
}

/** Those that people find open after the run. */
function numbersOf(threads: readonly Thread[]): number[] {
  const open = threads.filter(({ outcome }) => OPEN.has(outcome))
  return [...new Set(open.flatMap(({ number }) => number ?? []))].sort((a, b) => a - b)
}

const OPEN = new Set(['opened', 'reopened', 'refreshed', 'unchanged', 'conflict'])

/** How often each value stands in the list that a command's report is about. */
const COUNTED: Readonly<Record<string, readonly [list: string, key: string]>> = {
  status: ['translations', 'state'],
  check: ['findings', 'severity'],
  doctor: ['findings', 'severity'],
  push: ['posts', 'outcome'],
  pull: ['translations', 'outcome'],
  sync: ['translations', 'outcome'],
  update: ['items', 'outcome'],
}

function countsOf({ command, json }: LineReport): Record<string, number> {
  if (command === 'pr') return countValues(itemsOf(json).map(({ pull }) => pull.outcome))
  if (command === 'guard') return guardCounts(json)
  const [list, key] = COUNTED[command] ?? []
  if (list === undefined || key === undefined) return {}
  const one = z.record(z.string(), z.unknown())
  const found = z.object({ [list]: z.array(one) }).safeParse(JSON.parse(json))
  const values = found.success ? (found.data[list] ?? []).map(each => each[key]) : []
  return countValues(values.filter(value => typeof value === 'string'))
}

function guardCounts(json: string): Record<string, number> {
  const sum = z.object({ sum: z.object({ edits: z.record(z.string(), z.number()) }) })
  const found = sum.safeParse(JSON.parse(json))
  return found.success ? found.data.sum.edits : {}
}

function countValues(values: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const value of values) counts[value] = (counts[value] ?? 0) + 1
  return counts
}
