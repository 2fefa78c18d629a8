import { Client } from '@crowdin/crowdin-api-client'
import { onTestFinished } from 'vitest'
import { type CrowdinEmulator, type EmulatorOptions, startCrowdin } from './start.ts'

/** A server for the running test, with the official client and shortcuts for what most tests begin with. */
export interface Connected extends CrowdinEmulator {
  client: Client
  /** Uploads a text and gives the id of its storage. */
  store: (text: string) => Promise<number>
  /** Adds a file of these units, without content segmentation, and gives its id. */
  addFile: (name: string, units: Units, more?: Record<string, unknown>) => Promise<number>
  /** Imports translations of a file and waits; gives the report of the first language. */
  importInto: (fileId: number, text: string, more?: Record<string, unknown>) => Promise<Report>
  /** Calls the API by hand. */
  call: (method: string, path: string, body?: unknown, headers?: Record<string, string>) => Promise<Reply>
}

export type Units = Readonly<Record<string, string>>

interface Reply {
  status: number
  // oxlint-disable-next-line typescript/no-explicit-any
  body: any
  headers: Headers
}

interface Report {
  files: { id: string | number; statistics: { phrases: number; words: number } }[]
  skipped: Record<string, number>
  skippedQaCheckCategories: Record<string, number>
}

/** Starts a server that ends with the test. */
export async function connect(options: EmulatorOptions = {}): Promise<Connected> {
  const crowdin = await startCrowdin(options)
  onTestFinished(() => crowdin.close())
  const client = new Client({ token: crowdin.token, baseUrl: crowdin.baseUrl })
  const store = async (text: string) => (await client.uploadStorageApi.addStorage('a.xliff', text)).data.id
  const call = (method: string, path: string, body?: unknown, headers?: Record<string, string>) =>
    send(crowdin, { method, path, body, headers })
  const addFile = async (name: string, units: Units, more: Record<string, unknown> = {}) => {
    const importOptions = { contentSegmentation: false }
    const body = { storageId: await store(xliff(units)), name, type: 'xliff', importOptions, ...more }
    const { body: answer } = await call('POST', '/projects/8/files', body)
    return Number(answer.data.id)
  }
  const importInto = async (fileId: number, text: string, more: Record<string, unknown> = {}) => {
    const body = { storageId: await store(text), fileId, languageIds: ['de'], ...more }
    const { body: job } = await call('POST', '/projects/8/translations/imports', body)
    crowdin.settle()
    const path = `/projects/8/translations/imports/${job.data.identifier}/report`
    const report: Report = (await call('GET', path)).body.data.languages[0]
    return report
  }
  return { ...crowdin, client, store, addFile, importInto, call }
}

/** An XLIFF 1.2 of these units; a language makes the texts targets. */
export function xliff(units: Units, more: { notes?: Units; targets?: Units } = {}): string {
  const body = Object.entries(units).map(([id, text]) => {
    const target = more.targets?.[id]
    const note = more.notes?.[id]
    const lines = [
      `<source>${text}</source>`,
      ...(target === undefined ? [] : [`<target>${target}</target>`]),
      ...(note === undefined ? [] : [`<note>${note}</note>`]),
    ]
    const inside = lines.map(line => `\n        ${line}`).join('')
    return `      <trans-unit id="${id}" xml:space="preserve">${inside}\n      </trans-unit>\n`
  })
  const file = '  <file original="a.md" source-language="en" datatype="plaintext">\n'
  return `<?xml version="1.0" encoding="UTF-8"?>\n<xliff xmlns="urn:oasis:names:tc:xliff:document:1.2" version="1.2">\n${file}    <body>\n${body.join('')}    </body>\n  </file>\n</xliff>\n`
}

async function send(
  { baseUrl, token }: CrowdinEmulator,
  {
    method,
    path,
    body,
    headers,
  }: { method: string; path: string; body: unknown; headers: Record<string, string> | undefined },
): Promise<Reply> {
  const json = body === undefined ? {} : { 'content-type': 'application/json' }
  const answer = await fetch(path.startsWith('http') ? path : `${baseUrl}${path}`, {
    method,
    headers: { authorization: `Bearer ${token}`, ...json, ...headers },
    ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  })
  const text = await answer.text()
  const isJson = answer.headers.get('content-type')?.includes('json') === true
  return { status: answer.status, body: isJson ? JSON.parse(text) : text, headers: answer.headers }
}
