import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { startCrowdin, type CrowdinEmulator } from '../../support/crowdin/start.ts'
import { post, SOURCE, TARGET, translationFrom } from '../../support/exchange.ts'
import { keeper } from '../../support/keep.ts'
import { stringsOf } from '../../support/push.ts'
import { createRepository, type TestRepository } from '../../support/repository.ts'
import type { TextFate } from '../../../src/report/sync/sync-report.ts'
import { syncOf, translationOf } from '../../support/sync.ts'

const kept = keeper()
let server: CrowdinEmulator
afterEach(async () => server.close())

const PATH = 'content/a.md.xliff'
const EN = [
  'Water boils at 100 degrees, as `boil()` says, and it does so at [sea level](https://example.org/sea).',
  'Salt makes it boil later.',
  'It takes 4 minutes on a stove of 2000 watts, and `wait(4)` tells you when it is done.',
]
const JA = [
  '`boil()`の言うとおり、水は100度で沸騰し、それは[海面](https://example.org/sea)でのことです。',
  '塩を入れると沸騰が遅くなります。',
  '2000ワットのコンロで4分かかり、いつ終わるかは`wait(4)`が教えてくれます。',
]
const [, OLD = ''] = JA
const NEW_IN_GIT = '塩を加えると沸騰するのが遅くなります。'
const NEW_THERE = '食塩があると沸点が上がります。'

/** A post of three passages that both sides have. */
async function agreed(): Promise<TestRepository> {
  server = await startCrowdin({ targetLanguageIds: ['ja'] })
  const repository = kept(await createRepository({ files: { [SOURCE]: post('Water', ...EN) } }))
  await translate(repository, ...JA)
  await syncOf(repository, server)
  return repository
}

async function translate(repository: TestRepository, ...blocks: string[]): Promise<void> {
  const basis = await repository.git('rev-parse', 'HEAD')
  await repository.write(TARGET, translationFrom(basis, '水', ...blocks))
  await repository.commit('Translate')
}

/** What happens to the second passage, or its translation, in git. */
const GIT = {
  unchanged: async () => {},
  edited: (repository: TestRepository) => translate(repository, JA[0] ?? '', NEW_IN_GIT, JA[2] ?? ''),
  deleted: (repository: TestRepository) => translate(repository, JA[0] ?? '', JA[2] ?? ''),
  moved: async (repository: TestRepository) => {
    await repository.write(SOURCE, post('Water', EN[0] ?? '', EN[2] ?? '', EN[1] ?? ''))
    await repository.commit('Move')
    await translate(repository, JA[0] ?? '', JA[2] ?? '', OLD)
  },
}

/** And at Crowdin. */
const CROWDIN = {
  unchanged: () => {},
  edited: () => server.translators.translate(keyOf(), 'ja', NEW_THERE),
  deleted: () => server.translators.deleteTranslation(keyOf(), 'ja'),
  approved: () => server.translators.approve(keyOf(), 'ja'),
}

const keyOf = (): string => stringsOf(server, PATH).find(({ text }) => text === EN[1])?.key ?? ''
const there = (): string | null =>
  stringsOf(server, PATH).find(({ text }) => text === EN[1])?.translation ?? null
const here = async ({ root }: TestRepository): Promise<string | undefined> => {
  const text = await readFile(join(root, TARGET), 'utf8')
  return text
    .split('\n\n')
    .find(block => /塩/.test(block))
    ?.trim()
}

/** What becomes of the second passage, and what each side has then. */
interface Cell {
  readonly fate: TextFate
  readonly here: string | undefined
  readonly there: string | null
}

const cell = (fate: TextFate, here: string | undefined, text: string | null): Cell => ({
  fate,
  here,
  there: text,
})

/**
 * A passage that git's translation has no more is not put back where nobody can tell its place; a translation that is gone at Crowdin comes
 * back from git. Nothing is missing here: every state of one side can meet every state of the other.
 */
const CELLS: Record<keyof typeof GIT, Record<keyof typeof CROWDIN, Cell>> = {
  unchanged: {
    unchanged: cell('agreed', OLD, OLD),
    edited: cell('pulled', NEW_THERE, NEW_THERE),
    deleted: cell('pushed', OLD, OLD),
    approved: cell('agreed', OLD, `${OLD} ✓`),
  },
  edited: {
    unchanged: cell('pushed', NEW_IN_GIT, NEW_IN_GIT),
    edited: cell('conflict', NEW_IN_GIT, NEW_THERE),
    deleted: cell('pushed', NEW_IN_GIT, NEW_IN_GIT),
    approved: cell('pushed', NEW_IN_GIT, NEW_IN_GIT),
  },
  deleted: {
    unchanged: cell('refused', undefined, OLD),
    edited: cell('refused', undefined, NEW_THERE),
    deleted: cell('none', undefined, null),
    approved: cell('refused', undefined, `${OLD} ✓`),
  },
  moved: {
    unchanged: cell('agreed', OLD, OLD),
    edited: cell('pulled', NEW_THERE, NEW_THERE),
    deleted: cell('pushed', OLD, OLD),
    approved: cell('agreed', OLD, `${OLD} ✓`),
  },
}

describe.each(['unchanged', 'edited', 'deleted', 'moved'] as const)('a text that git has %s', git => {
  it.each(['unchanged', 'edited', 'deleted', 'approved'] as const)('and Crowdin %s', async crowdin => {
    const repository = await agreed()
    await GIT[git](repository)
    CROWDIN[crowdin]()
    const wanted = CELLS[git][crowdin]
    const { segments } = translationOf(await syncOf(repository, server), TARGET)
    const isApart = wanted.fate !== 'agreed'
    const counts = { ...segments, agreed: segments.agreed - (isApart ? 3 : 4) }
    expect(Object.entries(counts).filter(([, count]) => count !== 0)).toEqual(
      isApart ? [[wanted.fate, 1]] : [],
    )
    expect({ here: await here(repository), there: there() }).toEqual({
      here: wanted.here,
      there: wanted.there,
    })
    await repository.git('add', '-A')
    await repository.git('commit', '--quiet', '--allow-empty', '-m', 'Sync')
    server.log.clear()
    const again = translationOf(await syncOf(repository, server), TARGET)
    const isOpen = ['conflict', 'refused', 'none'].includes(wanted.fate)
    expect(again.segments).toMatchObject(isOpen ? { [wanted.fate]: 1 } : { agreed: 4 })
    expect(server.log.changes()).toEqual([])
  })
})
