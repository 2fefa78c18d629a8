import { type XmlElement, parseXml } from './parse-xml.ts'
import { childOf, elementsIn, markupOf } from './xml.ts'

/** A source cut where translations go. */
export interface Skeleton {
  units: SkeletonUnit[]
  tail: string
}

export interface SkeletonUnit {
  id: string
  /** From the unit before to this one; the language of each `file` is U+0000. */
  before: string
  /** Opening tag, without `approved`, without its end. */
  tag: string
  /** From behind the opening tag to behind the source. */
  head: string
  /** Blanks that go before the target. */
  indent: string
  source: string
  rest: string
}

/** Cuts a source; existing targets are left out. */
export function cutSource(text: string): Skeleton {
  let done = 0
  const units = Array.from(elementsIn(parseXml(text), 'trans-unit')).map(unit => {
    const cut = cutUnit(text, unit, done)
    done = unit.end
    return cut
  })
  return { units, tail: withLanguage(text.slice(done)) }
}

function cutUnit(text: string, unit: XmlElement, done: number): SkeletonUnit {
  const source = childOf(unit, 'source')
  const target = childOf(unit, 'target')
  if (source === undefined) throw new Error('unit without source')
  const tag = text.slice(unit.start, unit.inside)
  const behindTarget = (target ?? source).end
  const lead = text.slice(unit.inside, source.start)
  return {
    id: unit.attributes.get('id') ?? '',
    before: withLanguage(text.slice(done, unit.start)),
    tag: tag.slice(0, -1).replace(/\s+approved\s*=\s*(?:"[^"]*"|'[^']*')/, ''),
    head: `>${text.slice(unit.inside, source.end)}`,
    indent: /^\s*$/.test(lead) ? lead : '',
    source: markupOf(source),
    rest: text.slice(behindTarget, unit.end),
  }
}

function withLanguage(text: string): string {
  return text.replaceAll(/<file\b[^>"']*(?:(?:"[^"]*"|'[^']*')[^>"']*)*>/g, tag => {
    const bare = tag.replace(/\s+target-language\s*=\s*(?:"[^"]*"|'[^']*')/, '')
    return `${bare.slice(0, -1)} target-language="\0">`
  })
}
