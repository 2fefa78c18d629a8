import { argv } from 'node:process'
import { loadAligner, readPairs } from './labelled.js'

/**
 * `node test/bench/alignment/predict.js LABELLED.jsonl > predictions.jsonl`: the beads that the built library finds in each
 * labelled pair, as byte ranges. All or nothing: what cannot be read is named on standard error, and the exit code is 2.
 */
try {
  const align = await loadAligner()
  for (const pair of readPairs(argv[2]))
    process.stdout.write(`${JSON.stringify({ case_id: pair.case_id, beads: align(pair) })}\n`)
} catch (error) {
  console.error(`predict: ${error.message}`)
  process.exitCode = 2
}
