import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { startCrowdin, type CrowdinEmulator } from '../../support/crowdin/start.ts'
import { EN, JA, post, SOURCE, TARGET, translatedBlog, translationFrom } from '../../support/exchange.ts'
import { keeper } from '../../support/keep.ts'
import { stringsOf } from '../../support/push.ts'
import type { TestRepository } from '../../support/repository.ts'
import { syncOf } from '../../support/sync.ts'

const kept = keeper()
const PATH = 'content/a.md.xliff'
const OTHER = 'content/new.md'

/** A post that both sides have, and a later state with an edit of each kind, a newer text in git, and another post. */
async function blog(): Promise<TestRepository> {
  const { repository, basis } = await translatedBlog(EN, JA)
  kept(repository)
  await repository.git('branch', 'first')
  const meaning = 'Water never boils at [sea level](https://example.org/sea), as `boil()` says.'
  await repository.write(
    SOURCE,
    post('Water', meaning, 'It takes about four minutes, on most stoves.', 'More.'),
  )
  await repository.write(OTHER, post('Tea', 'Tea needs hot water.'))
  await repository.write(TARGET, translationFrom(basis, 'お水', ...JA))
  await repository.commit('Edit')
  await repository.git('branch', 'second')
  return repository
}

/** A server that has had a sync of the first state, with all approved, and on which translators went on. */
async function prepared(repository: TestRepository): Promise<CrowdinEmulator> {
  const server = await startCrowdin({ targetLanguageIds: ['ja'] })
  await repository.git('checkout', '-q', '--force', 'first')
  await repository.git('clean', '-qfd')
  await syncOf(repository, server)
  const keys = stringsOf(server, PATH).map(({ key }) => key)
  for (const key of keys) server.translators.approve(key, 'ja')
  const last = keys.at(-1) ?? ''
  const newest = server.translators.translate(last, 'ja', 'たいていのコンロで、およそ4分かかります。')
  server.translators.approve(last, 'ja', 'proofreader', newest)
  await repository.git('checkout', '-q', '--force', 'second')
  server.log.clear()
  return server
}

/** What both sides have in the end. */
async function told(server: CrowdinEmulator, { root }: TestRepository): Promise<unknown> {
  const paths = [PATH, `${OTHER}.xliff`]
  const there = paths.map(path => stringsOf(server, path).map(({ text, translation }) => [text, translation]))
  return { there, here: await readFile(join(root, TARGET), 'utf8') }
}

it('a sync that is broken off at any request is finished by the next one', async () => {
  const repository = await blog()
  const whole = await prepared(repository)
  await syncOf(repository, whole)
  const { entries } = whole.log
  const wanted = await told(whole, repository)
  await whole.close()
  expect(wanted).toMatchInlineSnapshot(`
    {
      "here": "+++
    title = "お水"

    [extra]
    translation_based_on_commit = "40c483a875d7bd6aa496f09de4750d4abcb4f2f1"
    +++

    ## 沸騰

    \`boil()\` によれば、水は[海面](https://example.org/sea)で沸騰します。

    たいていのコンロで、およそ4分かかります。
    ",
      "there": [
        [
          [
            "Water",
            "お水",
          ],
          [
            "Water never boils at <g id="1">sea level</g>, as <x id="2" equiv-text="\`boil()\`"/> says.",
            "<x id="2" equiv-text="\`boil()\`"/> によれば、水は<g id="1">海面</g>で沸騰します。",
          ],
          [
            "It takes about four minutes, on most stoves.",
            "たいていのコンロで、およそ4分かかります。 ✓",
          ],
          [
            "More.",
            null,
          ],
        ],
        [
          [
            "Tea",
            null,
          ],
          [
            "Tea needs hot water.",
            null,
          ],
        ],
      ],
    }
  `)
  expect(entries.length).toBeGreaterThan(20)
  for (const { n, method } of entries)
    for (const when of method === 'GET' ? (['before'] as const) : (['before', 'after'] as const)) {
      const server = await prepared(repository)
      server.faults.stopAt(n, when)
      await syncOf(repository, server).catch(() => {})
      server.faults.heal()
      await syncOf(repository, server)
      expect(await told(server, repository), `request ${n}, ${when}`).toEqual(wanted)
      await server.close()
    }
}, 300_000)
