import type { StringTranslationsModel } from '@crowdin/crowdin-api-client'
import { describe, expect, it } from 'vitest'
import { type Connected, connect, xliff } from '../support/crowdin/connect.ts'

const UNITS = { one: 'Hello <g id="1">world</g>', two: 'Second', three: 'Third <x id="1" equiv-text="`x`"/>' }
const GERMAN = {
  one: 'Hallo <g id="1">Welt</g>',
  two: 'Zweite',
  three: '<x id="1" equiv-text="`x`"/> Dritte',
}

async function build(crowdin: Connected, fileId: number, more: Record<string, unknown> = {}, etag?: string) {
  const path = `/projects/8/translations/builds/files/${fileId}`
  const headers = etag === undefined ? {} : { 'if-none-match': etag }
  const answer = await crowdin.call('POST', path, { targetLanguageId: 'de', ...more }, headers)
  const text = answer.status === 200 ? await (await fetch(answer.body.data.url)).text() : ''
  return { status: answer.status, etag: String(answer.body.data?.etag), text }
}

describe('an import', () => {
  it('takes translations in a job, and reports', async () => {
    const crowdin = await connect()
    const { client } = crowdin
    const fileId = await crowdin.addFile('a.xliff', UNITS)
    const storageId = await crowdin.store(xliff(UNITS, { targets: GERMAN }))
    const { data: job } = await client.translationsApi.importTranslations(8, {
      storageId,
      fileId,
      languageIds: ['de'],
      autoApproveImported: true,
    })
    expect(job).toMatchObject({
      status: 'created',
      attributes: { fileId, languageIds: ['de'], addToTm: true },
    })
    const before = crowdin.snapshot().files[0]?.strings[0]?.translations
    expect(before).toEqual({})
    const statuses = []
    for (let poll = 0; poll < 2; poll += 1)
      statuses.push((await client.translationsApi.importTranslationsStatus(8, job.identifier)).data.status)
    expect(statuses).toEqual(['in_progress', 'finished'])
    const { data: report } = await client.translationsApi.importTranslationsReport(8, job.identifier)
    expect(report.languages[0]).toMatchObject({
      id: 'de',
      files: [{ id: `${fileId}`, statistics: { phrases: 3, words: 4 } }],
      skipped: { translationEqSource: 0, hiddenStrings: 0, qaCheck: 0 },
    })
    const [file] = crowdin.snapshot().files
    expect(file?.strings.map(each => each.translations['de']?.[0])).toMatchObject([
      { text: GERMAN.one, isApproved: true },
      { text: GERMAN.two, isApproved: true },
      { text: GERMAN.three, isApproved: true },
    ])
  })

  it('leaves out what equals the source, is hidden, is there already or fails an error', async () => {
    const crowdin = await connect()
    const fileId = await crowdin.addFile('a.xliff', UNITS)
    crowdin.translators.hide('one')
    crowdin.translators.translate('two', 'de', 'Zweite')
    await crowdin.client.projectsGroupsApi.editProject(8, [
      { op: 'replace', path: '/qaChecksIgnorableCategories/tags', value: false },
    ])
    const targets = { one: GERMAN.one, two: 'Zweite', three: 'Dritte' }
    expect(await crowdin.importInto(fileId, xliff(UNITS, { targets }))).toMatchObject({
      files: [],
      skipped: { hiddenStrings: 1, qaCheck: 2, translationEqSource: 0 },
      skippedQaCheckCategories: { duplicate: 1, tags: 1 },
    })
    const same = xliff(UNITS, { targets: { two: 'Second' } })
    expect((await crowdin.importInto(fileId, same)).skipped).toMatchObject({ translationEqSource: 1 })
    const forced = await crowdin.importInto(fileId, same, { importEqSuggestions: true })
    expect(forced.files).toEqual([{ id: `${fileId}`, statistics: { phrases: 1, words: 1 } }])
    const hidden = await crowdin.importInto(fileId, xliff(UNITS, { targets: { one: GERMAN.one } }), {
      translateHidden: true,
    })
    expect(hidden.skipped['hiddenStrings']).toBe(0)
  })

  it('without a file goes by the ids of strings, as in the export for work outside', async () => {
    const crowdin = await connect()
    await crowdin.addFile('a.xliff', UNITS)
    const { data } = await crowdin.client.translationsApi.exportProjectTranslation(8, {
      targetLanguageId: 'de',
      format: 'xliff',
    })
    const offline = await (await fetch(data.url)).text()
    expect(offline).toContain('target-language="de"')
    const translated = offline.replace(
      /<target state="needs-translation">Second<\/target>/,
      '<target state="translated">Zweite</target>',
    )
    const storageId = await crowdin.store(translated)
    await crowdin.call('POST', '/projects/8/translations/imports', { storageId })
    crowdin.settle()
    const found = crowdin.snapshot().files[0]?.strings.map(each => each.translations['de']?.[0]?.text)
    expect(found).toEqual([undefined, 'Zweite', undefined])
  })
})

