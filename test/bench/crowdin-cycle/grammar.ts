import { STATES } from './blog.ts'
import { approvedIn, goneStrings, type Held, isApproved, lostTexts, type Place, readHeld } from './held.ts'
import { planLabels } from './plan-labels.ts'
import { runSync } from './run.ts'
import { type Actors, countBy, equal, figuresOf, none, problemsIn, type Told, type Verdict } from './tell.ts'

/** A fix of grammar in many posts comes. */
export async function grammar(actors: Actors): Promise<Told> {
  const { server, blog } = actors
  blog.merge(STATES.grammar)
  const labels = await planLabels(actors)
  const before = readHeld(server)
  const { report, ...run } = await runSync(actors, 'sync')
  const after = readHeld(server)
  const approved = approvedIn(before)
  const light = approved.filter(({ key }) => ['cosmetic', 'mechanical'].includes(labels.get(key) ?? ''))
  const heavy = approved.filter(({ key }) => labels.get(key) === 'substantive')
  return {
    name: 'grammar',
    run,
    figures: {
      ...figuresOf(report),
      'edits by the plan': countBy([...labels.values()]),
      'approved before, by edit': countBy(approved.map(({ key }) => labels.get(key) ?? 'none')),
      'approved after': approvedIn(after).length,
    },
    verdicts: [
      none('nothing failed', problemsIn(report)),
      equal(
        'approvals of what did not change stay',
        ...survivors(
          after,
          approved.filter(({ key }) => !labels.has(key)),
        ),
      ),
      equal('approvals of edits that change no meaning stay', ...survivors(after, light)),
      none(
        'those of edits that do, stay',
        light
          .filter(place => !isApproved(after, place))
          .map(({ key, language }) => `${language} ${key}: ${labels.get(key)}`),
      ),
      equal(
        'approvals of edits of meaning go',
        heavy.filter(place => !isApproved(after, place)).length,
        heavy.length,
      ),
      ...noTextLost(before, after),
      none('no file of git differs', blog.git('status', '--porcelain').split('\n').filter(Boolean)),
    ],
  }
}

function survivors(after: Held, places: readonly Place[]): [number, number] {
  return [places.filter(place => isApproved(after, place)).length, places.length]
}

/** Every text is there still, or its passage is gone from the source. */
export function noTextLost(before: Held, after: Held): Verdict[] {
  const { standing } = goneStrings(before, after)
  return [
    none(
      'no text is lost of a string that is there',
      lostTexts(before, after).map(({ key, language }) => `${language} ${key}`),
    ),
    none(
      'no string with texts got another id',
      standing.map(({ path, key }) => `${path} ${key}`),
    ),
  ]
}
