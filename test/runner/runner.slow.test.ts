import { mkdtemp, realpath, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { type GithubEmulator, startGithub } from '../support/github/start.ts'
import { createRepository } from '../support/repository.ts'
import { dispatchEvent, pullRequestEvent, pushEvent } from '../support/runner/events.ts'
import { isMet } from '../support/runner/expressions.ts'
import { createLog } from '../support/runner/log.ts'
import { readWorkflow } from '../support/runner/read-workflow.ts'
import { type Actions, type ActionsOptions, startActions } from '../support/runner/start.ts'

const CHECKOUT = 'actions/checkout@08c6903cd8c0fde910a37f88322edcfb5dd907a8'

interface Started {
  readonly github: GithubEmulator
  readonly actions: Actions
}

async function start(workflow: string, more: Partial<ActionsOptions> = {}): Promise<Started> {
  const origin = await createRepository({ files: { 'a.txt': 'one\n', '.github/workflows/ci.yml': workflow } })
  const github = await startGithub({ from: origin.root, users: { grace: {} } })
  await origin.dispose()
  const actions = await startActions({ github, secrets: { TOKEN: 'a-secret' }, ...more })
  onTestFinished(async () => {
    await actions.close()
    await github.close()
  })
  return { github, actions }
}

const job = (steps: string, more = ''): string =>
  `on: [push, workflow_dispatch, pull_request]\n${more}jobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n${steps.replaceAll(/^(?=.)/gm, '      ')}`

describe('a job', () => {
  it('passes variables, outputs, paths and summaries on, and hides secrets', async () => {
    const { github, actions } = await start(
      job(
        `- id: first
  env: { SECRET: '\${{ secrets.TOKEN }}', FROM: step }
  run: |
    echo "x=\${FROM}" >> "$GITHUB_OUTPUT"
    printf 'y<<END\\n1\\n2\\nEND\\n' >> "$GITHUB_OUTPUT"
    echo "LATER=set" >> "$GITHUB_ENV"
    echo "## Sum $SECRET" >> "$GITHUB_STEP_SUMMARY"
    echo "::add-mask::hush"
    echo "$SECRET hush"
    echo "::warning file=a.md,line=3,title=A%2C b::one%0Atwo $SECRET"
- run: echo "\${{ steps.first.outputs.x }} \${{ steps.first.outputs.y == format('1{0}2', '') }} $LATER \${{ env.TOP }} $GITHUB_REPOSITORY"
`,
        'env: { TOP: here }\n',
      ),
    )
    const [run] = await actions.deliver(await pushEvent(github))
    expect(run).toMatchObject({ conclusion: 'success' })
    const [{ log, summary, annotations } = { log: '', summary: '', annotations: [] }] = run?.jobs ?? []
    expect(log).toContain('*** ***\n')
    expect(log).toContain('step false set here ada/blog\n')
    expect(log).not.toContain('a-secret')
    expect(summary).toBe('## Sum ***\n')
    expect(annotations).toEqual([
      { level: 'warning', message: 'one\ntwo ***', at: { file: 'a.md', line: '3', title: 'A, b' } },
    ])
  })

  it('goes on after a failed step only where that is wanted', async () => {
    const { github, actions } = await start(
      job(`- { id: soft, continue-on-error: true, run: exit 3 }
- run: echo "\${{ steps.soft.outcome }} \${{ steps.soft.conclusion }}"
- run: "false | true"
- { shell: bash, run: "false | true" }
- run: echo never
- { if: failure(), run: echo mended }
- { if: "always() && env.NO == ''", run: echo always }
`),
    )
    const [run] = await actions.deliver(await dispatchEvent(github))
    const [first] = run?.jobs ?? []
    expect(first?.steps.map(({ outcome }) => outcome)).toEqual([
      'failure',
      'success',
      'success',
      'failure',
      'skipped',
      'success',
      'success',
    ])
    expect(first?.conclusion).toBe('failure')
    expect(first?.log).toContain('failure success\n')
    expect(first?.annotations.map(({ message }) => message)).toEqual([
      'Process completed with exit code 3.',
      'Process completed with exit code 1.',
    ])
  })

  it('has a token that may do what its permissions say, until it ends', async () => {
    const write = `- run: 'curl -s -o out -w "%{http_code}\\n" -X POST -H "Authorization: token \${{ github.token }}" -d "{\\"title\\":\\"x\\"}" "$GITHUB_API_URL/repos/$GITHUB_REPOSITORY/issues"'\n`
    const { github, actions } = await start(job(write, 'permissions: { contents: read }\n'))
    const [run] = await actions.deliver(await pushEvent(github))
    expect(run?.jobs[0]?.log).toContain('403\n')
    expect(github.state.tokens.map(({ value }) => value)).toEqual([github.token])
    const other = await start(job(write, 'permissions: { issues: write }\n'))
    const [allowed] = await other.actions.deliver(await pushEvent(other.github))
    expect(allowed?.jobs[0]?.log).toContain('201\n')
  })

  it('checks out the merge of a pull request; one from a fork has no secrets and only reads', async () => {
    const { github, actions } = await start(
      job(
        `- { uses: ${CHECKOUT}, with: { persist-credentials: false } }
- run: cat a.txt; git log --oneline | wc -l; echo "[\${{ secrets.TOKEN }}]"; git config --get-regexp extraheader || echo none
- run: git push -q "\${GITHUB_SERVER_URL/:\\/\\//://x:\${{ github.token }}@}/$GITHUB_REPOSITORY" HEAD:refs/heads/own
`,
        'permissions: { contents: write }\n',
      ),
    )
    await github.hands.fork('grace')
    await github.hands.commit('edit', { by: 'grace', owner: 'grace', files: { 'a.txt': 'two\n' } })
    const number = await github.hands.openPull({ by: 'grace', head: 'grace:edit', title: 'Two' })
    const [run] = await actions.deliver(await pullRequestEvent(github, number))
    expect(run?.jobs[0]?.log).toContain('two\n1\n[]\nnone\n')
    expect(run?.conclusion).toBe('failure')
    expect(await github.state.home.git.tip('own')).toBeNull()
  })
})

it('a composite action has its inputs, its folder and its outputs, and sees no secrets', async () => {
  const folder = await realpath(await mkdtemp(join(tmpdir(), 'action-')))
  onTestFinished(() => rm(folder, { recursive: true }))
  await writeFile(
    join(folder, 'action.yml'),
    `name: A
inputs: { who: { default: '\${{ github.actor }}' } }
outputs: { said: { value: '\${{ steps.say.outputs.said }}' } }
runs:
  using: composite
  steps:
    - id: say
      shell: bash
      env: { WHO: '\${{ inputs.who }}' }
      run: test -f "$GITHUB_ACTION_PATH/action.yml" && echo "said=hello $WHO" >> "$GITHUB_OUTPUT"
`,
  )
  const steps = `- { id: b, uses: ada/tool/act@v1 }\n- run: echo "\${{ steps.b.outputs.said }}"\n`
  const { github, actions } = await start(job(steps), { actions: { 'ada/tool/act': folder } })
  const [run] = await actions.deliver(await pushEvent(github))
  expect(run?.jobs[0]?.log).toContain('hello ada\n')
  await writeFile(
    join(folder, 'action.yml'),
    `name: A\nruns: { using: composite, steps: [{ shell: bash, run: 'echo \${{ secrets.TOKEN }}' }] }\n`,
  )
  await expect(actions.deliver(await pushEvent(github))).rejects.toThrow(/secrets/)
})

it('keeps one run at a time of a group, and the newest of those that wait', async () => {
  const { github, actions } = await start(
    job('- run: sleep 0.2\n', 'concurrency: { group: "one-${{ github.ref }}" }\n'),
  )
  const event = await pushEvent(github)
  const runs = await Promise.all([event, event, event].map(each => actions.deliver(each)))
  const ended = runs.map(([run]) => run?.conclusion)
  expect(['success', 'cancelled'].map(each => ended.filter(other => other === each).length)).toEqual([2, 1])
})

it('refuses what it does not know', async () => {
  const cases: readonly [string, RegExp][] = [
    [job('- run: x\n', 'defaults: {}\n'), /does not know defaults/],
    [job('- { run: x, uses: y }\n'), /either run or uses/],
    [job('- { run: x, retries: 2 }\n'), /does not know retries/],
    [job('- run: x\n').replace('ubuntu-latest', 'windows-latest'), /runs-on/],
  ]
  for (const [text, message] of cases) expect(() => readWorkflow('a.yml', text)).toThrow(message)
  const wrong: readonly [string, RegExp][] = [
    ['- uses: actions/checkout@v5\n', /not pinned/],
    ['- uses: ada/other@v1\n', /does not know the action/],
    ['- { shell: pwsh, run: x }\n', /does not know the shell/],
    ['- run: echo ${{ matrix.x }}\n', /matrix/],
    ["- { if: secrets.TOKEN != '', run: x }\n", /secrets/],
    ['- run: echo "::set-output name=x::y"\n', /set-output/],
  ]
  const { github, actions } = await start(job('- run: x\n'))
  for (const [steps, message] of wrong) {
    await github.hands.commit('main', { by: 'ada', files: { '.github/workflows/ci.yml': job(steps) } })
    await expect(actions.deliver(await pushEvent(github))).rejects.toThrow(message)
  }
})

it('an `if` is one expression, with or without braces', () => {
  const scope = { contexts: { env: { A: '' } }, state: { isFailed: true, isCancelled: false } }
  const holds = (text: string): boolean => isMet(text, scope)
  expect([
    holds("env.A == ''"),
    holds('failure()'),
    holds('${{ always() }}'),
    holds("!cancelled() && env.A == ''"),
  ]).toEqual([false, true, true, true])
})

it('obeys nothing between `stop-commands` and its word', () => {
  const log = createLog([])
  for (const line of ['::stop-commands::word', '::error::no', '::word::', '::error::yes']) log.take(line)
  expect(log.annotations.map(({ message }) => message)).toEqual(['yes'])
})
