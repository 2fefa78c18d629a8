import { CONFIG_PATHS } from '../../config/find-config.ts'
import { findBlobs } from '../../git/blobs-at.ts'
import type { Oid } from '../../git/types.ts'
import type { GuardFinding } from '../../report/guard/guard-report.ts'
import { shortId } from '../../report/text/short-id.ts'
import { glossaryPaths } from '../check/read-glossaries.ts'
import type { Sides } from './open-sides.ts'

/** A warning for each file of settings that the request changes or brings: it is judged by those of the base branch. */
export async function changedSettings(sides: Sides): Promise<GuardFinding[]> {
  const { head, base, tip, settings } = sides
  if (settings.readSetting === undefined) return []
  const paths = [...CONFIG_PATHS, ...glossariesOf(sides)]
  const [now, then] = [
    await blobsAt(sides, head.snapshot.commit, paths),
    await blobsAt(sides, base.snapshot.commit, paths),
  ]
  return paths.flatMap((path, i) => {
    if (now[i] === then[i]) return []
    const isFirst = CONFIG_PATHS.includes(path) && settings.file === null
    const code = isFirst ? 'guard:firstConfig' : 'guard:configChanged'
    const params = { path, commit: shortId(tip.commit) }
    return { code, params, severity: 'warning', path, lines: null, locale: null, key: null } as const
  })
}

function glossariesOf({ head }: Sides): string[] {
  const { glossary } = head.config
  if (glossary === undefined) return []
  const locales = [...new Set(head.pairs.map(({ locale }) => locale))].sort()
  return [...new Set(locales.flatMap(locale => glossaryPaths(glossary.file, locale)))]
}

function blobsAt({ head }: Sides, commit: Oid, paths: readonly string[]): Promise<(Oid | null)[]> {
  return findBlobs(
    paths.map(path => ({ commit, path })),
    head,
  )
}
