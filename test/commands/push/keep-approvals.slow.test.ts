import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { Assume } from '../../support/crowdin/assume.ts'
import { startCrowdin, type CrowdinEmulator } from '../../support/crowdin/start.ts'
import { post, SOURCE, TARGET, translationFrom } from '../../support/exchange.ts'
import { postOf, pushOf, stringsOf } from '../../support/push.ts'
import { createRepository, type TestRepository } from '../../support/repository.ts'
import { syncOf } from '../../support/sync.ts'

const PATH = 'content/a.md.xliff'
const EN = [
  'Heat the oven well.',
  'The dough rest for long.',
  'Eat it warm.',
  'Keep what is left dry.',
] as const
const JA = [
  'オーブンをよく熱する。',
  '生地を長く休ませる。',
  '温かいうちに食べる。',
  '残りは乾かす。',
] as const
const NEVER = 'Never heat the oven.'
const RESTS = 'The dough rests for long.'
const EDITS = {
  substantive: [NEVER, EN[1]],
  cosmetic: [EN[0], RESTS],
  both: [NEVER, RESTS],
} as const
type Edit = keyof typeof EDITS

let repository: TestRepository
let server: CrowdinEmulator
afterEach(async () => server.close())
afterAll(async () => repository.dispose())

/** A post with a translation, and a branch for each edit of it. */
beforeAll(async () => {
  repository = await createRepository({ files: { [SOURCE]: post('Bread', ...EN) } })
  const basis = await repository.git('rev-parse', 'HEAD')
  await repository.write(TARGET, translationFrom(basis, 'パン', ...JA))
  const first = await repository.commit('Translate')
  await repository.git('branch', 'first')
  for (const [edit, blocks] of Object.entries(EDITS)) {
    await repository.git('checkout', '-q', '-b', edit, first)
    await repository.write(SOURCE, post('Bread', ...blocks, EN[2], EN[3]))
    await repository.commit('Edit')
  }
}, 30_000)

const go = async (branch: string): Promise<string> => repository.git('checkout', '-q', '--force', branch)
const keyAt = (i: number): string => stringsOf(server, PATH)[i]?.key ?? ''
const shown = (language: string): (string | null)[] =>
  stringsOf(server, PATH, language).map(({ translation }) => translation)

/** What was pushed and approved in a language of ours and another one; a last text came at Crowdin, and nobody approved it. */
async function prepared(edit: Edit, assume: Partial<Assume>): Promise<void> {
  server = await startCrowdin({ targetLanguageIds: ['ja', 'fr'], assume })
  await go('first')
  await pushOf(repository, server)
  for (const [i, { key }] of stringsOf(server, PATH).slice(0, 4).entries()) {
    server.translators.approve(key, 'ja')
    server.translators.translate(key, 'fr', `Texte ${i}`)
    server.translators.approve(key, 'fr')
  }
  server.translators.translate(keyAt(4), 'ja', '残りは湿気を避ける。')
  server.log.clear()
  await go(edit)
}

/** What is there in the end. */
function expected(edit: Edit): unknown {
  const yes = edit === 'cosmetic' ? ' ✓' : ''
  return {
    ja: ['パン ✓', `${JA[0]}${yes}`, `${JA[1]} ✓`, `${JA[2]} ✓`, '残りは湿気を避ける。'],
    fr: ['Texte 0 ✓', `Texte 1${yes}`, 'Texte 2 ✓', 'Texte 3 ✓', null],
  }
}
const found = (): unknown => ({ ja: shown('ja'), fr: shown('fr') })

const ASSUMES = [true, false].flatMap(updateTouchesUnchanged =>
  [true, false].map(keepTranslationsDropsApprovals => ({
    updateTouchesUnchanged,
    keepTranslationsDropsApprovals,
  })),
)
const CASES = ASSUMES.flatMap(assume => [
  { assume, edit: 'substantive', state: 'plain' } as const,
  { assume, edit: 'cosmetic', state: 'plain' } as const,
  { assume, edit: 'both', state: 'plain' } as const,
  { assume, edit: 'both', state: 'hidden' } as const,
  { assume, edit: 'both', state: 'excluded' } as const,
])

describe('an upload', () => {
  it.each(CASES)(
    'takes the approvals of another meaning and no others: $edit, $state, $assume',
    async ({ assume, edit, state }) => {
      await prepared(edit, assume)
      if (state === 'hidden') server.translators.hide(keyAt(1))
      if (state === 'excluded')
        for (const file of server.state.files.values()) file.excludedTargetLanguages = ['ja', 'fr']
      expect(postOf(await pushOf(repository, server), SOURCE)).toMatchObject({
        outcome: 'written',
        problem: null,
      })
      expect(found()).toEqual(expected(edit))
      for (const file of server.state.files.values()) file.excludedTargetLanguages = []
      server.log.clear()
      await pushOf(repository, server)
      expect(server.log.changes()).toEqual([])
      await syncOf(repository, server)
      expect(found()).toEqual(expected(edit))
      expect(await readFile(join(repository.root, TARGET), 'utf8')).toContain('残りは湿気を避ける。')
    },
    20_000,
  )

  it('that is broken off at any change is finished by the next one', async () => {
    const assume = { updateTouchesUnchanged: true }
    await prepared('both', assume)
    await pushOf(repository, server)
    const writes = server.log.writes().map(({ n }) => n)
    expect(writes.length).toBeGreaterThan(5)
    for (const n of writes)
      for (const when of ['before', 'after'] as const) {
        await server.close()
        await prepared('both', assume)
        server.faults.stopAt(n, when)
        await pushOf(repository, server).catch(() => {})
        server.faults.heal()
        await pushOf(repository, server)
        expect(found(), `request ${n}, ${when}`).toEqual(expected('both'))
        server.log.clear()
        await pushOf(repository, server)
        expect(server.log.changes(), `request ${n}, ${when}`).toEqual([])
      }
  }, 120_000)
})

describe('a proofreader who approves', () => {
  const assume = { updateTouchesUnchanged: true }
  /** At each upload, before or after it takes effect. */
  const atUpload = (when: 'before' | 'after', approve: () => void): void => {
    const at = when === 'before' ? /^POST \/storages$/ : /^PUT .*\/files\/\d+$/
    server.state.options.watch = ({ method, path }) => {
      if (at.test(`${method} ${path}`)) approve()
    }
  }

  it.each(['ja', 'fr'])(
    'an outdated text in %s, after the approvals were read, is asked again',
    async language => {
      await prepared('both', assume)
      atUpload('before', () => {
        for (const i of [1, 2, 3]) server.translators.approve(keyAt(i), language)
      })
      await pushOf(repository, server)
      expect(found()).toEqual(expected('both'))
    },
  )

  it('in a language where nobody had approved anything is asked again, too', async () => {
    await prepared('substantive', assume)
    for (const i of [0, 1, 2, 3]) server.translators.removeApproval(keyAt(i), 'fr')
    atUpload('before', () => server.translators.approve(keyAt(1), 'fr'))
    await pushOf(repository, server)
    expect(shown('fr')).toEqual(['Texte 0', 'Texte 1', 'Texte 2', 'Texte 3', null])
  })

  it('a text once the newer source is there is heard', async () => {
    await prepared('both', assume)
    atUpload('after', () => {
      if (stringsOf(server, PATH)[1]?.text === NEVER) server.translators.approve(keyAt(1), 'ja')
    })
    await pushOf(repository, server)
    expect(shown('ja')[1]).toBe(`${JA[0]} ✓`)
    expect(shown('fr')[1]).toBe('Texte 1')
  })
})
