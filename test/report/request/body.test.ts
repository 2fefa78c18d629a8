import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { describe, expect, it } from 'vitest'
import { formatBody, parseBody, type BodyOptions } from '../../../src/report/request/body.ts'
import { digestOfRequest } from '../../../src/report/request/digest-of-request.ts'
import type { RequestPost, TranslationRequest } from '../../../src/report/request/request.ts'
import { anEdit, aPlace } from '../../support/diff-report.ts'
import { words } from '../../support/words.ts'
import { aPost, aRequest, BASE } from './a-request.ts'
import { EVIL, hostilePost } from './hostile-post.ts'

interface Node {
  readonly type: string
  readonly value?: string
  readonly url?: string
  readonly depth?: number
  readonly checked?: boolean | null | undefined
  readonly position?: unknown
  readonly children?: readonly Node[]
}

/** A node of Markdown and everything in it. */
function nodesOf(node: Node): Node[] {
  return [node, ...(node.children ?? []).flatMap(nodesOf)]
}

const read = (text: string): Node[] => nodesOf(unified().use(remarkParse).use(remarkGfm).parse(text))

/** Addresses of links that stand in the Markdown. Others, without a place in it, remark makes of addresses that a backslash keeps GitHub from linking. */
function linksOf(nodes: readonly Node[]): string[] {
  return nodes.flatMap(({ type, url = '', position }) =>
    type === 'link' && position !== undefined ? [url] : [],
  )
}

const [en, ja, ko, zh] = [await words('en'), await words('ja'), await words('ko'), await words('zh-CN')]
const plain: BodyOptions = {
  words: en,
  localeWords: en,
  ticked: new Set(),
  marker: { isDone: false, asked: {} },
}

describe('the body of a request', () => {
  it.each([
    ['ja', ja],
    ['ko', ko],
    ['zh-CN', zh],
    ['fa', en],
  ])('reads well in %s', async (locale, localeWords) => {
    const request = aRequest(locale)
    const ticked = new Set([request.posts[0]?.work[0]?.key ?? ''])
    const asked = { ada: { at: '2026-01-02T03:04:05Z', times: 1 } }
    const text = formatBody(request, { ...plain, localeWords, ticked, marker: { isDone: false, asked } })
    await expect(text).toMatchFileSnapshot(`body/${locale}.txt`)
  })

  it('of an issue names those who review, without calling them', () => {
    const issue = aRequest('ko', { kind: 'issue', branch: null, reviewers: ['ada', 'grace', 'lin', 'tom'] })
    const text = formatBody(issue, plain)
    expect(text).toContain('find somebody who writes Korean; it is reviewed by ada, grace, lin.')
    expect(text).not.toContain('@')
  })

  it('of a request in conflict, and of an issue, read well', async () => {
    const conflicts = ['content/posts/interrupts/index.ko.md', '.translate/ko/content/posts/paging.md.jsonl']
    await expect(formatBody(aRequest('ko', { conflicts }), { ...plain, words: zh })).toMatchFileSnapshot(
      'body/conflicts.txt',
    )
    const missing = aPost('ko', { isNew: true, basis: { before: null, after: null }, work: [], carried: [] })
    const issue = aRequest('ko', { kind: 'issue', branch: null, posts: [aPost('ko'), missing] })
    const text = formatBody(issue, { ...plain, words: ja })
    await expect(text).toMatchFileSnapshot('body/issue.txt')
    expect(text).not.toContain('/translate accept')
    expect(text).toContain('`translate accept FILE:LINE`')
  })

  it('of a request in which nothing waits asks for a review only', () => {
    const text = formatBody(aRequest('ko', { posts: aRequest('ko').posts.slice(1), queued: [] }), plain)
    expect(text).toContain('\n- Nothing waits for a translator.\n')
    expect(text).not.toMatch(/\[ \]|Crowdin|accept|What still waits/)
    expect(text).toContain('“Review changes”')
  })

  it('of a request that closes itself says so, and asks for nothing', () => {
    const request = aRequest('ko', { posts: [], queued: [] })
    const text = formatBody(request, { ...plain, marker: { isDone: true, asked: {} } })
    expect(text.replace(/<!--.*/, '')).toMatchInlineSnapshot(`
      "This brings the Korean translation up to date with its sources as of \`81d4f49f\`.

      - Nothing waits for a translator.

      Nothing is left to do for the Korean translation, so this is closed. When a source changes again, a new request is opened.


      "
    `)
    expect(parseBody(text).marker?.isDone).toBe(true)
  })

  it('links nothing where there is no address', () => {
    const text = formatBody(aRequest('ja', { repository: null, crowdin: null }), plain)
    expect(linksOf(read(text))).toEqual([])
    expect(text).toContain('`content/posts/interrupts/index.ja.md#L120-L121`')
  })
})

