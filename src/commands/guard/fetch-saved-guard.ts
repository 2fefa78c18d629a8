import { UserError } from '../../errors.ts'
import { readZip } from '../../files/read-zip.ts'
import { downloadArtifact, findArtifact } from '../../github/artifacts.ts'
import type { Github } from '../../github/connection.ts'
import type { GuardReport } from '../../report/guard/guard-report.ts'
import { parseGuard } from '../../report/guard/parse-guard.ts'
import { printable } from '../../report/text/printable.ts'
import type { FinishedRun } from './read-event.ts'

/** As workflows name what `guard` found, and the one file in it. */
const ARTIFACT = 'translations-guard'
const FILE = 'guard.json'
/** The Action puts the number of its command before the name. */
const NAMED = /^(?:\d{1,3}-)?guard\.json$/
/** Bytes of the report, and of the archive around it: what is longer is not even fetched. */
const MOST = 1_000_000
const MOST_PACKED = 1_100_000
/** UTF-16 units of a reason: names in an archive are anybody's. */
const LONGEST = 200

/**
 * The report that another run left as an artifact, which a fork may have made as it liked: it is read in memory, one small file of one name, and nothing is written. Null
 * where a run that did not succeed left none. Throws `guard:noArtifact`, `guard:expired`, `guard:tooLong`, `guard:badArtifact`, `guard:badReport`, and what asking GitHub throws.
 */
export async function fetchSavedGuard(g: Github, run: FinishedRun): Promise<GuardReport | null> {
  const artifact = await findArtifact(g, { run: run.id, name: ARTIFACT })
  const params = { artifact: ARTIFACT, run: run.id }
  if (artifact === null) {
    if (run.conclusion !== null && run.conclusion !== 'success') return null
    throw new UserError('guard:noArtifact', { ...params, file: FILE })
  }
  if (artifact.isExpired) throw new UserError('guard:expired', params)
  const tooLong = (): UserError => new UserError('guard:tooLong', { path: ARTIFACT, most: MOST })
  if (artifact.size > MOST_PACKED) throw tooLong()
  const archive = await downloadArtifact(g, artifact, MOST_PACKED)
  if (archive === null) throw tooLong()
  return parseGuard(await onlyText(archive, params), `${ARTIFACT}/${FILE}`)
}

async function onlyText(
  archive: Uint8Array,
  params: Readonly<Record<string, string | number>>,
): Promise<string> {
  const bad = (reason: string): UserError =>
    new UserError('guard:badArtifact', { ...params, file: FILE, reason: printable(reason.slice(0, LONGEST)) })
  const files = await readZip(archive, { entries: 1, bytes: MOST }).catch((error: unknown) => {
    throw bad(error instanceof Error ? error.message : '?')
  })
  const [[name, text] = []] = files
  if (name === undefined || text === undefined || !NAMED.test(name)) throw bad(name ?? '–')
  return new TextDecoder().decode(text)
}
