import { afterAll, beforeAll, expect, it } from 'vitest'
import type { CheckOptions } from '../../../src/commands/check.ts'
import type { CheckReport } from '../../../src/report/check/check-report.ts'
import { runCheck } from '../../support/check/run-check.ts'
import { createRepository, type TestRepository } from '../../support/repository.ts'

const SOURCE = [
  '# Page Tables',
  'Run `cargo run` with [the book](https://a.b/1) for the kernel.',
  'See [above](#page-tables) too.',
]
let repository: TestRepository

beforeAll(async () => {
  repository = await createRepository({
    files: {
      'content/a.md': SOURCE.join('\n\n'),
      'content/a.ja.md':
        '# ページテーブル\n\nコアを[本](https://a.b/3)と`cargo rum`で実行します。\n\n[上](#page-tables)も見てください。\n',
      'content/b.md': '# The End\n\nGo [there](a.md#page-tables).\n',
      'content/b.ja.md': '# 終わり\n\n[そこ](a.ja.md#page-tables)へ行きます。\n',
      'translate.toml':
        '[[content]]\nsource = "content/{path}.md"\ntarget = "content/{path}.{locale}.md"\n\n[check.rules]\ncode = "off"\n\n[glossary]\nfile = "glossary/{locale}.toml"\n',
      'glossary/ja.toml': 'kernel = "カーネル"\n',
    },
  })
})
afterAll(async () => repository.dispose())

const run = async (some: Partial<CheckOptions> = {}): Promise<CheckReport> => runCheck(repository.root, some)

it('remembers what rules found, as long as nothing changes that they look at', async () => {
  const same = async (change: string, wishes: Partial<CheckOptions> = {}) => {
    const known = await run({ ...wishes, build: 'test' })
    expect(known, change).toEqual(await run(wishes))
    return known
  }
  const first = await same('nothing known')
  expect(first.findings.length).toBeGreaterThan(4)
  await same('all known')
  await same('rules that ran', { only: ['anchors', 'glossary'] })
  await same('a rule that did not run', { only: ['code'] })
  const changes = [
    ['content/a.md', SOURCE.join('\n\n').replace('above](#page-tables)', 'above](#pages)')],
    ['content/a.ja.md', '# ページ\n\n[上](b.ja.md#終わり)も[下](c.md#x)も。\n'],
    ['content/b.ja.md', '# 終\n\n[そこ](a.ja.md#ページ)へ行きます。\n'],
    ['content/c.md', '# X\n\nWords.\n'],
    ['glossary/ja.toml', 'kernel = "核"\nword = "語"\n'],
  ] as const
  for (const [path, text] of changes) {
    await repository.write(path, text)
    await same(path)
  }
  await repository.remove('content/c.md')
  await same('a file less')
  await repository.git('checkout', '-q', '--', 'content', 'glossary')
  expect((await same('as before')).findings).toEqual(first.findings)
})
