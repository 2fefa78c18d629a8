import type { Document } from '../document/types.ts'
import { densityOf } from './units/density.ts'
import { readAddresses } from './units/definitions.ts'
import { type Features, featuresOf } from './units/features.ts'
import { readUnits } from './units/read-units.ts'
import type { Unit } from './units/unit.ts'

/** One document as it is aligned. */
export interface Side {
  readonly document: Document
  readonly units: readonly Unit[]
  readonly features: readonly Features[]
  /** How much a letter says, as `densityOf` has it. */
  readonly density: number
}

const known = new WeakMap<Document, Side>()

/** Cuts a document into units with their features; once only, however many translations it is aligned with. */
export function readSide(document: Document): Side {
  const side = known.get(document) ?? read(document)
  known.set(document, side)
  return side
}

function read(document: Document): Side {
  const addresses = readAddresses(document)
  const units = readUnits(document)
  return {
    document,
    units,
    features: units.map(unit => featuresOf(unit, addresses)),
    density: densityOf(document.text),
  }
}

/** Whether both have the same blocks in the same order: kinds, nesting and levels of headings. */
export function isParallel({ units: a }: Side, { units: b }: Side): boolean {
  if (a.length !== b.length) return false
  return a.every((unit, at) => {
    const other = b[at]
    return unit.kind === other?.kind && unit.nesting === other.nesting && unit.level === other.level
  })
}
