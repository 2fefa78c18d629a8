import type { UserError } from '../../../errors.ts'
import type { ExchangeFile, Unit } from '../../../exchange/types.ts'
import type { PlannedText, TextsPlan } from './plan-texts.ts'

/** Texts of one translation in git that go to Crowdin. */
export interface OutgoingTexts {
  readonly locale: string
  readonly target: string
  /** The source as Crowdin holds it then, without its units' translations. */
  readonly held: ExchangeFile
  /** Into strings that have nothing. */
  readonly units: readonly Unit[]
  /** In the place of an older text of git. */
  readonly changed: readonly Unit[]
  /** Ids of suggestions at Crowdin that have texts of `changed`, older than those that count. */
  readonly older: readonly number[]
  /** Why they stay here; null: nothing keeps them. */
  readonly problem: UserError | null
}

/** The texts that go to Crowdin, under the code ids that are held there; null for none. */
export function outgoingTexts(
  { post: { pair }, texts }: TextsPlan,
  held: ExchangeFile,
): OutgoingTexts | null {
  const pushed = texts.filter(({ decision }) => decision === 'push')
  if (pushed.length === 0) return null
  const units = pushed.filter(({ sides }) => sides.remote === null).flatMap(unitOf)
  const changed = pushed.filter(({ sides }) => sides.remote !== null).flatMap(unitOf)
  const older = pushed.flatMap(({ older: id }) => id ?? [])
  return { locale: pair.locale, target: pair.target, held, units, changed, older, problem: null }
}

function unitOf({ sides: { unit, git } }: PlannedText): Unit[] {
  return git === null ? [] : [{ ...unit, target: git.text, state: 'translated', notes: [], exported: null }]
}
