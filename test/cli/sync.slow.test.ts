import { join } from 'node:path'
import { expect, it } from 'vitest'
import { run } from '../../src/cli/run.ts'
import { type CrowdinEmulator, startCrowdin } from '../support/crowdin/start.ts'
import { post, SOURCE, TARGET, translationFrom } from '../support/exchange.ts'
import { keeper } from '../support/keep.ts'
import { createRepository, type TestRepository } from '../support/repository.ts'
import { aWorld } from '../support/world.ts'

const kept = keeper()

const EN = ['Read the `manual`.', 'Do not leave it alone.', 'Let it cool down.']
const JA = ['`manual` を読みます。', '離れないでください。', '冷まします。']

it('`translate pull` and `sync` say what they did, and end with the code that fits', async () => {
  const repository = kept(await createRepository({ files: { [SOURCE]: post('Water', ...EN) } }))
  const basis = await repository.git('rev-parse', 'HEAD')
  await repository.write(TARGET, translationFrom(basis, '水', ...JA))
  await repository.commit('Translate')
  const server = await startCrowdin({ targetLanguageIds: ['ja'] })
  const translate = runner(repository, server)

  expect(await translate('push')).toMatchObject({ code: 0, err: '' })
  const quiet = await translate('sync')
  expect(quiet.out).toMatch(
    /^There is nothing to bring to the Crowdin project “.*”, and nothing to take\nfrom it.\n$/,
  )

  answer(server, 'alone', '目を離さないでください。')
  expect(await translate('pull', '--dry-run')).toMatchObject({
    code: 0,
    out: expect.stringContaining('+目を'),
  })
  expect(await translate('pull')).toMatchObject({ code: 0, out: expect.stringContaining('1 from Crowdin') })
  await repository.commit('Take')

  await repository.write(
    TARGET,
    translationFrom(basis, '水', JA[0] ?? '', '目を離さないでください。', 'よく冷まします。'),
  )
  await repository.commit('Mend')
  answer(server, 'cool', '冷めるまで待ちます。')
  const environment = { GITHUB_STEP_SUMMARY: join(repository.root, '.git/summary.md') }
  const conflict = await translate('pull', '--github', {
    ...environment,
    GITHUB_SHA: await repository.git('rev-parse', 'HEAD'),
  })
  expect(conflict).toMatchObject({ code: 1, out: expect.stringMatching(/^::warning file=.*ja\.md,line=\d+/) })
  const settled = await translate('sync', '--prefer', 'git')
  expect(settled).toMatchObject({ code: 0, out: expect.stringContaining('ja: 1 uploaded') })
  await server.close()
}, 60_000)

it('`--comment` says what is wrong at Crowdin, once, and whenever it is asked for', async () => {
  const repository = kept(await createRepository({ files: { [SOURCE]: post('Water', ...EN) } }))
  const basis = await repository.git('rev-parse', 'HEAD')
  await repository.write(TARGET, translationFrom(basis, '水', ...JA))
  await repository.commit('Translate')
  const server = await startCrowdin({ targetLanguageIds: ['ja'] })
  const translate = runner(repository, server)
  await translate('push')
  answer(server, 'Read', 'よく読みます。')

  expect(await translate('pull')).toMatchObject({
    code: 1,
    out: expect.stringContaining('pull --comment` tells'),
  })
  expect(server.state.comments.size).toBe(0)
  for (const _ of [1, 2]) {
    const said = await translate('pull', '--comment')
    expect(said).toMatchObject({ code: 1, out: expect.stringContaining('An issue at Crowdin says so.') })
    expect(said.out).not.toContain('--comment')
    expect([...server.state.comments.values()].map(({ text }) => text)).toEqual([
      expect.stringContaining('This translation was not taken into the post: '),
    ])
  }
  await server.close()
}, 60_000)

type Runner = (
  ...words: (string | Record<string, string>)[]
) => Promise<{ code: number; out: string; err: string }>

function runner({ root }: TestRepository, { baseUrl, token, projectId }: CrowdinEmulator): Runner {
  return async (...words) => {
    const environment = Object.assign({}, ...words.filter(word => typeof word !== 'string'))
    const world = aWorld({
      cwd: root,
      env: {
        CROWDIN_PERSONAL_TOKEN: token,
        CROWDIN_PROJECT_ID: `${projectId}`,
        CROWDIN_BASE_URL: baseUrl,
        ...environment,
      },
    })
    const code = await run(
      words.filter(word => typeof word === 'string'),
      world,
    )
    return { code, out: world.written.stdout.join(''), err: world.written.stderr.join('') }
  }
}

/** A translator's text for the string that says this. */
function answer({ state, translators }: CrowdinEmulator, said: string, text: string): void {
  const string = [...state.strings.values()].find(each => each.text.includes(said))
  if (string === undefined) throw new Error(`no ${said}`)
  translators.translate(string.id, 'ja', text)
}
