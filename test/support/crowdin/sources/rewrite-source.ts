import { cutSource } from '../xliff/cut.ts'
import type { SourceFile } from '../types.ts'
import { escape } from '../xliff/xml.ts'
import { textOf } from './apply-source.ts'

/** Writes into a file's source what was changed string by string: texts, new strings at the end, and none that are gone. */
export function rewriteSource(file: SourceFile): void {
  // What Crowdin split is not put together again
  if (file.importOptions.contentSegmentation) return
  const { units, tail } = cutSource(textOf(file.source))
  const known = new Set(units.map(({ id }) => id))
  const parts = units.map(unit => {
    const string = file.strings.get(unit.id)
    if (string === undefined) return unit.before.trimEnd()
    const head = unit.source === string.text ? unit.head : withSource(unit.head, string.text)
    return `${unit.before}${unit.tag}${head}${unit.rest}`
  })
  const added = [...file.strings.values()].filter(({ identifier }) => !known.has(identifier))
  const written = added.map(
    ({ identifier, text }) => `<trans-unit id="${escape(identifier)}"><source>${text}</source></trans-unit>`,
  )
  file.source = Buffer.from(
    `${parts.join('')}${written.join('')}${tail}`.replaceAll(' target-language="\0"', ''),
  )
}

function withSource(head: string, text: string): string {
  return head.replace(/(<source\b[^>]*>)[^]*<\/source>$/, (_, tag: string) => `${tag}${text}</source>`)
}
