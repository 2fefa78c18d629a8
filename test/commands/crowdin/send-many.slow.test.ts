import { afterEach, describe, expect, it } from 'vitest'
import type { ManyOffer, SentMany } from '../../../src/commands/crowdin/texts/many-offer.ts'
import { sendMany } from '../../../src/commands/crowdin/texts/send-many.ts'
import type { Crowdin } from '../../../src/crowdin/connection.ts'
import type { Unit } from '../../../src/exchange/types.ts'
import { openCrowdin } from '../../support/crowdin-connection.ts'
import { fileWith } from '../../support/crowdin-files.ts'
import type { Assume } from '../../support/crowdin/assume.ts'
import { startCrowdin, type CrowdinEmulator, type EmulatorOptions } from '../../support/crowdin/start.ts'

let server: CrowdinEmulator
let crowdin: Crowdin
afterEach(async () => server.close())

const LOCALES = ['de', 'ja']
const FILES = 12

async function start(options: EmulatorOptions = {}): Promise<void> {
  server = await startCrowdin({ targetLanguageIds: LOCALES, ...options })
  crowdin = await openCrowdin(server)
}

/** A dozen files of three units each, and a translation of each into two locales, the third unit left out. */
async function offersOf(
  keyOf = (file: number, unit: number): string => `f${file}-u${unit}`,
): Promise<ManyOffer[]> {
  const offers: ManyOffer[] = []
  for (let i = 0; i < FILES; i++) {
    const keys = [0, 1, 2].map(unit => keyOf(i, unit))
    const texts = Object.fromEntries(keys.map(key => [key, `Text ${key} &amp; <g id="1">more</g>`]))
    const { id: fileId } = await fileWith(crowdin, texts, `p${i}.md.xliff`)
    const sources = keys.map(key => unit(key, null))
    const held = { original: `p${i}.md`, sourceLocale: 'en', targetLocale: '', blob: null, units: sources }
    for (const locale of LOCALES) {
      const units = keys.slice(0, 2).map(key => unit(key, `${locale} ${key}`))
      offers.push({ locale, target: `p${i}.${locale}.md`, fileId, held, units })
    }
  }
  server.log.clear()
  return offers
}

function unit(id: string, words: string | null): Unit {
  const more = { type: 'g' as const, id: '1', content: ['more'] }
  const target = words === null ? null : [`${words} & `, more]
  const source = [`Text ${id} & `, more]
  const state = target === null ? 'untranslated' : 'translated'
  return { id, source, target, state, kind: 'paragraph', notes: [], exported: null }
}

/** What stands in each string in a language, by key; `✓`: approved. */
function textsIn(language: string): Record<string, string[]> {
  const strings = server.snapshot().files.flatMap(file => file.strings)
  return Object.fromEntries(
    strings.map(({ key, translations }) => [
      key,
      (translations[language] ?? []).map(({ text, isApproved }) => `${text}${isApproved ? ' ✓' : ''}`),
    ]),
  )
}

/** All texts in their own strings and nowhere else. */
function expectAllThere(offers: readonly ManyOffer[], mark = ''): void {
  for (const language of LOCALES) {
    const expected = Object.fromEntries(
      offers
        .filter(({ locale }) => locale === language)
        .flatMap(({ held, units }) =>
          held.units.map(({ id }) => {
            const has = units.some(each => each.id === id)
            return [id, has ? [`${language} ${id} &amp; <g id="1">more</g>${mark}`] : []]
          }),
        ),
    )
    expect(textsIn(language)).toMatchObject(expected)
  }
}

const requests = (pattern: RegExp): number =>
  server.log.entries.filter(({ method, path }) => pattern.test(`${method} ${path}`)).length
const imports = (): number => requests(/^POST .*imports$/)
const all = (offers: readonly ManyOffer[], taken: number): SentMany[] =>
  offers.map(() => ({ taken, problem: null }))

