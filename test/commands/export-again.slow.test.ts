import { describe, expect, it } from 'vitest'
import { plainText } from '../../src/exchange/plain-text.ts'
import type { Unit } from '../../src/exchange/types.ts'
import {
  EN,
  FILE,
  JA,
  SOURCE,
  TARGET,
  editUnits,
  exportOf,
  importOf,
  inCapitals,
  post,
  readParts,
  translateOpen,
  treeOf,
  waterBlog,
} from '../support/exchange.ts'
import { keeper } from '../support/keep.ts'
import type { TestRepository } from '../support/repository.ts'
import { textOf } from '../support/update.ts'

const kept = keeper()

const NOW = [EN[0], EN[1], 'It takes about five minutes, or six, on other stoves than mine.']
const refused = [{ outcome: 'failed', problem: { code: 'exchange:notImported', params: { count: 1 } } }]
const written = [{ outcome: 'written' }]

/** One file of two posts, in which one is translated; `other` exports the other one alone. */
async function twoPosts() {
  const repository = kept(await waterBlog(NOW))
  await repository.write('content/b.md', post('B', 'One thing there is.'))
  await repository.commit('Another')
  const all = { oneFilePerLocale: true }
  await exportOf(repository, all)
  const file = 'exchange/ja.xlf'
  await translateIn(repository, file)
  return { repository, file, all, other: { ...all, paths: ['content/b.md'] } }
}

async function translateIn(repository: TestRepository, file: string): Promise<void> {
  await editUnits(repository, file, (unit, { original }) =>
    original === SOURCE ? translateOpen(unit) : unit,
  )
}

