import { afterEach, describe, expect, it } from 'vitest'
import { openProject } from '../../src/commands/project.ts'
import { publishedCommit } from '../../src/commands/published-commit.ts'
import { createRepository, type TestRepository } from '../support/repository.ts'
import { post } from '../support/status.ts'

const SOURCE = 'content/a.md'

const open: TestRepository[] = []
afterEach(async () => {
  for (const repository of open.splice(0)) await repository.dispose()
})

async function blog(): Promise<TestRepository> {
  const repository = await createRepository({
    files: { [SOURCE]: post('A', 'One.'), 'content/a.ja.md': post('あ', '一。') },
  })
  open.push(repository)
  return repository
}

/** The published commit of the source as the work tree has it. */
async function published({ root }: TestRepository, path = SOURCE) {
  const project = await openProject({ root })
  try {
    const blob = project.snapshot.files.get(path)?.oid ?? ''
    return await publishedCommit(project, { path, blob })
  } finally {
    await project.objects.close()
  }
}

describe('the commit that a basis may name', () => {
  it('is the newest one that has the text, also when the source went untouched for a while', async () => {
    const repository = await blog()
    expect((await published(repository))?.commit).toBe(await repository.git('rev-parse', 'HEAD'))
    await repository.write('other.md', 'else')
    const second = await repository.commit('Something else')
    expect(await published(repository)).toMatchObject({ commit: second, path: SOURCE })
  })

  it('is none for an edit that only the work tree or a branch has', async () => {
    const repository = await blog()
    await repository.git('switch', '-q', '-c', 'edit')
    await repository.write(SOURCE, post('A', 'One and a half.'))
    expect(await published(repository)).toBeNull()
    await repository.commit('Edit on a branch')
    expect(await published(repository)).toBeNull()
    await repository.git('switch', '-q', 'main')
    await repository.git('merge', '-q', '--no-ff', '-m', 'Merge', 'edit')
    expect((await published(repository))?.commit).toBe(await repository.git('rev-parse', 'main'))
  })

  it('is on the default branch where HEAD is on another, and what that does not have yet does not count', async () => {
    const repository = await blog()
    const start = await repository.git('rev-parse', 'HEAD')
    await repository.git('switch', '-q', '-c', 'translate')
    await repository.write('content/a.ja.md', post('あ', '壱。'))
    await repository.commit('Translate')
    await repository.git('switch', '-q', 'main')
    await repository.commit('Newer, but not in the branch')
    await repository.git('switch', '-q', 'translate')
    expect((await published(repository))?.commit).toBe(start)
  })

  it('is an older one where the text went back to it on a branch', async () => {
    const repository = await blog()
    const start = await repository.git('rev-parse', 'HEAD')
    await repository.write(SOURCE, post('A', 'Two.'))
    await repository.commit('Edit')
    await repository.git('switch', '-q', '-c', 'revert')
    await repository.write(SOURCE, post('A', 'One.'))
    expect((await published(repository))?.commit).toBe(start)
    await repository.commit('Revert')
    expect((await published(repository))?.commit).toBe(start)
  })

  it('is found under the former name of a source that a branch renamed', async () => {
    const repository = await blog()
    const start = await repository.git('rev-parse', 'HEAD')
    await repository.git('switch', '-q', '-c', 'rename')
    await repository.git('mv', SOURCE, 'content/b.md')
    await repository.git('mv', 'content/a.ja.md', 'content/b.ja.md')
    expect(await published(repository, 'content/b.md')).toMatchObject({ commit: start, path: SOURCE })
    await repository.commit('Rename')
    expect(await published(repository, 'content/b.md')).toMatchObject({ commit: start, path: SOURCE })
  })

  it('is that of HEAD where nobody can tell which branch everybody has, and none in an unrelated history', async () => {
    const repository = await blog()
    await repository.git('branch', '-m', 'trunk')
    await repository.git('branch', 'other')
    expect((await published(repository))?.commit).toBe(await repository.git('rev-parse', 'HEAD'))
    await repository.git('branch', '-m', 'other', 'main')
    await repository.git('switch', '-q', '--orphan', 'alone')
    await repository.write(SOURCE, post('A', 'Else.'))
    await repository.write('content/a.ja.md', post('あ', '一。'))
    await repository.commit('Alone')
    expect(await published(repository)).toBeNull()
  })
})
