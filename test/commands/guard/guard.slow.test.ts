import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { acceptIn, CHANGED, createNotes, ENGLISH, english, SOURCE, TARGET } from '../../support/accept.ts'
import { guardOf } from '../../support/guard.ts'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { GuardReport } from '../../../src/report/guard/guard-report.ts'
import type { TestRepository } from '../../support/repository.ts'
import { userErrorOf } from '../../support/user-error.ts'

let repository: TestRepository
beforeEach(async () => {
  repository = await createNotes()
})
afterEach(async () => repository.dispose())

/** Commits a text on the branch of a request that begins where `main` is. */
async function request(...files: readonly (readonly [path: string, text: string])[]): Promise<string> {
  await repository.git('checkout', '-q', '-B', 'request')
  for (const [path, text] of files) await repository.write(path, text)
  return repository.commit('Request')
}

/** The source on `main` as it will be when the request comes. */
async function changedOnMain(...paragraphs: readonly string[]): Promise<string> {
  await repository.write(SOURCE, english(...paragraphs))
  return repository.commit('Change the source')
}

async function target(): Promise<string> {
  return readFile(join(repository.root, TARGET), 'utf8')
}

function based(text: string, commit: string): string {
  return text.replace(/(?<=commit = ")\w+/, commit)
}

function outcomes({ sources }: GuardReport): string[][] {
  return sources.flatMap(({ edits }) =>
    edits.map(({ change, outcome }) => [change.after?.text ?? change.before?.text ?? '', outcome]),
  )
}

function segments({ translations }: GuardReport): unknown[][] {
  return translations.flatMap(each => each.segments.map(({ outcome, isOpen }) => [outcome, isOpen]))
}

function codes({ findings }: GuardReport): string[] {
  return findings.map(({ code, severity }) => `${severity} ${code}`)
}

const [FOX, SHIPS, CLOUDS] = ENGLISH

describe('a request that changes sources', () => {
  it('is told by what it adds: what was stale already stays out of the sum', async () => {
    await changedOnMain(CHANGED[0])
    const comma = CLOUDS.replace('mountains whenever', 'mountains, whenever')
    await request([SOURCE, english(CHANGED[0].replace('lazy dog', 'sleeping cat'), CHANGED[1], comma)])
    const report = await guardOf(repository)
    expect(outcomes(report).map(([, outcome]) => outcome)).toEqual(['open', 'stale', 'cosmetic'])
    expect(report.sum).toMatchObject({ edits: { stale: 1, open: 1, cosmetic: 1 }, locales: ['ja'] })
    expect(report.sources[0]?.edits[1]?.stale).toMatchObject([
      { locale: 'ja', target: TARGET, lines: [12, 12] },
    ])
    expect(codes(report)).toEqual([])
  })

  it('calls nobody for a passage that goes back to the text which was translated', async () => {
    await changedOnMain(CHANGED[0])
    await request([SOURCE, english()])
    expect(outcomes(await guardOf(repository))).toEqual([[FOX, 'settled']])
  })

  it('tells removed and added passages, and posts that come and go', async () => {
    await repository.write('content/old.md', '# Old\n\nIt goes.\n')
    await repository.commit('Write')
    await repository.git('checkout', '-q', '-B', 'request')
    await repository.remove('content/old.md')
    await request(
      [
        SOURCE,
        english(FOX, `${SHIPS}\n\nA passage that nobody has read before comes here.`).replace(CLOUDS, ''),
      ],
      ['content/new.md', '# New\n\nIt comes.\n'],
    )
    const report = await guardOf(repository)
    expect(outcomes(report).map(([, outcome]) => outcome)).toEqual(['stale', 'stale'])
    expect(report.sources.map(({ kind, source }) => [kind, source])).toEqual([
      ['added', 'content/new.md'],
      ['edited', SOURCE],
      ['removed', 'content/old.md'],
    ])
    expect(report.sum).toMatchObject({ added: 1, removed: 1 })
  })

  it('is not blamed for what its own translation follows', async () => {
    const ledgered = (await target()).replace('船は潮', '船は夕方の潮').replace('朝早く', '夜遅く')
    await request([SOURCE, english(FOX, CHANGED[1], CHANGED[2])])
    const commit = await repository.git('rev-parse', 'HEAD')
    await repository.write(TARGET, based(ledgered.replace('雲が集まる', '雲は見えない'), commit))
    await repository.commit('Translate')
    const report = await guardOf(repository)
    expect(outcomes(report).map(([, outcome]) => outcome)).toEqual(['settled', 'settled'])
    expect([report.sum.edits.stale, codes(report)]).toEqual([0, ['warning guard:basisOfBranch']])
    expect(report.findings[0]?.params).toEqual({ path: TARGET, commit: commit.slice(0, 8) })
  })

  it('says of a source that cannot be read that nobody knows', async () => {
    await request([SOURCE, `+++\ntitle = \n+++\n\n${english(CHANGED[0])}`])
    expect(codes(await guardOf(repository))).toEqual(['warning guard:uncompared'])
  })

  it('warns of posts that changed on the base branch, too', async () => {
    await request([SOURCE, english(CHANGED[0])])
    await repository.git('checkout', '-q', 'main')
    await changedOnMain(FOX, SHIPS, CLOUDS, CHANGED[3])
    const report = await guardOf(repository, { base: 'main', head: 'request' })
    expect([report.moved, report.sum.edits.stale]).toEqual([[SOURCE], 1])
    expect(report.base.commit).not.toBe(report.base.tip)
  })
})

describe('a request that changes a translation', () => {
  it('must not say of passages that they were translated which nobody touched', async () => {
    const commit = await changedOnMain(CHANGED[0], CHANGED[1])
    await request([TARGET, based((await target()).replace('朝早く', '夜遅く'), commit)])
    const report = await guardOf(repository)
    expect(segments(report)).toEqual([
      ['left', false],
      ['edited', false],
    ])
    expect(codes(report)).toEqual(['error guard:claimedUntouched'])
    const [finding] = report.findings
    expect(finding).toMatchObject({
      path: TARGET,
      lines: [10, 10],
      key: report.translations[0]?.segments[0]?.key,
    })
    expect(report.translations).toMatchObject([{ before: 'stale', after: 'fresh', claims: true }])
  })

  it('may say so of what was signed off', async () => {
    const commit = await changedOnMain(CHANGED[0])
    await repository.git('checkout', '-q', '-B', 'request')
    await acceptIn(repository, [`${TARGET}:10`])
    await repository.write(TARGET, based(await target(), commit))
    await repository.commit('Accept')
    const report = await guardOf(repository)
    expect([segments(report), codes(report)]).toEqual([[['accepted', false]], []])
  })

  it('leaves stale what it edits without saying that it is done', async () => {
    await changedOnMain(CHANGED[0], CHANGED[1])
    await request([TARGET, (await target()).replace('素早い', 'すばやい')])
    const report = await guardOf(repository)
    expect(segments(report)).toEqual([
      ['edited', true],
      ['left', true],
    ])
    expect(report.translations[0]).toMatchObject({ after: 'stale', claims: false })
    expect(codes(report)).toEqual([])
  })

  it('is warned where only a mark changed', async () => {
    const commit = await changedOnMain(CHANGED[0])
    await request([TARGET, based((await target()).replace('飛び越える。', '飛び越える.'), commit)])
    expect(codes(await guardOf(repository))).toEqual(['warning guard:claimedBarely'])
  })

  it('is told of a basis that it takes away, and of a file', async () => {
    await request([TARGET, (await target()).replace(/\n\[extra\]\n.*\n/, '')])
    expect(codes(await guardOf(repository))).toEqual(['error guard:basisLost'])
    await repository.remove(TARGET)
    await repository.commit('Remove')
    expect(codes(await guardOf(repository))).toEqual(['warning guard:translationRemoved'])
  })

  it('is told of what it opens again', async () => {
    const older = await repository.git('rev-parse', 'HEAD')
    const commit = await changedOnMain(CHANGED[0])
    await repository.write(TARGET, based((await target()).replace('狐', '狼'), commit))
    await repository.commit('Translate')
    await request([TARGET, based(await target(), older)])
    expect(codes(await guardOf(repository))).toEqual(['warning guard:reopened'])
  })

  it('answers for the errors that it brings in, and for no others', async () => {
    const code = (what: string): string => `${english()}\n\`\`\`sh\n${what}\n\`\`\`\n`
    await repository.write(SOURCE, code('ls -l'))
    const commit = await repository.commit('Show')
    const wrong = `${based(await target(), commit)}\n\`\`\`sh\nls -a\n\`\`\`\n`
    await repository.write(TARGET, wrong)
    await repository.commit('Translate')
    await request([TARGET, wrong.replace('覚え書き', '覚書')])
    expect(codes(await guardOf(repository))).toEqual([])
    await request([TARGET, wrong.replace('ls -a', 'rm -r')])
    const { findings } = await guardOf(repository)
    expect(findings).toMatchObject([{ severity: 'error', path: TARGET, lines: [21, 21] }])
    expect(findings[0]?.code).toMatch(/^check:code/)
  })
})

describe('the two sides', () => {
  it('are those of the event, whatever repository the head comes from', async () => {
    const [base, head] = [
      await repository.git('rev-parse', 'HEAD'),
      await request([SOURCE, english(CHANGED[0])]),
    ]
    await repository.git('checkout', '-q', 'main')
    const path = join(repository.root, 'event.json')
    const event = (repo: string): string =>
      JSON.stringify({
        pull_request: { number: 7, base: { sha: base }, head: { sha: head, repo: { full_name: repo } } },
      })
    await repository.write('event.json', event('blog/blog'))
    const own = await guardOf(repository, { env: { GITHUB_EVENT_PATH: path } })
    await repository.write('event.json', event('mallory/blog'))
    const fork = await guardOf(repository, { env: { GITHUB_EVENT_PATH: path, GITHUB_TOKEN: 'secret' } })
    expect(own.head.commit).toBe(head)
    expect(own.sum.edits.stale).toBe(1)
    expect(fork).toEqual(own)
    await repository.write('event.json', '{"pull_request": {"number": 7, "head": {"sha": "--output=x"}}}')
    expect(await userErrorOf(guardOf(repository, { env: { GITHUB_EVENT_PATH: path } }))).toMatchObject({
      code: 'guard:badEvent',
    })
  })
})
