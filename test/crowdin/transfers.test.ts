import { afterEach, describe, expect, it } from 'vitest'
import { buildFile } from '../../src/crowdin/build-file.ts'
import { buildTranslations } from '../../src/crowdin/builds.ts'
import { readZip } from '../../src/files/read-zip.ts'
import type { Crowdin } from '../../src/crowdin/connection.ts'
import { createFile } from '../../src/crowdin/create-file.ts'
import { createDirectory } from '../../src/crowdin/directories.ts'
import { importTranslations, type TranslationImport } from '../../src/crowdin/import-translations.ts'
import { openCrowdin } from '../support/crowdin-connection.ts'
import { fileWith, newFile, xliff } from '../support/crowdin-files.ts'
import { startCrowdin, type CrowdinEmulator, type EmulatorOptions } from '../support/crowdin/start.ts'
import { userErrorOf } from '../support/user-error.ts'

let server: CrowdinEmulator
let crowdin: Crowdin
let fileId: number
const path = 'hello.md'
const units = { one: 'Hello', two: 'World', name: 'Rust' }

async function start(options?: EmulatorOptions): Promise<void> {
  server = await startCrowdin(options)
  crowdin = await openCrowdin(server)
  fileId = (await fileWith(crowdin, units)).id
  server.log.clear()
}
afterEach(async () => server.close())

const requests = (pattern: RegExp): number =>
  server.log.entries.filter(entry => pattern.test(`${entry.method} ${entry.path}`)).length

describe('an import', () => {
  const wanted = (targets: Record<string, string>): TranslationImport => ({
    locale: 'de',
    fileId,
    path,
    content: xliff(units, targets),
    approve: false,
    equal: false,
  })

  it.each([false, true])(
    'brings translations in, and says what it left out (report in the old spelling: %s)',
    async oldReports => {
      await start({ oldReports })
      const first = await importTranslations(crowdin, wanted({ one: 'Hallo', name: 'Rust' }))
      expect(first).toMatchObject({ imported: 1, skipped: { equalToSource: 1, hidden: 0 } })
      const again = await importTranslations(crowdin, wanted({ one: 'Hallo' }))
      expect(again).toMatchObject({ imported: 0 })
      const [string] = server.snapshot().files[0]?.strings ?? []
      expect(string?.translations['de']).toMatchObject([{ text: 'Hallo', isApproved: false }])
    },
  )

  it('approves and takes equal texts when it is told to', async () => {
    await start()
    const report = await importTranslations(crowdin, {
      ...wanted({ name: 'Rust' }),
      approve: true,
      equal: true,
    })
    expect(report.imported).toBe(1)
    const string = server.snapshot().files[0]?.strings.find(s => s.key === 'name')
    expect(string?.translations['de']).toMatchObject([{ text: 'Rust', isApproved: true }])
  })

  it('is waited for, and its failure is told', async () => {
    await start({ jobPolls: 5 })
    expect((await importTranslations(crowdin, wanted({ one: 'Hallo' }))).imported).toBe(1)
    server.faults.job({ kind: 'import', outcome: 'failed' })
    const error = await userErrorOf(importTranslations(crowdin, wanted({ two: 'Welt' })))
    expect(error).toMatchObject({
      code: 'crowdin:jobFailed',
      params: { subject: 'hello.md (de)', status: 'failed' },
    })
  })

  it('is not begun twice when nobody knows whether it was', async () => {
    await start()
    server.faults.add({ method: 'POST', path: /imports/, fault: { kind: 'drop', effect: true } })
    expect((await userErrorOf(importTranslations(crowdin, wanted({ one: 'Hallo' })))).code).toBe(
      'crowdin:cut',
    )
    expect(requests(/^POST .*imports/)).toBe(1)
  })
})

