import { approvedIn, countByLanguage, placesOf, readHeld } from './held.ts'
import { runAdopt, runStatus, runSync } from './run.ts'
import { type Actors, countBy, equal, figuresOf, none, problemsIn, type Told } from './tell.ts'

/** Every translation gets its basis, as a maintainer would have it before the first push. */
export async function adopted(actors: Actors): Promise<Told> {
  const { adoptions } = await runAdopt(actors)
  actors.blog.commit('Adopt')
  const { locales } = await runStatus(actors)
  return {
    name: 'adopt',
    run: null,
    figures: { adoptions: countBy(adoptions.map(({ outcome }) => outcome)), locales: locales.length },
    verdicts: [],
  }
}

/** All posts, and all translations that are good; then a proofreader approves every one of them. */
export async function firstPush(actors: Actors): Promise<Told> {
  const { server, blog } = actors
  const { report, ...run } = await runSync(actors, 'push')
  const held = readHeld(server)
  const texts = placesOf(held)
  const refused = report.posts.flatMap(({ translations }) =>
    translations.flatMap(({ target, segments, taken }) =>
      taken === segments ? [] : [`${target}: ${taken} of ${segments}`],
    ),
  )
  for (const { key, language } of texts) server.translators.approve(key, language)
  return {
    name: 'first push',
    run,
    figures: {
      ...figuresOf(report),
      strings: held.size,
      adopted: countByLanguage(texts),
      approved: approvedIn(readHeld(server)).length,
    },
    verdicts: [
      none('nothing failed', problemsIn(report)),
      none('nothing was refused', refused),
      equal(
        'every text that was offered is there',
        texts.length,
        report.posts.flatMap(post => post.translations).reduce((sum, { segments }) => sum + segments, 0),
      ),
      none('no file of git differs', blog.git('status', '--porcelain').split('\n').filter(Boolean)),
    ],
  }
}
