import { isInline } from './html/elements.ts'
import { openElements } from './html/open-elements.ts'
import { cutRun } from './html/runs.ts'
import { type HtmlAttribute, type HtmlToken, readHtmlTokens } from './html/tokens.ts'
import type { Range } from './types.ts'
import { VISIBLE_ATTRIBUTES } from './visible-attributes.ts'

/**
 * Finds what a reader sees in raw HTML: runs of text in elements that hold prose, with the inline tags between them
 * (`<p>Hello <b>x</b> y</p>` is one run), trimmed; and the values of visible attributes,
 * those within a run too. Never scripts, styles, `pre`, `svg`, comments. UTF-16 ranges, in order, in linear time, for
 * any text: where the markup is broken, less is found.
 */
export function findHtmlText(html: string): { text: Range[]; attributes: { name: string; range: Range }[] } {
  const text: Range[] = []
  const attributes: { name: string; range: Range }[] = []
  const open = openElements()
  let line: HtmlToken[] = []
  const endLine = () => {
    const run = open.holdProse() ? cutRun(html, line) : undefined
    if (run !== undefined) text.push(run)
    line = []
  }
  for (const token of readHtmlTokens(html)) {
    if (isTag(token)) attributes.push(...token.attributes.filter(attribute => isVisible(html, attribute)))
    if (!isTag(token) || isInline(token.name)) {
      line.push(token)
    } else {
      endLine()
      open.see(token)
    }
  }
  endLine()
  return { text, attributes }
}

function isTag(token: HtmlToken): token is Exclude<HtmlToken, { readonly type: 'text' | 'mute' }> {
  return token.type !== 'text' && token.type !== 'mute'
}

function isVisible(html: string, { name, range }: HtmlAttribute): boolean {
  return VISIBLE_ATTRIBUTES.has(name) && /\S/.test(html.slice(range.start, range.end))
}
