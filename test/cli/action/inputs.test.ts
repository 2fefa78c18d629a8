import { expect, test } from 'vitest'
import { readInputs } from '../../../src/cli/action/read-inputs.ts'
import { splitWords } from '../../../src/cli/action/split-words.ts'
import { userErrorOf } from '../../support/user-error.ts'

test('words are cut as a shell would, and nothing in them is expanded', async () => {
  expect(splitWords(`  diff 'a b.md' "c $HOME"'d' --note="x y" $(id) `)).toEqual([
    'diff',
    'a b.md',
    'c $HOMEd',
    '--note=x y',
    '$(id)',
  ])
  expect(splitWords(`accept '' x`)).toEqual(['accept', '', 'x'])
  const broken = userErrorOf(Promise.resolve().then(() => splitWords(`diff "a b`)))
  expect(await broken).toEqual({ code: 'action:openQuote', params: { line: 'diff "a b' } })
})

test('each line is a run with the locales, a summary, and the states that fail', () => {
  const { lines, env } = readInputs({
    INPUT_COMMAND: '# both\nstatus --posts\r\n\ntranslate sync\nupdate --dry-run\ncheck --sarif',
    INPUT_LOCALE: 'ja, ko',
    INPUT_FAIL_ON: 'stale missing',
    INPUT_CROWDIN_TOKEN: 'secret',
    INPUT_CROWDIN_PROJECT: '  ',
    CROWDIN_PROJECT_ID: '7',
  })
  const locales = ['--locale', 'ja', '--locale', 'ko']
  expect(lines).toEqual([
    ['status', '--format', 'github', ...locales, '--fail-on', 'stale,missing', '--posts'],
    ['sync', '--format', 'github', ...locales],
    ['update', ...locales, '--dry-run'],
    ['check', ...locales, '--sarif'],
  ])
  // An empty input leaves the variable of the job as it is
  expect(env).toEqual({ CROWDIN_PERSONAL_TOKEN: 'secret' })
})

test('global options may stand before the command, as on a command line', () => {
  const INPUT_COMMAND = 'translate --root=a/.. status --posts\n--root docs --debug check'
  expect(readInputs({ INPUT_COMMAND, INPUT_FAIL_ON: 'stale' }).lines).toEqual([
    ['status', '--format', 'github', '--fail-on', 'stale', '--root=a/..', '--posts'],
    ['check', '--format', 'github', '--root', 'docs', '--debug'],
  ])
})

test('no command is an error, not a run of nothing', async () => {
  for (const INPUT_COMMAND of [' \n# later\n', 'status\ntranslate', '--root docs']) {
    const nothing = Promise.resolve().then(() => readInputs({ INPUT_COMMAND }))
    expect(await userErrorOf(nothing)).toEqual({ code: 'action:noCommand', params: {} })
  }
})
