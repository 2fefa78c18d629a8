import { callTranslators } from '../../../freshness/call-translators.ts'
import { changeKey } from '../../../freshness/change-key.ts'
import type { ChangeTarget, Pair, TranslationStatus } from '../../../freshness/types.ts'
import type { RequestChange, RequestPost } from '../../../report/request/request.ts'
import { readField } from '../../../document/front-matter/read-field.ts'
import { readTranslators } from '../../../plan/reviewers/read-translators.ts'
import { countTranslated } from './count-translated.ts'
import type { Read } from './read-texts-at.ts'
import type { Ground, RequestContent } from './types.ts'

interface Told {
  readonly content: RequestContent
  /** The translation with the files that the request is to have. */
  readonly status: TranslationStatus
  /** As the base has it. */
  readonly before: TranslationStatus | undefined
  readonly pair: Pair
}

/** What a request tells of one post; `read` gives the texts of a commit. */
export async function tellPost(
  ground: Ground,
  { content, status, before, pair }: Told,
  read: Read,
): Promise<RequestPost> {
  const { source, target } = status
  const text = await read(content.commit, source)
  const translation = await read(content.commit, target)
  const update = ground.updates.get(target)
  const carried = (update?.item.changes ?? []).filter(({ state }) => state === 'carried')
  const isChanged = content.changed.includes(target)
  return {
    source,
    target,
    title: readField(text ?? '', ['title']).value?.trim() || source,
    isNew: !pair.targetExists || (await read(ground.base, target)) === null,
    basis: { before: before?.basis?.commit ?? null, after: status.basis?.commit ?? null },
    counts: status.segments,
    carried: isChanged
      ? carried.map(({ change }) => ({ key: changeKey(target, change), change, place: null }))
      : [],
    translated: isChanged ? await countTranslated(ground, { content, pair, update }, read) : 0,
    work: workOf(status),
    untranslated: (status.untranslated ?? []).map(({ lines, text: left }) => ({
      line: lines[0],
      text: left,
    })),
    translators: readTranslators(translation ?? ''),
  }
}

/** The changes that a translator has to look at, each with its place. */
function workOf({ target, changes = [], targets }: TranslationStatus): RequestChange[] {
  const places: readonly (ChangeTarget | undefined)[] = targets ?? []
  const called = targets == null ? changes : callTranslators(changes, targets)
  return called.flatMap((change, i) =>
    change.label === 'substantive'
      ? [{ key: changeKey(target, change), change, place: places[i] ?? null }]
      : [],
  )
}
