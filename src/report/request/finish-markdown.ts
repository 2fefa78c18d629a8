import { codeSpan, fenced, literal, prose } from '../markdown.ts'
import { commandLine } from '../text/command-line.ts'
import type { Words } from '../words.ts'
import { editAddress } from './file-links.ts'
import { localCommands } from './local-commands.ts'
import type { RequestPost, TranslationRequest } from './request.ts'
import { shortened } from './shortened.ts'
import type { Telling } from './telling.ts'

/** Files that are linked one by one, sources that a command names, and UTF-16 units of a path and of an address that are told. */
const FILES = 10
const SOURCES = 3
const PATH = 300
const ADDRESS = 1000

const PUSH = ['git commit --all', 'git push']

/** How what is open is finished: by a review, at Crowdin, in the browser, on a computer of one's own, or by saying that it is right. */
export function finishMarkdown({ request, t }: Pick<Telling, 'request' | 't'>): string[][] {
  const { branch } = request
  const isOpen = waitingPosts(request).length > 0
  const show = diffCommand(request)
  const commands = branch === null ? [show] : localCommands(request, [show])
  return [
    [`### ${literal(t('request:finish.title'))}`],
    [
      ...(branch === null ? [] : [`- ${prose(t('request:finish.review'))}`]),
      ...(isOpen ? translateItems(request, t) : []),
      `- ${prose(t(branch === null ? 'request:finish.fork' : 'request:finish.local'))}`,
      '',
      ...within(fenced(commands, 'sh')),
      ...(branch === null
        ? []
        : ['', `  ${prose(t('request:finish.push'))}`, '', ...within(fenced(PUSH, 'sh'))]),
    ],
  ]
}

/** Lines that belong to a list item. */
function within(lines: readonly string[]): string[] {
  return lines.map(line => `  ${line}`)
}

function translateItems(request: TranslationRequest, t: Words): string[] {
  const { branch, crowdin, kind } = request
  const key = request.posts.flatMap(({ work }) => work)[0]?.key ?? ''
  const links = editLinks(request)
  const more = links.length - FILES
  // comments are read below pull requests only
  const accept = kind === 'issue' ? t('request:finish.acceptHere') : t('request:finish.accept', { key })
  const edit = t(branch === null ? 'request:finish.open' : 'request:finish.edit')
  return [
    ...(key === '' ? [] : [`- ${prose(accept)}`]),
    ...(crowdin === null
      ? []
      : [
          `- ${linked('Crowdin', crowdin)}${literal(t('diff:join.label'))}${prose(t('request:finish.crowdin'))}`,
        ]),
    ...(links.length === 0 ? [] : [`- ${prose(edit)}`]),
    ...links.slice(0, FILES).map(link => `  - ${link}`),
    ...(more > 0 ? [`  - ${literal(t('request:more', { count: more }))}`] : []),
  ]
}

/** The command that shows all that a request tells, and more; it names few sources only, and none that could not stand in a code span. */
export function diffCommand({ locale, post, posts }: TranslationRequest): string {
  const sources = post === null ? [...new Set(posts.map(({ source }) => source))] : [post]
  const isShort =
    sources.length <= SOURCES && sources.every(source => source.length <= PATH && !source.includes('`'))
  return commandLine('diff', { options: ['--locale', locale], paths: isShort ? sources : [] })
}

function waitingPosts({ posts }: TranslationRequest): RequestPost[] {
  return posts.filter(({ work, untranslated }) => work.length + untranslated.length > 0)
}

/** Those that are there to be edited. */
function editLinks(request: TranslationRequest): string[] {
  return waitingPosts(request)
    .filter(({ isNew }) => !isNew || request.branch !== null)
    .flatMap(({ target }) => {
      const address = editAddress(request, target)
      if (address === null || address.length > ADDRESS) return []
      return [linked(codeSpan(shortened(target, PATH)), address)]
    })
}

/** A link, where the address is one that ends nowhere too early. */
function linked(markdown: string, address: string): string {
  return /^https?:\/\/[^\s()<>[\]\\]+$/.test(address) ? `[${markdown}](${address})` : codeSpan(address)
}
