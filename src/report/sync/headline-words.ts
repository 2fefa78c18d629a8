import { printable } from '../text/printable.ts'
import type { Words } from '../words.ts'
import { isBroken, isDone } from './shown.ts'
import type { SyncedTranslation, SyncReport } from './sync-report.ts'

/** The result in a sentence for each direction in which something went. */
export function headlineWords(report: SyncReport, t: Words): string[] {
  const { command, posts, translations, mode, project } = report
  const params = { project: printable(project.name) }
  const sent = posts.filter(isDone).length
  const taken = translations.filter(isDone).length
  const done = [
    ...(sent > 0 ? [t(`sync:headline.push.${mode}`, { ...params, count: sent })] : []),
    ...(taken > 0 ? [t(`sync:headline.pull.${mode}`, { ...params, count: taken })] : []),
  ]
  if (done.length > 0) return done
  if (posts.length + translations.length === 0) return [t(`sync:none.${command}`, params)]
  return [t(isLeft(report) ? `sync:left.${command}` : `sync:nothing.${command}`, params)]
}

/** Something failed, waits, or calls for a person. */
function isLeft({ posts, translations, command }: SyncReport): boolean {
  return (
    posts.some(isBroken) ||
    translations.some(
      each => each.open.length > 0 || each.outcome === 'failed' || (command !== 'push' && isAwaited(each)),
    )
  )
}

function isAwaited({ outcome, segments }: SyncedTranslation): boolean {
  return outcome === 'waiting' || segments.unapproved > 0
}
