import type { Reason } from '../../edits/types.ts'
import { UserError } from '../../errors.ts'
import { changeKey } from '../../freshness/change-key.ts'
import type { Change } from '../../freshness/types.ts'
import { printable } from '../text/printable.ts'
import { mayBeShortened } from './bound-report.ts'
import type { GuardReport } from './guard-report.ts'
import { type GuardJson, guardSchema } from './guard-schema.ts'

/** UTF-16 units of a report that is read. */
const MOST = 1_000_000
/** UTF-16 units of a place that is told: keys in it may be anybody's. */
const LONGEST = 200

/**
 * A report from the JSON that another run printed, which nobody vouches for: it has the shape of one and is not too long, or a UserError is thrown,
 * `guard:tooLong` or `guard:badReport`. Whom it names as having accepted something is not believed, and no word of it is; a key
 * has to be that of the texts beside it.
 */
export function parseGuard(text: string, path: string): GuardReport {
  if (text.length > MOST) throw new UserError('guard:tooLong', { path, most: MOST })
  const found = guardSchema.safeParse(valueOf(text))
  if (!found.success) {
    const at = found.error.issues[0]?.path.join('.') ?? ''
    throw new UserError('guard:badReport', { path, key: at === '' ? '/' : printable(at.slice(0, LONGEST)) })
  }
  const strange = codesOf(found.data).find(code => !CODES.test(code))
  const report = reportOf(found.data)
  const said = strange ?? foreignKey(report)
  if (said !== undefined)
    throw new UserError('guard:badReport', { path, key: printable(said.slice(0, LONGEST)) })
  return report
}

/** A key that is not that of the texts beside it: whoever accepts by it would accept something else than what is shown. */
function foreignKey({ translations }: GuardReport): string | undefined {
  const keys = translations.flatMap(({ target, segments }) =>
    segments.flatMap(({ key, change }) =>
      mayBeShortened(change) || changeKey(target, change) === key ? [] : [key],
    ),
  )
  return keys[0]
}

/** What guard and the rules of `check` find, and reasons of changes: no other words of ours are said for anybody. */
const CODES =
  /^(?:edits:[a-zA-Z]+|check:[\w.-]+|guard:(?:uncompared|translationRemoved|basisLost|basisOfBranch|reopened|claimed(?:Untouched|Ahead|Barely)|configChanged|firstConfig))$/

function codesOf({ sources, translations, findings }: GuardJson): string[] {
  const edits = sources.flatMap(source => source.edits)
  const changes = [...edits, ...translations.flatMap(({ segments }) => segments)].map(each => each.change)
  const reasons = [
    ...changes.flatMap(each => each.reasons),
    ...edits.flatMap(({ stale }) => stale.flatMap(({ cannotCarry }) => cannotCarry)),
  ]
  return [...reasons.map(({ code }) => `edits:${code}`), ...findings.map(({ code }) => code)]
}

function valueOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function reportOf(json: GuardJson): GuardReport {
  return {
    tool: json.tool,
    base: json.base,
    head: json.head,
    sourceLocale: json.sourceLocale,
    sum: json.sum,
    moved: json.moved,
    omitted: json.omitted,
    sources: json.sources.map(source => ({
      ...source,
      edits: source.edits.map(edit => ({
        ...edit,
        change: changeOf(edit.change),
        stale: edit.stale.map(stale => ({ ...stale, cannotCarry: stale.cannotCarry.map(reasonOf) })),
      })),
    })),
    translations: json.translations.map(translation => ({
      ...translation,
      segments: translation.segments.map(segment => {
        return { ...segment, change: changeOf(segment.change), acceptedBy: null }
      }),
    })),
    findings: json.findings.map(({ message: _words, ...finding }) => finding),
  }
}

type ChangeJson = GuardJson['sources'][number]['edits'][number]['change']

function changeOf({ reasons, since, ...change }: ChangeJson): Change {
  return { ...change, reasons: reasons.map(reasonOf), ...(since === undefined ? {} : { since }) }
}

function reasonOf({ code, before, after }: ChangeJson['reasons'][number]): Reason {
  return { code, ...(before === null ? {} : { before }), ...(after === null ? {} : { after }) }
}
