import { argv } from 'node:process'
import { readLines, readPairs } from './labelled.js'

/**
 * `node test/bench/alignment/calibration.js LABELLED.jsonl PREDICTIONS.jsonl`: how often predicted beads are right, by the confidence that they claim. A bead is right
 * when all that it joins belongs together, and when what it leaves alone has no counterpart.
 */
const LEVELS = [0, 0.7, 0.9, 0.95, 0.99, 0.999]

try {
  const beads = new Map(readLines(argv[3]).map(({ value }) => [value.case_id, value.beads]))
  const judged = readPairs(argv[2]).flatMap(pair =>
    (beads.get(pair.case_id) ?? []).flatMap(bead => judge(pair, bead)),
  )
  for (const [at, level] of LEVELS.entries())
    print(
      `${level} to ${LEVELS[at + 1] ?? 1}`,
      judged.filter(each => levelOf(each) === level),
    )
  print(
    '0.9 and more',
    judged.filter(({ confidence }) => confidence >= 0.9),
  )
} catch (error) {
  console.error(`calibration: ${error.message}`)
  process.exitCode = 2
}

function levelOf({ confidence }) {
  return LEVELS.findLast(level => confidence >= level)
}

function print(name, beads) {
  const mean = values =>
    (values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length)).toFixed(4)
  const [right, said] = [
    mean(beads.map(({ right }) => Number(right))),
    mean(beads.map(({ confidence }) => confidence)),
  ]
  console.log(`${name.padEnd(14)} ${String(beads.length).padStart(6)} beads, right ${right}, said ${said}`)
}

/** Nothing for a bead that touches no labelled segment on a side where it has text. */
function judge({ src, tgt, gold }, bead) {
  const [a, b] = [touched(bead.src, src.segments), touched(bead.tgt, tgt.segments)]
  if ((bead.src.length > 0 && a.length === 0) || (bead.tgt.length > 0 && b.length === 0)) return []
  const linked = new Set([...gold.links, ...gold.optional].map(String))
  const alone = (side, ids) => ids.every(id => gold.links.every(link => link[side] !== id))
  const joins = (s, t) => linked.has(`${s},${t}`)
  const right =
    bead.src.length === 0
      ? alone(1, b)
      : bead.tgt.length === 0
        ? alone(0, a)
        : a.every(s => b.some(t => joins(s, t))) && b.every(t => a.some(s => joins(s, t)))
  return [{ right, confidence: bead.confidence }]
}

/** Ids of segments that a bead's range covers by half, or that hold half of it. */
function touched(ranges, segments) {
  return [
    ...new Set(
      ranges.flatMap(([start, end]) =>
        segments
          .filter(each => {
            const both = 2 * (Math.min(end, each.end) - Math.max(start, each.start))
            return both > 0 && (both > each.end - each.start || both > end - start)
          })
          .map(({ id }) => id),
      ),
    ),
  ]
}
