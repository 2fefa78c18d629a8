import { afterEach, describe, expect, it } from 'vitest'
import { addApproval, listApprovals, removeApproval } from '../../src/crowdin/approvals.ts'
import { addApprovals } from '../../src/crowdin/approve-many.ts'
import type { Crowdin } from '../../src/crowdin/connection.ts'
import { addIssue, listIssues } from '../../src/crowdin/issues.ts'
import { assignLabel, createLabel, listLabels } from '../../src/crowdin/labels.ts'
import { listNewest, NEWEST } from '../../src/crowdin/newest.ts'
import { readFileProgress, readProgress } from '../../src/crowdin/progress.ts'
import { findFileOf, listStrings } from '../../src/crowdin/strings.ts'
import { addSuggestions } from '../../src/crowdin/suggest-many.ts'
import { addSuggestion, listSuggestions, listTranslations } from '../../src/crowdin/translations.ts'
import { openCrowdin } from '../support/crowdin-connection.ts'
import { fileWith } from '../support/crowdin-files.ts'
import { startCrowdin, type CrowdinEmulator, type EmulatorOptions } from '../support/crowdin/start.ts'
import { userErrorOf } from '../support/user-error.ts'

let server: CrowdinEmulator
let crowdin: Crowdin
let fileId: number
/** Ids of the strings by key. */
let ids: Record<string, number>
const path = 'hello.md'

async function start(options?: EmulatorOptions): Promise<void> {
  server = await startCrowdin(options)
  crowdin = await openCrowdin(server)
  fileId = (await fileWith(crowdin, { one: 'Hello', two: 'A &lt; b' })).id
  ids = Object.fromEntries((await listStrings(crowdin, { fileId, path })).map(s => [s.key, s.id]))
  server.log.clear()
}
afterEach(async () => server.close())

const one = (locale = 'de') => ({ stringId: ids['one'] ?? 0, locale })
const two = () => ({ stringId: ids['two'] ?? 0, locale: 'de' })
const lost = (path: RegExp) =>
  server.faults.add({ method: 'POST', path, fault: { kind: 'drop', effect: true } })
const never = (path: RegExp) => server.faults.add({ method: 'POST', path, fault: { kind: 'drop' } })

describe('translations', () => {
  it('are those that strings have now', async () => {
    await start()
    expect(await listTranslations(crowdin, { fileId, path, locale: 'de' })).toEqual([])
    server.translators.translate('one', 'de', 'Hallo', 'anna')
    server.translators.translate('one', 'ja', 'こんにちは')
    const [found, ...more] = await listTranslations(crowdin, { fileId, path, locale: 'de' })
    expect(found).toMatchObject({ stringId: one().stringId, text: 'Hallo', by: 'anna' })
    expect(more).toEqual([])
  })

  it('and approvals that are the newest in a locale are told, with the files of their strings', async () => {
    await start()
    const more = Object.fromEntries(Array.from({ length: NEWEST + 1 }, (_, i) => [`m${i}`, `More ${i}`]))
    const other = await fileWith(crowdin, more, 'other.md.xliff')
    server.translators.translate('m3', 'de', 'Mehr')
    const replaced = server.translators.translate('one', 'de', 'Hallo')
    const last = server.translators.translate('one', 'de', 'Guten Tag')
    server.translators.translate('one', 'ja', 'こんにちは')
    server.translators.approve('m3', 'de')
    server.log.clear()
    const { translations, approvals } = await listNewest(crowdin, 'de')
    expect(server.log.entries).toHaveLength(2)
    expect(translations.map(({ id }) => id)).not.toContain(replaced)
    expect(translations).toMatchObject([{ id: last, stringId: ids['one'] }, {}])
    const [approval] = approvals
    expect(await findFileOf(crowdin, approval?.stringId ?? 0)).toBe(other.id)
    expect(await findFileOf(crowdin, ids['one'] ?? 0)).toBe(fileId)
    expect(await findFileOf(crowdin, 999)).toBeNull()
    for (const key of Object.keys(more)) server.translators.translate(key, 'de', `Mehr ${key}`)
    const now = (await listNewest(crowdin, 'de')).translations.map(({ id }) => id)
    expect(now).toHaveLength(NEWEST)
    expect(now).toEqual(now.toSorted((a, b) => b - a))
    expect(now).not.toContain(last)
  })

  it('are not asked for in a locale that the project does not have', async () => {
    await start()
    const error = await userErrorOf(listTranslations(crowdin, { fileId, path, locale: 'ko' }))
    expect(error).toEqual({ code: 'crowdin:unmatchedLocale', params: { locale: 'ko', project: 8 } })
    expect(server.log.entries).toEqual([])
  })

  it('were all suggested by somebody', async () => {
    await start()
    server.translators.translate('one', 'de', 'Hallo')
    server.translators.translate('one', 'de', 'Guten Tag')
    expect((await listSuggestions(crowdin, one())).map(s => s.text)).toEqual(['Hallo', 'Guten Tag'])
    expect(await listSuggestions(crowdin, one('ja'))).toEqual([])
  })

  it.each(['refused', 'returned'] as const)(
    'are suggested once, where a second time is %s',
    async identicalTranslation => {
      await start({ assume: { identicalTranslation } })
      const added = await addSuggestion(crowdin, { ...one(), text: 'Hallo' })
      expect(await addSuggestion(crowdin, { ...one(), text: 'Hallo' })).toEqual(added)
      expect(await listSuggestions(crowdin, one())).toEqual([added])
    },
  )

  it.each(['markup', 'decoded'] as const)('are found again with their markup %s', async textForm => {
    await start({ assume: { textForm } })
    const text = 'A &lt; <g id="1">B</g> &amp;amp; C'
    const { id } = await addSuggestion(crowdin, { ...two(), text })
    expect((await addSuggestion(crowdin, { ...two(), text })).id).toBe(id)
  })

  it('are found when the answer was lost, and not made twice when nobody knows', async () => {
    await start()
    lost(/\/translations$/)
    const { id } = await addSuggestion(crowdin, { ...one(), text: 'Hallo' })
    expect((await listSuggestions(crowdin, one())).map(s => s.id)).toEqual([id])
    never(/\/translations$/)
    expect((await userErrorOf(addSuggestion(crowdin, { ...one(), text: 'Servus' }))).code).toBe('crowdin:cut')
  })
})

