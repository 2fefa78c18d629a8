import { codeSpan, fenced, literal, prose } from '../markdown.ts'
import { commandLine } from '../text/command-line.ts'
import { shellWord } from '../text/shell-word.ts'
import { editAddress } from './file-links.ts'
import type { RequestPost, TranslationRequest } from './request.ts'
import { shortened } from './shortened.ts'
import type { Telling } from './telling.ts'

/** Files that are linked one by one, sources that a command names, and UTF-16 units of a path that is told. */
const FILES = 10
const SOURCES = 3
const PATH = 300

/** How a translator finishes what is open: at Crowdin, in the browser, on a computer of their own, or by saying that it is right. */
export function finishMarkdown({ request, t }: Pick<Telling, 'request' | 't'>): string[][] {
  const { branch, crowdin } = request
  const key = request.posts.flatMap(({ work }) => work)[0]?.key
  const links = editLinks(request)
  const more = waitingPosts(request).length - links.length
  return [
    [`### ${literal(t('request:finish.title'))}`],
    [
      ...(crowdin === null ? [] : [`- ${prose(t('request:finish.crowdin'))} ${linked('Crowdin', crowdin)}`]),
      ...(key === undefined ? [] : [`- ${prose(t('request:finish.accept', { key }))}`]),
      ...(links.length === 0 ? [] : [`- ${prose(t(`request:finish.${branch === null ? 'open' : 'edit'}`))}`]),
      ...links.map(link => `  - ${link}`),
      ...(more > 0 && links.length > 0 ? [`  - ${literal(t('request:more', { count: more }))}`] : []),
      `- ${prose(t(`request:finish.${branch === null ? 'fork' : 'local'}`))}`,
      '',
      ...fenced(localCommands(request), 'sh').map(line => `  ${line}`),
    ],
  ]
}

/** The command that shows all that a request tells, and more. */
export function diffCommand({ locale, post, posts }: TranslationRequest): string {
  const sources = post === null ? posts.map(({ source }) => source) : [post]
  const isShort = sources.length <= SOURCES && sources.every(source => source.length <= PATH)
  return commandLine('diff', { options: ['--locale', locale], paths: isShort ? sources : [] })
}

function localCommands(request: TranslationRequest): string[] {
  const { branch } = request
  const show = diffCommand(request)
  if (branch === null) return [show]
  return [`git fetch origin ${shellWord(branch)}`, `git switch ${shellWord(branch)}`, show]
}

function waitingPosts({ posts }: TranslationRequest): RequestPost[] {
  return posts.filter(({ work, untranslated }) => work.length + untranslated.length > 0)
}

function editLinks(request: TranslationRequest): string[] {
  return waitingPosts(request)
    .filter(({ target }) => target.length <= PATH)
    .slice(0, FILES)
    .flatMap(({ target }) => {
      const address = editAddress(request, target)
      return address === null ? [] : [linked(codeSpan(shortened(target, PATH)), address)]
    })
}

/** A link, where the address is one that ends nowhere too early. */
function linked(markdown: string, address: string): string {
  return /^https?:\/\/[^\s()<>[\]\\]+$/.test(address) ? `[${markdown}](${address})` : codeSpan(address)
}
