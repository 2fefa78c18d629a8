import type { DiffReport, NamedVersion } from '../../freshness/types.ts'
import { printable } from '../text/printable.ts'
import { shortId } from '../text/short-id.ts'

/** `v1.0 (6bd1ea63) → main (81d4f49f)`: the two versions as they were named; undefined where bases are compared. */
export function versionsWords({ older, newer }: DiffReport): string | undefined {
  return older === null || newer === null ? undefined : `${versionWords(older)} → ${versionWords(newer)}`
}

function versionWords({ name, commit }: NamedVersion): string {
  const shown = printable(name)
  return commit === null || commit.startsWith(name) ? shown : `${shown} (${shortId(commit)})`
}
