import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { findBases } from '../../../src/commands/bases.ts'
import { type PastTexts, readPastTexts } from '../../../src/commands/crowdin/texts/past-texts.ts'
import { openPosts, type OpenPost } from '../../../src/commands/exchange/open-posts.ts'
import { openProject } from '../../../src/commands/project.ts'
import { loadParsers } from '../../../src/commands/update/open-translations.ts'
import type { Inline } from '../../../src/exchange/types.ts'
import { post, SOURCE, TARGET } from '../../support/exchange.ts'
import { keeper } from '../../support/keep.ts'
import { createRepository, openTestRepository, type TestRepository } from '../../support/repository.ts'

const kept = keeper()

interface Past {
  /** Whether the passage that holds `words` now had this text. */
  readonly had: (words: string, ...text: readonly Inline[]) => boolean
  readonly stoodBefore: (words: string) => boolean
}

/** The past of the Japanese translation of a repository's only post, as it is called now. */
async function pastOf({ root }: TestRepository, path = TARGET): Promise<Past> {
  const project = await openProject({ root })
  try {
    const pairs = project.pairs.filter(({ target }) => target === path)
    await loadParsers(project)
    const open: OpenPost[] = []
    for await (const each of openPosts(project, pairs, await findBases(project, pairs)))
      if (!('findings' in each)) open.push(each)
    const [only] = open
    if (only === undefined || open.length > 1) throw new Error(`${open.length} posts`)
    const past: PastTexts = await readPastTexts(project, only)
    const idOf = (words: string) => {
      const found = only.target?.segments.filter(segment => segment.source.includes(words)) ?? []
      const [segment] = found
      if (segment === undefined || found.length > 1) throw new Error(`${found.length} passages: ${words}`)
      return segment.id
    }
    return {
      had: (words, ...text) => past.had(idOf(words), text),
      stoodBefore: words => past.stoodBefore(idOf(words)),
    }
  } finally {
    await project.objects.close()
  }
}

const link = (id: string, ...content: string[]): Inline => ({ type: 'g', id, content })

async function blog(): Promise<TestRepository> {
  const repository = kept(
    await createRepository({
      files: {
        [SOURCE]: post('Water', '## Intro', 'Water boils.', '## Cold', 'Ice is [cold](/c).', 'End.'),
      },
    }),
  )
  const japanese = (...blocks: string[]) => repository.write(TARGET, post('水', ...blocks))
  await japanese('## 序', '水は煮える。', '## 冷', '氷は[寒い](/c)。', '終。')
  await repository.commit('Translate')
  await japanese('## 序', '水は沸く。', '## 冷', '氷は[冷たい](/c)。', '終。')
  await repository.commit('Polish')
  return repository
}