describe('an export over an earlier one', () => {
  it('is refused while work in it was not imported', async () => {
    const repository = kept(await waterBlog(NOW))
    await exportOf(repository)
    const first = await readParts(repository, FILE)
    expect((await exportOf(repository)).files).toMatchObject([{ outcome: 'unchanged' }])
    await editUnits(repository, FILE, translateOpen)
    expect((await exportOf(repository)).files).toMatchObject([
      { outcome: 'failed', problem: { code: 'exchange:notImported', params: { count: 1 } } },
    ])
    await importOf(repository, [FILE])
    expect((await exportOf(repository)).files).toMatchObject([{ outcome: 'written' }])
    const ids = (parts: typeof first) => parts.flatMap(({ units }) => units.map(({ id }) => id))
    expect(ids(await readParts(repository, FILE))).toEqual(ids(first))
    await repository.write('exchange/ja/content/a.md.xlf', 'my notes')
    expect((await exportOf(repository)).files).toMatchObject([
      { outcome: 'failed', problem: { code: 'exchange:notOurs' } },
    ])
  })

  it('is refused also when it has less, or once the source or the translation were edited', async () => {
    const repository = kept(await waterBlog(NOW))
    await exportOf(repository)
    const [title] = (await readParts(repository, FILE)).flatMap(({ units }) => units)
    await editUnits(repository, FILE, unit =>
      unit.id === title?.id ? { ...unit, target: ['水の仕事'] } : unit,
    )
    const work = (await treeOf(repository))[FILE]
    expect((await exportOf(repository, { stale: true })).files).toMatchObject(refused)
    const target = await textOf(repository, TARGET)
    await repository.write(TARGET, target.replace('"水"', '"お水"'))
    await repository.commit('Edit the translation')
    expect((await exportOf(repository)).files).toMatchObject(refused)
    await repository.write(TARGET, target)
    await repository.write(SOURCE, post('Of Water and Fire', ...NOW))
    await repository.commit('Edit the source')
    expect((await exportOf(repository)).files).toMatchObject(refused)
    expect((await treeOf(repository))[FILE]).toBe(work)
    // What the translation has is nobody's loss, be it in the next export or not
    await repository.write(SOURCE, post('Water', ...NOW))
    await repository.commit('Take it back')
    await importOf(repository, [FILE])
    expect((await exportOf(repository, { stale: true })).files).toMatchObject([{ outcome: 'written' }])
  })

  it('is refused also for words that are marked as not translated; notes go with their segments', async () => {
    const repository = kept(await waterBlog([...NOW, 'On the moon it boils at once, they say.']))
    await exportOf(repository)
    const fresh = (await treeOf(repository))[FILE] ?? ''
    const edited = async (from: string | RegExp, to: string): Promise<string> => {
      const text = (await textOf(repository, FILE)).replace(from, to)
      await repository.write(FILE, text)
      return text
    }
    const moon = 'they say.</source>'
    await edited(moon, `${moon}<target state="needs-translation">月ではすぐに。</target>`)
    expect((await exportOf(repository)).files).toMatchObject(refused)
    await edited('月ではすぐに。', 'On the moon it boils at once, they say!')
    expect((await exportOf(repository)).files).toMatchObject(written)
    expect((await treeOf(repository))[FILE]).toBe(fresh)
    await edited(moon, `${moon}<note from="translator">Really?</note>`)
    await repository.write(SOURCE, post('Of Water', ...NOW, 'On the moon it boils at once, they say.'))
    await repository.commit('Another title')
    expect((await exportOf(repository)).files).toMatchObject(written)
    expect(await textOf(repository, FILE)).toMatch(/Of Water[^]*Really\?/)
    await edited(/(Of Water<\/source>)/, '$1<note from="translator">A title?</note>')
    await repository.write(SOURCE, post('Of Water', ...NOW))
    await repository.commit('No moon')
    expect((await exportOf(repository)).files).toMatchObject([
      { outcome: 'failed', problem: { code: 'exchange:hasNotes', params: { count: 1 } } },
    ])
    expect((await exportOf(repository, { force: true })).files).toMatchObject(written)
  })

  it('is refused also for another post in the same file', async () => {
    const { repository, file, all, other } = await twoPosts()
    expect((await exportOf(repository, other)).files).toMatchObject([{ outcome: 'failed' }])
    expect((await exportOf(repository, { ...other, force: true })).files).toMatchObject([
      { outcome: 'written' },
    ])
    await exportOf(repository, all)
    await translateIn(repository, file)
    await importOf(repository, [file])
    expect((await exportOf(repository, { ...all, stale: true })).files).toMatchObject([
      { outcome: 'written', posts: [{ source: 'content/b.md' }] },
    ])
  })

  it('is refused where a translator found an old text to be good, and nobody was told', async () => {
    const repository = kept(await waterBlog(NOW))
    await exportOf(repository)
    await editUnits(repository, FILE, unit => ({ ...unit, state: 'translated' }))
    expect((await exportOf(repository)).files).toMatchObject(refused)
    await importOf(repository, [FILE])
    expect((await exportOf(repository)).files).toMatchObject(written)
  })

  it('is not refused once somebody typed the very text into the post', async () => {
    const repository = kept(await waterBlog(NOW))
    await exportOf(repository)
    const typed = 'ほかのコンロでは 5、6 分かかります。'
    await editUnits(repository, FILE, unit =>
      unit.state === 'fuzzy' ? { ...unit, state: 'translated', target: [typed] } : unit,
    )
    expect((await exportOf(repository)).files).toMatchObject(refused)
    await repository.write(TARGET, (await textOf(repository, TARGET)).replace(JA[2], typed))
    await repository.commit('Type it in')
    expect((await exportOf(repository)).files).toMatchObject(written)
  })

  it('is not refused for marks that a tool has put, nor for words of the source', async () => {
    const repository = kept(await waterBlog([...NOW, 'On the moon it boils at once, they say.']))
    await exportOf(repository)
    const marked = (unit: Unit): Unit => {
      if (unit.state === 'untranslated')
        return { ...unit, state: 'translated', target: [...unit.source, '.'] }
      return { ...unit, state: 'fuzzy' }
    }
    await editUnits(repository, FILE, marked)
    await repository.write(SOURCE, post('Of Water', EN[0], EN[1]))
    await repository.write(TARGET, (await textOf(repository, TARGET)).replace('"水"', '"水の話"'))
    await repository.commit('Edit both')
    expect((await exportOf(repository)).files).toMatchObject(written)
    await editUnits(repository, FILE, unit =>
      plainText(unit.source) === 'Of Water' ? { ...inCapitals(unit), state: 'fuzzy' } : unit,
    )
    expect((await exportOf(repository)).files).toMatchObject(refused)
  })

  it('knows of posts that it does not export, also under a former name', async () => {
    const { repository, file, other } = await twoPosts()
    expect((await exportOf(repository, other)).files).toMatchObject(refused)
    await importOf(repository, [file])
    await repository.git('mv', SOURCE, 'content/water.md')
    await repository.git('mv', TARGET, 'content/water.ja.md')
    await repository.commit('Import and rename')
    expect((await exportOf(repository, other)).files).toMatchObject(written)
  })
})
