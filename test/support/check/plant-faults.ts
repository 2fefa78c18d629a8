import type { Broken, Fault, Material } from './faults.ts'

/** One broken translation with several faults, and where each of them stands in its text. */
export interface Planted {
  readonly text: string
  readonly faults: readonly { readonly fault: Fault; readonly at: number }[]
}

/**
 * Translations in which each of the faults stands once: as many in one text as have no part of it in common and are of different
 * rules, so that few texts are to be read and aligned. A fault that changes what all behind it is stands alone.
 */
export function plantFaults(faults: readonly Fault[], material: (at: number) => Material): Planted[] {
  const rounds: Round[] = []
  for (const [at, fault] of faults.entries()) {
    const own = material(at)
    const broken = fault.inject(own)
    if (broken === undefined) continue
    const splice = { fault, ...spliceOf(own.target.text, broken) }
    const round = rounds.find(each => fits(each, splice))
    if (round === undefined) rounds.push({ text: own.target.text, splices: [splice] })
    else round.splices.push(splice)
  }
  return rounds.map(planted)
}

/** A stretch of the unbroken text, and what stands in its place. */
interface Splice {
  readonly fault: Fault
  readonly start: number
  readonly end: number
  readonly by: string
}

interface Round {
  readonly text: string
  readonly splices: Splice[]
}

function spliceOf(before: string, { text: after }: Broken): Omit<Splice, 'fault'> {
  const shorter = Math.min(before.length, after.length)
  let start = 0
  while (start < shorter && before[start] === after[start]) start += 1
  let end = 0
  while (end < shorter - start && before.at(-1 - end) === after.at(-1 - end)) end += 1
  return { start, end: before.length - end, by: after.slice(start, after.length - end) }
}

function fits({ splices, text }: Round, splice: Splice): boolean {
  return splices.every(
    other =>
      other.fault.rule !== splice.fault.rule &&
      !isAlone(other) &&
      !isAlone(splice) &&
      linesBetween(text, other, splice) > APART,
  )
}

function isAlone({ fault: { name } }: Splice): boolean {
  return /fence|conflict/.test(name)
}

/** Lines between two faults, so that one is not found for the other. */
const APART = 8

function linesBetween(text: string, one: Splice, other: Splice): number {
  const [first, second] = one.start < other.start ? [one, other] : [other, one]
  return text.slice(first.end, second.start).split('\n').length - 1
}

function planted({ text, splices }: Round): Planted {
  const faults: { fault: Fault; at: number }[] = []
  let [broken, at] = ['', 0]
  for (const { fault, start, end, by } of splices.toSorted((a, b) => a.start - b.start)) {
    broken += text.slice(at, start)
    faults.push({ fault, at: broken.length })
    broken += by
    at = end
  }
  return { text: broken + text.slice(at), faults }
}
