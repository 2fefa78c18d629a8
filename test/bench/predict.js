import { readFileSync } from 'node:fs'
import { argv } from 'node:process'
import { LIBRARY, requireBuild } from './tool.js'

/**
 * `node test/bench/predict.js LABELLED.jsonl > predictions.jsonl`: what the built library calls each edit. Reads a line
 * `{ id, old, new, kind }` for each, other fields are passed over; writes `{ id, label }`, in the same order. All or
 * nothing: what cannot be read is named on standard error, and the exit code is 2.
 */
const KINDS = new Set([
  'heading',
  'paragraph',
  'list-item',
  'table-cell',
  'image',
  'html',
  'code',
  'front-matter',
  'definition',
])

try {
  requireBuild()
  const edits = readEdits(argv[2])
  const { classifyEdit } = await import(LIBRARY)
  const predictions = edits.map(({ id, ...edit }) => ({ id, label: classifyEdit(edit).label }))
  process.stdout.write(predictions.map(prediction => `${JSON.stringify(prediction)}\n`).join(''))
} catch (error) {
  console.error(`predict: ${error.message}`)
  process.exitCode = 2
}

function readEdits(file) {
  if (file === undefined) throw new Error('expected a file: node test/bench/predict.js LABELLED.jsonl')
  return readLabelled(file)
    .split('\n')
    .flatMap((line, index) => (line.trim() === '' ? [] : [readEdit(line, `${file}, line ${index + 1}`)]))
}

function readLabelled(file) {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    throw new Error(
      `${file} cannot be read (${error.code}): expected a file with an edit as JSON on each line`,
      { cause: error },
    )
  }
}

function readEdit(line, place) {
  const row = parseLine(line, place)
  const bad = ['id', 'old', 'new'].find(field => typeof row?.[field] !== 'string')
  if (bad !== undefined) throw new Error(`${place}: expected an object whose "${bad}" is a text`)
  return { id: row.id, before: row.old, after: row.new, kind: kindOf(row.kind) }
}

function parseLine(line, place) {
  try {
    return JSON.parse(line)
  } catch (error) {
    throw new Error(`${place} is not JSON: ${error.message}`, { cause: error })
  }
}

/** Labelled files have no cells, but whole tables; what the library does not know is `other`. */
function kindOf(kind) {
  if (kind === 'table') return 'table-cell'
  return KINDS.has(kind) ? kind : 'other'
}
