import { describe, expect, it } from 'vitest'
import type { Assume } from '../support/crowdin/assume.ts'
import { type Connected, connect, xliff } from '../support/crowdin/connect.ts'

const NO_SEGMENTS = { importOptions: { contentSegmentation: false } }

/** What a probe sees under both settings of an assumption. */
async function both<K extends keyof Assume, T>(
  key: K,
  values: readonly [Assume[K], Assume[K]],
  probe: (crowdin: Connected) => Promise<T>,
): Promise<T[]> {
  const seen = []
  for (const value of values) seen.push(await probe(await connect({ assume: { [key]: value } })))
  return seen
}

async function put(
  { store, call }: Connected,
  fileId: number,
  text: string,
  more: Record<string, unknown> = {},
) {
  return call('PUT', `/projects/8/files/${fileId}`, { storageId: await store(text), ...NO_SEGMENTS, ...more })
}

/** Adds one string with an approved translation. */
async function approved(crowdin: Connected): Promise<number> {
  const fileId = await crowdin.addFile('a.xliff', { one: 'One', two: 'Two' })
  crowdin.translators.translate('one', 'de', 'Eins')
  crowdin.translators.approve('one', 'de')
  return fileId
}

function first(crowdin: Connected, languageId = 'de') {
  return crowdin
    .snapshot()
    .files[0]?.strings[0]?.translations[languageId]?.map(each => [each.text, each.isApproved])
}

async function exported(crowdin: Connected, fileId: number, more = {}): Promise<string> {
  const answer = await crowdin.call('POST', `/projects/8/translations/builds/files/${fileId}`, {
    targetLanguageId: 'de',
    ...more,
  })
  return (await fetch(answer.body.data.url)).text()
}

async function textOfFirst({ call }: Connected): Promise<string> {
  return (await call('GET', '/projects/8/strings')).body.data[0].data.text
}

