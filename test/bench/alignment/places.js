/** The block around a segment or a stretch of markup, as people labelled it; UTF-16 offsets `[start, end]`. */
export function placeOf(text, piece) {
  if (piece.ranges === undefined) return wholeLines(text, [piece.start, piece.end])
  const own = [piece.ranges[0].start, piece.ranges.at(-1).end]
  if (piece.kind === 'code') return withFences(text, wholeLines(text, own))
  if (piece.kind === 'definition') return wholeGroup(text, wholeLines(text, own))
  return piece.kind === 'heading' || piece.kind === 'table-cell' ? wholeLines(text, own) : own
}

function wholeLines(text, [start, end]) {
  const stop = text.indexOf('\n', end)
  return [text.lastIndexOf('\n', start - 1) + 1, stop === -1 ? text.length : stop]
}

const FENCE = /^[\s>*+\-\d.]*(?:```|~~~)/

function withFences(text, [start, end]) {
  const above = start === 0 ? [0, 0] : wholeLines(text, [start - 1, start - 1])
  const below = end >= text.length ? [end, end] : wholeLines(text, [end + 1, end + 1])
  return [
    FENCE.test(text.slice(...above)) ? above[0] : start,
    FENCE.test(text.slice(...below)) ? below[1] : end,
  ]
}

const DEFINITION = /^\s*\[[^\]]+\]:/

/** Definitions without an empty line between them were labelled as one. */
function wholeGroup(text, [from, to]) {
  let [start, end] = [from, to]
  for (;;) {
    const above = start === 0 ? [0, 0] : wholeLines(text, [start - 1, start - 1])
    if (start === 0 || !DEFINITION.test(text.slice(...above))) break
    start = above[0]
  }
  for (;;) {
    const below = end >= text.length ? [end, end] : wholeLines(text, [end + 1, end + 1])
    if (end >= text.length || !DEFINITION.test(text.slice(...below))) break
    end = below[1]
  }
  return [start, end]
}

/** UTF-16 ranges of a text → UTF-8 byte ranges. */
export function bytesOf(text) {
  const bytes = new Uint32Array(text.length + 1)
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    const isHigh = code >= 0xd8_00 && code < 0xdc_00
    const isLow = code >= 0xdc_00 && code < 0xe0_00
    bytes[at + 1] = bytes[at] + (code < 0x80 ? 1 : code < 0x8_00 ? 2 : isHigh ? 4 : isLow ? 0 : 3)
  }
  return ([start, end]) => [bytes[start], bytes[end]]
}
