import { beforeAll, describe, expect, it } from 'vitest'
import { connect, xliff } from '../support/crowdin/connect.ts'
import { type Contract, readContract } from '../support/crowdin/contract.ts'
import { ROUTES } from '../support/crowdin/routes.ts'

const file = process.env['EVERGLOSS_OPENAPI']
const title = `Crowdin's own description of its API${file === undefined ? ' (skipped: no EVERGLOSS_OPENAPI)' : ''}`

describe.skipIf(file === undefined)(title, () => {
  let contract: Contract
  beforeAll(() => {
    contract = readContract(file ?? '')
  })

  it('has all our endpoints', () => {
    const unknown = Object.keys(ROUTES).filter(route => {
      const [method = '', path = ''] = route.split(' ')
      return !contract.knows(method, path)
    })
    expect(unknown).toEqual([])
  })

  it('sees what is wrong', () => {
    const exchange = {
      method: 'POST',
      path: '/projects/8/labels',
      query: new URLSearchParams('a=1'),
      status: 201,
    }
    const [query, request, answer] = contract.problemsOf({
      ...exchange,
      request: { name: 'a' },
      answer: { data: { id: '1' } },
    })
    expect(query).toContain('query a is unknown')
    expect(request).toContain("request data must have required property 'title'")
    expect(answer).toContain('answer data/data/id must be integer')
  })

  it('agrees with every answer', async () => {
    const problems: string[] = []
    const seen = new Set<string>()
    const crowdin = await connect({
      watch: exchange => {
        seen.add(`${exchange.method} ${exchange.path.replaceAll(/\/(\d+|[0-9a-f-]{36})(?=\/|$)/g, '/:')}`)
        problems.push(...contract.problemsOf(exchange))
      },
    })
    await everything(crowdin)
    expect(problems).toEqual([])
    const asked = Object.keys(ROUTES).map(route =>
      route.replaceAll(/:(?!language)\w+/g, ':').replaceAll(':languageId', 'de'),
    )
    expect(asked.filter(route => !seen.has(route))).toEqual([])
  })
})

type Crowdin = Awaited<ReturnType<typeof connect>>

