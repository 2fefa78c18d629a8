import { failure } from '../failure.ts'
import { splitRecords } from '../records.ts'
import { runGit } from '../run.ts'
import type { Oid, Repository } from '../types.ts'
import { bringObjects } from './bring-objects.ts'
import { mayFetch } from './may-fetch.ts'

/**
 * Fetches at once what a `git log` with these options will compare to find renames; git itself would fetch for each commit. Does nothing
 * where nothing may be fetched. Throws `git:unreachable`, `git:failed`.
 */
export async function fetchRenamed(
  repository: Repository,
  options: readonly string[],
  input: string,
): Promise<void> {
  if (!mayFetch(repository)) return
  // A combined diff compares with each parent.
  const apart = options.map(option =>
    option === '--diff-merges=combined' ? '--diff-merges=separate' : option,
  )
  const args = [...LOG, ...apart.filter(option => option !== '--combined-all-paths')]
  const result = await runGit(repository.root, args, input)
  if (result.code !== 0) throw failure(result, 'git log', repository)
  await bringObjects(repository, wantedFor(splitRecords(result.stdout)))
}

const LOG = ['log', '--raw', '-z', '--no-abbrev', '--no-renames', '--diff-filter=AD', '--format=%H']

interface Sides {
  readonly gone: Set<Oid>
  readonly came: Set<Oid>
}

/** `<commit>`, then per file `:<old mode> <new mode> <old id> <new id> <status>` and its path. */
function wantedFor(records: readonly string[]): Oid[] {
  const wanted = new Set<Oid>()
  let sides: Sides = { gone: new Set(), came: new Set() }
  for (let at = 0; at < records.length; at++) {
    const record = records[at]?.trimStart() ?? ''
    if (record.startsWith(':')) {
      note(record, sides)
      at += 1
    } else if (record !== '') {
      addInexact(sides, wanted)
      sides = { gone: new Set(), came: new Set() }
    }
  }
  addInexact(sides, wanted)
  return [...wanted]
}

const SUBMODULE = '160000'

function note(record: string, { gone, came }: Sides): void {
  const [before = '', after = '', from = '', to = '', status] = record.slice(1).split(' ')
  if (status === 'D' && before !== SUBMODULE) gone.add(from)
  if (status === 'A' && after !== SUBMODULE) came.add(to)
}

/** Equal contents need not be compared; of what is left both sides must have something (diffcore-rename.c of git). */
function addInexact({ gone, came }: Sides, wanted: Set<Oid>): void {
  const [left, added] = [[...gone].filter(oid => !came.has(oid)), [...came].filter(oid => !gone.has(oid))]
  if (left.length === 0 || added.length === 0) return
  for (const oid of [...left, ...added]) wanted.add(oid)
}
