import type { Change, ChangeTarget, DiffTranslation } from '../../freshness/types.ts'

/** One change and where it stands in one translation. */
export interface Located {
  readonly change: Change
  readonly place: ChangeTarget
  /** Path from the root. */
  readonly target: string
  /** BCP 47. */
  readonly locale: string
}

type Placed = Pick<DiffTranslation, 'target' | 'locale' | 'targets'>

/** For each change where it stands in each translation, as far as that is known. */
export function locate(
  changes: readonly Change[],
  translations: readonly Placed[],
): ReadonlyMap<Change, readonly Located[]> {
  return new Map(
    changes.map((change, at) => [change, translations.flatMap(one => locatedIn(one, change, at))]),
  )
}

function locatedIn({ target, locale, targets }: Placed, change: Change, at: number): Located[] {
  const place = targets?.[at]
  return place === undefined ? [] : [{ change, place, target, locale }]
}
