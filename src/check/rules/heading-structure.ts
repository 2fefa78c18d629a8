import type { Bead } from '../../alignment/types.ts'
import type { Document, Segment } from '../../document/types.ts'
import { wholeOf } from '../place-of.ts'
import { LIKELY, SURE, type SurePair, surePairs } from '../sure-pairs.ts'
import type { Checked, Rule, RuleFinding } from '../types.ts'

/** Headings of another level than in the source, headings that became text, text that became a heading, and headings left out. */
export const headingStructure: Rule = {
  id: 'heading-structure',
  severity: 'warning',
  isDefault: true,
  find: checked => {
    const beads = checked.beads.filter(({ markup }) => markup === undefined)
    const pairs = [...surePairs(checked), ...heldPairs(beads)]
    return [...compareKinds(pairs), ...compareLevels(pairs), ...findSkipped({ ...checked, beads })]
  },
}

/** A heading of another kind or level is a less likely pair by that; sure neighbours on both sides hold it. */
function heldPairs(beads: readonly Bead[]): SurePair[] {
  return beads.flatMap(({ source: [source, ...more], target: [target, ...others], confidence }, at) => {
    const isHeld = isSure(beads[at - 1]) && isSure(beads[at + 1]) && confidence >= HELD && confidence < SURE
    if (source === undefined || target === undefined || more.length + others.length > 0 || !isHeld) return []
    return source.level === undefined && target.level === undefined ? [] : [{ source, target }]
  })
}

const HELD = 0.5

function compareKinds(pairs: readonly SurePair[]): RuleFinding[] {
  return pairs.flatMap(({ source, target }) => {
    const [was, is] = [source, target].map(({ level }) => level !== undefined)
    if (was === is || !isText(source) || !isText(target)) return []
    return [
      {
        message: { code: `check:heading-structure.${was ? 'text' : 'heading'}`, params: {} },
        ...rangesOf({ source, target }),
      },
    ]
  })
}

/** Front matter and HTML may hold what is a heading elsewhere. */
function isText({ kind }: Segment): boolean {
  return kind === 'heading' || kind === 'paragraph' || kind === 'list-item'
}

function rangesOf({ source, target }: SurePair): Pick<RuleFinding, 'range' | 'sourceRange'> {
  return { range: wholeOf(target), sourceRange: wholeOf(source) }
}

/** A post may have all of its headings some levels deeper, as its title stands elsewhere; only those that differ from that are told. */
function compareLevels(pairs: readonly SurePair[]): RuleFinding[] {
  const levels = pairs.flatMap(({ source, target }) =>
    source.level === undefined || target.level === undefined
      ? []
      : [{ source, target, shift: target.level - source.level, level: target.level }],
  )
  const usual = mostFrequent(levels.map(({ shift }) => shift))
  return levels
    .filter(({ shift }) => shift !== usual)
    .map(({ source, target, level, shift }) => ({
      message: { code: 'check:heading-structure.level', params: { level, expected: level - shift + usual } },
      ...rangesOf({ source, target }),
    }))
}

/** 0 where no other number occurs more often than all others together. */
function mostFrequent(numbers: readonly number[]): number {
  const most = numbers.find(each => numbers.filter(other => other === each).length * 2 > numbers.length)
  return most ?? 0
}

/** Headings that nothing stands for in a target with fewer headings, between neighbours that are likely. */
function findSkipped({ source, target, beads }: Checked): RuleFinding[] {
  if (countHeadings(target) >= countHeadings(source)) return []
  return beads.flatMap((bead, at) => {
    const [heading] = bead.source
    const [before, after] = [beads[at - 1], beads[at + 1]]
    if (heading?.level === undefined || bead.target.length > 0 || !isLikely(before) || !isLikely(after))
      return []
    const start = after.target[0]?.ranges[0]?.start ?? 0
    const message = { code: 'check:heading-structure.skipped', params: { heading: heading.source } }
    return [{ message, range: { start, end: start }, sourceRange: wholeOf(heading) }]
  })
}

function countHeadings({ segments }: Document): number {
  return segments.filter(({ level }) => level !== undefined).length
}

function isSure(bead: Bead | undefined): bead is Bead {
  return isOnePair(bead) && bead.confidence >= SURE
}

function isLikely(bead: Bead | undefined): bead is Bead {
  return isOnePair(bead) && bead.confidence >= LIKELY
}

function isOnePair(bead: Bead | undefined): bead is Bead {
  return bead?.source.length === 1 && bead.target.length === 1
}
