import type { OpenText, SyncReport } from '../report/sync/sync-report.ts'

/**
 * Exit code of `push`, `pull` and `sync`: 2 where something did not get over, or a locale has no language there; 1 where a text came that could
 * not be taken. A source that moved on is the way of the world.
 */
export function syncExitCode({ command, posts, translations, gone, findings }: SyncReport): number {
  const items = [...posts, ...posts.flatMap(post => post.translations), ...translations, ...gone]
  if (items.some(({ outcome }) => outcome === 'failed')) return 2
  if (findings.some(({ code }) => /^crowdin:language\b/.test(code))) return 2
  return command !== 'push' && translations.some(({ open }) => open.some(isLeft)) ? 1 : 0
}

function isLeft({ why }: OpenText): boolean {
  return why.code !== 'exchange:unit.changed' && why.code !== 'exchange:unit.gone'
}
