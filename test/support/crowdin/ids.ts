/** Numbers the things of one kind, from `first` on. */
export interface Ids {
  next(kind: Kind): number
}

type Kind = keyof typeof FIRST

/** Each kind begins elsewhere, so that an id of the wrong kind is never found; storages are beyond 32 bits, as the real ones. */
const FIRST = {
  storage: 2_200_000_001,
  user: 12,
  branch: 201,
  directory: 401,
  file: 1001,
  string: 50_001,
  translation: 7_000_001,
  approval: 9_000_001,
  label: 31,
  comment: 601,
  build: 801,
}

/** Ids from the first of each kind. */
export function createIds(): Ids {
  const last = new Map<Kind, number>()
  return {
    next: kind => {
      const id = last.has(kind) ? (last.get(kind) ?? 0) + 1 : FIRST[kind]
      last.set(kind, id)
      return id
    },
  }
}
