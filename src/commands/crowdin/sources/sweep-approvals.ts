import { listApprovals } from '../../../crowdin/approvals.ts'
import type { Crowdin } from '../../../crowdin/connection.ts'
import type { FileNamed } from '../../../crowdin/source.ts'
import { listStrings } from '../../../crowdin/strings.ts'
import type { Approval, RemoteString } from '../../../crowdin/types.ts'
import { removeApprovals } from '../../../crowdin/unapprove-many.ts'
import { countTexts } from './count-texts.ts'

/** Units whose translations a translator has to look at. */
export interface Reopened {
  /** In every language: those that mean something else. */
  readonly everywhere: ReadonlySet<string>
  /** By locale: those whose translation could not follow. */
  readonly left: ReadonlyMap<string, ReadonlySet<string>>
}

export interface Swept {
  readonly file: FileNamed
  /** How many units it has now. */
  readonly held: number
  readonly reopened: Reopened
}

/**
 * Takes back what a proofreader approved between our reading and the upload: it was said of the text before. What is approved later than the newer source
 * came is of the newer source, and stays.
 */
export async function sweepApprovals(
  crowdin: Crowdin,
  { file, held, reopened: { everywhere, left } }: Swept,
): Promise<void> {
  const idsIn = (locale: string): Set<string> => new Set([...everywhere, ...(left.get(locale) ?? [])])
  if ([...left.values(), everywhere].every(ids => ids.size === 0)) return
  const known = await countTexts(crowdin, file, held)
  const concerned = known.languages.filter(({ locale, approved }) => approved !== 0 && idsIn(locale).size > 0)
  if (concerned.length === 0) return
  const strings = await listStrings(crowdin, file)
  await Promise.all(
    concerned.map(({ locale }) => {
      const ids = idsIn(locale)
      const some = strings.filter(({ key }) => ids.has(key))
      return sweep(known.crowdin, { file, locale, strings: some })
    }),
  )
}

interface InLanguage {
  readonly file: FileNamed
  readonly locale: string
  readonly strings: readonly RemoteString[]
}

async function sweep(crowdin: Crowdin, { file, locale, strings }: InLanguage): Promise<void> {
  const known = new Map(strings.map(string => [string.id, string]))
  const approvals = await listApprovals(crowdin, { ...file, locale })
  const approvalIds = approvals.flatMap(approval => {
    const string = known.get(approval.stringId)
    return string === undefined || isLater(approval, string) ? [] : [approval.id]
  })
  await removeApprovals(crowdin, { approvalIds, subject: `${file.path} (${locale})` })
}

/** Crowdin tells the time in seconds; what cannot be told apart was said of the text before. */
function isLater({ at }: Approval, { changedAt }: RemoteString): boolean {
  return Date.parse(at) > Date.parse(changedAt)
}
