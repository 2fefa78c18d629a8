import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { createServer } from 'node:http'
import { join } from 'node:path'
import { describe, it } from 'vitest'
import { pullRequestEvent, pushEvent } from '../support/runner/events.ts'
import { annotationsOf, exitCodeOf } from '../support/story/annotations.ts'
import { startStory, type Story } from '../support/story/start-story.ts'

const OLD = 'The kettle switches itself off after one minute.'
const NEW = 'The kettle stays on until it is told to stop, and switches itself off after one hour.'
const WORKFLOW = '.github/workflows/translations.yml'

/** A blog whose last merge has work for everybody: another port, and another paragraph. */
async function changedStory(): Promise<Story> {
  const story = await startStory()
  await story.merge('Another port and paragraph', await changed(story))
  return story
}

async function changed(story: Story): Promise<Record<string, string>> {
  const kettle = await story.read('content/kettle.md')
  return { 'content/kettle.md': kettle.replace('ttyUSB0', 'ttyACM0').replace(OLD, NEW) }
}

/** Branches and threads that we made at GitHub. */
async function ours({ github }: Story): Promise<{ branches: string[]; threads: string[] }> {
  const { git, issues } = github.state.home
  const branches = (
    await git.run(['for-each-ref', '--format=%(refname:short)', 'refs/heads/translate'])
  ).split('\n')
  const threads = [...issues.values()].filter(({ author }) => author.type === 'Bot')
  return {
    branches: branches.filter(Boolean),
    threads: threads.map(({ title, pull }) => `${pull === null ? 'issue' : 'request'} ${title}`),
  }
}

describe.concurrent('a run of translations.yml', () => {
  it('while Crowdin is away: GitHub gets what it can, and a later run does the rest', async ({ expect }) => {
    await using story = await changedStory()
    const { github, actions, crowdin } = story
    const event = await pushEvent(github)
    const refused = await actions.deliver(event, { CROWDIN_BASE_URL: await closedAddress() })
    expect(exitCodeOf(refused)).toBe(2)
    expect(annotationsOf(refused, story)).toMatchInlineSnapshot(`
      "translations.yml translations: failure
      error: translate sync
        There is no way to Crowdin (GET /projects/8 for #8: ECONNREFUSED). Check the network, CROWDIN_BASE_URL and any proxy, then run the command again.
      error: 
        Process completed with exit code 2."
    `)
    expect(await ours(story)).toMatchInlineSnapshot(`
      {
        "branches": [
          "translate/ja",
          "translate/ko",
        ],
        "threads": [
          "request [ja] Update the Japanese translation of “A kettle on a serial port”",
          "request [ko] Update the Korean translation of “A kettle on a serial port”",
        ],
      }
    `)

    crowdin.faults.add({ times: Infinity, fault: { kind: 'answer', status: 503 } })
    const down = await actions.deliver(event)
    expect(exitCodeOf(down)).toBe(2)
    expect(annotationsOf(down, story)).toMatchInlineSnapshot(`
      "translations.yml translations: failure
      error: translate sync
        Crowdin failed at GET /projects/8 for #8: “Service Unavailable”. That is on its side: run the command again later, and look at Crowdin's status page if it stays so.
      error: 
        Process completed with exit code 2."
    `)
    crowdin.faults.heal()

    delete actions.secrets['CROWDIN_PERSONAL_TOKEN']
    const without = await actions.deliver(event)
    expect(exitCodeOf(without)).toBe(2)
    expect(annotationsOf(without, story)).toMatchInlineSnapshot(`
      "translations.yml translations: failure
      error: translate sync
        CROWDIN_PERSONAL_TOKEN is not set. Make a personal access token at Crowdin (Account Settings, API) and put it into this environment variable.
        In a workflow: save it in the settings of the repository (Secrets and variables, Actions) as the secret CROWDIN_PERSONAL_TOKEN, and give it to the action with \`crowdin-token: \${{ secrets.CROWDIN_PERSONAL_TOKEN }}\`. Runs for pull requests from forks have no secrets.
      error: 
        Process completed with exit code 2."
    `)
    expect(crowdin.snapshot().files).toEqual([])

    actions.secrets['CROWDIN_PERSONAL_TOKEN'] = crowdin.token
    const healed = await actions.deliver(event)
    expect([exitCodeOf(healed), crowdin.snapshot().files.length]).toEqual([0, 2])
  })

  it('while GitHub refuses: nothing is half done, and a later run does the rest', async ({ expect }) => {
    await using story = await changedStory()
    const { github, actions } = story
    const workflow = await story.read(WORKFLOW)
    const text = workflow.replace(/contents: write.*\n.*\n.*\n/, 'contents: read\n')
    await story.merge('Fewer permissions', { [WORKFLOW]: text })
    const reading = await actions.deliver(await pushEvent(github))
    expect(exitCodeOf(reading)).toBe(2)
    expect(annotationsOf(reading, story)).toMatchInlineSnapshot(`
      "translations.yml translations: failure
      error: translate pr: ja, ko
        GitHub does not allow POST /repos/ada/blog/git/trees for Update the Japanese translation of “A kettle on a serial port”, Update the Korean translation of “A kettle on a serial port” with this token; it said “Resource not accessible by integration”. It takes the permission contents: write: in a workflow under permissions, for a personal access token in its settings at GitHub. Where the organisation uses single sign-on, the token must be authorised for it.
      error: 
        Process completed with exit code 2."
    `)
    expect(await ours(story)).toEqual({ branches: [], threads: [] })

    await story.merge('Permissions', { [WORKFLOW]: workflow })
    github.state.home.actionsMayOpen = false
    const forbidden = await actions.deliver(await pushEvent(github))
    expect(exitCodeOf(forbidden)).toBe(2)
    expect(annotationsOf(forbidden, story)).toMatchInlineSnapshot(`
      "translations.yml translations: failure
      error: translate pr: ja, ko
        GitHub does not let workflows of ada/blog open pull requests (POST /repos/ada/blog/pulls for translate/ja, translate/ko; it said “GitHub Actions is not permitted to create or approve pull requests.”). Tick “Allow GitHub Actions to create and approve pull requests” in the settings of the repository under Actions, General, Workflow permissions; where it is greyed out, an owner must first do so in the same place in the settings of the organisation. Or use the token of an app or a person.
      error: 
        Process completed with exit code 2."
    `)
    // The commits are there; the requests for them are what is lacking
    expect(await ours(story)).toEqual({ branches: ['translate/ja', 'translate/ko'], threads: [] })

    github.state.home.actionsMayOpen = true
    const healed = await actions.deliver(await pushEvent(github))
    expect(exitCodeOf(healed)).toBe(0)
    expect(await ours(story)).toMatchInlineSnapshot(`
      {
        "branches": [
          "translate/ja",
          "translate/ko",
        ],
        "threads": [
          "request [ja] Update the Japanese translation of “A kettle on a serial port”",
          "request [ko] Update the Korean translation of “A kettle on a serial port”",
        ],
      }
    `)
  })
})

