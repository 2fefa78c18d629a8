import type { Held } from './read-stock.ts'
import type { CodeLine, Unit } from './read-units.ts'
import type { Draft } from './types.ts'

/** The lines of a newer unit with the target's words in it. */
export function renderUnit({ unit, slots, whole }: Draft): string[] {
  if (whole !== undefined) return renderWhole(unit, whole)
  return unit.lines.map((line, i) => {
    const fills = slots.filter(slot => slot.line === i)
    let [text, at] = ['', 0]
    for (const [index, { start, end }] of line.words.entries()) {
      const own = fills.find(slot => slot.index === index)?.fill?.own
      text += line.text.slice(at, start) + (own ?? line.text.slice(start, end))
      at = end
    }
    return text + line.text.slice(at)
  })
}

/** As the target has it where the marks around the words are still the same, else its words in the marks of now. */
function renderWhole(unit: Unit, { in: held, kind, own }: Held): string[] {
  const [frame] = unit.lines
  if (kind !== 'run' || frame === undefined || held.key === unit.key)
    return held.lines.map(({ text }) => text)
  return own.split('\n').map(words => framed(frame, words))
}

function framed({ text, words: [first] }: CodeLine, words: string): string {
  return first === undefined ? words : text.slice(0, first.start) + words + text.slice(first.end)
}
