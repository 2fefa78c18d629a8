import * as fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { updateSource } from '../../../src/commands/crowdin/sources/update-source.ts'
import type { Crowdin } from '../../../src/crowdin/connection.ts'
import { createFile } from '../../../src/crowdin/create-file.ts'
import { downloadSource } from '../../../src/crowdin/source.ts'
import { listStrings } from '../../../src/crowdin/strings.ts'
import { listTranslations } from '../../../src/crowdin/translations.ts'
import { readTree } from '../../../src/crowdin/tree.ts'
import type { RemoteFile } from '../../../src/crowdin/types.ts'
import { extract } from '../../../src/document/extract.ts'
import { loadParser } from '../../../src/document/parsers.ts'
import { UserError } from '../../../src/errors.ts'
import type { ExchangeFile } from '../../../src/exchange/types.ts'
import { plainText } from '../../../src/exchange/plain-text.ts'
import { formatXliff } from '../../../src/exchange/xliff/format-xliff.ts'
import { parseXliff } from '../../../src/exchange/xliff/parse-xliff.ts'
import { planSource } from '../../../src/plan/source/plan-source.ts'
import type { SourcePlan, UnitChange } from '../../../src/plan/source/types.ts'
import { wantSource } from '../../../src/plan/source/want-source.ts'
import { isCurrent } from '../../../src/plan/target/is-current.ts'
import { openCrowdin } from '../../support/crowdin-connection.ts'
import { startCrowdin, type CrowdinEmulator } from '../../support/crowdin/start.ts'

beforeAll(() => loadParser('satteri'))

const path = 'a.md'

/** Sentences with what a copy editor and an author would do to them; the number is another matter. */
const SENTENCES = [
  [
    'Let the the dough rest for # minutes.',
    'Let the dough rest for # minutes.',
    'Never let the dough rest for # minutes.',
  ],
  [
    'Then heat heat the oven to # degrees.',
    'Then heat the oven to # degrees.',
    'Do not heat the oven to # degrees.',
  ],
  ['Read `guide` of # pages.', 'Read `notes` of # pages.', 'Burn the book of # pages.'],
] as const

/** Which of the sentences stand in the post, in which form, with which number. */
const posts = fc.tuple(
  ...SENTENCES.map(() =>
    fc.record({ as: fc.constantFrom(0, 0, 1, 2, null), number: fc.constantFrom(20, 30) }),
  ),
)
type Post = typeof posts extends fc.Arbitrary<infer T> ? T : never

const textOf = (post: Post): string =>
  [
    'Bread.',
    ...post.flatMap(({ as, number }, of) =>
      as === null ? [] : [SENTENCES[of]?.[as].replace('#', `${number}`)],
    ),
  ].join('\n\n')

let seed = 1
const randomBytes = (count: number): Uint8Array =>
  Uint8Array.from({ length: count }, () => (seed = (seed * 48_271) % 2_147_483_647) % 256)

function planFor(held: ExchangeFile | null, post: Post): SourcePlan {
  const names = { original: path, sourceLocale: 'en', blob: null, held }
  return planSource(held, wantSource(extract(textOf(post)), names, randomBytes))
}

/** What one translation is expected to be. */
interface Expected {
  readonly text: string
  readonly approved: boolean
  /** Written for what the source means now, as far as anybody can be expected to know. */
  readonly current: boolean
  /** All that was ever suggested. */
  readonly past: readonly string[]
}

interface Scene {
  readonly server: CrowdinEmulator
  readonly crowdin: Crowdin
  /** By unit and language. */
  readonly expected: Map<string, Expected>
}

const LANGUAGES = ['ja', 'ru', 'fr'] as const
const numberIn = (source: string): string => /\d+/.exec(source)?.[0] ?? ''

async function fileOf(crowdin: Crowdin): Promise<RemoteFile> {
  const file = (await readTree(crowdin, null)).files.get('a.md.xliff')
  if (file === undefined) throw new Error('no file')
  return file
}

