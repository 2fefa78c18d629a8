import { describe, expect, it } from 'vitest'
import { connect } from '../support/crowdin/connect.ts'

describe('the pages', () => {
  it('list files, show strings, and take translations', async () => {
    const crowdin = await connect()
    const fileId = await crowdin.addFile('a.xliff', { one: 'One <g id="1">word</g>' })
    const { origin } = crowdin.state
    expect(await (await fetch(`${origin}/`)).text()).toContain('/a.xliff')
    const address = `${origin}/files/${fileId}?language=de`
    expect(await (await fetch(address)).text()).toContain('One &lt;g id="1"&gt;word&lt;/g&gt;')
    const [id] = crowdin.state.strings.keys()
    const form = (what: string, text: string) => new URLSearchParams({ string: `${id}`, text, do: what })
    const post = async (body: URLSearchParams) => (await fetch(address, { method: 'POST', body })).text()
    expect(await post(form('approve', 'Ein <g id="1">Wort</g> & mehr'))).toContain('approved')
    const [string] = crowdin.snapshot().files[0]?.strings ?? []
    expect(string?.translations['de']).toMatchObject([
      { text: 'Ein <g id="1">Wort</g> &amp; mehr', isApproved: true },
    ])
    expect(await post(form('withdraw approval', 'x'))).toContain('translated')
    expect((await fetch(`${origin}/files/1`)).status).toBe(404)
    expect((await fetch(`${origin}/files/${fileId}?language=xx`)).status).toBe(404)
  })
})
