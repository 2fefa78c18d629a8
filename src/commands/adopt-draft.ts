import { CONFIDENT } from '../freshness/adoption/confident.ts'
import { contradict } from '../freshness/adoption/contradict.ts'
import { safeShare } from '../freshness/adoption/safe-share.ts'
import type { Adoption, FoundVersion, Inference, SourceVersions } from '../freshness/adoption/types.ts'
import type { Pair } from '../freshness/types.ts'
import type { Snapshot } from '../git/types.ts'
import type { Post, PostTarget } from './adopt-posts.ts'
import type { ResolvedBasis } from './bases.ts'

/** What was found out about one translation, and its text. */
export interface Draft {
  readonly adoption: Adoption
  readonly pair: Pair
  /** Null when it cannot be read. */
  readonly text: string | null
}

/** One target with all that is known of it. */
export interface Examined {
  readonly post: Post
  readonly target: PostTarget
  readonly basis: ResolvedBasis
  readonly versions: SourceVersions
  readonly inference: Inference | null
}

/** What is told of a translation before anything is written. */
export function draftOf({ post, target, basis, versions, inference }: Examined): Draft {
  const { pair, text } = target
  const version = inference === null ? undefined : post.versions[inference.version]
  const empty = emptyAdoption(pair, basis)
  if (inference === null || version === undefined)
    return withoutVersion({ pair, text, adoption: empty }, post.isUtf8 ? 'noHistory' : 'notUtf8')
  // Nothing but a commit can be recorded
  if (version.isUncommitted) {
    const outcome = basis.blob === null ? 'unknown' : 'unsure'
    return withoutVersion({ pair, text, adoption: { ...empty, outcome } }, 'uncommitted')
  }
  const declared = post.versions.findIndex(({ blob }) => blob === basis.blob)
  const contradiction = declared === -1 ? null : contradict(declared, inference, versions)
  const found: FoundVersion = {
    commit: version.commit,
    path: version.path,
    blob: version.blob,
    behind: inference.version,
    confidence: inference.confidence,
    evidence: inference.evidence,
    against: inference.against,
    doubt: inference.doubt,
  }
  const isSure = inference.confidence >= CONFIDENT
  if (basis.blob !== null) {
    const agrees = isSure && declared !== -1 && safeShare(inference.likely, declared, versions) >= CONFIDENT
    const outcome = isSure && contradiction !== null ? 'contradicted' : agrees ? 'agrees' : 'unsure'
    return { pair, text, adoption: { ...empty, found, outcome, contradiction } }
  }
  if (!version.reachable)
    return { pair, text, adoption: { ...empty, found, problem: { code: 'adopt:unshared', params: {} } } }
  return { pair, text, adoption: { ...empty, found, outcome: isSure ? 'ready' : 'unsure' } }
}

function emptyAdoption({ source, target, locale }: Pair, { basis }: ResolvedBasis): Adoption {
  const none = { found: null, write: null, contradiction: null, problem: null }
  return { source, target, locale, basis, outcome: 'unknown', ...none }
}

function withoutVersion(draft: Draft, why: string): Draft {
  return { ...draft, adoption: { ...draft.adoption, problem: { code: `adopt:${why}`, params: {} } } }
}

/** What is told of one that cannot be read. */
export function unreadable(pair: Pair, basis: ResolvedBasis, { skipped }: Pick<Snapshot, 'skipped'>): Draft {
  const isLink = skipped.some(({ path, why }) => path === pair.target && why === 'symbolic-link')
  const draft = { pair, text: null, adoption: emptyAdoption(pair, basis) }
  return withoutVersion(draft, isLink ? 'symbolicLink' : 'unreadable')
}
