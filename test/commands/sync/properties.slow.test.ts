import { array, assert, asyncProperty, type Arbitrary, constantFrom, nat, oneof, record } from 'fast-check'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { startCrowdin, type CrowdinEmulator } from '../../support/crowdin/start.ts'
import { post, SOURCE, TARGET, translationFrom } from '../../support/exchange.ts'
import { stringsOf } from '../../support/push.ts'
import { createRepository, type TestRepository } from '../../support/repository.ts'
import { syncOf } from '../../support/sync.ts'

const PATH = 'content/a.md.xliff'
const EN = ['Water boils at 100 degrees.', 'Soup needs 5 grams of salt.', 'Tea needs 3 minutes.']
const JA = ['水は100度で沸騰します。', 'スープには塩が5グラム要ります。', 'お茶は3分かかります。']
const GRAMMAR = [
  'Rice takes about 20 minutes on most stoves.',
  'Rice takes about 20 minutes, on most stoves.',
]
const RICE = 'たいていのコンロで、米は20分ほどかかります。'

/** What people do between two syncs; `at` is the passage. */
type Step =
  | { readonly kind: 'git'; readonly at: number }
  | TranslatorStep
  | { readonly kind: 'grammar' }
  | { readonly kind: 'sync' }

const at = nat(JA.length)
const step: Arbitrary<Step> = oneof(
  record({ kind: constantFrom('git' as const, 'crowdin' as const), at }),
  record({ kind: constantFrom('approve' as const, 'delete' as const), at }),
  record({ kind: constantFrom('grammar' as const, 'sync' as const) }),
)

interface TranslatorStep {
  readonly kind: 'crowdin' | 'approve' | 'delete'
  readonly at: number
}

/** A passage as somebody sees it who knows all that happened. */
interface Passage {
  git: string
  there: string | null
  approved: boolean
  /** Sides that changed since both agreed. What was deleted at Crowdin is as new in git. */
  readonly changed: Set<'git' | 'crowdin'>
}

interface World {
  readonly repository: TestRepository
  readonly server: CrowdinEmulator
  readonly passages: readonly Passage[]
  /** Texts that a translator wrote at Crowdin, and nobody deleted. */
  readonly written: Map<string, Passage>
  texts: number
  commas: number
}

async function begin(repository: TestRepository, server: CrowdinEmulator): Promise<World> {
  const texts = [...JA, RICE]
  await repository.write(SOURCE, post('Food', ...EN, GRAMMAR[0] ?? ''))
  const basis = await repository.commit('Start')
  await repository.write(TARGET, translationFrom(basis, '食', ...texts))
  await repository.commit('Translate')
  await syncOf(repository, server)
  const passages = texts.map(git => ({
    git,
    there: git,
    approved: false,
    changed: new Set<'git' | 'crowdin'>(),
  }))
  return { repository, server, passages, written: new Map(), texts: 0, commas: 0 }
}

const keyOf = ({ server }: World, place: number): string =>
  stringsOf(server, PATH).find(({ text }) =>
    [EN[place], ...(place === EN.length ? GRAMMAR : [])].includes(text),
  )?.key ?? ''

async function play(world: World, what: Step): Promise<void> {
  const { repository, passages } = world
  if (what.kind === 'sync') return settle(world, await syncOf(repository, world.server))
  if (what.kind === 'grammar') {
    world.commas += 1
    await repository.write(SOURCE, post('Food', ...EN, GRAMMAR[world.commas % 2] ?? ''))
    await repository.commit('Grammar')
    return undefined
  }
  const { kind, at: place } = what
  const passage = passages[place]
  if (passage === undefined) return undefined
  return kind === 'git' ? editGit(world, passage) : translate(world, { kind, at: place }, passage)
}

async function editGit(world: World, passage: Passage): Promise<void> {
  const { repository } = world
  const text = `${passage.git.replace(/（.*$/, '')}（${++world.texts}回目）`
  const file = await readFile(join(repository.root, TARGET), 'utf8')
  expect(file).toContain(passage.git)
  await repository.write(TARGET, file.replace(passage.git, text))
  await repository.commit('Edit')
  passage.git = text
  passage.changed.add('git')
}

function translate(world: World, what: TranslatorStep, passage: Passage): void {
  const { server, written } = world
  const key = keyOf(world, what.at)
  const { translators } = server
  if (what.kind === 'crowdin') {
    passage.there = `${passage.git.replace(/（.*$/, '')}（翻訳者${++world.texts}）`
    written.set(passage.there, passage)
    const id = translators.translate(key, 'ja', passage.there)
    if (passage.approved) translators.approve(key, 'ja', 'proofreader', id)
    passage.changed.add('crowdin')
  } else if (what.kind === 'approve') {
    if (passage.there === null) return
    translators.approve(key, 'ja')
    passage.approved = true
  } else {
    while (stringsOf(server, PATH).find(each => each.key === key)?.translation !== null)
      translators.deleteTranslation(key, 'ja')
    for (const [text, owner] of written) if (owner === passage) written.delete(text)
    Object.assign(passage, { there: null, approved: false })
    passage.changed.clear()
    passage.changed.add('git')
  }
}

/** What one sync has to make of it. */
async function settle(
  { repository, server, passages }: World,
  report: Awaited<ReturnType<typeof syncOf>>,
): Promise<void> {
  expect(report.translations.map(({ problem }) => problem)).toEqual([null])
  for (const passage of passages) {
    const { changed } = passage
    if (changed.size === 1 && changed.has('git'))
      Object.assign(passage, { there: passage.git, approved: false })
    if (changed.size === 1 && passage.there !== null) passage.git = passage.there
    if (changed.size < 2) changed.clear()
  }
  await repository.commit('Sync')
  const file = await readFile(join(repository.root, TARGET), 'utf8')
  const there = stringsOf(server, PATH)
    .slice(1)
    .map(({ translation }) => translation)
  expect(
    file
      .split('\n\n')
      .slice(2)
      .map(text => text.trim()),
  ).toEqual(passages.map(({ git }) => git))
  expect(there).toEqual(passages.map(passage => `${passage.there}${passage.approved ? ' ✓' : ''}`))
}

it('whatever people do on both sides, the newer text goes across, and nothing that they wrote is lost', async () => {
  await assert(
    asyncProperty(array(step, { minLength: 4, maxLength: 14 }), async steps => {
      await using repository = await createRepository()
      const server = await startCrowdin({ targetLanguageIds: ['ja'] })
      const world = await begin(repository, server)
      try {
        for (const each of [...steps, { kind: 'sync' } as const]) await play(world, each)
        await syncOf(repository, server, { prefer: 'remote' })
        await repository.commit('Prefer')
        for (const passage of world.passages) {
          if (passage.changed.size > 1) passage.git = passage.there ?? ''
          passage.changed.clear()
        }
        server.log.clear()
        await play(world, { kind: 'sync' })
        expect(server.log.changes()).toEqual([])
        const kept = Array.from(server.state.strings.values(), string => string.translations.get('ja') ?? [])
        const texts = new Set(kept.flat().map(({ text }) => text))
        for (const text of world.written.keys()) expect(texts).toContain(text)
      } finally {
        await server.close()
      }
    }),
    { numRuns: 8 },
  )
}, 300_000)
