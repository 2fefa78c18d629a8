import type { UnitSides } from './compare-sides.ts'
import type { Sides } from './types.ts'

/** What the past tells of a unit whose two texts differ, or of a text that nobody approved. */
export interface Past {
  /** Translators' side had git's text as a suggestion: before the one that counts now, after it, or never. */
  readonly suggested: 'before' | 'after' | null
  /** Git had the other text before. */
  readonly gitHad: boolean
  /** Git's text is older than the source's present one. */
  readonly gitIsOlder: boolean
  /** The text that counts was made for the source's present meaning. */
  readonly isCurrent: boolean
}

/** Of a unit of which nothing has to be asked. */
export const NO_PAST: Past = { suggested: null, gitHad: false, gitIsOlder: false, isCurrent: true }

/** What `decideText` decides on. A source text is about to change its meaning: then no text of translators' side is good for it. */
export function settleSides({ git, remote, edit }: UnitSides, past: Past): Sides {
  const isMeant = edit !== 'substantive'
  const approved = remote?.approved === true && isMeant
  return {
    git: git && {
      text: git.text,
      isGood: git.isGood,
      wasThere: past.suggested === 'before' || git.isSource || (!git.isGood && past.gitIsOlder),
    },
    remote: remote && {
      text: remote.text,
      approved,
      isCurrent: isMeant && (approved || past.isCurrent) && !(remote.isSource && !approved),
      wasThere: past.gitHad || (remote.isSource && !approved),
      isOffered: past.suggested === 'after' && !remote.approved,
    },
  }
}
