import type { Pair } from '../freshness/types.ts'
import { readFiles } from '../git/files.ts'
import type { Oid, SnapshotFile } from '../git/types.ts'
import { inspectTarget } from './target-facts.ts'
import type { Project, TargetFacts } from './types.ts'

/** What the front matter of each target says, remembered by blob; without an entry: a target that was passed over. */
export async function readFacts(project: Project, pairs: readonly Pair[]): Promise<Map<Pair, TargetFacts>> {
  const { cache, config, snapshot } = project
  const facts = new Map<Pair, TargetFacts>()
  const unread = new Map<SnapshotFile, Pair>()
  for (const pair of pairs) {
    const file = snapshot.files.get(pair.target)
    if (file === undefined) continue
    const known = cache.get('targets', keyOf(project, pair, file.oid))
    if (known === undefined) unread.set(file, pair)
    else facts.set(pair, known)
  }
  if (unread.size === 0) return facts
  const inspect = await inspectTarget(config)
  await readFiles([...unread.keys()], project, (file, bytes) => {
    const pair = unread.get(file)
    if (pair === undefined) return
    const found = inspect(bytes, pair)
    cache.set('targets', keyOf(project, pair, file.oid), found)
    facts.set(pair, found)
  })
  return facts
}

function keyOf({ config }: Project, pair: Pair, oid: Oid): string {
  const mdx = pair.target.endsWith('.mdx') ? 'x' : ''
  return `${oid}${mdx} ${config.content[pair.content]?.basisFields.join(' ') ?? ''}`
}
