import { printable } from '../text/printable.ts'
import { wrap } from '../text/wrap.ts'
import type { Words } from '../words.ts'
import { digestBlocks } from './digest-blocks.ts'
import type { DigestReport } from './digest-report.ts'
import type { DigestStyle } from './digest-style.ts'

/** The digest as plain text in lines of at most `columns` cells. */
export function formatDigestText(
  report: DigestReport,
  { t, columns }: { readonly t: Words; readonly columns: number },
): string {
  const blocks = digestBlocks(report, { t, style: STYLE })
  return `${blocks
    .map(({ lead, sentences }) =>
      [
        ...wrap(lead, columns),
        ...sentences.flatMap(sentence => wrap(`- ${sentence}`, columns - 2, '  ').map(line => `  ${line}`)),
      ].join('\n'),
    )
    .join('\n\n')}\n`
}

const STYLE: DigestStyle = {
  text: printable,
  account: login => `@${printable(login)}`,
  link: (text, url) => `${printable(text)} ${url}`,
}
