import type { Meaning, Words } from '../words.ts'
import type { AlignedBead } from './align-report.ts'
import { isUncertain } from './bead-type.ts'

interface BeadMark {
  /** One cell. */
  readonly sign: string
  readonly meaning: Meaning
}

const MARKS = {
  untranslated: { sign: '!', meaning: 'bad' },
  missing: { sign: '<', meaning: 'bad' },
  added: { sign: '>', meaning: 'due' },
  moved: { sign: '↕', meaning: 'due' },
  uncertain: { sign: '?', meaning: 'unsure' },
} as const satisfies Record<string, BeadMark>

type MarkName = keyof typeof MARKS

/** The sign before a bead that a person should look at, as the legend explains it; undefined for a sure pair. */
export function beadMark(bead: AlignedBead): BeadMark | undefined {
  const name = markName(bead)
  return name && MARKS[name]
}

/** A part for each sign that these beads have. */
export function legend(beads: readonly AlignedBead[], t: Words): string[] {
  const used = new Set(beads.filter(({ markup }) => markup === undefined).map(markName))
  const names = ['missing', 'added', 'uncertain', 'moved', 'untranslated'] as const
  return names.filter(name => used.has(name)).map(name => `${MARKS[name].sign} ${t(`align:mark.${name}`)}`)
}

function markName(bead: AlignedBead): MarkName | undefined {
  if (bead.untranslated) return 'untranslated'
  if (bead.target.length === 0) return 'missing'
  if (bead.source.length === 0) return 'added'
  if (isUncertain(bead)) return 'uncertain'
  return bead.moved ? 'moved' : undefined
}
