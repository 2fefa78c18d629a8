import { rename } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { format } from '../../src/ledger/format.ts'
import { record } from '../../src/ledger/record.ts'
import type { BasisFact, LedgerRecord } from '../../src/ledger/types.ts'
import type { TestRepository } from '../support/repository.ts'
import { createRepository } from '../support/repository.ts'
import { post, statusOf, translation, translationOf } from '../support/status.ts'

const LEDGER = '.translate/ja/content/a.md.jsonl'
const TARGET = 'content/a.ja.md'

const open: TestRepository[] = []
afterEach(async () => {
  for (const repository of open.splice(0)) await repository.dispose()
})

/** A blog whose source got a paragraph in each of its three commits; its translation names no basis. */
async function blog() {
  const texts = [post('A', 'One.'), post('A', 'One.', 'Two.'), post('A', 'One.', 'Two.', 'Three.')]
  const repository = await createRepository({
    files: { 'content/a.md': texts[0] ?? '', [TARGET]: post('あ', '一。') },
  })
  open.push(repository)
  const bases = [await basisOf(repository)]
  for (const text of texts.slice(1)) {
    await repository.write('content/a.md', text)
    await repository.commit('Edit')
    bases.push(await basisOf(repository))
  }
  const [first, second, third] = bases
  if (first === undefined || second === undefined || third === undefined) throw new Error('no bases')
  return { repository, first, second, third }
}

async function basisOf(
  repository: TestRepository,
  path = 'content/a.md',
  revision = 'HEAD',
): Promise<BasisFact> {
  const commit = await repository.git('rev-parse', revision)
  return { kind: 'basis', commit, path, blob: await repository.git('rev-parse', `${commit}:${path}`) }
}

const lines = (...facts: (BasisFact | LedgerRecord)[]) =>
  format(facts.map(fact => ('id' in fact ? fact : record(fact))))

describe('a basis in the ledger', () => {
  it('counts where the front matter names none', async () => {
    const { repository, second } = await blog()
    await repository.write(LEDGER, lines(second))
    const report = await statusOf(repository)
    expect(translationOf(report, TARGET)).toMatchObject({
      state: 'stale',
      basis: {
        commit: second.commit,
        path: second.path,
        from: 'ledger',
        recorded: second.commit,
        problem: null,
      },
      segments: { added: 1, unchanged: 3 },
    })
    expect(report.translations).toHaveLength(1)
    expect(report.findings).toEqual([])
  })

  it('counts in a commit too', async () => {
    const { repository, third } = await blog()
    await repository.write(LEDGER, lines(third))
    await repository.commit('Record')
    const at = await repository.git('rev-parse', 'HEAD')
    await repository.remove(LEDGER)
    expect(translationOf(await statusOf(repository, { at }), TARGET)).toMatchObject({ state: 'fresh' })
    expect(translationOf(await statusOf(repository), TARGET).basis).toMatchObject({
      from: null,
      problem: 'none',
    })
  })

  it('is not asked where the front matter names one, usable or not', async () => {
    const { repository, first, third } = await blog()
    await repository.write(LEDGER, lines(third))
    await repository.write(TARGET, translation(first.commit, '一。'))
    expect(translationOf(await statusOf(repository), TARGET).basis).toMatchObject({
      commit: first.commit,
      from: 'front-matter',
    })
    await repository.write(TARGET, translation('none', '一。'))
    expect(translationOf(await statusOf(repository), TARGET).basis).toMatchObject({ problem: 'malformed' })
  })

  it('is the latest of several, but for those that are revoked', async () => {
    const { repository, first, second, third } = await blog()
    await repository.write(LEDGER, lines(first, third, second))
    expect(translationOf(await statusOf(repository), TARGET).basis).toMatchObject({ commit: third.commit })
    const undo = record({ kind: 'undo', revokes: record(third).id })
    await repository.write(LEDGER, lines(first, third, second, undo))
    expect(translationOf(await statusOf(repository), TARGET).basis).toMatchObject({ commit: second.commit })
  })

  it('is unknown when several are unrelated', async () => {
    const { repository, second, third } = await blog()
    await repository.git('checkout', '-q', '-b', 'side', second.commit)
    await repository.write('content/a.md', post('A', 'Else.'))
    await repository.commit('Else')
    const side = await basisOf(repository)
    await repository.git('checkout', '-q', 'main')
    await repository.git('merge', '-q', '-s', 'ours', 'side')
    await repository.write(LEDGER, lines(side, third))
    expect(translationOf(await statusOf(repository), TARGET)).toMatchObject({
      state: 'unknown',
      basis: { from: 'ledger', problem: 'unrelated-bases' },
    })
  })

  it('of a post whose name was given away never makes the new one fresh', async () => {
    const { repository, third } = await blog()
    await repository.write(LEDGER, lines(third))
    await repository.commit('Record')
    await repository.git('mv', 'content/a.md', 'content/b.md')
    await repository.git('mv', TARGET, 'content/b.ja.md')
    await repository.commit('Rename')
    await repository.write('content/a.md', post('Another', 'Something else.', 'Nothing of the old.'))
    await repository.write(TARGET, post('別', '別の文。', '古いものはない。'))
    await repository.commit('Give the name away')
    const report = await statusOf(repository)
    expect(translationOf(report, TARGET)).toMatchObject({ state: 'stale', segments: { unchanged: 0 } })
    expect(translationOf(report, 'content/b.ja.md').state).toBe('unknown')
    await repository.git('mv', LEDGER, LEDGER.replace('a.md', 'b.md'))
    const mended = await statusOf(repository)
    expect(translationOf(mended, 'content/b.ja.md')).toMatchObject({ state: 'fresh' })
    expect(translationOf(mended, TARGET).basis).toMatchObject({ problem: 'none' })
  })

  it('that cannot be looked up makes the basis unknown, whatever else is recorded', async () => {
    const { repository, third } = await blog()
    const gone = { ...third, commit: 'a'.repeat(40) }
    await repository.write(LEDGER, lines(third, gone))
    expect(translationOf(await statusOf(repository), TARGET).basis).toMatchObject({
      problem: 'unknown-commit',
      recorded: gone.commit,
    })
    await repository.write(LEDGER, lines({ ...third, path: 'content/b.md' }))
    expect(translationOf(await statusOf(repository), TARGET).basis).toMatchObject({ problem: 'no-source' })
    await repository.write(LEDGER, lines({ ...third, blob: 'b'.repeat(40) }))
    expect(translationOf(await statusOf(repository), TARGET).basis).toMatchObject({ problem: 'no-source' })
  })
})