describe('a file export', () => {
  it('has states, and the source where there is no translation', async () => {
    const crowdin = await connect()
    const fileId = await crowdin.addFile('a.xliff', UNITS)
    crowdin.translators.translate('one', 'de', GERMAN.one)
    crowdin.translators.translate('two', 'de', GERMAN.two)
    crowdin.translators.approve('one', 'de')
    const { text } = await build(crowdin, fileId)
    expect(text).toContain(
      '<file original="a.md" source-language="en" datatype="plaintext" target-language="de">',
    )
    expect(text.match(/<trans-unit[^>]*>|<target.*/g)).toEqual([
      '<trans-unit id="one" xml:space="preserve" approved="yes">',
      `<target state="final">${GERMAN.one}</target>`,
      '<trans-unit id="two" xml:space="preserve">',
      `<target state="translated">${GERMAN.two}</target>`,
      '<trans-unit id="three" xml:space="preserve">',
      `<target state="needs-translation">${UNITS.three}</target>`,
    ])
  })

  it('leaves out strings or files that are not translated', async () => {
    const crowdin = await connect()
    const fileId = await crowdin.addFile('a.xliff', UNITS)
    expect((await build(crowdin, fileId, { skipUntranslatedStrings: true })).status).toBe(204)
    crowdin.translators.translate('two', 'de', GERMAN.two)
    const { text } = await build(crowdin, fileId, { skipUntranslatedStrings: true })
    expect(text.match(/<trans-unit id="\w+"/g)).toEqual(['<trans-unit id="two"'])
    expect((await build(crowdin, fileId, { skipUntranslatedFiles: true })).status).toBe(204)
    expect(
      (await build(crowdin, fileId, { skipUntranslatedStrings: true, exportApprovedOnly: true })).status,
    ).toBe(204)
  })

  it('is not sent again unchanged', async () => {
    const crowdin = await connect()
    const fileId = await crowdin.addFile('a.xliff', UNITS)
    const { etag } = await build(crowdin, fileId)
    expect((await build(crowdin, fileId, {}, etag)).status).toBe(304)
    crowdin.translators.translate('one', 'de', GERMAN.one)
    expect((await build(crowdin, fileId, {}, etag)).status).toBe(200)
    const request = { targetLanguageId: 'ja' }
    const { data } = await crowdin.client.translationsApi.buildProjectFileTranslation(8, fileId, request)
    await expect(
      crowdin.client.translationsApi.buildProjectFileTranslation(8, fileId, request, data.etag),
    ).rejects.toMatchObject({ code: 304 })
  })

  it('puts sentences together that Crowdin split', async () => {
    const crowdin = await connect()
    const fileId = await crowdin.addFile('a.xliff', { a: 'One. Two.' }, { importOptions: {} })
    crowdin.translators.translate('a#2', 'de', 'Zwei.')
    expect((await build(crowdin, fileId)).text).toContain('<target state="translated">One. Zwei.</target>')
  })
})

