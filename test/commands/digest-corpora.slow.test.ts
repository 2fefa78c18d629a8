import { execFile } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { formatDigestMarkdown } from '../../src/report/digest/digest-markdown.ts'
import type { DigestReport } from '../../src/report/digest/digest-report.ts'
import { digestOf } from '../support/digest.ts'
import { words } from '../support/words.ts'

const run = promisify(execFile)
const corpora = process.env['EVERGLOSS_CORPORA']
const title = corpora === undefined ? ' (skipped: no corpora)' : ''
const t = await words('en')

let root = ''
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'evergloss-digest-'))
  if (corpora !== undefined) await run('git', ['clone', '-q', join(corpora, 'blog_os.bundle'), root])
})
afterAll(async () => rm(root, { recursive: true, force: true }))

async function git(...args: string[]): Promise<string> {
  const { stdout } = await run('git', ['-C', root, ...args], { maxBuffer: 1 << 28 })
  return stdout
}

const reports = new Map<string, Promise<DigestReport>>()

async function ofMonth(month: string): Promise<DigestReport> {
  const env = { GITHUB_REPOSITORY: 'phil-opp/blog_os' }
  const report = reports.get(month) ?? digestOf({ root }, { since: month, env })
  reports.set(month, report)
  return report
}

/** Everything that git has of a month: who wrote which commits with which words, as they came with a commit of the first-parent line. */
async function dataOf(month: string): Promise<{ words: string; landed: string[] }> {
  const line = (await git('log', '--first-parent', '--format=%H %ct', 'HEAD')).trim().split('\n')
  const own = line.filter(each => {
    const [, at = ''] = each.split(' ')
    return new Date(Number(at) * 1000).toISOString().startsWith(month)
  })
  const landed = own.map(each => each.split(' ')[0] ?? '')
  const parts = landed.map(oid => git('log', '--format=%H%n%an <%ae>%n%B', `${oid}^..${oid}`))
  return { words: (await Promise.all(parts)).join('\n'), landed }
}

interface Node {
  readonly type: string
  readonly url?: string
  readonly value?: string
  readonly children?: readonly Node[]
}

function all(node: Node): Node[] {
  return [node, ...(node.children ?? []).flatMap(all)]
}

const textOf = (node: Node): string =>
  all(node)
    .map(({ value = '' }) => value)
    .join('')
    .replaceAll('\u2060', '')

describe.skipIf(corpora === undefined)(`digest of blog_os${title}`, () => {
  it('names in August 2022 the request that corrects the grammar of all posts, and whom to thank', async () => {
    const { changes, contributors, others } = await ofMonth('2022-08')
    expect(changes).toHaveLength(1)
    const [grammar] = changes
    expect(grammar).toMatchObject({
      how: 'merge',
      number: 1123,
      url: 'https://github.com/phil-opp/blog_os/pull/1123',
      by: [{ login: 'hecatia-elegua' }],
    })
    const { sources = [], translations = [] } = grammar ?? {}
    expect(sources.every(({ what }) => what === 'edited')).toBe(true)
    expect(sources).toHaveLength(14)
    const sum = (kind: 'cosmetic' | 'substantive'): number =>
      sources.reduce((total, { counts }) => total + (counts?.[kind] ?? 0), 0)
    expect(sum('cosmetic')).toBeGreaterThan(2 * sum('substantive'))
    expect(translations.map(({ locale, target, what }) => [locale, target, what])).toEqual([
      ['ja', 'blog/content/edition-2/posts/12-async-await/index.ja.md', 'updated'],
    ])
    expect(contributors.map(({ login }) => login)).toEqual(['hecatia-elegua'])
    expect(others).toBe(0)
  })

  it('names in September 2022 the Japanese translation, who made it, and who helped in its review', async () => {
    const { changes } = await ofMonth('2022-09')
    const japanese = changes.find(({ number }) => number === 1141)
    expect(japanese?.by.map(({ login }) => login)).toEqual(['shimomura1004', 'woodyZootopia'])
    expect(japanese?.translations).toMatchObject([
      {
        locale: 'ja',
        target: 'blog/content/edition-2/posts/07-hardware-interrupts/index.ja.md',
        what: 'new',
      },
    ])
  })

  it.each(['2022-08', '2022-10', '2026-02'])('says nothing of %s that git does not', async month => {
    const report = await ofMonth(month)
    const { words: data, landed } = await dataOf(month)
    const people = [...report.contributors, ...report.changes.flatMap(({ by }) => by)]
    const said = [
      ...people.map(({ login, name }) => login ?? name),
      ...report.changes.flatMap(({ title: words, number }) => [
        words ?? '',
        number === null ? '' : `#${number}`,
      ]),
    ]
    expect(said.filter(words => !data.includes(words))).toEqual([])
    expect(report.changes.flatMap(({ commits }) => commits).filter(oid => !landed.includes(oid))).toEqual([])
    const [newest = ''] = landed
    for (const { source, title: words } of report.changes.flatMap(({ translations }) => translations))
      expect(words === source || (await git('show', `${newest}:${source}`)).includes(words)).toBe(true)
    for (const { target, what } of report.changes.flatMap(({ translations }) => translations))
      if (what !== 'removed') expect(await git('cat-file', '-t', `${newest}:${target}`)).toBe('blob\n')

    const nodes = all(unified().use(remarkParse).parse(formatDigestMarkdown(report, t)))
    const links = nodes.filter(({ type }) => type === 'link')
    expect(links.length).toBeGreaterThan(0)
    for (const link of links) {
      const shown = textOf(link).replace(/^@/, '')
      expect(data, shown).toContain(shown)
      const [last = ''] = /[^/]+$/.exec(link.url ?? '') ?? []
      expect(data, link.url).toContain(last)
    }
  })

  it('leaves nothing out: each commit of the month that touched a post or translation is told of', async () => {
    const report = await ofMonth('2022-10')
    const { landed } = await dataOf('2022-10')
    const told = report.changes.flatMap(({ commits }) => commits)
    expect(told.length + report.others).toBe(landed.length)
    const untold = landed.filter(oid => !told.includes(oid))
    const touched = await Promise.all(
      untold.map(oid => git('diff', '--name-only', `${oid}^`, oid, '--', 'blog/content/*.md')),
    )
    expect(touched.join('')).toBe('')
  })
})