describe.concurrent('two runs', () => {
  it('at the same time: no text and no request twice, and the next finds nothing to do', async ({
    expect,
  }) => {
    await using story = await changedStory()
    const { github, actions, crowdin } = story
    const text = (await story.read(WORKFLOW)).replace(/concurrency:\n(?: {2}.*\n)+/, '')
    await story.merge('No group', { [WORKFLOW]: text })
    const event = await pushEvent(github)
    const runs = await Promise.all([actions.deliver(event), actions.deliver(event)])
    expect(annotationsOf(runs.flat(), story)).not.toMatch(/exit code (?!2)/)
    const { threads } = await ours(story)
    expect(threads).toHaveLength(2)
    expect(crowdin.snapshot().files.map(({ path, strings }) => [path, strings.length])).toEqual([
      ['/content/cups.md.xliff', 2],
      ['/content/kettle.md.xliff', 5],
    ])
    const next = await actions.deliver(event)
    expect([exitCodeOf(next), (await ours(story)).threads]).toEqual([0, threads])
    expect(next[0]?.jobs[0]?.log).toContain('ada/blog: nothing to do')
  })

  it('the older one last: what is newer at Crowdin and at GitHub stays', async ({ expect }) => {
    await using story = await startStory()
    const { github, actions, crowdin } = story
    const old = await pushEvent(github)
    await story.merge('Another port and paragraph', await changed(story))
    await actions.deliver(await pushEvent(github))
    const [texts, threads] = [crowdin.snapshot(), await ours(story)]
    const again = await actions.deliver(old)
    expect(exitCodeOf(again)).toBe(0)
    expect(crowdin.snapshot()).toEqual(texts)
    expect(await ours(story)).toEqual(threads)
  })
})

