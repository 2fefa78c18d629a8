import { loadParser } from '../../document/parsers.ts'
import type { Finding } from '../../document/types.ts'
import { UserError } from '../../errors.ts'
import { assess } from '../../freshness/assess.ts'
import { findVouchers, type Vouchers } from '../../freshness/signing/find-vouchers.ts'
import type { Ledgered, SignOff } from '../../freshness/signing/types.ts'
import type { Basis, TranslationStatus } from '../../freshness/types.ts'
import { placed } from '../placed.ts'
import { formatOf } from '../read-markdown.ts'
import { isDocument, readVersion } from '../read-version.ts'
import { allChanges } from '../judge-target.ts'
import { type Judged, judgeAlone } from '../judge-targets.ts'
import { readSources } from '../target-room.ts'
import type { Translation } from '../translation.ts'
import type { Project, TargetAnswer } from '../types.ts'

/** One translation with its texts, what is open in it, and what its records say. */
export interface OpenedTranslation {
  readonly translation: Translation
  readonly basis: Basis
  readonly ledgered: Ledgered
  readonly vouchers: Vouchers
  /** With every change that is left, and its place. */
  readonly status: TranslationStatus
  /** As it would be with other records. */
  readonly statusWith: (records: readonly SignOff[]) => TranslationStatus
}

/** Reads a translation to sign it off. Throws `accept:unreadable` and `accept:empty`: what says nothing cannot be found good. */
export async function openTranslation(
  project: Project,
  translation: Translation,
  basis: Basis,
): Promise<OpenedTranslation> {
  await loadParser(translation.source.options.parser ?? 'satteri')
  const judged = await judgeAlone(project, translation)
  const { pair, source, target: file } = judged.translation
  if (judged.answer.lacks !== undefined) throw unusable(judged)
  const options = { ...source.options, format: formatOf(pair.target) }
  const target = readVersion(judged.room.texts.get(file.oid), options)
  if (!isDocument(target)) throw unusable(judged)
  const [before, after] = readSources(judged.translation, judged.room)
  const documents = { before, after, target }
  const comparison = {
    ...translation.verdict,
    changes: allChanges(judged.translation, documents),
  }
  const ledgered = judged.room.settler.gather(judged.translation, { ...documents, comparison })
  const assessed = (answer: TargetAnswer): TranslationStatus =>
    assess({ pair, basis, verdict: translation.verdict, target: answer }, true)
  return {
    translation: judged.translation,
    basis,
    ledgered,
    vouchers: findVouchers(ledgered),
    status: assessed(judged.answer),
    statusWith: records => assessed(judged.judgeWith(records)),
  }
}

function unusable({ answer, translation }: Judged): UserError {
  const { target } = translation.pair
  const details = answer.findings.map(finding => messageOf(placed(finding, target)))
  const code = answer.lacks === 'text' ? 'accept:empty' : 'accept:unreadable'
  return new UserError(code, { path: target }, answer.lacks === 'text' ? [] : details)
}

function messageOf({ code, params }: Finding): Pick<Finding, 'code' | 'params'> {
  return { code, params }
}
