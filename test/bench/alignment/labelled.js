import { readFileSync } from 'node:fs'
import { LIBRARY, requireBuild } from '../tool.js'
import { bytesOf, placeOf } from './places.js'

/**
 * Labelled pairs of a source and its translation, and what the built library says of them. A line holds
 * `{ case_id, src: { text, segments }, tgt: { text, segments }, gold }`; ranges are bytes.
 * @typedef {{ src: number[][], tgt: number[][], confidence: number }} Bead
 */

/** @param {string | undefined} file @returns {any[]} */
export function readPairs(file) {
  return readLines(file).map(({ value, place }) => {
    if (typeof value.src?.text !== 'string' || typeof value.tgt?.text !== 'string')
      throw new Error(`${place}: expected src.text and tgt.text`)
    return value
  })
}

/** Lines of JSON with their place. @param {string | undefined} file @returns {{ value: any, place: string }[]} */
export function readLines(file) {
  if (file === undefined) throw new Error('expected a file with one JSON value to a line')
  const lines = readFileSync(file, 'utf8').split('\n')
  return lines.flatMap((line, index) =>
    line.trim() === '' ? [] : [{ value: JSON.parse(line), place: `${file}, line ${index + 1}` }],
  )
}

/**
 * Aligns each pair. Both texts are cut as plain Markdown, MDX too, since that is how the labels were cut.
 * @returns {Promise<(pair: any) => Bead[]>}
 */
export async function loadAligner() {
  requireBuild()
  const { align, extract } = await import(LIBRARY)
  return ({ src, tgt }) => {
    const [source, target] = [extract(src.text), extract(tgt.text)]
    const sides = [bytesOf(src.text), bytesOf(tgt.text)]
    return align(source, target).map(bead => ({
      src: rangesOf(src.text, bead.source, bead.markup?.source).map(range => sides[0](range)),
      tgt: rangesOf(tgt.text, bead.target, bead.markup?.target).map(range => sides[1](range)),
      confidence: bead.confidence,
    }))
  }
}

function rangesOf(text, segments, markup = []) {
  return [...segments.map(segment => placeOf(text, segment)), ...markup.map(range => placeOf(text, range))]
}