describe.concurrent('a pull request from a fork', () => {
  it('has no secrets, and nothing that it brings is run where a comment may be written', async ({
    expect,
  }) => {
    await using story = await startStory()
    const { github, actions } = story
    const marker = join(story.folder, 'was-run')
    const hostile = {
      'translate.toml': '[[content]]\nsource = "nothing/{path}.md"\ntarget = "nothing/{path}.{locale}.md"\n',
      'package.json': JSON.stringify({
        scripts: Object.fromEntries(HOOKS.map(hook => [hook, `touch ${marker}`])),
      }),
      [COMMENT]: (await story.read(COMMENT)).replace('steps:', `steps:\n      - run: touch ${marker}`),
      '.github/actions/translate/action.yml': `name: x\nruns: { using: composite, steps: [{ shell: bash, run: touch ${marker} }] }\n`,
    }
    const number = await propose(story, { ...(await changed(story)), ...hostile })
    const tip = await github.state.home.git.tip('main')
    github.log.clear()
    const runs = await actions.deliver(await pullRequestEvent(github, number))
    expect(annotationsOf(runs, story)).toMatchInlineSnapshot(`
      "translations-pull-request.yml guard: success
      warning: Translation
        The request changes translate.toml. It is judged by the settings at ⟨commit⟩, the tip of the branch that it is to be merged into: what changes in them counts once it is merged.
      notice: Stale in ja, ko once this is merged
        words added: stays on until it is told to stop and; words changed: minute → hour
      translations-pull-request.yml check: failure
      error: translate check
        No file fits nothing/{path}.md (content[0].source in translate.toml). Paths are relative to the top of the repository; check the spelling, or remove that entry.
      error: translate status
        No file fits nothing/{path}.md (content[0].source in translate.toml). Paths are relative to the top of the repository; check the spelling, or remove that entry.
      error: 
        Process completed with exit code 2.
      translations-comment.yml comment: success
      warning: Translation
        The request changes translate.toml. It is judged by the settings at ⟨commit⟩, the tip of the branch that it is to be merged into: what changes in them counts once it is merged.
      notice: Stale in ja, ko once this is merged
        words added: stays on until it is told to stop and; words changed: minute → hour"
    `)
    const [comment, ...others] = github.state.home.comments.values()
    expect([comment?.issue.number, comment?.author.login, others]).toEqual([
      number,
      'github-actions[bot]',
      [],
    ])
    // The configuration is the base's: by its own there would be no posts at all
    expect(comment?.body).toContain('content/kettle.md')
    expect(runs[1]?.jobs[0]?.log).toContain(`HEAD is ${tip}`)
    expect(existsSync(marker)).toBe(false)
    expect(github.log.writes().map(({ method, path }) => `${method} ${path}`)).toEqual([
      `POST /repos/ada/blog/issues/${number}/comments`,
    ])
    expect(github.log.pushes()).toEqual([])
  })

  it('may leave what it likes for the comment: it is refused, and says why', async ({ expect }) => {
    await using story = await startStory()
    const { github, actions } = story
    const steps = [
      'echo "[${{ secrets.CROWDIN_PERSONAL_TOKEN }}]"',
      'curl -s -o /dev/null -w "%{http_code}\\n" -X POST -H "Authorization: token ${{ github.token }}" -d "{\\"body\\":\\"x\\"}" "$GITHUB_API_URL/repos/$GITHUB_REPOSITORY/issues/${{ github.event.number }}/comments"',
      'echo \'{"sum":"@everyone"}\' > guard.json',
    ]
    const number = await propose(story, { [GUARD]: ownWorkflow(await story.read(GUARD), steps) })
    const runs = await actions.deliver(await pullRequestEvent(github, number))
    expect(runs[0]?.jobs[0]?.log).toContain('[]\n')
    expect(runs[0]?.jobs[0]?.log).toContain('403\n')
    expect(annotationsOf(runs, story)).toMatchInlineSnapshot(`
      "translations-pull-request.yml guard: success
      translations-comment.yml comment: failure
      error: translate guard
        translations-guard/guard.json is no report of \`translate guard --json\`, version 1: schema is missing or has another shape. Post what the same version of evergloss printed.
      error: 
        Process completed with exit code 2."
    `)
    expect(exitCodeOf(runs.slice(1))).toBe(2)
    expect(github.state.home.comments.size).toBe(0)
  })
})

const HOOKS = ['preinstall', 'install', 'postinstall', 'prepare', 'build:action']
const GUARD = '.github/workflows/translations-pull-request.yml'
const COMMENT = '.github/workflows/translations-comment.yml'

/** tom, who has no rights, opens a pull request from his fork. */
async function propose({ github }: Story, files: Record<string, string>): Promise<number> {
  await github.hands.fork('tom')
  await github.hands.commit('mine', { by: 'tom', owner: 'tom', files })
  return github.hands.openPull({ by: 'tom', head: 'tom:mine', title: 'Mine' })
}

/** The workflow for pull requests as a fork may have it: with these scripts, and an artifact of its own. */
function ownWorkflow(text: string, scripts: readonly string[]): string {
  const upload = /uses: (actions\/upload-artifact@\w+)/.exec(text)?.[1] ?? ''
  const steps = [
    ...scripts.map(run => ({ run })),
    { uses: upload, with: { name: 'translations-guard', path: 'guard.json' } },
  ]
  const jobs = {
    guard: { 'runs-on': 'ubuntu-latest', permissions: { issues: 'write', 'pull-requests': 'write' }, steps },
  }
  return JSON.stringify({ name: /^name: (.+)$/m.exec(text)?.[1], on: { pull_request: {} }, jobs })
}

/** An address at which nobody listens. */
async function closedAddress(): Promise<string> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  await new Promise(resolve => server.close(resolve))
  return `http://127.0.0.1:${address !== null && typeof address === 'object' ? address.port : 0}/api/v2`
}