describe('a body with hostile texts', () => {
  const posts = [hostilePost(EVIL), hostilePost('</summary>'), hostilePost('\n')]
  const branch = 'translate/ja\n```\n--x $(id)'
  const request = aRequest('ja', { posts, queued: [EVIL], conflicts: [EVIL], branch, post: EVIL })
  const text = formatBody(request, { ...plain, localeWords: ja })
  const nodes = read(text)

  it('has no HTML, link, picture or mention from them', () => {
    const html = new Set(nodes.flatMap(({ type, value = '' }) => (type === 'html' ? [value] : [])))
    const marker = text.trimEnd().split('\n').at(-1) ?? ''
    const summary = [...html].filter(value => /^<details>\n<summary>[^<>]+<\/summary>$/.test(value))
    const own = new Set([
      '<del>',
      '</del>',
      '<ins>',
      '</ins>',
      '<span lang="ja">',
      '</span>',
      '</details>',
      marker,
      ...summary,
    ])
    expect([...html].filter(value => !own.has(value))).toEqual([])
    const links = linksOf(nodes)
    expect(links.length).toBeGreaterThan(10)
    for (const url of links)
      expect(url).toMatch(
        /^https:\/\/(?:github\.com\/evergloss\/blog\/(?:blob|edit)|crowdin\.com\/project)\//,
      )
    const types = new Set(nodes.map(({ type }) => type))
    for (const type of ['image', 'linkReference', 'imageReference', 'definition', 'delete', 'emphasis'])
      expect(types).not.toContain(type)
    const shown = nodes.flatMap(({ type, value }) => (type === 'text' ? [value] : [])).join(' ')
    expect(shown).not.toMatch(/@[\w-]|#\d|GH-\d|:tada:/)
    expect(text.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/u)
  })

  it('has the headings, boxes and tables that it would have without them', () => {
    const of = (type: string): Node[] => nodes.filter(node => node.type === type)
    expect(of('heading').map(({ depth }) => depth)).toEqual([2, 3, 3, 3, 3, 3])
    expect(of('table')).toHaveLength(1)
    expect(of('listItem').flatMap(({ checked = null }) => (checked === null ? [] : [checked]))).toEqual(
      Array.from({ length: 6 }, () => false),
    )
    expect(of('code').length).toBe(9)
    expect(of('thematicBreak')).toHaveLength(1)
  })

  it('comes back as ours', () => {
    const { marker, ticked } = parseBody(text)
    expect(marker).toMatchObject({ kind: 'pull-request', locale: 'ja', post: EVIL, base: BASE })
    expect([...ticked]).toEqual([])
  })

  it('names a path as one word of a shell, or not at all', () => {
    const commandOf = (post: string): string =>
      / {2}(translate diff .*)/.exec(formatBody(aRequest('ja', { post }), plain))?.[1] ?? ''
    expect(commandOf("a b'$(id);&.md")).toBe(String.raw`translate diff --locale ja 'a b'\''$(id);&.md'`)
    expect(commandOf('-x.md')).toBe("translate diff --locale ja -- '-x.md'")
    expect(commandOf('a`id`.md')).toBe('translate diff --locale ja')
  })

  it('has commands of one line each, whose words a shell takes as they are', () => {
    const commands = nodes.flatMap(({ type, value = '' }) => (type === 'code' ? [value] : []))
    const own = commands.filter(value => value.startsWith('git fetch'))
    expect(own).toHaveLength(2)
    expect(commands).toContain('git commit --all\ngit push')
    for (const lines of own)
      for (const line of lines.split('\n'))
        expect(line).toMatch(/^(?:git|translate) (?:[^'$`;#]|'[^']*'|\\')+$/)
  })
})

describe('what people ticked', () => {
  const request = aRequest('ja')
  const keys = request.posts.flatMap(({ work }) => work.map(({ key }) => key))
  const [first = '', second = ''] = keys

  it('is read from a body, whoever wrote its line ends, and stays', () => {
    const text = formatBody(request, plain)
    const edited = text.replace(`- [ ] \`${second}\``, `* [X] \`${second}\``).replaceAll('\n', '  \r\n')
    const { marker, ticked } = parseBody(`${edited}\r\n\r\n`)
    expect([...ticked]).toEqual([second])
    expect(marker).toEqual(parseBody(text).marker)
    expect(parseBody(formatBody(request, { ...plain, ticked })).ticked).toEqual(ticked)
  })

  it('goes with its segment', () => {
    const text = formatBody(request, { ...plain, ticked: new Set([first, 'ffffffffff']) })
    expect([...parseBody(text).ticked]).toEqual([first])
  })

  it('is kept where there is no room to show it', () => {
    const posts = Array.from({ length: 120 }, (_, i) => hostilePost(`${EVIL} ${i}`)).map((post, i) => ({
      ...post,
      work: post.work.map(one => ({ ...one, key: `${one.key.slice(0, 5)}${String(i).padStart(5, '0')}` })),
    }))
    const ticked = new Set(posts.slice(0, 40).flatMap(({ work }) => work.map(({ key }) => key)))
    const text = formatBody(aRequest('ja', { posts }), { ...plain, ticked })
    expect(text.length).toBeLessThanOrEqual(60_000)
    expect(text.match(/^- \[x\]/gm) ?? []).not.toHaveLength(80)
    expect(parseBody(text).ticked).toEqual(ticked)
  })
})

describe('a body that would be too long', () => {
  const LONG = 'the quick brown fox jumps over the lazy dog '.repeat(12)
  const long = (count: number, some: Partial<RequestPost> = {}): TranslationRequest => {
    const changes = Array.from({ length: count }, (_, i) => ({
      key: String(i).padStart(10, '0'),
      change: anEdit(`${i} ${LONG}`, `${i} ${LONG} end ${LONG}`),
      place: aPlace(`${i} ${LONG}${LONG}`, 3),
    }))
    return aRequest('ja', { posts: [aPost('ja', { work: changes, carried: changes.slice(0, 20), ...some })] })
  }
  const cutOf = (request: TranslationRequest): string =>
    /Not everything fits here: .*?(?=\.)/.exec(formatBody(request, plain))?.[0] ?? ''

  it.each([
    [5, ''],
    [20, 'the texts of changes that were carried over are left out'],
    [25, 'changes that were carried over are only counted'],
    [30, 'texts of the source are shortened, and changes that were carried over are only counted'],
    [38, 'texts of the source and of the translation are shortened'],
    [90, 'of some segments only the place is told'],
  ])('with %i segments leaves out what tells least: %s', (count, expected) => {
    expect(cutOf(long(count)).replace('Not everything fits here: ', '')).toBe(expected)
  })

  const most = formatBody(long(300), plain)

  it('has texts beside places where there is room', () => {
    const posts = [...long(80).posts, ...Array.from({ length: 5 }, () => aPost('ja'))]
    const text = formatBody(aRequest('ja', { posts }), plain)
    expect(text).toContain('of some segments only the place is told.')
    expect(text.match(/^- \[ \]/gm)).toHaveLength(100)
    expect(text.match(/<del>18<\/del> <ins>19<\/ins>/g)).toHaveLength(5)
  })

  it('names the command that shows all', () => {
    expect(most).toMatch(
      /_Not everything fits here: .*, and of some posts only how much there is to do\. `translate diff --locale ja content\/posts\/interrupts\/index\.md` shows everything\._/,
    )
  })

  it('shows as many segments of a long post as there is room for', () => {
    expect(most.length).toBeGreaterThan(58_000)
    const shown = most.match(/^- \[ \]/gm)?.length ?? 0
    expect(most).toContain(`_${300 + 1 - shown} more segments of this post are not shown._`)
  })

  it('shows short posts rather than one long one', () => {
    const posts = [...long(300).posts, ...Array.from({ length: 20 }, () => aPost('ja'))]
    const text = formatBody(aRequest('ja', { posts }), plain)
    expect(text.match(/^### Hardware Interrupts$/gm)).toHaveLength(21)
  })
})

describe('the digest of a request', () => {
  const request = aRequest('ja')

  it('stays when only the commits of links move', () => {
    const moved = { ...request, base: '1'.repeat(40), head: '2'.repeat(40) }
    expect(digestOfRequest(moved)).toBe(digestOfRequest(request))
    const { kind, locale, ...rest } = request
    const turned = { ...rest, locale, kind }
    expect(digestOfRequest(turned)).toBe(digestOfRequest(request))
  })

  it('of an issue has nothing to do with what a pull request carries', () => {
    const of = (some: Partial<RequestPost>): string =>
      digestOfRequest(aRequest('ja', { kind: 'issue', posts: [aPost('ja', some)] }))
    expect(of({ carried: [], translated: 9 })).toBe(of({}))
    expect(of({ work: [] })).not.toBe(of({}))
  })

  it.each<[string, Partial<TranslationRequest>]>([
    ['a post', { posts: request.posts.slice(1) }],
    ['a title', { posts: [aPost('ja', { title: 'x' }), ...request.posts.slice(1)] }],
    ['a place', { posts: [aPost('ja', { untranslated: [] }), ...request.posts.slice(1)] }],
    [
      'a basis',
      { posts: [aPost('ja', { basis: { before: null, after: BASE } }), ...request.posts.slice(1)] },
    ],
    ['what waits', { queued: [] }],
    ['a conflict', { conflicts: ['a.md'] }],
    ['the branch', { branch: 'translate/ja.2' }],
  ])('goes with %s', (_, some) => {
    expect(digestOfRequest({ ...request, ...some })).not.toBe(digestOfRequest(request))
  })
})