describe('a build', () => {
  const build = (locales = ['de', 'ja']) => buildTranslations(crowdin, { locales, unzip: readZip })
  const names = async () => (await build()).map(file => `${file.locale} ${file.path}`).sort()

  it('brings all files of the locales, with states', async () => {
    await start()
    const directoryId = await createDirectory(crowdin, { name: 'posts', directoryId: null, branchId: null })
    await createFile(crowdin, { ...newFile('a.md.xliff', xliff({ three: 'More' })), directoryId })
    server.translators.translate('one', 'de', 'Hallo')
    server.translators.approve('one', 'de')
    const files = await build()
    expect(files.map(file => `${file.locale} ${file.path}`).sort()).toEqual([
      'de hello.md.xliff',
      'de posts/a.md.xliff',
      'ja hello.md.xliff',
      'ja posts/a.md.xliff',
    ])
    const german = files.find(file => file.locale === 'de' && file.path === 'hello.md.xliff')
    const text = Buffer.from(german?.bytes ?? []).toString()
    expect(text).toContain('<target state="final">Hallo</target>')
    expect(text).toContain('needs-translation')
  })

  it('asks an organisation of Crowdin Enterprise in its own words', async () => {
    server = await startCrowdin({ enterprise: true })
    crowdin = await openCrowdin(server, { enterprise: true })
    fileId = (await fileWith(crowdin, units)).id
    expect(await names()).toEqual(['de hello.md.xliff', 'ja hello.md.xliff'])
    expect(await buildFile(crowdin, { fileId, path, locale: 'de', etag: null })).toMatchObject({
      kind: 'built',
    })
  })

  it('waits for another build', async () => {
    await start()
    const said = { error: { message: 'Another build is currently in progress', code: 409 } }
    const fault = { kind: 'answer', status: 409, body: said } as const
    server.faults.add({ method: 'POST', path: /builds$/, times: 3, fault })
    expect(await names()).toEqual(['de hello.md.xliff', 'ja hello.md.xliff'])
  })

  it.each([
    [{ kind: 'build', outcome: 'canceled' } as const, 'canceled', '–'],
    [{ kind: 'build', outcome: 'failed', message: 'Out of luck' } as const, 'failed', 'Out of luck'],
    [{ kind: 'build', outcome: 'failed' } as const, 'failed', '–'],
  ])('that ended otherwise is told: %j', async (fault, status, said) => {
    await start()
    server.faults.job(fault)
    expect((await userErrorOf(build())).params).toEqual({ subject: 'de, ja', status, said })
  })

  it('that never ends is cancelled', async () => {
    await start()
    server.faults.job({ kind: 'build', outcome: 'never' })
    expect((await userErrorOf(build())).code).toBe('crowdin:neverDone')
    expect(requests(/^DELETE .*builds/)).toBe(1)
    expect(await names()).toHaveLength(2)
  })

  it('with a name that leads out of the archive is not used', async () => {
    await start()
    server.faults.job({ kind: 'build', outcome: 'entries', names: ['../../etc/passwd'] })
    expect((await userErrorOf(build())).code).toBe('crowdin:badZip')
  })

  it('leaves a language out that the archive lacks', async () => {
    await start()
    server.faults.job({ kind: 'build', outcome: 'without', languageId: 'ja' })
    expect(await names()).toEqual(['de hello.md.xliff'])
  })

  it('is fetched again when its archive came cut short', async () => {
    await start()
    server.faults.add({ path: /^\/download\//, fault: { kind: 'truncate' } })
    expect(await names()).toHaveLength(2)
    server.faults.add({ path: /^\/download\//, fault: { kind: 'cut' } })
    expect(await names()).toHaveLength(2)
    server.faults.add({ path: /^\/download\//, times: 2, fault: { kind: 'truncate' } })
    expect((await userErrorOf(build())).code).toBe('crowdin:badZip')
  })

  it('gets a new link when one has run out, and never sends the token there', async () => {
    await start({ assume: { linksWorkOnce: true } })
    server.faults.add({ path: /^\/download\//, fault: { kind: 'answer', status: 403 } })
    expect(await names()).toHaveLength(2)
  })
})

describe('a build of one file', () => {
  const build = (etag: string | null) => buildFile(crowdin, { fileId, path, locale: 'de', etag })

  it('brings its text, and nothing while it stays the same', async () => {
    await start()
    server.translators.translate('one', 'de', 'Hallo')
    const built = await build(null)
    if (built.kind !== 'built') throw new Error(built.kind)
    expect(built.content).toContain('<target state="translated">Hallo</target>')
    expect(await build(built.etag)).toEqual({ kind: 'unchanged' })
    server.translators.approve('one', 'de')
    expect(await build(built.etag)).toMatchObject({ kind: 'built' })
  })

  it('may have nothing to bring', async () => {
    await start()
    server.faults.add({ path: /builds\/files/, fault: { kind: 'answer', status: 204, body: '' } })
    expect(await build(null)).toEqual({ kind: 'empty' })
  })

  it('is asked for again when its link has run out', async () => {
    await start()
    server.faults.add({ path: /^\/download\//, fault: { kind: 'answer', status: 403 } })
    expect(await build(null)).toMatchObject({ kind: 'built' })
    expect(requests(/builds\/files/)).toBe(2)
  })
})
