import type { CodeLine, Unit } from './read-units.ts'

/** Words of the older source, and what stands for them in the target. */
export interface Held {
  /** `run`: all lines of a unit at once, where the target breaks them elsewhere. */
  readonly kind: 'comment' | 'string' | 'run'
  readonly text: string
  readonly own: string
  /** The target's unit that has them. */
  readonly in: Unit
  /** Index of the source's unit, of the line in it, of the words in that. */
  readonly unit: number
  readonly line: number
  readonly index: number
}

/** What a target holds for the words of units that it has, each unit beside its partner. */
export function readStock(units: readonly Unit[], partners: readonly (Unit | undefined)[]): Held[] {
  return units.flatMap((unit, i) => {
    const partner = partners[i]
    if (partner === undefined) return []
    return unit.lines.length === partner.lines.length
      ? unit.lines.flatMap((line, k) => heldOf(line, partner, { unit: i, line: k }))
      : [runOf(unit, partner, i)]
  })
}

function heldOf({ words }: CodeLine, partner: Unit, where: { unit: number; line: number }): Held[] {
  const own = partner.lines[where.line]?.words ?? []
  return words.map(({ kind, text }, index) => ({
    kind,
    text,
    own: own[index]?.text ?? text,
    in: partner,
    ...where,
    index,
  }))
}

/** A unit of words as a whole. */
export function runOf(unit: Unit, partner: Unit, index: number): Held {
  const [text, own] = [runText(unit), runText(partner)]
  return { kind: 'run', text, own, in: partner, unit: index, line: 0, index: 0 }
}

/** The words of a unit, one line each. */
export function runText({ lines }: Unit): string {
  return lines.flatMap(({ words }) => words.map(({ text }) => text)).join('\n')
}

/** Words of one kind are the same by this name. */
export function nameOf({ kind, text }: Pick<Held, 'kind' | 'text'>): string {
  return `${kind} ${text}`
}

/** True where the target has other words than the source. */
export function isTranslated({ text, own }: Pick<Held, 'text' | 'own'>): boolean {
  return text !== own
}
