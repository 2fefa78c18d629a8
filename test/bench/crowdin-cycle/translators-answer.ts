import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { extract } from '../../../src/document/extract.ts'
import type { Inline } from '../../../src/exchange/types.ts'
import { unitsOf } from '../../../src/exchange/units-of.ts'
import type { SyncReport } from '../../../src/report/sync/sync-report.ts'
import { type Answer, answerAll, flat, madeUp, piecesOf } from './answers.ts'
import { type HeldString, readHeld } from './held.ts'
import { idle } from './idle.ts'
import { runStatus, runSync } from './run.ts'
import { type Actors, countBy, equal, figuresOf, none, problemsIn, type Told, type Verdict } from './tell.ts'

interface Wish {
  readonly languages: Readonly<Record<string, string>>
  readonly answered: readonly string[]
}

/** Translators answer everything in some locales; it is pulled, and after that both sides agree. */
export async function* translatorsAnswer(
  actors: Actors,
  { languages, answered }: Wish,
): AsyncGenerator<Told> {
  const { blog, server } = actors
  const localeOf = new Map(Object.entries(languages).map(([locale, language]) => [language, locale]))
  const before = await figuresOfStatus(actors)
  const [first = ''] = answered
  const odd = oddities(actors, { locale: first, language: languages[first] ?? '' })
  const answers = answerAll(
    server,
    answered.map(locale => languages[locale] ?? ''),
  )
  const broken = breakOne(actors, answers)
  odd.forget()
  const there = readHeld(server)
  const filesBefore = new Map(targetsOf(blog.git('ls-files')).map(path => [path, blog.read(path)]))
  const { report, ...run } = await runSync(actors, 'pull')
  const special = new Set([broken, odd.conflict].map(each => `${each?.language} ${each?.key}`))
  const wanted = answers.filter(({ key, language }) => !special.has(`${language} ${key}`))
  const texts = new Map<string, string>()
  const missing = wanted
    .filter(answer => !isInGit(actors, { answer, string: there.get(answer.key), localeOf, texts }))
    .map(({ key, language }) => {
      const path = targetOf(there.get(key)?.path ?? '', localeOf.get(language) ?? '')
      return `${path} ${key}: ${fateOf(report, key, path)}`
    })
  const written = blog.git('status', '--porcelain', '--untracked-files=all').split('\n').filter(Boolean)
  yield {
    name: 'answers, pulled',
    run,
    figures: {
      ...figuresOf(report),
      answers: answers.length,
      'in git': wanted.length - missing.length,
      'not in git': countBy(missing.map(each => each.slice(each.indexOf(': ') + 2))),
      'files written': written.length,
      'status before': before,
      'status after': await figuresOfStatus(actors),
    },
    verdicts: [
      none('nothing failed', problemsIn(report)),
      none(
        'nothing is changed at Crowdin',
        run.changes.map(({ method, path }) => `${method} ${path}`),
      ),
      none(
        'every answer is in git, or waits, or is told with why it is not',
        missing.filter(fate => fate.endsWith('not told')),
      ),
      ...newFilesParse(actors, filesBefore),
      isTold(report, 'the broken text stayed out, and is told', broken, 'bad'),
      isTold(report, 'the conflict is told', odd.conflict, 'conflict'),
      none('the conflict left git alone', odd.isInGit() ? [] : ['git lost its text']),
      none(
        'what was deleted at Crowdin stayed in git',
        odd.deleted !== undefined &&
          isInGit(actors, { answer: odd.deleted, string: there.get(odd.deleted.key), localeOf, texts })
          ? []
          : ['it is gone, or there was none'],
      ),
    ],
  }
  blog.commit('What translators wrote')
  const after = await runSync(actors, 'sync')
  blog.commit('What came with the next sync')
  yield {
    name: 'sync after that',
    run: after,
    figures: figuresOf(after.report),
    verdicts: [
      none('nothing failed', problemsIn(after.report)),
      equal(
        'what was deleted is offered again',
        offeredBy(after.report, localeOf.get(odd.deleted?.language ?? '')),
        1,
      ),
    ],
  }
  yield idle(actors, 'last sync but one')
  yield idle(actors, 'last sync', { isSilent: true })
}

function offeredBy({ posts }: SyncReport, locale: string | undefined): number {
  return posts
    .flatMap(({ translations }) => translations)
    .filter(each => each.locale === locale)
    .reduce((sum, { segments }) => sum + segments, 0)
}

interface Odd {
  readonly conflict: Answer | undefined
  readonly deleted: Answer | undefined
  readonly isInGit: () => boolean
  /** Deletes what is to be deleted. */
  readonly forget: () => void
}