describe('the ledger of a renamed source', () => {
  async function renamed() {
    const found = await blog()
    const { repository } = found
    await repository.write(LEDGER, lines(found.second))
    await repository.commit('Record')
    await rename(join(repository.root, 'content/a.md'), join(repository.root, 'content/b.md'))
    await rename(join(repository.root, TARGET), join(repository.root, 'content/b.ja.md'))
    await repository.git('add', '--all')
    return found
  }

  it.each(['staged', 'committed'])('is found through a rename that is %s', async how => {
    const { repository, second } = await renamed()
    if (how === 'committed') await repository.commit('Rename')
    expect(translationOf(await statusOf(repository), 'content/b.ja.md')).toMatchObject({
      state: 'stale',
      basis: { commit: second.commit, path: 'content/a.md', from: 'ledger', problem: null },
    })
  })

  it('adds to the ledger under the present name', async () => {
    const { repository, second } = await renamed()
    await repository.commit('Rename')
    const third = await basisOf(repository, 'content/b.md')
    await repository.write('.translate/ja/content/b.md.jsonl', lines(third))
    expect(translationOf(await statusOf(repository), 'content/b.ja.md').basis).toMatchObject({
      commit: third.commit,
    })
    await repository.write(
      '.translate/ja/content/b.md.jsonl',
      lines(record({ kind: 'undo', revokes: record(second).id })),
    )
    expect(translationOf(await statusOf(repository), 'content/b.ja.md').basis).toMatchObject({
      problem: 'none',
    })
  })

  it('is that of another source which has the name now', async () => {
    const { repository, second } = await renamed()
    await repository.commit('Rename')
    await repository.write('content/a.md', post('New', 'Nothing of the old.'))
    await repository.write(TARGET, post('新', '何も。'))
    await repository.commit('New')
    const report = await statusOf(repository)
    expect(translationOf(report, 'content/b.ja.md').basis).toMatchObject({ problem: 'none' })
    expect(translationOf(report, TARGET).basis).toMatchObject({ commit: second.commit })
  })
})

describe('what is wrong in a ledger', () => {
  it('is a finding: conflict markers, and no basis is read past them', async () => {
    const { repository, third } = await blog()
    await repository.write(LEDGER, `${lines(third)}<<<<<<< HEAD\n`)
    const report = await statusOf(repository)
    expect(translationOf(report, TARGET)).toMatchObject({
      state: 'unknown',
      basis: { problem: 'unreadable-ledger' },
    })
    expect(report.findings).toMatchObject([
      { code: 'ledger:conflict', severity: 'error', path: LEDGER, line: 2, params: { path: LEDGER } },
    ])
  })

  it('is a finding: a torn line, and the others count', async () => {
    const { repository, third } = await blog()
    await repository.write(LEDGER, `${lines(third)}{"id":"4`)
    const report = await statusOf(repository)
    expect(translationOf(report, TARGET)).toMatchObject({ state: 'fresh' })
    expect(report.findings).toMatchObject([{ code: 'ledger:notARecord', path: LEDGER, line: 2 }])
  })

  it('is a finding: bytes that are no text, and a link', async () => {
    const { repository } = await blog()
    await repository.write(LEDGER, new Uint8Array([0xff, 0xfe]))
    expect((await statusOf(repository)).findings).toMatchObject([{ code: 'ledger:notUtf8', path: LEDGER }])
    await repository.remove('.translate')
    await repository.write('elsewhere', '')
    const { symlink } = await import('node:fs/promises')
    await symlink('elsewhere', join(repository.root, '.translate'))
    await repository.commit('Link')
    expect((await statusOf(repository)).findings).toMatchObject([
      { code: 'ledger:linked', path: '.translate' },
    ])
  })

  it('is told where the front matter has the basis, too', async () => {
    const { repository, third } = await blog()
    await repository.write(TARGET, translation(third.commit, '一。'))
    await repository.write(LEDGER, '=======\n')
    const report = await statusOf(repository)
    expect(translationOf(report, TARGET).basis).toMatchObject({ problem: null })
    expect(report.findings).toMatchObject([{ code: 'ledger:conflict' }])
  })
})
