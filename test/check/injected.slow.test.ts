import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { align } from '../../src/alignment/align.ts'
import { RULES } from '../../src/check/rules.ts'
import type { Checked, Rule, RuleFinding } from '../../src/check/types.ts'
import { extract } from '../../src/document/extract.ts'
import { loadParser } from '../../src/document/parsers.ts'
import type { Document } from '../../src/document/types.ts'
import { type CorpusPair, hasCorpora, readCorpusPairs } from '../support/alignment/corpus-pairs.ts'
import { type Fault, FAULTS } from '../support/check/faults.ts'
import { KEPT_FAULTS } from '../support/check/kept-faults.ts'
import { plantFaults } from '../support/check/plant-faults.ts'

/** One of so many posts, and of the documentation, which has one short page after another. */
const EVERY = [5, 20] as const
/** More of them for anchors, which few posts have. */
const EVERY_WITH_ANCHORS = [2, 10] as const
/** Lines between a fault and what is found of it. */
const NEAR = 3

interface Tally {
  readonly fault: Fault
  injected: number
  found: number
  /** Findings of the rule that came with a fault and stand far from it. */
  elsewhere: number
}

/** Share of the faults of each rule that it finds at least. */
const RECALL: Readonly<Record<string, number>> = {
  markup: 0.9,
  'html-tags': 0.9,
  'front-matter': 0.95,
  'heading-structure': 0.85,
  'direction-marks': 0.95,
  numbers: 0.65,
  untranslated: 0.9,
  'source-leftovers': 0.8,
  placeholders: 0.9,
  'link-targets': 0.9,
  'undefined-labels': 0.9,
  anchors: 0.9,
  code: 0.9,
  tables: 0.9,
  'conflict-markers': 0.95,
}

describe.skipIf(!hasCorpora)(`broken translations${hasCorpora ? '' : ' (skipped: no corpora)'}`, () => {
  const tallies = [...FAULTS, ...KEPT_FAULTS].map((fault): Tally => ({
    fault,
    injected: 0,
    found: 0,
    elsewhere: 0,
  }))

  beforeAll(async () => {
    await loadParser('satteri')
    const folder = mkdtempSync(join(tmpdir(), 'evergloss-injected-'))
    const corpora = readCorpusPairs(folder)
    rmSync(folder, { recursive: true, force: true })
    const pairs = corpora.flatMap((each, i) => each.filter((_, at) => at % (EVERY[i] ?? 1) === 0))
    pairs.forEach((pair, seed) => breakPair(pair, tallies, seed + 1))
    const more = corpora.flatMap((each, i) => each.filter((_, at) => at % (EVERY_WITH_ANCHORS[i] ?? 1) === 1))
    const anchors = tallies.filter(({ fault }) => fault.rule === 'anchors')
    more.forEach((pair, seed) => breakPair(pair, anchors, seed + 1))
    console.log(tallies.map(rowOf).join('\n'))
  }, 1_200_000)

  it.each(Object.entries(RECALL))('of %s are found', (rule, least) => {
    const own = tallies.filter(({ fault }) => fault.rule === rule)
    const [injected, found] = [sum(own, 'injected'), sum(own, 'found')]
    expect(injected).toBeGreaterThanOrEqual(20)
    expect(found / injected).toBeGreaterThanOrEqual(least)
  })

  it('bring few findings beside the fault', () => {
    expect(sum(tallies, 'elsewhere') / sum(tallies, 'injected')).toBeLessThan(0.05)
  })
})

function breakPair(pair: CorpusPair, tallies: readonly Tally[], seed: number): void {
  const { source, target, locale } = pair
  const before = checkedOf(pair, target)
  const faults = tallies.map(({ fault }) => fault)
  const known = new Map<Rule, string[]>()
  const material = (at: number) => ({
    source,
    target,
    locale,
    get beads() {
      return before.beads
    },
    below: chooser(seed * 100 + at),
  })
  for (const { text, faults: planted } of plantFaults(faults, material)) {
    const after = checkedOf(pair, extract(text))
    for (const { fault, at } of planted) {
      const [rule, tally] = [
        RULES.find(({ id }) => id === fault.rule),
        tallies.find(each => each.fault === fault),
      ]
      if (rule === undefined || tally === undefined) continue
      const keys = known.get(rule) ?? rule.find(before).map(finding => keyOf(before, finding))
      known.set(rule, keys)
      const others = planted.filter(other => other.fault !== fault)
      const found = newOnes(rule, keys, after).filter(
        ({ range }) => !others.some(other => isNear(text, range.start, other.at)),
      )
      const near = found.filter(({ range }) => isNear(text, range.start, at))
      tally.injected += 1
      tally.found += near.length > 0 || (isWide(fault) && found.length > 0) ? 1 : 0
      tally.elsewhere += isWide(fault) ? 0 : found.length - near.length
    }
  }
}

/** An open fence or element is told where it begins, a definition left out where it is used. */
function isWide({ name }: Pick<Fault, 'name'>): boolean {
  return /fence|element|title|definition|table|row|head/.test(name)
}

/** Aligned only when a rule asks for it, which takes most of the time. */
function checkedOf({ source, path, locale }: CorpusPair, target: Document): Checked {
  let beads: Checked['beads'] | undefined
  const surroundings = {
    anchorsOf: () => undefined,
    hasFile: () => false,
    translationOf: () => undefined,
    glossary: new Map<string, string[]>(),
  }
  const given = {
    paths: { source: path, target: path },
    source,
    target,
    locale,
    sourceLocale: 'en',
    surroundings,
  }
  return Object.defineProperty({ ...given, beads: [] }, 'beads', {
    get: () => (beads ??= align(source, target)),
  })
}

/** Findings that the unbroken translation does not have. */
function newOnes(rule: Rule, before: readonly string[], after: Checked): RuleFinding[] {
  const known = [...before]
  return rule.find(after).filter(finding => {
    const at = known.indexOf(keyOf(after, finding))
    if (at !== -1) known.splice(at, 1)
    return at === -1
  })
}

function keyOf({ target }: Checked, { message, range }: RuleFinding): string {
  return JSON.stringify([message, target.text.slice(range.start, range.end)])
}

function isNear(text: string, one: number, other: number): boolean {
  const between = text.slice(Math.min(one, other), Math.max(one, other))
  return between.split('\n').length - 1 <= NEAR
}

/** Whole numbers that depend on the seed alone (Knuth's linear congruence). */
function chooser(seed: number): (limit: number) => number {
  let state = seed
  return limit => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * limit)
  }
}

function sum(tallies: readonly Tally[], key: 'injected' | 'found' | 'elsewhere'): number {
  return tallies.reduce((total, tally) => total + tally[key], 0)
}

function rowOf({ fault, injected, found, elsewhere }: Tally): string {
  return `${fault.rule.padEnd(18)} ${fault.name.padEnd(36)} ${found}/${injected}  elsewhere ${elsewhere}`
}
