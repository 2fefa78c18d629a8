import { existsSync, readFileSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { init, type InitOptions } from '../../src/commands/init.ts'
import { requestRange } from '../../src/commands/guard/request-range.ts'
import { loadConfig } from '../../src/config/load-config.ts'
import { formatInitJson } from '../../src/report/init/init-json.ts'
import { initSchema } from '../../src/report/init/init-schema.ts'
import { formatInitText } from '../../src/report/init/init-text.ts'
import { createRepository, type TestRepository } from '../support/repository.ts'
import { userErrorOf } from '../support/user-error.ts'
import { words } from '../support/words.ts'

let repository: TestRepository
afterEach(() => repository.dispose())

const POSTS = { 'content/a.md': 'A\n', 'content/a.ja.md': 'あ\n' }
const CONFIG = '[[content]]\nsource = "content/{path}.md"\ntarget = "content/{path}.{locale}.md"\n'
const start = async (files: Readonly<Record<string, string>>) => {
  repository = await createRepository({ files })
}
const run = async (options: Partial<InitOptions> = {}, crowdin = false) =>
  init({
    root: repository.root,
    locales: [],
    dryRun: false,
    github: { crowdin, version: '1.2.3', env: {} },
    ...options,
  })
const text = (file: string) => readFileSync(join(repository.root, file), 'utf8')
const MAIN = '.github/workflows/translations.yml'

describe('init --github', () => {
  it('writes the configuration and the workflows, and what it says of them', async () => {
    await start(POSTS)
    const result = await run()
    expect(result.written).toBe(true)
    expect(result.github?.files.map(({ file, state }) => `${state} ${file}`)).toEqual([
      `written ${MAIN}`,
      'written .github/workflows/translations-pull-request.yml',
      'written .github/workflows/translations-comment.yml',
      'written .github/workflows/translations-digest.yml',
    ])
    for (const file of result.github?.files ?? []) expect(text(file.file)).toBe(file.text)
    expect(text(MAIN)).toContain('evergloss/evergloss/.github/actions/translate@v1.2.3\n')
    expect(text(MAIN)).toContain('command: pr\n')
    expect(result.github?.todo).toEqual(['allow-pull-requests', 'locales', 'commit'])
    const said = formatInitText(result, { t: await words(), paint: (_, it) => it, columns: 80 })
    expect(said).toMatchInlineSnapshot(`
      "content/{path}.md → content/{path}.{locale}.md: 1 translation in ja
      No translation names the commit it was made from, so all of them are unknown to
        \`translate status\` for now.

      Wrote translate.toml.

      Workflows of GitHub Actions, for the default branch \`main\`:
      Without Crowdin; \`--crowdin\` adds it.
      .github/workflows/translations.yml: written
      .github/workflows/translations-pull-request.yml: written
      .github/workflows/translations-comment.yml: written
      .github/workflows/translations-digest.yml: written

      Left to do by hand
      1. On GitHub, Settings, Actions, General, Workflow permissions: turn on “Allow
         GitHub Actions to create and approve pull requests”.
      2. In translate.toml, say for which languages pull requests are opened: a table
         \`[github]\` with \`locales = ["ja"]\`. Until then \`translate pr\` only says what
         it would do.
      3. Read the files, commit them and push them to the default branch.
      "
    `)
    expect(initSchema.parse(JSON.parse(formatInitJson(result))).github?.branch).toBe('main')
  })

  it('keeps a configuration that is there, and finds nothing to do a second time', async () => {
    await start({ ...POSTS, '.github/translate.toml': `${CONFIG}[github]\nlocales = ["ja"]\n` })
    const first = await run()
    expect(first).toMatchObject({ file: '.github/translate.toml', text: null, written: false, layouts: [] })
    expect(first.github?.todo).toEqual(['allow-pull-requests', 'commit'])
    expect(existsSync(join(repository.root, 'translate.toml'))).toBe(false)
    const second = await run()
    expect(second.github?.files.map(({ state }) => state)).toEqual(['same', 'same', 'same', 'same'])
    expect(second.github?.todo).toEqual(['allow-pull-requests'])
    await repository.write(MAIN, text(MAIN).replaceAll('\n', '\r\n'))
    expect((await run()).github?.files[0]?.state).toBe('same')
  })

  it('names the locales of the configuration for what is left to do', async () => {
    await start({ ...POSTS, 'translate.toml': `${CONFIG}locales = ["pt-BR", "de"]\n` })
    const said = formatInitText(await run(), { t: await words(), paint: (_, it) => it, columns: 200 })
    expect(said).toContain('`locales = ["de", "pt-BR"]`')
  })

  it('names those that the files show where the configuration names none', async () => {
    await start({
      'content/a.md': 'A\n',
      'content/a.fr.md': 'A\n',
      'content/b.md': 'B\n',
      'content/b.de.md': 'B\n',
      'translate.toml': CONFIG,
    })
    expect((await run()).github?.locales).toEqual(['de', 'fr'])
  })

  it('leaves a workflow of other words as it is, and writes the rest', async () => {
    await start({ ...POSTS, [MAIN]: 'name: Mine\n' })
    const result = await run()
    expect(result.github?.files.map(({ state }) => state)).toEqual(['kept', 'written', 'written', 'written'])
    expect(text(MAIN)).toBe('name: Mine\n')
    const said = formatInitText(result, { t: await words(), paint: (_, it) => it, columns: 200 })
    expect(said).toContain(`${MAIN}: is there already with other content, and is left as it is.`)
    expect(said).toContain('`--dry-run`')
    const crowdin = await run({}, true)
    expect(formatInitText(crowdin, { t: await words(), paint: (_, it) => it, columns: 200 })).toContain(
      'for the default branch `main`:\n',
    )
  })

  it('tells of another file with the name of a workflow, and passes over what it cannot read', async () => {
    const other = '.github/workflows/translations.yaml'
    await start({
      ...POSTS,
      [other]: 'name: "Translations"\n',
      '.github/workflows/broken.yml': 'name: [',
      '.github/workflows/ci.yml': 'on: push\n',
    })
    const result = await run()
    expect(result.github?.namesakes).toEqual([{ file: other, name: 'Translations', like: MAIN }])
    const said = formatInitText(result, { t: await words(), paint: (_, it) => it, columns: 200 })
    expect(said).toContain(`${other}: is called “Translations”, too, like ${MAIN}.`)
    expect((await run()).github?.namesakes).toHaveLength(1)
  })

  it('writes nothing with --dry-run, and shows all of it', async () => {
    await start(POSTS)
    const result = await run({ dryRun: true })
    expect(await repository.git('status', '--porcelain')).toBe('')
    const said = formatInitText(result, { t: await words(), paint: (_, it) => it, columns: 80 })
    for (const file of result.github?.files ?? []) expect(said).toContain(file.text)
    expect((await run()).github?.files.map(file => file.text)).toEqual(result.github?.files.map(f => f.text))
  })

  it('brings texts to Crowdin and back where the configuration has its table', async () => {
    await start({
      ...POSTS,
      'translate.yaml':
        'content:\n  - source: content/{path}.md\n    target: content/{path}.{locale}.md\ncrowdin: {}\n',
    })
    const { github } = await run()
    expect(github).toMatchObject({
      crowdin: true,
      todo: ['crowdin', 'allow-pull-requests', 'locales', 'commit'],
    })
    expect(text(MAIN)).toContain('            sync\n            pr\n')
  })

  it('or where that is asked for; a configuration that it writes says so then', async () => {
    await start(POSTS)
    expect((await run({}, true)).github?.crowdin).toBe(true)
    expect((await loadConfig(repository.root))?.config.crowdin.directory).toBe('')
    expect((await run()).github?.files.map(({ state }) => state)).toEqual(['same', 'same', 'same', 'same'])
  })

  it('asks git which branch is the default one', async () => {
    await start({ ...POSTS, 'translate.toml': CONFIG })
    const asked = async () => (await run({ dryRun: true })).github
    const branch = async () => (await asked())?.branch
    await repository.git('branch', '-m', 'main', 'trunk')
    const guessed = await run({ dryRun: true })
    expect(guessed.github).toMatchObject({ branch: 'trunk', branchGuessed: true })
    const said = formatInitText(guessed, { t: await words(), paint: (_, it) => it, columns: 200 })
    expect(said).toContain('`git remote set-head origin -a`')
    await repository.git('branch', 'master')
    expect(await asked()).toMatchObject({ branch: 'master', branchGuessed: false })
    await repository.git('update-ref', 'refs/remotes/origin/release/2', 'HEAD')
    await repository.git('symbolic-ref', 'refs/remotes/origin/HEAD', 'refs/remotes/origin/release/2')
    expect(await branch()).toBe('release/2')
  })

  it('takes the only branch of a remote that was pushed to by hand', async () => {
    await start({ ...POSTS, 'translate.toml': CONFIG })
    await repository.git('branch', '-m', 'main', 'trunk')
    await repository.git('remote', 'add', 'origin', 'https://github.com/ada/blog.git')
    await repository.git('update-ref', 'refs/remotes/origin/trunk', 'HEAD')
    await repository.git('switch', '-q', '-c', 'feature')
    expect((await run({ dryRun: true })).github).toMatchObject({ branch: 'trunk', branchGuessed: false })
    expect(await requestRange({ root: repository.root, env: {} })).toEqual({
      base: 'refs/remotes/origin/trunk',
      head: 'HEAD',
    })
    await repository.git('update-ref', 'refs/remotes/origin/feature', 'HEAD')
    expect((await run({ dryRun: true })).github).toMatchObject({ branch: 'feature', branchGuessed: true })
    const refused = await userErrorOf(requestRange({ root: repository.root, env: {} }))
    expect(refused).toEqual({ code: 'guard:noBase', params: { option: '--base', remote: 'origin' } })
    await repository.git('config', 'remote.origin.fetch', '+refs/heads/feature:refs/remotes/origin/feature')
    await repository.git('update-ref', '-d', 'refs/remotes/origin/trunk')
    expect((await run({ dryRun: true })).github?.branchGuessed).toBe(true)
  })

  it('a repository without a commit says that to a guard', async () => {
    repository = await createRepository()
    expect((await userErrorOf(requestRange({ root: repository.root, env: {} }))).code).toBe('git:noCommits')
  })

  it('gives each repository a minute of its own, and never the full hour', async () => {
    await start({ ...POSTS, 'translate.toml': CONFIG })
    const minute = async (env: Readonly<Record<string, string>>) => {
      const github = { crowdin: false, version: '1.2.3', env }
      const { github: made } = await run({ dryRun: true, github })
      return Number(/cron: '(\d+) 4 /.exec(made?.files[0]?.text ?? '')?.[1])
    }
    const names = ['ada/blog', 'grace/site', 'lin/docs', 'ada/other']
    const minutes = await Promise.all(names.map(async name => minute({ GITHUB_REPOSITORY: name })))
    expect(new Set(minutes).size).toBeGreaterThan(2)
    for (const it of minutes) expect(it >= 1 && it <= 59).toBe(true)
    await repository.git('remote', 'add', 'origin', 'https://github.com/Ada/blog.git')
    expect(await minute({})).toBe(minutes[0])
  })

  it('writes through no link, and into no configuration that cannot be used', async () => {
    await start({ ...POSTS, 'translate.toml': CONFIG, 'elsewhere/x': '' })
    symlinkSync('elsewhere', join(repository.root, '.github'))
    expect((await userErrorOf(run())).code).toBe('files:symbolicLink')
    expect(await repository.git('status', '--porcelain')).toBe('?? .github')
    await repository.write('translate.toml', 'content = 1\n')
    expect((await userErrorOf(run())).code).toBe('config:invalid')
  })
})
