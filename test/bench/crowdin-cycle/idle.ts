import { readHeld } from './held.ts'
import { runSync } from './run.ts'
import { type Actors, figuresOf, none, problemsIn, type Told } from './tell.ts'

/** A sync after which both sides are as before. Silent: it starts no build either. */
export async function idle(actors: Actors, name: string, { isSilent = false } = {}): Promise<Told> {
  const before = JSON.stringify([...readHeld(actors.server)])
  const { report, ...run } = await runSync(actors, 'sync')
  const written = actors.blog.git('status', '--porcelain').split('\n').filter(Boolean)
  const same = before === JSON.stringify([...readHeld(actors.server)])
  return {
    name,
    run,
    figures: figuresOf(report),
    verdicts: [
      none(
        'no request changes anything',
        run.changes.map(({ method, path }) => `${method} ${path}`),
      ),
      none('no text differs at Crowdin', same ? [] : ['they differ']),
      none('no file of git differs', written),
      none('nothing failed', problemsIn(report)),
      ...(isSilent ? [none('no build is started', run.builds === 0 ? [] : [`${run.builds}`])] : []),
    ],
  }
}