describe('translators', () => {
  it('suggest, approve and delete; the approved or else the newest counts', async () => {
    const crowdin = await connect()
    const { client, translators } = crowdin
    const fileId = await crowdin.addFile('a.xliff', UNITS)
    const first = translators.translate('two', 'de', 'Zweite', 'anna')
    translators.translate('two', 'de', 'Zwote', 'bernd')
    const current = async (options: StringTranslationsModel.ListLanguageTranslationsOptions = {}) => {
      const { data } = await client.stringTranslationsApi.listLanguageTranslations(8, 'de', {
        fileId,
        ...options,
      })
      return data.map(each => ('text' in each.data ? `${each.data.text} ${each.data.user.username}` : ''))
    }
    expect(await current()).toEqual(['Zwote bernd'])
    translators.approve('two', 'de', 'chris', first)
    expect(await current({ approvedOnly: 1 })).toEqual(['Zweite anna'])
    const approvals = await client.stringTranslationsApi.listTranslationApprovals(8, {
      languageId: 'de',
      fileId,
    })
    expect(approvals.data[0]?.data).toMatchObject({ translationId: first, user: { username: 'chris' } })
    translators.removeApproval('two', 'de')
    expect(await current()).toEqual(['Zwote bernd'])
    translators.deleteTranslation('two', 'de')
    expect(await current()).toEqual(['Zweite anna'])
  })

  it('do the same through the API', async () => {
    const crowdin = await connect()
    const { stringTranslationsApi: api } = crowdin.client
    await crowdin.addFile('a.xliff', UNITS)
    const { data: strings } = await crowdin.client.sourceStringsApi.listProjectStrings(8)
    const stringId = strings[1]?.data.id ?? 0
    const { data: added } = await api.addTranslation(8, { stringId, languageId: 'de', text: 'Zweite' })
    const { data: approval } = await api.addApproval(8, { translationId: added.id })
    expect((await api.approvalInfo(8, approval.id)).data).toMatchObject({ stringId, languageId: 'de' })
    const batch = await api.translationBatchOperations(8, [
      { op: 'add', path: '/-', value: { stringId, languageId: 'de', text: 'Zwote' } },
      { op: 'add', path: '/-', value: { stringId, languageId: 'ja', text: '二' } },
    ])
    const [second] = batch.data.map(each => each.data.id)
    const approved = await api.approvalBatchOperations(8, [
      { op: 'add', path: '/-', value: { translationId: second } },
    ])
    expect(approved.data).toHaveLength(1)
    await expect(api.approvalInfo(8, approval.id)).rejects.toMatchObject({ code: 404 })
    expect((await api.listStringTranslations(8, stringId, 'de')).data.map(each => each.data.text)).toEqual([
      'Zweite',
      'Zwote',
    ])
    await api.deleteTranslation(8, added.id)
    expect((await api.restoreTranslation(8, added.id)).data.id).toBe(added.id)
    await api.removeStringApprovals(8, stringId)
    await api.deleteAllTranslations(8, stringId, 'de')
    expect(crowdin.snapshot().files[0]?.strings[1]?.translations).toMatchObject({ ja: [{ text: '二' }] })
  })

  it('talk, and issues are settled', async () => {
    const crowdin = await connect()
    const { stringCommentsApi: api } = crowdin.client
    await crowdin.addFile('a.xliff', UNITS)
    crowdin.translators.comment('one', 'de', 'What world?')
    const { data: strings } = await crowdin.client.sourceStringsApi.listProjectStrings(8)
    const stringId = strings[0]?.data.id ?? 0
    const issue = { type: 'issue', issueType: 'translation_mistake' } as const
    const { data } = await api.addStringComment(8, {
      stringId,
      text: 'Tags',
      targetLanguageId: 'de',
      ...issue,
    })
    await api.editStringComment(8, data.id, [{ op: 'replace', path: '/issueStatus', value: 'resolved' }])
    const open = await api.listStringComments(8, { type: 'issue', issueStatus: 'unresolved' })
    expect(open.data).toEqual([])
    const all = await api.listStringComments(8, { stringId })
    expect(all.data.map(each => [each.data.text, each.data.type])).toEqual([
      ['What world?', 'comment'],
      ['Tags', 'issue'],
    ])
  })
})

describe('progress', () => {
  it('counts words and phrases, with an eTag for each file', async () => {
    const crowdin = await connect()
    const { translationStatusApi: api } = crowdin.client
    const fileId = await crowdin.addFile('a.xliff', { one: 'One two three', two: 'Four' })
    crowdin.translators.translate('one', 'de', 'Eins zwei drei')
    const { data } = await api.getLanguageProgress(8, 'de')
    expect(data[0]?.data).toMatchObject({
      fileId,
      words: { total: 4, translated: 3, approved: 0 },
      phrases: { total: 2, translated: 1, approved: 0 },
      translationProgress: 75,
      approvalProgress: 0,
    })
    const etag = async () => (await api.getLanguageProgress(8, 'de')).data[0]?.data.eTag
    const before = await etag()
    expect(await etag()).toBe(before)
    crowdin.translators.approve('one', 'de')
    expect(await etag()).not.toBe(before)
    const project = await api.getProjectProgress(8)
    expect(project.data.map(each => [each.data.languageId, each.data.approvalProgress])).toEqual([
      ['de', 75],
      ['ja', 0],
      ['zh-CN', 0],
    ])
    const file = await api.getFileProgress(8, fileId)
    expect(file.data.map(each => each.data.translationProgress)).toEqual([75, 0, 0])
  })

  it('knows translations that fail a check, or are older than their source', async () => {
    const crowdin = await connect()
    await crowdin.client.projectsGroupsApi.editProject(8, [
      { op: 'replace', path: '/qaCheckCategories/outdated', value: true },
    ])
    const fileId = await crowdin.addFile('a.xliff', UNITS)
    crowdin.translators.translate('one', 'de', 'Hallo Welt')
    crowdin.translators.translate('two', 'de', 'Zweite')
    const storageId = await crowdin.store(xliff({ ...UNITS, two: 'The second' }))
    const importOptions = { contentSegmentation: false }
    await crowdin.call('PUT', `/projects/8/files/${fileId}`, {
      storageId,
      updateOption: 'keep_translations',
      importOptions,
    })
    const { data } = await crowdin.client.translationStatusApi.listQaCheckIssues(8)
    expect(data.map(each => [each.data.category, each.data.languageId])).toEqual([
      ['tags', 'de'],
      ['outdated', 'de'],
    ])
  })
})
