import { findPlaces } from '../../../src/commands/crowdin/remote/find-places.ts'
import { openHeldMemory } from '../../../src/commands/crowdin/remote/held-memory.ts'
import { openRemote } from '../../../src/commands/crowdin/remote/open-remote.ts'
import { openSource } from '../../../src/commands/crowdin/sources/open-source.ts'
import { planPost } from '../../../src/commands/crowdin/sources/plan-post.ts'
import { openProject } from '../../../src/commands/project.ts'
import { loadParsers } from '../../../src/commands/update/open-translations.ts'
import type { SegmentChange } from '../../../src/report/sync/sync-report.ts'
import type { Stage } from './run.ts'

/** What the plan takes the edit of each string for that is to change, by our ids; what is new is left out. Sends nothing that changes anything. */
export async function planLabels({ root, server, clock }: Stage): Promise<Map<string, SegmentChange>> {
  const project = await openProject({ root })
  try {
    const { baseUrl, token, projectId } = server
    const credentials = { baseUrl, token, projectId, enterprise: false }
    const { crowdin, tree } = await openRemote(project, { credentials, transport: { clock } })
    await loadParsers(project)
    const { places } = await findPlaces(project, tree)
    const labels = new Map<string, SegmentChange>()
    const memory = openHeldMemory(project.cache, crowdin)
    for (const { source, path, from } of places) {
      const file = tree.files.get(from ?? path)
      if (file === undefined) continue
      const { changes } = await planPost({ crowdin, memory }, await openSource(project, source), file)
      for (const change of changes)
        if (change.kind !== 'added')
          labels.set(change.id, change.kind === 'edited' ? change.label : change.kind)
    }
    return labels
  } finally {
    await project.objects.close()
  }
}
