import { record } from '../../ledger/record.ts'
import { assessUnits } from './assess-units.ts'
import { factsFor } from './facts-for.ts'
import { type Arrival, planPost, type PostPlan } from './plan-post.ts'
import { readLike } from './read-like.ts'

/**
 * Plans one post until nothing more comes of it: what went in may make sure where more belongs, and a second run would find it. `blob`
 * is that of the source as it is.
 */
export function planFully(arrival: Arrival, blob: string): PostPlan {
  let plan = planPost(arrival)
  for (let pass = 1; pass < PASSES; pass += 1) {
    const next = isOpen(plan) ? arrivalAfter(arrival, plan, blob) : undefined
    const again = next === undefined ? undefined : planPost(next)
    if (again === undefined || !again.outcomes.some(({ kind }) => kind === 'taken')) break
    plan = joined(plan, again)
  }
  return plan
}

const PASSES = 4

/** Something went in, and something else found no place. */
function isOpen({ outcomes }: PostPlan): boolean {
  return ['taken', 'refused'].every(wanted => outcomes.some(({ kind }) => kind === wanted))
}

function arrivalAfter(arrival: Arrival, { text, vouched }: PostPlan, blob: string): Arrival | undefined {
  const { translation } = arrival
  const { after, target, records } = translation
  if (target === null || text === null) return undefined
  const facts = factsFor({ source: after, blob, texts: vouched })
  const next = {
    ...translation,
    target: readLike(text, target),
    records: [...records, ...facts.map(fact => record(fact))],
  }
  return { ...arrival, translation: next, assessment: assessUnits(next) }
}

/** What was taken is taken, even where the next pass sees only that it is there. */
function joined(first: PostPlan, second: PostPlan): PostPlan {
  return {
    ...second,
    outcomes: first.outcomes.map((outcome, i) => {
      const again = second.outcomes[i]
      return outcome.kind !== 'taken' && again?.kind === 'taken' ? again : outcome
    }),
    vouched: new Map([...first.vouched, ...second.vouched]),
    placed: new Map([...first.placed, ...second.placed]),
  }
}
