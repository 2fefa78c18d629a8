import { UserError } from '../../../errors.ts'
import { inlineOf } from '../../../exchange/inline/inline-of.ts'
import { wordsKey } from '../../../exchange/inline/words-key.ts'
import type { ExchangeFile } from '../../../exchange/types.ts'
import { findBlobs } from '../../../git/blobs-at.ts'
import type { OpenPost } from '../../exchange/open-posts.ts'
import { formatOf } from '../../read-markdown.ts'
import { readTexts } from '../../texts.ts'
import type { Project } from '../../types.ts'
import { type OutgoingTexts, outgoingTexts } from './outgoing-texts.ts'
import { openPastVersion } from './past-version.ts'
import type { PlannedText, TextsPlan } from './plan-texts.ts'

interface Committing {
  /** The source as Crowdin holds it then. */
  readonly held: ExchangeFile
  /** True: texts go whether or not they stand at HEAD. */
  readonly force: boolean
}

/**
 * The texts of a translation that go to Crowdin; those that do not stand at HEAD apart, since they are kept: they may be half written, and would take the
 * place of what somebody approved. What a broken run wrote beside them keeps no other text.
 */
export async function committedTexts(
  project: Project,
  plan: TextsPlan,
  { held, force }: Committing,
): Promise<OutgoingTexts[]> {
  const all = outgoingTexts(plan, held)
  if (all === null) return []
  const isCommitted = force ? () => true : await readCommitted(project, plan.post)
  const pushed = plan.texts.filter(({ decision }) => decision === 'push')
  const sent = outgoingTexts({ ...plan, texts: pushed.filter(text => isCommitted(text)) }, held)
  const kept = outgoingTexts({ ...plan, texts: pushed.filter(text => !isCommitted(text)) }, held)
  const problem = new UserError('push:uncommittedTexts', { path: plan.post.pair.target })
  return [...(sent === null ? [] : [sent]), ...(kept === null ? [] : [{ ...kept, problem }])]
}

async function readCommitted(
  project: Project,
  { pair, target, source }: OpenPost,
): Promise<(text: PlannedText) => boolean> {
  const { snapshot } = project
  const [blob = null] = await findBlobs([{ commit: snapshot.commit, path: pair.target }], project)
  if (blob === (snapshot.files.get(pair.target)?.oid ?? null)) return () => true
  if (blob === null || target === null) return () => false
  const text = (await readTexts(project, { files: [], blobs: [blob] })).get(blob)
  if (text === undefined) return () => false
  const options = { ...source.options, format: formatOf(pair.target) }
  return standsIn({ text, options, target })
}

function standsIn(version: Parameters<typeof openPastVersion>[0]): (text: PlannedText) => boolean {
  const { keyOf } = openPastVersion(version)
  return ({ standing: { existing } }) => {
    if (existing === null) return false
    const key = wordsKey(inlineOf(existing))
    return keyOf(existing.id, key) === key
  }
}
