/** True when text directly in this element is prose for readers. Names in lower case. */
export function isProse(name: string): boolean {
  return PROSE.has(name)
}

/** True for elements that stand within a line of text and do not end it. */
export function isInline(name: string): boolean {
  return INLINE.has(name)
}

/** True for elements that never have contents. */
export function isVoid(name: string): boolean {
  return VOID.has(name)
}

/** True for elements whose contents are no prose: programs, verbatim text, graphics, inert and embedded matter. */
export function isOpaque(name: string): boolean {
  return OPAQUE.has(name)
}

const PROSE = wordSet(
  'address article aside blockquote body caption center dd details dialog div dt fieldset figcaption figure footer',
  'form h1 h2 h3 h4 h5 h6 header hgroup legend li main nav option p search section summary td th',
)

const INLINE = wordSet(
  'a abbr acronym b bdi bdo big br button cite code data del dfn em font i img input ins kbd label mark meter nobr',
  'output picture q rb rp rt rtc ruby s samp small source span strike strong sub sup time tt u var wbr',
  // Opaque, and yet part of a line.
  'math svg textarea',
)

const VOID = wordSet('area base br col embed hr img input link meta param source track wbr')

const OPAQUE = wordSet(
  'audio canvas code iframe math noembed noframes noscript object pre script style svg template textarea title video',
  'xmp',
)

function wordSet(...lines: string[]): ReadonlySet<string> {
  return new Set(lines.flatMap(line => line.split(' ')))
}