describe('texts of many files', () => {
  it.each<[Assume['importWithoutFile'], number]>([
    ['stringId', 1 + LOCALES.length],
    ['identifier', 2 + LOCALES.length],
    // three are tried with, by id and by key
    ['refused', 6 + LOCALES.length * FILES],
  ])('come into their own strings where units are found by %s', async (importWithoutFile, expected) => {
    await start({ assume: { importWithoutFile } })
    const offers = await offersOf()
    expect(await sendMany(crowdin, { offers, approve: false })).toEqual(all(offers, 2))
    expectAllThere(offers)
    expect(imports()).toBe(expected)
    expect(requests(/GET .*strings/)).toBe(1)
    expect(await sendMany(crowdin, { offers, approve: false })).toEqual(all(offers, 0))
    expectAllThere(offers)
  })

  it('are approved where that is wished, also with reports in the old spelling', async () => {
    await start({ oldReports: true })
    const offers = await offersOf()
    expect(await sendMany(crowdin, { offers, approve: true })).toEqual(all(offers, 2))
    expectAllThere(offers, ' ✓')
    expect(imports()).toBe(1 + LOCALES.length)
  })

  it('never come into a string whose key is the number of another', async () => {
    for (const importWithoutFile of ['identifier', 'stringId'] as const) {
      await start({ assume: { importWithoutFile } })
      // keys of the last file are the ids of the first one's strings, as a file of somebody else may have it
      const offers = await offersOf((file, each) =>
        file === FILES - 1 ? `${50_001 + each}` : `f${file}-u${each}`,
      )
      expect([...server.state.strings.keys()].slice(0, 3)).toEqual([50_001, 50_002, 50_003])
      expect(await sendMany(crowdin, { offers, approve: false })).toEqual(all(offers, 2))
      expectAllThere(offers)
      if (importWithoutFile === 'identifier') await server.close()
    }
  })

  it('go in several imports where they are large', async () => {
    await start()
    const offers = await offersOf()
    await sendMany(crowdin, { offers, approve: false, batchBytes: 2_000 })
    expectAllThere(offers)
    expect(imports()).toBeGreaterThan(1 + LOCALES.length)
    expect(imports()).toBeLessThan(offers.length)
  })

  it('that a check refuses are counted out, and a file that takes no text in the locale says so itself', async () => {
    await start()
    server.state.project.qaChecksIgnorableCategories.tags = false
    const offers = await offersOf()
    const spoilt = offers.map((offer, i) =>
      i === 6
        ? { ...offer, units: offer.units.map(each => ({ ...each, target: ['Ohne Auszeichnung'] })) }
        : offer,
    )
    const closed = server.state.files.get(spoilt[8]?.fileId ?? 0)
    if (closed !== undefined) closed.excludedTargetLanguages = ['de']
    const sent = await sendMany(crowdin, { offers: spoilt, approve: false })
    expect(sent[6]).toEqual({ taken: 0, problem: null })
    expect(sent[8]).toMatchObject({ taken: null, problem: { code: 'crowdin:invalid' } })
    expect(sent.filter(({ taken }) => taken === 2)).toHaveLength(offers.length - 2)
    // the batch, and those singly of which it said nothing
    expect(imports()).toBe(1 + LOCALES.length + 2)
  })

  it('that a batch refuses as a whole are sent in halves', async () => {
    await start()
    const offers = (await offersOf()).filter(({ locale }) => locale === 'de')
    server.faults.add({ method: 'POST', path: /imports$/, skip: 1, fault: { kind: 'answer', status: 400 } })
    expect(await sendMany(crowdin, { offers, approve: false })).toEqual(all(offers, 2))
    expect(imports()).toBe(1 + 1 + 2)
  })

  it('of few files go with an import each, and nothing is asked for that', async () => {
    await start()
    const offers = (await offersOf()).slice(0, 6)
    expect(await sendMany(crowdin, { offers, approve: false })).toEqual(all(offers, 2))
    expect(imports()).toBe(6)
    expect(requests(/GET .*(?:strings|progress)/)).toBe(0)
  })

  it('that got lost on the way are a problem of theirs alone', async () => {
    await start()
    const offers = await offersOf()
    server.faults.add({ method: 'POST', path: /imports$/, fault: { kind: 'drop', effect: true } })
    const sent = await sendMany(crowdin, { offers, approve: false })
    expect(sent.filter(({ problem }) => problem?.code === 'crowdin:cut')).toHaveLength(1)
    expect(sent.filter(({ taken }) => taken === 2)).toHaveLength(offers.length - 1)
    server.settle()
    expectAllThere(offers)
    expect(await sendMany(crowdin, { offers, approve: false })).toEqual(all(offers, 0))
  })
})
