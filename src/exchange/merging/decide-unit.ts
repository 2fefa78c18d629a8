import type { Document, Segment } from '../../document/types.ts'
import type { Message } from '../../errors.ts'
import { textOf, type Written } from '../inline/text-of.ts'
import type { Inline, Unit } from '../types.ts'
import type { Standing } from './assess-units.ts'
import { isSourceText } from './is-source-text.ts'
import type { Resolved } from './resolve-units.ts'

/** What one unit that came back is held against. */
export interface Question {
  readonly resolved: Resolved
  /** Of its segment; undefined where it has none. */
  readonly standing: Standing | undefined
  /** The version of the source that the unit was cut from. */
  readonly made: Document
  readonly now: Document
  /** The translation; null: there is none yet. */
  readonly target: Document | null
  /** True: texts that the file calls fuzzy are taken, too. */
  readonly fuzzy: boolean
  /** True: source and translation are of one language, and equal words say nothing. */
  readonly oneLanguage: boolean
}

/** A text for a segment; `isVouched`: the translator calls it good. */
export interface Offer {
  readonly unit: Unit
  readonly standing: Standing
  /** Markdown. */
  readonly text: string
  readonly isVouched: boolean
}

/**
 * What becomes of a unit that came back.
 * - `take`: its text goes into the translation.
 * - `agree`: the translation has the very text.
 * - `idle`: there is no translation in it, or only one that the file calls fuzzy, or the source's own words
 *   (whatever marks stand between them), or the translation as it is, made for another text of the source.
 * - `conflict`: the translation has another text than when the unit was exported (`edited`), none any more (`deleted`), or the file
 *   does not say which it had (`unknown`).
 * - `changed`: the source has another text now.
 * - `lost`: no known version of the source has its text; `gone`: that of now has it no more.
 * - `bad`: its text cannot stand for the source.
 */
export type Decision =
  | (Offer & { readonly kind: 'take' })
  | (Offer & { readonly kind: 'agree' })
  | (Offer & { readonly kind: 'conflict'; readonly why: 'edited' | 'deleted' | 'unknown' })
  | {
      readonly kind: 'idle'
      readonly unit: Unit
      readonly why: 'untranslated' | 'fuzzy' | 'source' | 'unchanged'
      /** Of its segment, where it has one. */
      readonly standing?: Standing
    }
  | { readonly kind: 'changed'; readonly unit: Unit; readonly standing: Standing }
  | { readonly kind: 'lost' | 'gone'; readonly unit: Unit }
  | { readonly kind: 'bad'; readonly unit: Unit; readonly standing: Standing; readonly problem: Message }

/** Decides about one unit, by its source text and by what the translation has today. */
export function decideUnit(question: Question): Decision {
  const { resolved, standing, fuzzy } = question
  const { unit } = resolved
  const { target } = unit
  if (target === null || unit.state === 'untranslated' || isEmpty(target))
    return { kind: 'idle', unit, why: 'untranslated', ...(standing === undefined ? {} : { standing }) }
  if (resolved.kind === 'gone') return { kind: 'gone', unit }
  if (resolved.kind === 'unknown' || standing === undefined) return { kind: 'lost', unit }
  if (unit.state === 'fuzzy' && !fuzzy) return { kind: 'idle', unit, why: 'fuzzy', standing }
  if (!question.oneLanguage && isSourceText({ source: unit.source, target }, standing.segment))
    return { kind: 'idle', unit, why: 'source', standing }
  const written = write(target, standing, question)
  if ('problem' in written) return { kind: 'bad', unit, standing, problem: written.problem }
  const offer = { unit, standing, text: written.text, isVouched: unit.state !== 'fuzzy' }
  const isSame = isThere(written.text, standing)
  if (resolved.kind === 'edited' && resolved.label !== 'cosmetic')
    return isSame ? { kind: 'idle', unit, why: 'unchanged', standing } : { kind: 'changed', unit, standing }
  return isSame ? { ...offer, kind: 'agree' } : contested(offer)
}

function isEmpty(pieces: readonly Inline[]): boolean {
  return pieces.every(piece =>
    typeof piece === 'string' ? piece.trim() === '' : piece.type === 'g' && isEmpty(piece.content),
  )
}

/** Be the place of the text sure or not. */
function isThere(text: string, { existing, text: standing }: Standing): boolean {
  return existing === null ? text.replaceAll(/\r\n?/g, '\n') === standing : text === existing.source
}

/** Codes are those of the version that the translator saw. */
function write(wanted: readonly Inline[], standing: Standing, question: Question): Written {
  const { resolved, made, now, target } = question
  const isEdited = resolved.kind === 'edited'
  return textOf(wanted, {
    document: isEdited ? made : now,
    segment: isEdited ? resolved.madeFor : standing.segment,
    target: target ?? undefined,
    existing: standing.existing ?? loneIn(standing, target),
    madeFor: standing.madeFor ?? undefined,
  })
}

/** What stands in a place that is not sure: nothing is written there, but whose codes a text has is told by it. */
function loneIn({ place }: Standing, target: Document | null): Segment | undefined {
  const [id, ...more] = place?.target ?? []
  return more.length > 0 ? undefined : target?.segments.find(segment => segment.id === id)
}

/** Nobody's words are written over that the translator has not seen. */
function contested(offer: Offer): Decision {
  const { unit, standing } = offer
  if (unit.exported === standing.digest) return { ...offer, kind: 'take' }
  if (standing.text === '')
    return unit.exported === null
      ? { ...offer, kind: 'take' }
      : { ...offer, kind: 'conflict', why: 'deleted' }
  return { ...offer, kind: 'conflict', why: unit.exported === null ? 'unknown' : 'edited' }
}

/** What a decision would write. */
export function isOffer(decision: Decision): decision is Decision & Offer {
  return decision.kind === 'take' || decision.kind === 'agree' || decision.kind === 'conflict'
}