/** One passage gets another text on either side, and one loses its text at Crowdin. */
function oddities({ blog, server }: Actors, { locale, language }: { locale: string; language: string }): Odd {
  const plain = [...readHeld(server).values()].flatMap(({ key, path, translations }) => {
    const text = translations[language]?.find(({ counts, isApproved }) => counts && isApproved)?.text
    const target = targetOf(path, locale)
    const isPlain = text !== undefined && /^[^<&\\_*`\n]{12,}$/.test(text)
    if (!isPlain || blog.read(target).split(text).length !== 2) return []
    return [{ key, language, text, target, isApproved: false }]
  })
  const [edited, deleted] = [plain[0], plain.at(-1)]
  if (edited === undefined || deleted === undefined || plain.length < 2)
    return { conflict: undefined, deleted: undefined, isInGit: () => false, forget: () => {} }
  const ours = `${edited.text} (${edited.text.length})`
  blog.write(edited.target, blog.read(edited.target).replace(edited.text, ours))
  blog.commit('A translator edits a passage')
  server.translators.translate(edited.key, language, `${edited.text} [${edited.text.length}]`)
  server.translators.approve(edited.key, language, 'proofreader', newest(server, edited))
  const forget = (): void => {
    const all = [...(stringOf(server, deleted.key)?.translations.get(language) ?? [])]
    for (const { id } of all) server.translators.deleteTranslation(deleted.key, language, id)
  }
  return { conflict: edited, deleted, isInGit: () => blog.read(edited.target).includes(ours), forget }
}

function stringOf({ state }: Actors['server'], key: string) {
  return [...(state.byKey.get(key) ?? [])][0]
}

function newest(
  server: Actors['server'],
  { key, language }: Pick<Answer, 'key' | 'language'>,
): number | undefined {
  return stringOf(server, key)?.translations.get(language)?.at(-1)?.id
}

/** One answer loses a code for another one that the source does not have. */
function breakOne({ server }: Actors, answers: readonly Answer[]): Answer | undefined {
  const found = answers.find(({ text }) => /<x id="\d+"/.test(text))
  if (found === undefined) return undefined
  server.translators.translate(found.key, found.language, found.text.replace(/<x id="\d+"/, '<x id="97"'))
  server.translators.approve(found.key, found.language, 'proofreader', newest(server, found))
  return found
}

interface Looked {
  readonly answer: Answer
  readonly string: HeldString | undefined
  readonly localeOf: ReadonlyMap<string, string>
  /** Of translations that were read already. */
  readonly texts: Map<string, string>
}

function isInGit({ blog }: Actors, { answer, string, localeOf, texts }: Looked): boolean {
  const path = targetOf(string?.path ?? '', localeOf.get(answer.language) ?? '')
  const text = texts.get(path) ?? (existsSync(join(blog.root, path)) ? flat(blog.read(path)) : '')
  texts.set(path, text)
  return text !== '' && piecesOf(answer.text).every(piece => text.includes(piece))
}

/** Of a file at Crowdin. */
function targetOf(path: string, locale: string): string {
  return path.replace(/^\//, '').replace(/\.md\.xliff$/, `.${locale}.md`)
}

function targetsOf(listed: string): string[] {
  return listed.split('\n').filter(path => /\.[A-Za-z-]+\.md$/.test(path))
}

/** Why a text did not come, as far as the report says. */
function fateOf({ translations }: SyncReport, key: string, path: string): string {
  const of = translations.find(({ target }) => target === path)
  const found = of?.open.find(({ id }) => id === key)
  if (found !== undefined) return `${found.fate} ${found.why.code}`
  return of?.outcome === 'waiting' ? 'waiting for the rest of a new translation' : 'not told'
}

function isTold(
  { translations }: SyncReport,
  what: string,
  answer: Answer | undefined,
  fate: string,
): Verdict {
  const found = translations.flatMap(({ open }) => open).find(({ id }) => id === answer?.key)
  return {
    what,
    holds: answer !== undefined && found?.fate === fate,
    evidence: [found?.fate ?? 'nothing told'],
  }
}

/** What was written can be read, and has no passage in the source's words that was not there before. */
function newFilesParse({ blog }: Actors, before: ReadonlyMap<string, string>): Verdict[] {
  const written = blog
    .git('status', '--porcelain', '--untracked-files=all')
    .split('\n')
    .map(line => line.slice(3))
    .filter(path => path.endsWith('.md'))
  const english = written.flatMap(path => {
    const source = new Set(passages(blog.read(path.replace(/\.[A-Za-z-]+\.md$/, '.md'))))
    const old = new Set(passages(before.get(path) ?? ''))
    return passages(blog.read(path)).flatMap((text, i) =>
      source.has(text) && !old.has(text) ? [`${path}: passage ${i}`] : [],
    )
  })
  const cut = written.filter(path => unitsOf(extract(blog.read(path))).length === 0)
  return [
    none('every file that was written can be read', cut),
    none('no text of the source was written', english),
  ]
}

/** Those with words that a translator would change; codes and addresses are the same in all languages. */
function passages(text: string): string[] {
  return unitsOf(extract(text)).flatMap(({ segment, source }) => {
    const words = wordsOf(source)
    return madeUp(words) === words ? [] : [segment.source]
  })
}

function wordsOf(pieces: readonly Inline[]): string {
  return pieces.map(piece => (typeof piece === 'string' ? piece : wordsOf(piece.content))).join(' ')
}

async function figuresOfStatus(actors: Actors): Promise<Record<string, number>> {
  const { translations } = await runStatus(actors)
  return countBy(translations.map(({ state }) => state))
}
