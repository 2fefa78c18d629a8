import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { CheckOptions } from '../../src/commands/check.ts'
import type { CheckReport } from '../../src/report/check/check-report.ts'
import { runCheck } from '../support/check/run-check.ts'
import { createRepository, type TestRepository } from '../support/repository.ts'
import { post, translation } from '../support/status.ts'
import { userErrorOf } from '../support/user-error.ts'

const SOURCE = [
  '# Page Tables',
  'Run `cargo run` with [the book](https://a.b/1) for the kernel.',
  'See [above](#page-tables) too.',
]
const CONFIG = `[[content]]
source = "content/{path}.md"
target = "content/{path}.{locale}.md"
math = true

[check.rules]
code = "off"
link-targets = "error"

[glossary]
file = "glossary/{locale}.toml"
`
let repository: TestRepository

beforeAll(async () => {
  repository = await createRepository({
    files: {
      'content/a.md': post('First', ...SOURCE),
      'content/b.md': post('Second', '# The End', 'Go [there](a.md#page-tables).'),
      'content/empty.md': post('Third', 'Words.'),
      'translate.toml': CONFIG,
      'glossary/ja.toml': 'kernel = "カーネル"\n"page table" = ["ページテーブル"]\n',
    },
  })
  const basis = await repository.git('rev-parse', 'HEAD')
  await repository.write('content/a.md', post('First', ...SOURCE).replace('a.b/1', 'a.b/2'))
  await repository.write(
    'content/a.ja.md',
    translation(
      basis,
      '# ページテーブル',
      'コアを[本](https://a.b/3)と`cargo rum`で実行します。',
      '[上](#page-tables)も見てください。',
    ),
  )
  await repository.write(
    'content/b.ja.md',
    translation(basis, '# 終わり', '[そこ](a.ja.md#page-tables)へ行きます。'),
  )
  await repository.write('content/empty.ja.md', translation(basis))
  await repository.write('content/b.ko.md', Uint8Array.of(0xff, 0xfe))
  await repository.commit('Translate')
})
afterAll(async () => repository.dispose())

const run = async (some: Partial<CheckOptions> = {}): Promise<CheckReport> => runCheck(repository.root, some)
const told = ({ findings }: CheckReport): string[] =>
  findings.map(
    ({ rule, severity, target: { path, line, column } }) => `${path}:${line}:${column} ${severity} ${rule}`,
  )

describe('check', () => {
  it('finds what is wrong in each translation, where it stands', async () => {
    const report = await run()
    expect(told(report)).toEqual([
      'content/a.ja.md:10:1 warning glossary',
      'content/a.ja.md:10:8 error link-targets',
      'content/a.ja.md:10:23 error placeholders',
      'content/a.ja.md:12:5 error anchors',
      'content/b.ja.md:10:6 error anchors',
      'content/empty.ja.md:1:1 error empty-target',
    ])
    expect(report.translations).toBe(3)
    expect(report.problems).toMatchObject([{ code: 'project:notUtf8', path: 'content/b.ko.md' }])
    const [, link] = report.findings
    const basis = await repository.git('rev-parse', 'HEAD~1')
    expect(link?.source).toMatchObject({
      path: 'content/a.md',
      commit: basis,
      line: 7,
      text: 'https://a.b/1',
    })
    expect(link?.message.params).toEqual({ expected: 'https://a.b/1', found: 'https://a.b/3' })
  })

  it('runs the rules, paths and locales that were asked for', async () => {
    expect(told(await run({ only: ['anchors'] })).map(each => each.split(' ')[2])).toEqual([
      'anchors',
      'anchors',
    ])
    expect(told(await run({ paths: ['content/b.md'] }))).toHaveLength(1)
    expect(told(await run({ skip: ['anchors', 'empty-target', 'placeholders', 'glossary'] }))).toEqual([
      'content/a.ja.md:10:8 error link-targets',
    ])
    expect(told(await run({ severity: 'error' })).some(each => each.includes('warning'))).toBe(false)
    expect((await run({ only: ['code'] })).rules).toEqual([
      { id: 'syntax', severity: 'error' },
      { id: 'code', severity: 'error' },
    ])
    expect((await run()).rules.map(({ id }) => id)).not.toContain('code')
  })

  it('is silent where the translation follows the source of now', async () => {
    await repository.write(
      'content/a.ja.md',
      (await repository.git('show', 'HEAD:content/a.ja.md')).replace('a.b/3', 'a.b/2'),
    )
    expect(told(await run({ only: ['link-targets'] }))).toEqual([])
    await repository.git('checkout', '-q', '--', 'content/a.ja.md')
  })

  it('refuses a glossary that is not there or cannot be used', async () => {
    await repository.write('glossary/ja.toml', 'kernel = 1\n')
    await expect(run()).rejects.toMatchObject({
      code: 'check:glossaryInvalid',
      details: [{ code: 'check:glossaryTerm', params: { term: 'kernel' } }],
    })
    await repository.remove('glossary/ja.toml')
    expect((await userErrorOf(run())).code).toBe('check:noGlossary')
    await repository.git('checkout', '-q', '--', 'glossary')
  })
})