describe('approvals', () => {
  it.each(['refused', 'returned'] as const)(
    'are given once and taken back once, where a second is %s',
    async secondApproval => {
      await start({ assume: { secondApproval } })
      const translationId = server.translators.translate('one', 'de', 'Hallo')
      const subject = path
      const given = await addApproval(crowdin, { translationId, subject })
      expect(given).toMatchObject({ translationId, stringId: one().stringId })
      expect((await addApproval(crowdin, { translationId, subject })).id).toBe(given.id)
      expect((await listApprovals(crowdin, { fileId, path, locale: 'de' })).map(a => a.id)).toEqual([
        given.id,
      ])
      expect(await listApprovals(crowdin, { fileId, path, locale: 'ja' })).toEqual([])
      await removeApproval(crowdin, { approvalId: given.id, subject })
      await removeApproval(crowdin, { approvalId: given.id, subject })
      expect(await listApprovals(crowdin, { fileId, path, locale: 'de' })).toEqual([])
    },
  )

  it('are found when the answer was lost', async () => {
    await start()
    const translationId = server.translators.translate('one', 'de', 'Hallo')
    lost(/approvals/)
    await addApproval(crowdin, { translationId, subject: path })
    expect(await listApprovals(crowdin, { fileId, path, locale: 'de' })).toHaveLength(1)
  })

  it('are not given to a translation that is not there', async () => {
    await start()
    expect(
      (await userErrorOf(addApproval(crowdin, { translationId: 999, subject: path }))).params,
    ).toMatchObject({ subject: path })
  })
})

describe('many at once', () => {
  const units = Object.fromEntries(Array.from({ length: 110 }, (_, n) => [`s${n}`, `Text ${n}`]))
  const many = async (options?: EmulatorOptions) => {
    await start(options)
    const file = await fileWith(crowdin, units, 'many.xliff')
    const strings = await listStrings(crowdin, { fileId: file.id, path: 'many' })
    server.log.clear()
    return { fileId: file.id, texts: strings.map(({ id }, n) => ({ stringId: id, text: `Wort ${n}` })) }
  }

  it('are suggested and approved with a request for each hundred', async () => {
    const { fileId, texts } = await many()
    const made = await addSuggestions(crowdin, { locale: 'de', texts })
    expect(made.map(s => s.text)).toEqual(texts.map(t => t.text))
    await addApprovals(crowdin, { translationIds: made.map(s => s.id), subject: path })
    expect(server.log.entries.map(entry => entry.method)).toEqual(['PATCH', 'PATCH', 'PATCH', 'PATCH'])
    const current = await listTranslations(crowdin, { fileId, path, locale: 'de' })
    expect(current.map(({ stringId, text }) => ({ stringId, text }))).toEqual(texts)
    const approvals = await listApprovals(crowdin, { fileId, path, locale: 'de' })
    expect(approvals.map(a => a.translationId)).toEqual(made.map(s => s.id))
  })

  it('of the same words never go together, since an answer does not name its string', async () => {
    const { texts, fileId } = await many()
    const same = [0, 1, 2].map(i => ({ stringId: texts[i]?.stringId ?? 0, text: i < 2 ? 'Wort' : 'Andere' }))
    const made = await addSuggestions(crowdin, { locale: 'de', texts: same })
    expect(server.log.entries.map(({ method }) => method)).toEqual(['PATCH', 'PATCH'])
    const current = await listTranslations(crowdin, { fileId, path, locale: 'de' })
    expect(current.map(({ id, stringId, text }) => ({ id, stringId, text }))).toEqual(
      same.map((each, i) => ({ id: made[i]?.id, ...each })),
    )
  })

  it.each([true, false])(
    'are each there once when one spoils the rest (all or nothing: %s)',
    async batchIsAtomic => {
      const { texts } = await many({ assume: { batchIsAtomic, secondApproval: 'refused' } })
      const [known] = await addSuggestions(crowdin, { locale: 'de', texts: texts.slice(5, 6) })
      const made = await addSuggestions(crowdin, { locale: 'de', texts: texts.slice(0, 8) })
      expect(made.map(s => s.text)).toEqual(texts.slice(0, 8).map(t => t.text))
      expect(made[5]?.id).toBe(known?.id)
      const translationIds = made.map(s => s.id)
      await addApproval(crowdin, { translationId: translationIds[3] ?? 0, subject: path })
      await addApprovals(crowdin, { translationIds, subject: path })
      const strings =
        server
          .snapshot()
          .files.find(file => file.path.includes('many'))
          ?.strings.slice(0, 8) ?? []
      expect(strings.map(s => s.translations['de']?.map(t => [t.text, t.isApproved]))).toEqual(
        texts.slice(0, 8).map(t => [[t.text, true]]),
      )
    },
  )

  it('are each there once when the answer was lost', async () => {
    const { texts } = await many()
    const fault = { kind: 'drop', effect: true } as const
    server.faults.add({ method: 'PATCH', path: /translations$/, fault })
    const made = await addSuggestions(crowdin, { locale: 'de', texts: texts.slice(0, 5) })
    expect(made.map(s => s.text)).toEqual(['Wort 0', 'Wort 1', 'Wort 2', 'Wort 3', 'Wort 4'])
    const strings = server.snapshot().files.find(file => file.path.includes('many'))?.strings ?? []
    expect(strings.flatMap(s => s.translations['de'] ?? [])).toHaveLength(5)
  })

  it('are not tried one by one where none is allowed', async () => {
    const { texts } = await many()
    server.faults.add({ method: 'PATCH', times: 9, fault: { kind: 'answer', status: 403 } })
    expect((await userErrorOf(addSuggestions(crowdin, { locale: 'de', texts }))).code).toBe(
      'crowdin:forbidden',
    )
    expect((await userErrorOf(addApprovals(crowdin, { translationIds: [1], subject: path }))).code).toBe(
      'crowdin:forbidden',
    )
    expect(server.log.entries).toHaveLength(2)
  })
})

