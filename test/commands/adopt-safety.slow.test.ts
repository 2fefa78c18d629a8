import { describe, expect, it } from 'vitest'
import { adoptIn, adoptionOf, createBlog, ENGLISH, JAPANESE, page } from '../support/adoption.ts'
import { createRepository } from '../support/repository.ts'
import { statusOf } from '../support/status.ts'

const TARGET = 'content/page.ja.md'

describe('adopt between two versions that differ in one segment', () => {
  it('records the older, so that the segment is looked at', async () => {
    await using repository = await createRepository()
    const at: string[] = []
    for (const rule of ['may', 'must never']) {
      await repository.write(
        'content/page.md',
        `${page({ tool: '1.0.0' })}\nYou ${rule} press the red key.\n`,
      )
      at.push(await repository.commit(rule))
    }
    await repository.write(
      TARGET,
      `${page({ tool: '1.0.0', words: JAPANESE })}\n赤いキーを押してもかまいません。\n`,
    )
    await repository.commit('Translate')
    const report = await adoptIn(repository, { mode: 'write' })
    expect(adoptionOf(report, TARGET)).toMatchObject({ outcome: 'written', found: { commit: at[0] } })
    expect((await statusOf(repository)).translations).toMatchObject([{ state: 'stale' }])
  })

  it('does not call the newer one confirmed', async () => {
    await using repository = await createRepository()
    let newest = ''
    for (const rule of ['may', 'must never']) {
      await repository.write(
        'content/page.md',
        `${page({ tool: '1.0.0' })}\nYou ${rule} press the red key.\n`,
      )
      newest = await repository.commit(rule)
    }
    const text = page({ tool: '1.0.0', words: JAPANESE, basis: newest })
    await repository.write(TARGET, `${text}\n赤いキーを押してもかまいません。\n`)
    await repository.commit('Translate')
    const report = await adoptIn(repository, { mode: 'check' })
    expect(report.adoptions).toMatchObject([{ outcome: 'unsure', contradiction: null }])
  })
})

describe('adopt of a text that is not one translation', () => {
  it('is not sure where conflict markers stand in it, and says so', async () => {
    const { repository } = await createBlog()
    await using _ = repository
    const text = page({ tool: '1.1.0', words: JAPANESE })
    await repository.write(TARGET, `${text}\n<<<<<<< HEAD\n一つ。\n=======\n二つ。\n>>>>>>> side\n`)
    await repository.commit('Translate')
    const report = await adoptIn(repository, { mode: 'write' })
    expect(adoptionOf(report, TARGET).outcome).toBe('unsure')
    expect(report.findings).toMatchObject([{ code: 'adopt:conflict', path: TARGET, severity: 'error' }])
    expect(await repository.git('status', '--short')).toBe('')
  })

  it('is not sure of another post of the same form, of which it has nothing literal', async () => {
    const post = (name: string, words: readonly string[], n: number): string =>
      words
        .map(
          (line, i) =>
            `## ${name}\n\n${line} \`${name}_${i}()\` [x](https://${name}.example/${i}/${n + i})\n`,
        )
        .join('\n')
    await using repository = await createRepository({
      files: { 'content/page.md': post('cat', [...ENGLISH, ...ENGLISH], 100) },
    })
    await repository.write(TARGET, post('dog', [...JAPANESE, ...JAPANESE], 100))
    await repository.commit('Translate')
    const report = await adoptIn(repository, { mode: 'write' })
    const { outcome, found } = adoptionOf(report, TARGET)
    expect([outcome, (found?.confidence ?? 1) < 0.5]).toEqual(['unsure', true])
    const codes = report.findings.map(({ code }) => code)
    expect(codes.filter(code => ['adopt:nothingKept', 'alignment:otherPost'].includes(code))).toHaveLength(1)
  })

  it('tells front matter that does not parse once', async () => {
    const { repository } = await createBlog()
    await using _ = repository
    await repository.write(TARGET, '+++\ntitle = "a\n+++\n\n訳\n')
    await repository.commit('Translate')
    const { findings } = await adoptIn(repository)
    expect(findings).toMatchObject([{ code: 'document:frontMatterSyntax', path: TARGET }])
  })
})

describe('adopt on a branch', () => {
  it('records only what the default branch has, though no remote says which that is', async () => {
    const { repository } = await createBlog()
    await using _ = repository
    await repository.git('checkout', '-q', '-b', 'feature')
    await repository.write('content/page.md', page({ tool: '3.0.0' }))
    await repository.write(TARGET, page({ tool: '3.0.0', words: JAPANESE }))
    await repository.commit('Feature')
    const report = await adoptIn(repository, { mode: 'write', force: true })
    expect(adoptionOf(report, TARGET)).toMatchObject({
      outcome: 'unknown',
      problem: { code: 'adopt:unshared' },
    })
    await repository.git('branch', '-q', '-m', 'main', 'trunk')
    const { findings } = await adoptIn(repository)
    expect(findings).toMatchObject([{ code: 'adopt:noSharedBranch', severity: 'warning' }])
  })
})
