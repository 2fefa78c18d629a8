import { expect, it } from 'vitest'
import { createRepository } from '../support/repository.ts'

interface Tool {
  readonly readTool: (directory: string, ...args: string[]) => { readonly findings: readonly object[] }
}

it('reads what a command found, and throws what it could not do', async () => {
  const tool: Tool = await import(new URL('tool.js', import.meta.url).href)
  await using repository = await createRepository({
    files: {
      'content/a.md': '# One\n\nText.\n',
      'content/a.ja.md': '# 一\n\n<<<<<<< HEAD\n本文。\n=======\n本文\n>>>>>>> other\n',
    },
  })
  const { findings } = tool.readTool(repository.root, 'check')
  expect(findings).toContainEqual(expect.objectContaining({ rule: 'conflict-markers' }))
  expect(() => tool.readTool(repository.root, 'check', '--rule', 'no-such')).toThrow('no-such')
})