describe('labels', () => {
  it('are made once and given to strings', async () => {
    await start()
    const id = await createLabel(crowdin, 'section')
    expect(await createLabel(crowdin, 'section')).toBe(id)
    expect(await listLabels(crowdin)).toEqual([{ id, title: 'section' }])
    const label = { id, title: 'section' }
    await assignLabel(crowdin, { label, stringIds: Object.values(ids) })
    await assignLabel(crowdin, { label, stringIds: Object.values(ids) })
    const strings = await listStrings(crowdin, { fileId, path })
    expect(strings.map(s => s.labelIds)).toEqual([[id], [id]])
    server.log.clear()
    await assignLabel(crowdin, { label, stringIds: [] })
    expect(server.log.entries).toEqual([])
    server.faults.add({ method: 'POST', path: /strings$/, fault: { kind: 'drop', effect: true } })
    await assignLabel(crowdin, { label, stringIds: Object.values(ids) })
  })
})

describe('issues', () => {
  it('are raised once for a string, a locale and a text', async () => {
    await start()
    const issue = { ...one(), text: 'The link is gone.' }
    const raised = await addIssue(crowdin, issue)
    expect(raised).toMatchObject({ ...one(), text: issue.text, resolved: false })
    expect(await addIssue(crowdin, issue)).toEqual(raised)
    await addIssue(crowdin, { ...issue, locale: 'ja' })
    lost(/comments/)
    await addIssue(crowdin, { ...issue, text: 'The code is gone.' })
    expect((await listIssues(crowdin)).map(i => [i.locale, i.text])).toEqual([
      ['de', issue.text],
      ['ja', issue.text],
      ['de', 'The code is gone.'],
    ])
    expect(await listIssues(crowdin, two().stringId)).toEqual([])
  })

  it('are not what people only said', async () => {
    await start()
    server.translators.comment('one', 'de', 'Nice.')
    expect(await listIssues(crowdin)).toEqual([])
  })
})

describe('progress', () => {
  it('counts words and segments for each locale and each file, and has an eTag that changes with the text', async () => {
    await start()
    const before = await readFileProgress(crowdin, 'de')
    expect(before).toMatchObject([{ fileId, segments: { total: 2, translated: 0, approved: 0 } }])
    expect(await readFileProgress(crowdin, 'de')).toEqual(before)
    server.translators.translate('one', 'de', 'Hallo')
    server.translators.approve('one', 'de')
    const after = await readFileProgress(crowdin, 'de')
    expect(after).toMatchObject([{ segments: { total: 2, translated: 1, approved: 1 } }])
    expect(after[0]?.etag).not.toBe(before[0]?.etag)
    const all = await readProgress(crowdin)
    expect(all.map(p => [p.locale, p.segments.translated])).toEqual([
      ['de', 1],
      ['ja', 0],
      ['zh-CN', 0],
    ])
  })
})
