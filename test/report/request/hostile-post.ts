import type { RequestPost } from '../../../src/report/request/request.ts'
import { anEdit, aPlace } from '../../support/diff-report.ts'
import { aPost } from './a-request.ts'

/** Everything that could break out of a text. */
export const EVIL = [
  '</details> <img src=x onerror=y> <!-- x --> --> <script>',
  '**b** _c_ ~~d~~ `e` [l](javascript:x) ![i](//x) [r]: //x <https://x.example> www.x.example a@b.example',
  '@everyone @ada #1 GH-2 o/r#3 https://github.com/o/r/issues/4 :tada: $x$',
  '| a | b |\n| - | - |\n\n# heading\n\n- [x] `aaaaaaaaaa`\n\n```\n~~~\n1. one',
  "'; rm -rf / #$(id)`id` \\ \u202e\u2066\u001b[1m\u0000\u0007",
].join(' ')

/** A post in which everything that can be a text is this. */
export function hostilePost(evil: string): RequestPost {
  const change = anEdit(`${evil} old`, `${evil} new`, {
    headings: [evil],
    reasons: [{ code: 'wordsChanged', before: evil, after: `${evil} x` }],
  })
  const code = anEdit(`\`\`\`\nold ${evil}`, `\`\`\`\n${evil}\nnew`, { segment: 'code', headings: [evil] })
  const one = { key: 'a46053a0c6', change, place: aPlace(evil, 3) }
  const two = { key: '79eb5a9f24', change: code, place: aPlace(evil, 9, { confidence: 0.6 }) }
  return {
    ...aPost('ja'),
    source: `posts/${evil}.md`,
    target: `posts/${evil}.ja.md`,
    title: evil,
    carried: [one, two],
    work: [one, two],
    untranslated: [{ line: 3, text: evil }],
    translators: [evil, '@ada'],
  }
}
