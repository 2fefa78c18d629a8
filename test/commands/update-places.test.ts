import { afterEach, describe, expect, it } from 'vitest'
import type { TestRepository } from '../support/repository.ts'
import { createRepository } from '../support/repository.ts'
import { post, statusOf, translation, translationOf } from '../support/status.ts'
import { itemOf, SOURCE, TARGET, textOf, updateOf } from '../support/update.ts'

const open: TestRepository[] = []
afterEach(async () => {
  for (const repository of open.splice(0)) await repository.dispose()
})

async function blogOf(before: string[], after: string[], target: string[]): Promise<TestRepository> {
  const repository = await createRepository({ files: { [SOURCE]: post('First', ...before) } })
  open.push(repository)
  const basis = await repository.git('rev-parse', 'HEAD')
  await repository.write(TARGET, translation(basis, ...target))
  await repository.commit('Translate')
  await repository.write(SOURCE, post('First', ...after))
  await repository.commit('Edit')
  return repository
}

describe('an item that goes deeper', () => {
  const source = (lead: string) => [
    'We do this, step by step.',
    `- Load the kernel with \`boot\`.\n${lead}- Set up the stack with \`push\`.`,
  ]
  const target = (lead: string) => [
    '一歩ずつ、次のようにします。',
    `- \`boot\` でカーネルを読み込みます。\n${lead}- \`push\` でスタックを用意します。`,
  ]

  it('is done by one run', async () => {
    const blog = await blogOf(source(''), source('  '), target(''))
    expect(itemOf(await updateOf(blog), TARGET)).toMatchObject({
      outcome: 'written',
      stays: null,
      changes: [{ state: 'carried' }],
    })
    expect(await textOf(blog, TARGET)).toContain(target('  ')[1])
    expect(translationOf(await statusOf(blog), TARGET)).toMatchObject({ state: 'fresh' })
  })
})

describe('lines of the report', () => {
  it('are those of the translation as it was, and tell where something removed still stands', async () => {
    const versions = (version: string, ...more: string[]) => [
      'We do this, step by step.',
      ...more,
      `It needs \`x86_64\` in version ${version}.`,
    ]
    const blog = await blogOf(versions('0.14', '<div class="note"></div>'), versions('0.15'), [
      '一歩ずつ、次のようにします。',
      '<div class="note"></div>',
      '`x86_64` の 0.14 が必要です。',
    ])
    const text = (await textOf(blog, TARGET)).split('\n')
    const [removed, carried] = ['<div', '0.14'].map(mark => text.findIndex(line => line.includes(mark)) + 1)
    const { changes } = itemOf(await updateOf(blog, { dryRun: true }), TARGET)
    expect(changes).toMatchObject([
      { state: 'left', stands: [removed, removed] },
      { state: 'carried', lines: [[carried, carried]] },
    ])
  })
})
