import { literal } from '../markdown.ts'
import type { Words } from '../words.ts'
import { digestBlocks } from './digest-blocks.ts'
import type { DigestReport } from './digest-report.ts'
import type { DigestStyle } from './digest-style.ts'
import { joinSentences } from './join-sentences.ts'

/**
 * The digest as Markdown to be pasted into a newsletter: paragraphs, with a list where there is more to tell than two sentences. Accounts are links, so
 * that nobody is notified by a text about them.
 */
export function formatDigestMarkdown(report: DigestReport, t: Words): string {
  const server = report.repository === null ? 'https://github.com' : new URL(report.repository).origin
  const blocks = digestBlocks(report, { t, style: markdownStyle(server) })
  return `${blocks
    .map(({ lead, sentences }) =>
      sentences.length > 2
        ? `${lead}\n\n${sentences.map(sentence => `- ${sentence}`).join('\n')}`
        : joinSentences([lead, ...sentences], t),
    )
    .join('\n\n')}\n`
}

function markdownStyle(server: string): DigestStyle {
  return {
    text: literal,
    account: login => `[@${literal(login)}](${server}/${encodeURIComponent(login)})`,
    link: (text, url) => `[${literal(text)}](${url})`,
  }
}