async function heldIn(crowdin: Crowdin, file: RemoteFile): Promise<ExchangeFile> {
  const [held] = parseXliff(Buffer.from(await downloadSource(crowdin, { fileId: file.id, path })))
  if (held === undefined) throw new Error('no source')
  return held
}

/** Translators do what there is to do: texts with or without the number, approved or not. */
async function translate({ server, crowdin, expected }: Scene, choices: readonly number[]): Promise<void> {
  const strings = await listStrings(crowdin, { fileId: (await fileOf(crowdin)).id, path })
  let turn = 0
  for (const { key, text } of strings)
    for (const language of LANGUAGES) {
      const choice = choices[turn++ % choices.length] ?? 0
      const name = `${key} ${language}`
      const there = expected.get(name)
      if (there?.approved === true || there?.current === true || choice === 0) continue
      const written = `${language} ${choice % 2 === 0 ? numberIn(text ?? '') : 'etwas'} v${(seed += 1)}${'!'.repeat(choice)}`
      const translation = server.translators.translate(key, language, written)
      if (choice > 2) server.translators.approve(key, language, 'proofreader', translation)
      expected.set(name, {
        text: written,
        approved: choice > 2,
        current: true,
        past: [...(there?.past ?? []), written],
      })
    }
}

/** What the changes make of what was there. */
function follow(expected: Scene['expected'], changes: readonly UnitChange[]): void {
  for (const change of changes) {
    const names = LANGUAGES.map(language => `${change.id} ${language}`).filter(name => expected.has(name))
    if (change.kind === 'removed') for (const name of names) expected.delete(name)
    if (change.kind === 'edited' && change.label === 'substantive')
      for (const name of names) update(expected, name, { ...reopened(expected, name), current: false })
    if (change.kind === 'edited' && change.isCarried)
      carry(
        expected,
        names,
        [change.before, change.after].map(each => ` ${numberIn(plainText(each))} `),
      )
  }
}

/** Texts that are no good as it is are left alone; where one that is good cannot follow, no other is known to be good by its date. */
function carry(
  expected: Scene['expected'],
  names: readonly string[],
  [before = '', after = '']: string[],
): void {
  const good = names.filter(
    name => expected.get(name)?.approved === true || expected.get(name)?.current === true,
  )
  const next = (name: string): string => textAt(expected, name).replace(before, after)
  const stuck = good.filter(name => !next(name).includes(after))
  // an older suggestion of the same text does not count before a newer one, unless it is approved
  const known = good.filter(
    name => expected.get(name)?.approved === false && wasThere(expected, name, next(name)),
  )
  for (const name of good.filter(each => !known.includes(each)))
    update(expected, name, { text: next(name), past: [...(expected.get(name)?.past ?? []), next(name)] })
  for (const name of stuck) update(expected, name, reopened(expected, name))
  if (stuck.length + known.length > 0) for (const name of names) update(expected, name, { current: false })
}

/** Without an approval the newest suggestion counts. */
function reopened(expected: Scene['expected'], name: string): Partial<Expected> {
  const { past = [] } = expected.get(name) ?? {}
  const newest = [...new Set(past)].at(-1)
  return { approved: false, ...(newest !== undefined && { text: newest }) }
}

function wasThere(expected: Scene['expected'], name: string, text: string): boolean {
  const { past = [], text: now = '' } = expected.get(name) ?? {}
  return text !== now && past.includes(text)
}

function textAt(expected: Scene['expected'], name: string): string {
  return expected.get(name)?.text ?? ''
}

function update(expected: Scene['expected'], name: string, changed: Partial<Expected>): void {
  const known = expected.get(name)
  if (known !== undefined) expected.set(name, { ...known, ...changed })
}