/** Asks every endpoint at least once, with as many fields as there are. */
async function everything(crowdin: Crowdin): Promise<void> {
  const { call } = crowdin
  const P = '/projects/8'
  const id = async (method: string, path: string, body?: unknown) => {
    const answer = await call(method, path, body)
    return answer.body.data?.id ?? answer.body.data?.identifier ?? answer.body.data?.[0]?.data.id
  }
  const patch = (path: string, at: string, value: unknown) =>
    call('PATCH', path, [{ op: 'replace', path: at, value }])
  for (const path of ['/languages', '/languages/de', '/user', '/projects', '/storages', P])
    await call('GET', path)
  await patch(P, '/languageMapping/de/two_letters_code', 'd')
  await call('GET', P)
  const storageId = await crowdin.store(
    xliff({ one: 'One <x id="1"/>', two: 'Two' }, { notes: { one: 'a note' } }),
  )
  await call('GET', `/storages/${storageId}`)

  const branch = await id('POST', `${P}/branches`, { name: 'next', title: 'Next', priority: 'high' })
  await patch(`${P}/branches/${branch}`, '/title', 'The next')
  const directory = await id('POST', `${P}/directories`, { name: 'posts', title: 'Posts', branchId: branch })
  await patch(`${P}/directories/${directory}`, '/title', 'All posts')
  const label = await id('POST', `${P}/labels`, { title: 'red' })
  await patch(`${P}/labels/${label}`, '/title', 'green')
  const about = {
    name: 'a.xliff',
    type: 'xliff',
    parserVersion: 3,
    title: 'A',
    context: 'About a',
    directoryId: directory,
  }
  const options = {
    importOptions: { contentSegmentation: false },
    exportOptions: { exportPattern: '/%language_id%/a.xliff' },
  }
  const fileId = await id('POST', `${P}/files`, { storageId, ...about, ...options, attachLabelIds: [label] })
  await patch(`${P}/files/${fileId}`, '/priority', 'low')
  const changed = await crowdin.store(
    xliff({ one: 'One! <x id="1"/>', two: 'Two', three: 'Three', four: 'Four' }),
  )
  await call('PUT', `${P}/files/${fileId}`, {
    storageId: changed,
    updateOption: 'keep_translations',
    ...options,
  })
  await call('PUT', `${P}/files/${fileId}`, { revisionId: 1 })
  await call('PUT', `${P}/files/${fileId}`, { revisionId: 2 })
  for (const path of ['', '/download', '/revisions', '/revisions/1'])
    await call('GET', `${P}/files/${fileId}${path}`)
  for (const path of [`branches/${branch}`, `directories/${directory}`, `labels/${label}`])
    await call('GET', `${P}/${path}`)
  for (const path of ['branches', 'directories', 'files?recursion=true', 'labels'])
    await call('GET', `${P}/${path}`)

  const one = await id('GET', `${P}/strings?fileId=${fileId}&limit=1&orderBy=identifier%20desc`)
  const five = await id('POST', `${P}/strings`, {
    text: 'Five',
    identifier: 'five',
    fileId,
    context: '5',
    labelIds: [label],
  })
  await call('GET', `${P}/strings/${one}?denormalizePlaceholders=0`)
  await patch(`${P}/strings/${one}?updateOption=keep_translations`, '/context', 'edited')
  await call('PATCH', `${P}/strings`, [{ op: 'replace', path: `/${one}/maxLength`, value: 100 }])
  await call('POST', `${P}/labels/${label}/strings`, { stringIds: [one] })
  await call('DELETE', `${P}/labels/${label}/strings?stringIds=${one}`)
  await call('DELETE', `${P}/strings/${five}`)

  const translation = await id('POST', `${P}/translations`, { stringId: one, languageId: 'de', text: 'Eins' })
  const approval = await id('POST', `${P}/approvals`, { translationId: translation })
  await call('PATCH', `${P}/translations`, [
    { op: 'add', path: '/-', value: { stringId: one, languageId: 'ja', text: '一' } },
  ])
  await call('PATCH', `${P}/approvals`, [{ op: 'remove', path: `/${approval}` }])
  const again = await id('POST', `${P}/approvals`, { translationId: translation })
  await call('GET', `${P}/approvals/${again}`)
  await call('GET', `${P}/translations/${translation}`)
  await call('GET', `${P}/translations?stringId=${one}&languageId=de`)
  await call('GET', `${P}/approvals?languageId=de&fileId=${fileId}`)
  await call('GET', `${P}/languages/de/translations?fileId=${fileId}&approvedOnly=1`)
  const issue = { type: 'issue', issueType: 'translation_mistake', targetLanguageId: 'de' }
  const comment = await id('POST', `${P}/comments`, { stringId: one, text: 'Hm', ...issue })
  await id('POST', `${P}/comments`, { stringId: one, text: 'So', type: 'comment', targetLanguageId: 'de' })
  await call('GET', `${P}/comments/${comment}`)
  await patch(`${P}/comments/${comment}`, '/issueStatus', 'resolved')
  await call('GET', `${P}/comments?stringId=${one}`)
  await call('GET', `${P}/qa-checks`)

  const targets = await crowdin.store(xliff({ two: 'Two' }, { targets: { two: 'Zwei' } }))
  const job = await id('POST', `${P}/translations/imports`, {
    storageId: targets,
    fileId,
    languageIds: ['de'],
    addToTm: false,
  })
  for (const path of ['', '', '/report']) await call('GET', `${P}/translations/imports/${job}${path}`)
  for (const path of [
    `languages`,
    `languages/de`,
    `files/${fileId}/languages`,
    `branches/${branch}/languages`,
  ])
    await call('GET', `${P}/${path}/progress`)
  await call('GET', `${P}/directories/${directory}/languages/progress`)
  const build = await id('POST', `${P}/translations/builds`, { branchId: branch, targetLanguageIds: ['de'] })
  for (const path of ['/download', '', '', '/download'])
    await call('GET', `${P}/translations/builds/${build}${path}`)
  await id('POST', `${P}/translations/builds/directories/${directory}`, { skipUntranslatedStrings: true })
  await call('GET', `${P}/translations/builds`)
  await call('DELETE', `${P}/translations/builds/${build}`)
  await call('POST', `${P}/translations/builds/files/${fileId}`, { targetLanguageId: 'de' })
  await call('POST', `${P}/translations/exports`, {
    targetLanguageId: 'de',
    format: 'xliff',
    fileIds: [fileId],
  })

  await call('DELETE', `${P}/comments/${comment}`)
  await call('DELETE', `${P}/approvals/${again}`)
  await call('DELETE', `${P}/approvals?stringId=${one}`)
  await call('DELETE', `${P}/translations/${translation}`)
  await call('PUT', `${P}/translations/${translation}`)
  await call('DELETE', `${P}/translations?stringId=${one}&languageId=de`)
  await call('DELETE', `${P}/labels/${label}`)
  const later = { prefer: 'respond-async' }
  for (const path of [`files/${fileId}`, `directories/${directory}`, `branches/${branch}`]) {
    const { body } = await call('DELETE', `${P}/${path}`, undefined, later)
    await call('GET', `${P}/${path}/jobs/${body.data.identifier}`)
  }
  await call('DELETE', `/storages/${storageId}`)
  for (const path of ['files/1', 'strings/1', 'branches/1']) await call('GET', `${P}/${path}`)
  await call('POST', `${P}/labels`, {})
}
