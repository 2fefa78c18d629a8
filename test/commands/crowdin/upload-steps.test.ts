import { afterEach, beforeAll, expect, it } from 'vitest'
import { uploadSteps } from '../../../src/commands/crowdin/sources/upload-steps.ts'
import type { Crowdin } from '../../../src/crowdin/connection.ts'
import { createFile } from '../../../src/crowdin/create-file.ts'
import type { RemoteFile } from '../../../src/crowdin/types.ts'
import { extract } from '../../../src/document/extract.ts'
import { loadParser } from '../../../src/document/parsers.ts'
import type { ExchangeFile } from '../../../src/exchange/types.ts'
import { formatXliff } from '../../../src/exchange/xliff/format-xliff.ts'
import { planSource } from '../../../src/plan/source/plan-source.ts'
import type { SourcePlan } from '../../../src/plan/source/types.ts'
import { wantSource } from '../../../src/plan/source/want-source.ts'
import { openCrowdin } from '../../support/crowdin-connection.ts'
import { startCrowdin, type CrowdinEmulator } from '../../support/crowdin/start.ts'

beforeAll(() => loadParser('satteri'))

let server: CrowdinEmulator
afterEach(async () => server.close())

const path = 'a.md'
let ids = 0

function planOf(held: ExchangeFile | null, text: string): SourcePlan {
  const names = { original: path, sourceLocale: 'en', blob: null, held }
  return planSource(
    held,
    wantSource(extract(text), names, count => Uint8Array.from({ length: count }, () => ++ids % 256)),
  )
}

/** A file as a run saw it when it began, and what another run has made of it since. */
async function uploadedMeanwhile(): Promise<{ crowdin: Crowdin; file: RemoteFile; held: ExchangeFile }> {
  server = await startCrowdin({ targetLanguageIds: ['ja'] })
  const crowdin = await openCrowdin(server)
  const first = planOf(null, 'Bread.\n').file
  const { file } = await createFile(crowdin, {
    name: 'a.md.xliff',
    directoryId: null,
    branchId: null,
    title: path,
    context: '',
    content: formatXliff([first]),
    parserVersion: null,
    labelIds: [],
    without: [],
  })
  const { steps, file: held } = planOf(first, 'Bread.\n\nNew words of another run.\n')
  await uploadSteps(crowdin, { file, path, steps })
  server.translators.translate(held.units[1]?.id ?? '', 'ja', '新しい言葉')
  return { crowdin, file, held }
}

const held = (): unknown =>
  server
    .snapshot()
    .files.map(({ strings }) =>
      strings.map(({ text, translations }) => [text, translations['ja']?.map(each => each.text)]),
    )

it('an upload that comes after that of another run is counted by itself', async () => {
  const { crowdin, file, held: before } = await uploadedMeanwhile()
  const { steps } = planOf(before, 'Breads.\n\nNew words of another run.\n')
  await uploadSteps(crowdin, { file, path, steps })
  expect(held()).toEqual([
    [
      ['Breads.', undefined],
      ['New words of another run.', ['新しい言葉']],
    ],
  ])
})

it('an upload that goes wrong is put back to what another run made, not to what was there before it', async () => {
  const { crowdin, file, held: before } = await uploadedMeanwhile()
  const { steps } = planOf(before, 'Breads.\n\nNew words of another run.\n')
  const wrong = steps.map(step => ({ ...step, counts: { ...step.counts, updated: 2 } }))
  await expect(uploadSteps(crowdin, { file, path, steps: wrong })).rejects.toMatchObject({
    code: 'push:lostIds',
  })
  expect(held()).toEqual([
    [
      ['Bread.', undefined],
      ['New words of another run.', ['新しい言葉']],
    ],
  ])
})

it('notes alone are no reason to put anything back', async () => {
  const { crowdin, file, held: before } = await uploadedMeanwhile()
  const noted = { ...before, units: before.units.map(unit => ({ ...unit, notes: ['a note'] })) }
  const steps = [{ file: noted, approvals: 'keep' as const, counts: { added: 0, removed: 0, updated: 0 } }]
  await uploadSteps(crowdin, { file, path, steps })
  expect(held()).toEqual([
    [
      ['Bread.', undefined],
      ['New words of another run.', ['新しい言葉']],
    ],
  ])
})