/** What Crowdin has, in the same terms. */
async function found({ server, crowdin }: Scene): Promise<Map<string, Expected>> {
  const file = await fileOf(crowdin)
  const held = await heldIn(crowdin, file)
  const since = new Map(held.units.map(({ id, meaningSince }) => [id, meaningSince]))
  const strings = await listStrings(crowdin, { fileId: file.id, path })
  const all = new Map<string, Expected>()
  for (const locale of LANGUAGES)
    for (const { stringId, text, id, at } of await listTranslations(crowdin, {
      fileId: file.id,
      path,
      locale,
    })) {
      const string = strings.find(each => each.id === stringId)
      if (string === undefined) continue
      const { key, changedAt } = string
      const approved = (server.state.translations.get(id)?.approvals.length ?? 0) > 0
      const current = isCurrent({ writtenAt: at, changedAt, meaningSince: since.get(key) })
      all.set(`${key} ${locale}`, { text, approved, current, past: [] })
    }
  return all
}

/** One post after another, each upload broken off once, at one of its requests. */
async function run(
  scene: Scene,
  post: Post,
  stop: { readonly n: number; readonly when: 'before' | 'after' },
): Promise<void> {
  const { server, crowdin, expected } = scene
  // only one of the languages is a locale of ours
  const own = { byLocale: new Map([['ja', 'ja']]), byId: new Map([['ja', 'ja']]) }
  const ours: Crowdin = { ...crowdin, languages: own }
  const file = await fileOf(crowdin)
  const plan = planFor(await heldIn(crowdin, file), post)
  server.log.clear()
  server.faults.stopAt(stop.n, stop.when)
  await updateSource(ours, { file, path, plan }).catch(error => expect(error).toBeInstanceOf(UserError))
  server.faults.heal()
  const rest = planFor(await heldIn(crowdin, file), post)
  await updateSource(ours, { file: await fileOf(crowdin), path, plan: rest })
  expect(planFor(await heldIn(crowdin, file), post).steps).toEqual([])
  follow(expected, plan.changes)
}

const ofInterest = (all: ReadonlyMap<string, Expected>): unknown =>
  new Map(
    Array.from(all, ([name, each]) => [name, { ...each, current: each.approved || each.current, past: [] }]),
  )

describe.each([
  { keepTranslationsDropsApprovals: true, oneApproval: true },
  { keepTranslationsDropsApprovals: false, oneApproval: true },
  {
    keepTranslationsDropsApprovals: false,
    updateTouchesUnchanged: true,
    oneApproval: false,
    textForm: 'decoded' as const,
    identicalTranslation: 'returned' as const,
    batchIsAtomic: false,
  },
])('where %j', assume => {
  it('translations are what they shall be after any edits, broken off or not', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(posts, { minLength: 2, maxLength: 4 }),
        fc.array(fc.nat(4), { minLength: 7, maxLength: 11 }),
        fc.record({
          n: fc.integer({ min: 1, max: 24 }),
          when: fc.constantFrom('before' as const, 'after' as const),
        }),
        async ([first, ...more], choices, stop) => {
          if (first === undefined) return
          const server = await startCrowdin({ targetLanguageIds: [...LANGUAGES], assume })
          try {
            const crowdin = await openCrowdin(server)
            const scene = { server, crowdin, expected: new Map<string, Expected>() }
            const content = formatXliff([planFor(null, first).file])
            await createFile(crowdin, {
              name: 'a.md.xliff',
              directoryId: null,
              branchId: null,
              title: path,
              context: '',
              content,
              parserVersion: null,
              labelIds: [],
              without: [],
            })
            await translate(scene, choices)
            for (const post of more) {
              await run(scene, post, stop)
              expect(ofInterest(await found(scene))).toEqual(ofInterest(scene.expected))
              await translate(scene, choices)
            }
          } finally {
            await server.close()
          }
        },
      ),
      { numRuns: 6, endOnFailure: true },
    )
  }, 60_000)
})
