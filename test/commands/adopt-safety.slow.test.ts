import { symlink } from 'node:fs/promises'
import { join } from 'node:path'
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

describe('adopt where a basis is recorded already', () => {
  it('does not replace one that another branch has, unless forced', async () => {
    const { repository, at } = await createBlog()
    await using _ = repository
    await repository.git('checkout', '-q', '-b', 'old', at['1.0.0'] ?? '')
    await repository.write(TARGET, page({ tool: '1.0.0', words: JAPANESE, basis: at['2.0.0'] ?? '' }))
    await repository.commit('Translate')
    const report = await adoptIn(repository, { mode: 'write' })
    expect(adoptionOf(report, TARGET)).toMatchObject({
      outcome: 'unsure',
      problem: {
        code: 'adopt:elsewhere',
        params: { branch: 'main', commit: at['2.0.0']?.slice(0, 10) },
      },
    })
    expect(await repository.git('status', '--short')).toBe('')
    const forced = await adoptIn(repository, { mode: 'write', force: true })
    expect(adoptionOf(forced, TARGET)).toMatchObject({ outcome: 'written', problem: null })
    expect(await repository.git('status', '--short')).toBe(` M ${TARGET}`)
  })

  it('replaces one that no branch has any more', async () => {
    const { repository, at } = await createBlog()
    await using _ = repository
    await repository.git('checkout', '-q', '--detach', at['1.0.0'] ?? '')
    const lost = await repository.commit('Nobody has this')
    await repository.git('checkout', '-q', 'main')
    await repository.write(TARGET, page({ tool: '1.0.0', words: JAPANESE, basis: lost }))
    await repository.commit('Translate')
    const report = await adoptIn(repository, { mode: 'write' })
    expect(adoptionOf(report, TARGET).outcome).toBe('written')
  })

  it('adds no second field beside a misspelled one, not even by force', async () => {
    const { repository, at } = await createBlog()
    await using _ = repository
    const text = page({ tool: '1.0.0', words: JAPANESE, basis: at['1.0.0'] ?? '' })
    await repository.write(TARGET, text.replace('based_on_commit', 'based_on_comit'))
    await repository.commit('Translate')
    const report = await adoptIn(repository, { mode: 'write', force: true })
    const meant = 'extra.translation_based_on_commit'
    const params = { field: 'extra.translation_based_on_comit', meant, value: at['1.0.0'] }
    expect(adoptionOf(report, TARGET).problem).toEqual({ code: 'adopt:misspelled', params })
    expect(await repository.git('status', '--short')).toBe('')
  })

  it('writes nothing to a file whose merge is not finished', async () => {
    const { repository } = await createBlog()
    await using _ = repository
    await repository.write(TARGET, page({ tool: '1.0.0', words: JAPANESE }))
    await repository.commit('Translate')
    await repository.git('checkout', '-q', '-b', 'side')
    await repository.write(TARGET, page({ tool: '2.0.0', words: JAPANESE }))
    await repository.commit('Side')
    await repository.git('checkout', '-q', 'main')
    await repository.write(TARGET, page({ tool: '2.1.0', words: JAPANESE }))
    await repository.commit('Main')
    await repository.git('merge', '-q', 'side').catch(() => undefined)
    await repository.write(TARGET, page({ tool: '2.1.0', words: JAPANESE }))
    const before = await repository.git('status', '--short')
    const report = await adoptIn(repository, { mode: 'write', force: true })
    expect(adoptionOf(report, TARGET)).toMatchObject({
      outcome: 'unknown',
      problem: { code: 'adopt:unmerged' },
    })
    expect(await repository.git('status', '--short')).toBe(before)
  })
})

describe('adopt of what cannot be recorded', () => {
  it('names no commit for a translation of a source that is not committed', async () => {
    const { repository, at } = await createBlog()
    await using _ = repository
    await repository.write('content/page.ko.md', page({ tool: '2.1.0', words: JAPANESE }))
    await repository.commit('Translate')
    await repository.write('content/page.md', page({ tool: '9.0.0' }))
    await repository.write(TARGET, page({ tool: '9.0.0', words: JAPANESE }))
    const report = await adoptIn(repository, { mode: 'write', force: true })
    const problem = { code: 'adopt:uncommitted' }
    expect(adoptionOf(report, TARGET)).toMatchObject({ outcome: 'unknown', found: null, problem })
    // The newest commit, and yet not the source as it is now
    const korean = adoptionOf(report, 'content/page.ko.md')
    expect(korean).toMatchObject({ outcome: 'written', found: { behind: 1 } })
    const recorded = await repository.git('show', `${korean.found?.commit}:content/page.md`)
    expect(recorded).toBe(await repository.git('show', `${at['2.1.0']}:content/page.md`))
  })

  it('tells a source that is in no commit from one that is not UTF-8', async () => {
    await using repository = await createRepository({
      files: { 'content/a.md': Buffer.from('caf\xe9\n', 'latin1'), 'content/a.ja.md': '訳\n' },
    })
    await repository.write('content/b.md', 'Text\n')
    await repository.write('content/b.ja.md', '訳\n')
    const report = await adoptIn(repository)
    expect(adoptionOf(report, 'content/a.ja.md').problem?.code).toBe('adopt:notUtf8')
    expect(adoptionOf(report, 'content/b.ja.md').problem?.code).toBe('adopt:noHistory')
  })

  it('says of a symbolic link that it is one', async () => {
    const { repository } = await createBlog()
    await using _ = repository
    await symlink('page.md', join(repository.root, TARGET))
    await repository.commit('Link')
    const { adoptions } = await adoptIn(repository)
    expect(adoptions.map(({ problem }) => problem?.code)).toEqual(['adopt:symbolicLink'])
  })

  it('says of a filtered file that git has another text of it, not that somebody changed it', async () => {
    const { repository } = await createBlog()
    await using _ = repository
    await repository.write('.gitattributes', '*.ja.md ident\n')
    const text = page({ tool: '1.1.0', words: JAPANESE, basis: 'deadbeef'.repeat(5) })
    await repository.write(TARGET, `${text}\n$Id$\n`)
    await repository.commit('Translate')
    await repository.remove(TARGET)
    await repository.git('checkout', '-q', '--', TARGET)
    const report = await adoptIn(repository, { mode: 'write' })
    expect(adoptionOf(report, TARGET)).toMatchObject({
      outcome: 'failed',
      problem: { code: 'adopt:filtered' },
    })
  })
})