describe('the past of a passage', () => {
  it('holds its own texts, whatever the ids of their codes, and no other passage’s', async () => {
    const past = await pastOf(await blog())
    expect(past.had('水は沸く', '水は煮える。')).toBe(true)
    expect(past.had('水は沸く', '水は沸く。')).toBe(false)
    expect(past.had('水は沸く', '終。')).toBe(false)
    expect(past.had('氷は', '氷は', link('7', '寒い'), '。')).toBe(true)
    expect(past.had('氷は', '氷は', link('1', '寒'), 'い。')).toBe(false)
    expect(past.had('氷は', '氷は寒い。')).toBe(false)
    expect(past.had('終', '終。')).toBe(true)
    expect(past.had('冷たい', '序')).toBe(false)
  })

  it('goes through renames, and knows what the work tree changed', async () => {
    const repository = await blog()
    await repository.git('mv', SOURCE, 'content/b.md')
    await repository.git('mv', TARGET, 'content/b.ja.md')
    await repository.commit('Rename')
    await repository.write(
      'content/b.ja.md',
      post('水', '## 序', '水はわく。', '## 冷', '氷は[冷たい](/c)。', '終。'),
    )
    const past = await pastOf(repository, 'content/b.ja.md')
    expect(past.had('水はわく', '水は沸く。')).toBe(true)
    expect(past.had('水はわく', '水は煮える。')).toBe(true)
    await repository.git('mv', 'content/b.ja.md', 'content/c.ja.md')
    await repository.git('mv', 'content/b.md', 'content/c.md')
    expect((await pastOf(repository, 'content/c.ja.md')).had('水はわく', '水は煮える。')).toBe(true)
  })

  it('holds what another branch brought, and a text that came back', async () => {
    const repository = await blog()
    await repository.git('checkout', '-q', '-b', 'side', 'HEAD~1')
    await repository.write(TARGET, post('水', '## 序', '水は滾る。', '## 冷', '氷は[寒い](/c)。', '終。'))
    await repository.commit('Other words')
    await repository.git('checkout', '-q', 'main')
    await repository.git('merge', '-q', '-s', 'ours', '-m', 'Merge', 'side')
    await repository.write(TARGET, post('水', '## 序', '水は煮える。', '## 冷', '氷は[寒い](/c)。', '終。'))
    await repository.commit('As it was')
    const past = await pastOf(repository)
    expect(past.had('水は煮える', '水は沸く。')).toBe(true)
    expect(past.had('水は煮える', '水は滾る。')).toBe(true)
  })

  it('is passed over where a version is no text or does not parse', async () => {
    const repository = await blog()
    await repository.write(TARGET, Buffer.from([0xff, 0xfe, 0x00]))
    await repository.commit('Break')
    await repository.write(TARGET, '+++\ntitle = \n+++\n\n水は無い。\n')
    await repository.commit('Break again')
    await repository.write(TARGET, post('水', '## 序', '水は新しい。', '## 冷', '終。'))
    await repository.commit('Mend')
    const past = await pastOf(repository)
    expect(past.had('水は新しい', '水は煮える。')).toBe(true)
    expect(past.had('水は新しい', '水は無い。')).toBe(false)
  })

  it('is nothing where the clone does not have it', async () => {
    const repository = await blog()
    await repository.git('config', 'uploadpack.allowFilter', 'true')
    for (const option of ['--depth=1', '--filter=blob:none', '--filter=tree:0']) {
      const folder = await mkdtemp(join(tmpdir(), 'evergloss-'))
      await repository.git('clone', '-q', option, `file://${repository.root}`, folder)
      const clone = openTestRepository(folder)
      onTestFinished(() => clone.dispose())
      const past = await pastOf(clone)
      expect(past.had('水は沸く', '水は煮える。'), option).toBe(false)
      expect(past.stoodBefore('水は沸く'), option).toBe(false)
    }
  })
})

describe('a passage stood before its source', () => {
  const source = (...blocks: string[]): string => post('Water', '## Intro', ...blocks)

  it('when it was there as the source changed last, however often its file changed since', async () => {
    const repository = await blog()
    expect((await pastOf(repository)).stoodBefore('水は沸く')).toBe(false)
    await repository.write(SOURCE, source('Water never boils.', '## Cold', 'Ice is [cold](/c).', 'End.'))
    expect((await pastOf(repository)).stoodBefore('水は沸く')).toBe(false)
    await repository.commit('Edit')
    expect((await pastOf(repository)).stoodBefore('水は沸く')).toBe(true)
    await repository.write(TARGET, post('水', '## 序', '水は沸く。', '## 冷', '氷は[冷えた](/c)。', '終。'))
    await repository.commit('Polish one')
    const past = await pastOf(repository)
    expect([past.stoodBefore('水は沸く'), past.stoodBefore('冷えた'), past.stoodBefore('終')]).toEqual([
      true,
      false,
      true,
    ])
  })

  it('but not when it came with the source, in one commit or one merge', async () => {
    const repository = await blog()
    await repository.write(SOURCE, source('Water never boils.', '## Cold', 'Ice is [cold](/c).', 'End.'))
    await repository.write(
      TARGET,
      post('水', '## 序', '水は沸かない。', '## 冷', '氷は[冷たい](/c)。', '終。'),
    )
    await repository.commit('Edit both')
    const past = await pastOf(repository)
    expect([past.stoodBefore('沸かない'), past.stoodBefore('終')]).toEqual([false, true])
    await repository.git('checkout', '-q', '-b', 'side')
    await repository.write(SOURCE, source('Water may boil.', '## Cold', 'Ice is [cold](/c).', 'End.'))
    await repository.commit('Edit')
    await repository.write(
      TARGET,
      post('水', '## 序', '水は沸き得る。', '## 冷', '氷は[冷たい](/c)。', '終。'),
    )
    await repository.commit('Translate')
    await repository.git('checkout', '-q', 'main')
    await repository.git('merge', '-q', '--no-ff', '-m', 'Merge', 'side')
    expect((await pastOf(repository)).stoodBefore('沸き得る')).toBe(false)
  })

  it('is not said of a source that git moved only', async () => {
    const repository = await blog()
    await repository.git('mv', SOURCE, 'content/b.md')
    await repository.git('mv', TARGET, 'content/b.ja.md')
    await repository.commit('Rename')
    expect((await pastOf(repository, 'content/b.ja.md')).stoodBefore('水は沸く')).toBe(false)
  })
})
