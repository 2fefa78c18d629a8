import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { runAction } from '../../../src/cli/action/run-action.ts'
import { NOW, waterBlog } from '../../support/exchange.ts'
import { stopCommands } from '../../../src/cli/action/stop-commands.ts'
import type { TestRepository } from '../../support/repository.ts'

test('every line runs, is summed up, kept and put into outputs; the worst exit code holds', async () => {
  await using blog = await waterBlog(NOW)
  const step = await stepIn(blog, { INPUT_COMMAND: 'status\nstatus nothing.md\ncheck' })
  expect(await step.run()).toBe(2)
  const { 'exit-code': code, counts, reports = '', report, 'pull-requests': pulls } = await step.outputs()
  expect({ code, counts, pulls }).toEqual({ code: '2', counts: '{}', pulls: '[]' })
  expect(report).toBe(join(reports, '3-check.json'))
  const status: unknown = JSON.parse(await readFile(join(reports, '1-status.json'), 'utf8'))
  expect(status).toMatchObject({ schema: 1, translations: [{ locale: 'ja' }] })
  const summary = await step.summary()
  expect(summary.match(/^## .*/gm)).toEqual([
    '## Translations',
    '## translate status failed',
    '## Check of the translations',
  ])
  const [annotation, ...more] = step.log().match(/^::error .*/gm) ?? []
  expect(more).toEqual([])
  expect(annotation).toMatch(/^::error title=translate status::.*nothing\.md/)
})

test('what posts and file names say is never a command of the runner', async () => {
  await using blog = await waterBlog(NOW)
  const step = await stepIn(blog, { INPUT_COMMAND: "status '::error::x'" })
  await step.run()
  const lines = step.log().split('\n')
  const token = /^::stop-commands::(.+)$/.exec(lines[0] ?? '')?.[1] ?? '-'
  expect(token.length).toBeGreaterThan(20)
  let isStopped = false
  const obeyed: string[] = []
  for (const line of lines)
    if (line === `::stop-commands::${token}`) isStopped = true
    else if (line === `::${token}::`) isStopped = false
    else if (!isStopped && line.startsWith('::')) obeyed.push(line)
  expect(isStopped).toBe(false)
  expect(obeyed).toEqual([expect.stringMatching(/^::error title=translate status::/)])
})

test('a text that ends within a line takes no command with it', () => {
  const written: string[] = []
  const { text, commands, end } = stopCommands({ write: part => written.push(part) }, 'T')
  text.write('a')
  text.write('')
  commands.write('::error::x\n')
  text.write('b\n')
  commands.write('')
  text.write('::error::c')
  end()
  expect(written.join('').split('\n')).toEqual([
    '::stop-commands::T',
    'a',
    '::T::',
    '::error::x',
    '::stop-commands::T',
    'b',
    '::error::c',
    '::T::',
    '',
  ])
})

test('inputs that mean nothing end the step with a word for it', async () => {
  await using blog = await waterBlog(NOW)
  const step = await stepIn(blog, { INPUT_COMMAND: ' ' })
  expect(await step.run()).toBe(2)
  expect(await step.outputs()).toMatchObject({ 'exit-code': '2', counts: '{}', issues: '[]' })
  expect(step.log()).toMatch(/^::error title=Evergloss::The input `command`/m)
})

async function stepIn({ root }: TestRepository, inputs: Record<string, string>) {
  const temp = await mkdtemp(join(tmpdir(), 'evergloss-step-'))
  onTestFinished(async () => rm(temp, { recursive: true, force: true }))
  const [output, summary] = [join(temp, 'output'), join(temp, 'summary')]
  await writeFile(summary, '')
  const written: string[] = []
  return {
    run: async () =>
      runAction({
        stdout: { write: text => written.push(text) },
        env: { RUNNER_TEMP: temp, GITHUB_OUTPUT: output, GITHUB_STEP_SUMMARY: summary, ...inputs },
        cwd: root,
        now: () => 0,
        setEnv: () => {},
      }),
    log: () => written.join(''),
    summary: async () => readFile(summary, 'utf8'),
    outputs: async () => {
      const text = await readFile(output, 'utf8')
      const found = text.matchAll(/^(.+)<<(end-\S+)\n([^]*?)\n\2\n/gm)
      return Object.fromEntries(Array.from(found, ([, name = '', , value = '']) => [name, value])) as Record<
        string,
        string
      >
    },
  }
}