describe('what is assumed can be otherwise', () => {
  it('textForm', async () => {
    const texts = await both('textForm', ['markup', 'decoded'], async crowdin => {
      await crowdin.addFile('a.xliff', { one: 'a &lt; b <g id="1">&amp;</g>' })
      const { body } = await crowdin.call('GET', '/projects/8/strings')
      const [{ data }] = body.data
      const request = { stringId: data.id, languageId: 'de', text: data.text.replace('a', 'x') }
      await crowdin.call('POST', '/projects/8/translations', request)
      return [data.text, first(crowdin)?.[0]?.[0]]
    })
    const stored = 'x &lt; b <g id="1">&amp;</g>'
    expect(texts).toEqual([
      ['a &lt; b <g id="1">&amp;</g>', stored],
      ['a < b <g id="1">&</g>', stored],
    ])
  })

  it('keepTranslationsDropsApprovals, updateTouchesUnchanged', async () => {
    const probe = (text: string) => async (crowdin: Connected) => {
      const fileId = await approved(crowdin)
      await put(crowdin, fileId, xliff({ one: text, two: 'Two!' }), { updateOption: 'keep_translations' })
      return first(crowdin)?.[0]?.[1]
    }
    expect(await both('keepTranslationsDropsApprovals', [true, false], probe('One!'))).toEqual([false, true])
    expect(await both('updateTouchesUnchanged', [false, true], probe('One'))).toEqual([true, false])
  })

  it('putKeepsImportOptions', async () => {
    const options = await both('putKeepsImportOptions', [true, false], async crowdin => {
      const fileId = await crowdin.addFile('a.xliff', { one: 'One' })
      const { body } = await put(crowdin, fileId, xliff({ one: 'One' }), { importOptions: undefined })
      return body.data.importOptions.contentSegmentation
    })
    expect(options).toEqual([false, true])
  })

  it('restoreBringsTranslations', async () => {
    const seen = await both('restoreBringsTranslations', [false, true], async crowdin => {
      const fileId = await approved(crowdin)
      await put(crowdin, fileId, xliff({ two: 'Two' }))
      await crowdin.call('PUT', `/projects/8/files/${fileId}`, { revisionId: 1 })
      return first(crowdin)
    })
    expect(seen).toEqual([undefined, [['Eins', true]]])
  })

  it('renameKeeps', async () => {
    const probe = async (crowdin: Connected) => {
      const fileId = await approved(crowdin)
      await crowdin.call('PATCH', `/projects/8/files/${fileId}`, [
        { op: 'replace', path: '/name', value: 'b.xliff' },
      ])
      return first(crowdin)
    }
    expect(await both('renameKeeps', ['everything', 'translations'], probe)).toEqual([
      [['Eins', true]],
      [['Eins', false]],
    ])
    expect(await both('renameKeeps', ['nothing', 'nothing'], probe)).toEqual([undefined, undefined])
  })

  it('progressEtag', async () => {
    const probe = async (crowdin: Connected) => {
      await approved(crowdin)
      const etag = async () =>
        (await crowdin.call('GET', '/projects/8/languages/de/progress')).body.data[0].data.eTag
      const tags = [await etag(), await etag()]
      crowdin.translators.translate('one', 'de', 'Einz')
      return [tags[0] === tags[1], tags[1] === (await etag())]
    }
    expect(await both('progressEtag', ['content', 'counts'], probe)).toEqual([
      [true, false],
      [true, true],
    ])
    expect(await both('progressEtag', ['always', 'always'], probe)).toEqual([
      [false, false],
      [false, false],
    ])
  })

  it('importWithoutFile', async () => {
    const probe = async (crowdin: Connected) => {
      await crowdin.addFile('a.xliff', { one: 'One' })
      const storageId = await crowdin.store(xliff({ one: 'One' }, { targets: { one: 'Eins' } }))
      const { status } = await crowdin.call('POST', '/projects/8/translations/imports', {
        storageId,
        languageIds: ['de'],
      })
      crowdin.settle()
      return [status, first(crowdin)?.length]
    }
    expect(await both('importWithoutFile', ['stringId', 'identifier'], probe)).toEqual([
      [202, undefined],
      [202, 1],
    ])
    expect((await both('importWithoutFile', ['refused', 'refused'], probe))[0]).toEqual([400, undefined])
  })

  it('importHonoursApproved, reimportApproves', async () => {
    const final = xliff({ one: 'One' }, { targets: { one: 'Eins' } }).replace(
      '<target>',
      '<target state="final">',
    )
    const honours = await both('importHonoursApproved', [false, true], async crowdin => {
      await crowdin.importInto(await crowdin.addFile('a.xliff', { one: 'One' }), final)
      return first(crowdin)
    })
    expect(honours).toEqual([[['Eins', false]], [['Eins', true]]])
    const again = await both('reimportApproves', [false, true], async crowdin => {
      const fileId = await crowdin.addFile('a.xliff', { one: 'One' })
      await crowdin.importInto(fileId, final)
      await crowdin.importInto(fileId, final, { autoApproveImported: true })
      return first(crowdin)
    })
    expect(again).toEqual([[['Eins', false]], [['Eins', true]]])
  })

  it('exportSortsAttributes', async () => {
    const seen = await both('exportSortsAttributes', [false, true], async crowdin => {
      const fileId = await crowdin.addFile('a.xliff', { one: 'A <x id="1" equiv-text="`b`"/>' })
      return /<target.*\/>/.exec(await exported(crowdin, fileId))?.[0]
    })
    expect(seen.map(each => each?.slice(-28))).toEqual([
      '<x id="1" equiv-text="`b`"/>',
      '<x equiv-text="`b`" id="1"/>',
    ])
  })

  it('spaceCollapses', async () => {
    const seen = await both('spaceCollapses', [false, true], async crowdin => {
      const storageId = await crowdin.store(xliff({ one: ' a  b ' }).replaceAll(' xml:space="preserve"', ''))
      await crowdin.call('POST', '/projects/8/files', { storageId, name: 'a.xliff', ...NO_SEGMENTS })
      return textOfFirst(crowdin)
    })
    expect(seen).toEqual([' a  b ', 'a b'])
  })

  it('approvedOnlyHidesRest', async () => {
    const seen = await both('approvedOnlyHidesRest', [true, false], async crowdin => {
      const fileId = await crowdin.addFile('a.xliff', { one: 'One' })
      crowdin.translators.translate('one', 'de', 'Eins')
      return /<target.*/.exec(await exported(crowdin, fileId, { exportApprovedOnly: true }))?.[0]
    })
    expect(seen).toEqual([
      '<target state="needs-translation">One</target>',
      '<target state="translated">Eins</target>',
    ])
  })

  it('identicalUpload', async () => {
    const seen = await both('identicalUpload', ['not-modified', 'modified'], async crowdin => {
      const { headers, body } = await put(crowdin, await approved(crowdin), xliff({ one: 'One', two: 'Two' }))
      return [headers.get('Crowdin-API-Content-Status'), body.data.revisionId]
    })
    expect(seen).toEqual([
      ['not-modified', 1],
      ['modified', 2],
    ])
  })

  it('pathHasBranch, mergeInheritsTranslations', async () => {
    const paths = await both('pathHasBranch', [true, false], async crowdin => {
      const { body } = await crowdin.call('POST', '/projects/8/branches', { name: 'next' })
      await crowdin.addFile('a.xliff', { one: 'One' }, { branchId: body.data.id })
      return crowdin.snapshot().files[0]?.path
    })
    expect(paths).toEqual(['/next/a.xliff', '/a.xliff'])
    const inherited = await both('mergeInheritsTranslations', [false, true], async crowdin => {
      const { body } = await crowdin.call('POST', '/projects/8/branches', { name: 'next' })
      await crowdin.addFile('a.xliff', { one: 'One' }, { branchId: body.data.id })
      crowdin.translators.translate('one', 'de', 'Eins')
      await crowdin.addFile('a.xliff', { one: 'One' })
      return first(crowdin)
    })
    expect(inherited).toEqual([undefined, [['Eins', false]]])
  })

  it('batchLimit, batchIsAtomic', async () => {
    const rename = (id: number, value: unknown) => ({ op: 'replace', path: `/${id}/context`, value })
    const limited = await both('batchLimit', [100, 1], async crowdin => {
      await approved(crowdin)
      const id = (await crowdin.call('GET', '/projects/8/strings')).body.data[0].data.id
      return (await crowdin.call('PATCH', '/projects/8/strings', [rename(id, 'a'), rename(id, 'b')])).status
    })
    expect(limited).toEqual([200, 400])
    const left = await both('batchIsAtomic', [true, false], async crowdin => {
      await approved(crowdin)
      const id = (await crowdin.call('GET', '/projects/8/strings')).body.data[0].data.id
      await crowdin.call('PATCH', '/projects/8/strings', [rename(id, 'a'), rename(id, 7)])
      return crowdin.snapshot().files[0]?.strings[0]?.context
    })
    expect(left).toEqual(['', 'a'])
  })

  it('identicalTranslation, oneApproval, secondApproval, qaBlocksApi', async () => {
    const add = async (crowdin: Connected, text: string) => {
      const stringId = (await crowdin.call('GET', '/projects/8/strings')).body.data[0].data.id
      return crowdin.call('POST', '/projects/8/translations', { stringId, languageId: 'de', text })
    }
    const twice = await both('identicalTranslation', ['refused', 'returned'], async crowdin => {
      await approved(crowdin)
      return [(await add(crowdin, 'Eins')).status, first(crowdin)?.length]
    })
    expect(twice).toEqual([
      [400, 1],
      [201, 1],
    ])
    const approvals = await both('oneApproval', [true, false], async crowdin => {
      await approved(crowdin)
      const { body } = await add(crowdin, 'Einz')
      await crowdin.call('POST', '/projects/8/approvals', { translationId: body.data.id })
      return first(crowdin)?.map(each => each[1])
    })
    expect(approvals).toEqual([
      [false, true],
      [true, true],
    ])
    const again = await both('secondApproval', ['returned', 'refused'], async crowdin => {
      await approved(crowdin)
      const translationId = crowdin.state.translations.keys().next().value
      return (await crowdin.call('POST', '/projects/8/approvals', { translationId })).status
    })
    expect(again).toEqual([201, 400])
    const checked = await both('qaBlocksApi', [false, true], async crowdin => {
      await crowdin.addFile('a.xliff', { one: 'One <x id="1"/>' })
      const path = '/qaChecksIgnorableCategories/tags'
      await crowdin.call('PATCH', '/projects/8', [{ op: 'replace', path, value: false }])
      return (await add(crowdin, 'Eins')).status
    })
    expect(checked).toEqual([201, 400])
  })
})
