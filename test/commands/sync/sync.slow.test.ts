import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { startCrowdin, type CrowdinEmulator, type EmulatorOptions } from '../../support/crowdin/start.ts'
import { EN, JA, post, SOURCE, TARGET, translationFrom } from '../../support/exchange.ts'
import { keeper } from '../../support/keep.ts'
import { stringsOf } from '../../support/push.ts'
import { createRepository, type TestRepository } from '../../support/repository.ts'
import { syncOf, translationOf } from '../../support/sync.ts'

const kept = keeper()
let server: CrowdinEmulator
afterEach(async () => server.close())

const PATH = 'content/a.md.xliff'

/** A blog with one post, whose Japanese translation both sides have. */
async function agreed(options: EmulatorOptions = {}): Promise<TestRepository> {
  server = await startCrowdin({ targetLanguageIds: ['ja'], ...options })
  const repository = kept(await createRepository({ files: { [SOURCE]: post('Water', ...EN) } }))
  const basis = await repository.git('rev-parse', 'HEAD')
  await repository.write(TARGET, translationFrom(basis, '水', ...JA))
  await repository.commit('Translate')
  await syncOf(repository, server)
  server.log.clear()
  return repository
}

const keyOf = (text: string): string => stringsOf(server, PATH).find(each => each.text === text)?.key ?? ''
const targetOf = ({ root }: TestRepository): Promise<string> => readFile(join(root, TARGET), 'utf8')

describe('sync', () => {
  it('brings what a translator wrote into git, and then finds nothing to do', async () => {
    const repository = await agreed()
    server.translators.translate(keyOf('Water'), 'ja', 'お水')
    const report = await syncOf(repository, server)
    expect(translationOf(report, TARGET)).toMatchObject({
      outcome: 'written',
      segments: { agreed: 3, pulled: 1 },
      open: [],
    })
    expect(await targetOf(repository)).toContain('title = "お水"')
    await repository.commit('Pull')
    const again = await syncOf(repository, server)
    expect(translationOf(again, TARGET)).toMatchObject({ outcome: 'unchanged', segments: { agreed: 4 } })
    server.log.clear()
    await syncOf(repository, server)
    expect(server.log.changes()).toEqual([])
  })

  it('brings what git has into Crowdin, where it is the newer text', async () => {
    const repository = await agreed()
    const text = await targetOf(repository)
    await repository.write(TARGET, text.replace('"水"', '"お水"'))
    await repository.commit('Edit')
    const report = await syncOf(repository, server)
    expect(translationOf(report, TARGET)).toMatchObject({
      outcome: 'unchanged',
      segments: { agreed: 3, pushed: 1 },
    })
    expect(stringsOf(server, PATH)[0]?.translation).toBe('お水')
  })

  it('leaves both texts where they are when both changed, until somebody prefers one', async () => {
    const repository = await agreed()
    const text = await targetOf(repository)
    server.translators.translate(keyOf('Water'), 'ja', '湯')
    await repository.write(TARGET, text.replace('"水"', '"お水"'))
    await repository.commit('Edit')
    const report = await syncOf(repository, server)
    expect(translationOf(report, TARGET)).toMatchObject({
      segments: { agreed: 3, conflict: 1 },
      open: [{ fate: 'conflict', git: 'お水', crowdin: '湯', source: 'Water' }],
    })
    expect(stringsOf(server, PATH)[0]?.translation).toBe('湯')
    expect(await targetOf(repository)).toContain('お水')
    await syncOf(repository, server, { prefer: 'remote' })
    expect(await targetOf(repository)).toContain('湯')
  })
})
