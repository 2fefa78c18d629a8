import { Client } from '@crowdin/crowdin-api-client'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type CrowdinEmulator, startCrowdin } from '../support/crowdin/start.ts'

let crowdin: CrowdinEmulator
let client: Client
beforeEach(async () => {
  crowdin = await startCrowdin()
  client = new Client({ token: crowdin.token, baseUrl: crowdin.baseUrl })
})
afterEach(() => crowdin.close())

function xliff(units: Record<string, string>): string {
  const body = Object.entries(units).map(
    ([id, text]) => `<trans-unit id="${id}"><source>${text}</source></trans-unit>`,
  )
  return `<xliff version="1.2"><file original="a.md" source-language="en" datatype="plaintext"><body>${body.join('')}</body></file></xliff>`
}

async function upload(units: Record<string, string>): Promise<number> {
  const { data } = await client.uploadStorageApi.addStorage('a.xliff', xliff(units))
  return data.id
}

describe('files of the emulator', () => {
  it('come with strings, and are updated', async () => {
    const storageId = await upload({ one: 'Hello <g id="1">world</g>', two: 'A &lt; b' })
    const file = await client.sourceFilesApi.createFile(8, {
      storageId,
      name: 'a.xliff',
      type: 'xliff',
      importOptions: { contentSegmentation: false },
    })
    const strings = await client.sourceStringsApi
      .withFetchAll()
      .listProjectStrings(8, { fileId: file.data.id })
    expect(strings.data.map(({ data }) => [data.identifier, data.text])).toEqual([
      ['one', 'Hello <g id="1">world</g>'],
      ['two', 'A &lt; b'],
    ])
  })
})
