import {
  approvedIn,
  countByLanguage,
  goneStrings,
  isApproved,
  lostTexts,
  placesOf,
  readHeld,
} from './held.ts'
import { noTextLost } from './grammar.ts'
import { planLabels } from './plan-labels.ts'
import { runSync } from './run.ts'
import { type Actors, countBy, equal, figuresOf, none, problemsIn, type Told } from './tell.ts'

/** The blog goes on: meaning, code, versions, and translations that people made in git. */
export async function laterState(actors: Actors, state: string): Promise<Told> {
  const { server, blog } = actors
  blog.merge(state)
  const labels = await planLabels(actors)
  const before = readHeld(server)
  const { report, ...run } = await runSync(actors, 'sync')
  const after = readHeld(server)
  const approved = approvedIn(before)
  const meant = approved.filter(({ key }) => labels.get(key) === 'substantive')
  const gone = goneStrings(before, after)
  const written = blog.git('status', '--porcelain').split('\n').filter(Boolean)
  blog.commit('What came from Crowdin')
  return {
    name: 'later state',
    run,
    figures: {
      ...figuresOf(report),
      'edits by the plan': countBy([...labels.values()]),
      'approved before, by edit': countBy(approved.map(({ key }) => labels.get(key) ?? 'none')),
      'and after': countBy(
        approved.filter(place => isApproved(after, place)).map(({ key }) => labels.get(key) ?? 'none'),
      ),
      strings: after.size,
      'texts there': countByLanguage(placesOf(after)),
      'gone strings with texts': gone.gone.length,
      'texts lost': lostTexts(before, after).length,
      'files written in git': written.length,
    },
    verdicts: [
      none('nothing failed', problemsIn(report)),
      equal(
        'approvals of edits of meaning go, where git has nothing newer',
        meant.filter(place => !isApproved(after, place)).length,
        meant.length,
      ),
      ...noTextLost(before, after),
    ],
  }
}
