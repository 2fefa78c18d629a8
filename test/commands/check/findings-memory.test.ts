import { afterAll, beforeAll, expect, it } from 'vitest'
import { RULES } from '../../../src/check/rules.ts'
import { openAnchorBook } from '../../../src/commands/check/anchor-book.ts'
import { openFindingsMemory } from '../../../src/commands/check/findings-memory.ts'
import { openSurroundings } from '../../../src/commands/check/surroundings.ts'
import { versionsOf } from '../../../src/commands/check/versions-of.ts'
import { openProject } from '../../../src/commands/project.ts'
import { createRepository, type TestRepository } from '../../support/repository.ts'

let repository: TestRepository

beforeAll(async () => {
  repository = await createRepository({
    files: {
      'content/a.md': '# A\n',
      'content/a.ja.md': '# あ\n',
      'content/b.md': '# B\n',
      'translate.toml':
        '[[content]]\nsource = "content/{path}.md"\ntarget = "content/{path}.{locale}.md"\n\n[glossary]\nfile = "{locale}.toml"\n',
      'ja.toml': 'a = "あ"\n',
    },
  })
})
afterAll(async () => repository.dispose())

/** What is to run for the one translation; with `linked`, after it ran and looked at the anchors of this post. */
async function toRun(linked?: string): Promise<string[]> {
  const project = await openProject({ root: repository.root, build: 'test' })
  try {
    const memory = openFindingsMemory(
      project,
      RULES,
      await openSurroundings(project, openAnchorBook(project)),
    )
    const pair = project.pairs.find(({ targetExists }) => targetExists)
    if (pair === undefined) throw new Error('there is one')
    const versions = versionsOf(project, pair, undefined)
    const blob = project.snapshot.files.get(linked ?? '')?.oid ?? null
    if (linked !== undefined) memory.remember(versions, { found: [], ignored: [], linked: [[linked, blob]] })
    await project.cache.save()
    return memory.recall(versions).toRun.map(({ id }) => id)
  } finally {
    await project.objects.close()
  }
}

it('runs again what may find something else', async () => {
  expect(await toRun()).toEqual(RULES.map(({ id }) => id))
  expect(await toRun('content/b.md')).toEqual([])
  expect(await toRun()).toEqual([])
  await repository.write('content/b.md', '# C\n')
  expect(await toRun()).toEqual(['anchors'])
  expect(await toRun('content/b.md')).toEqual([])
  await repository.write('ja.toml', 'a = "い"\n')
  expect(await toRun()).toEqual(['glossary'])
  await repository.write('content/c.md', '# C\n')
  expect(await toRun()).toEqual(['link-targets', 'anchors', 'glossary'])
  expect(await toRun('content/b.md')).toEqual([])
  await repository.write('content/a.ja.md', '# い\n')
  expect(await toRun()).toEqual(RULES.map(({ id }) => id))
})
