import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { UserError } from '../../src/errors.ts'
import {
  EN,
  editUnits,
  exportOf,
  FILE,
  importOf,
  inCapitals,
  JA,
  onlyPost,
  post,
  SOURCE,
  stateOf,
  TARGET,
  translateOpen,
  translationFrom,
  treeOf,
  waterBlog,
} from '../support/exchange.ts'
import { keeper } from '../support/keep.ts'
import { createRepository } from '../support/repository.ts'
import { textOf } from '../support/update.ts'

const kept = keeper()

const NOW = [EN[0], EN[1], EN[2].replace('four', 'ten long, hard'), 'And then it is *gone*.']
const DONE = [JA[0], JA[1], NOW[2]?.toUpperCase() ?? '', 'AND THEN IT IS *GONE*.']

describe('what comes back', () => {
  it('comes as PO just the same, one file for a language', async () => {
    const repository = kept(await waterBlog(NOW))
    const report = await exportOf(repository, { format: 'po', oneFilePerLocale: true })
    expect(report.files).toMatchObject([{ path: 'exchange/ja.po', outcome: 'written' }])
    await editUnits(repository, 'exchange/ja.po', translateOpen)
    expect(onlyPost(await importOf(repository, ['exchange/ja.po']))).toMatchObject({
      outcome: 'written',
      units: { taken: 2, agreed: 3 },
    })
    expect(await textOf(repository, TARGET)).toBe(translationFrom(repository.head, '水', ...DONE))
    expect(await stateOf(repository)).toMatchObject({ state: 'fresh' })
    expect(onlyPost(await importOf(repository, ['exchange/ja.po'], { force: true }))).toMatchObject({
      outcome: 'none',
    })
  })

  it('keeps the line ends of the translation', async () => {
    const repository = kept(await waterBlog(NOW))
    await repository.git('config', 'core.autocrlf', 'false')
    const crlf = (text: string) => text.replaceAll('\n', '\r\n')
    await repository.write(TARGET, crlf(translationFrom(repository.basis, '水', ...JA)))
    const head = await repository.commit('Windows')
    await exportOf(repository)
    await editUnits(repository, FILE, translateOpen)
    expect(onlyPost(await importOf(repository, [FILE]))).toMatchObject({
      outcome: 'written',
      units: { taken: 2 },
    })
    expect(await textOf(repository, TARGET)).toBe(crlf(translationFrom(head, '水', ...DONE)))
    expect(onlyPost(await importOf(repository, [FILE], { force: true }))).toMatchObject({ outcome: 'none' })
  })

  it('goes into MDX, where tags and braces are code', async () => {
    const source = (...blocks: string[]) =>
      `---\ntitle: Water\n---\n\nimport { Tip } from './tip'\n\n${blocks.join('\n\n')}\n`
    const repository = kept(
      await createRepository({
        files: {
          'translate.toml':
            '[[content]]\nsource = "docs/{path}.mdx"\ntarget = "i18n/{locale}/{path}.mdx"\nlocales = ["ja"]\n',
          'docs/a.mdx': source('<Tip>\n\nWater is {kind} here.\n\n</Tip>'),
        },
      }),
    )
    await exportOf(repository)
    const file = 'exchange/ja/docs/a.mdx.xlf'
    await editUnits(repository, file, inCapitals)
    expect(onlyPost(await importOf(repository, [file]))).toMatchObject({ outcome: 'written', isNew: true })
    const target = source('<Tip>\n\nWATER IS {kind} HERE.\n\n</Tip>').replace('title: Water', 'title: WATER')
    expect(await textOf(repository, 'i18n/ja/a.mdx')).toBe(target)
    expect(await stateOf(repository, 'i18n/ja/a.mdx')).toMatchObject({ state: 'fresh' })
    await repository.commit('Translate')
    await repository.write(
      'docs/a.mdx',
      source('<Tip>\n\nWater is {kind} here.\n\nAnd <b>there</b>.\n\n</Tip>'),
    )
    await repository.commit('Edit')
    await exportOf(repository)
    await editUnits(repository, file, unit =>
      unit.state === 'untranslated'
        ? { ...unit, state: 'translated', target: ['a < b { c } ', ...unit.source] }
        : unit,
    )
    expect(onlyPost(await importOf(repository, [file]))).toMatchObject({
      outcome: 'written',
      units: { taken: 1 },
    })
    expect(await textOf(repository, 'i18n/ja/a.mdx')).toMatch(
      /HERE\.\n\na .*b .* c .* And <b>there<\/b>\.\n\n<\/Tip>\n$/,
    )
  })
})

describe('a file that is broken or hostile', () => {
  const xliff = (body: string, head = '') =>
    `<?xml version="1.0"?>\n${head}<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2">` +
    `<file original="${SOURCE}" source-language="en" target-language="ja" datatype="plaintext"><body>${body}</body></file></xliff>`
  const unit = (id: string, text: string, target: string) =>
    `<trans-unit id="${id}"><source>${text}</source><target state="translated">${target}</target></trans-unit>`
  const bomb = `<!DOCTYPE x [<!ENTITY a "${'a'.repeat(100)}">${'bcdefghij'
    .split('')
    .map((name, i) => `<!ENTITY ${name} "${`&${'abcdefghi'[i]};`.repeat(10)}">`)
    .join('')}]>`
  const files: readonly (readonly [string, string | Uint8Array, string])[] = [
    ['bomb', xliff(unit('a', 'Boiling', '&j;'), bomb), 'exchange:doctype'],
    [
      'outside',
      xliff(unit('a', 'Boiling', '&p;'), '<!DOCTYPE x [<!ENTITY p SYSTEM "file:///etc/passwd">]>'),
      'exchange:doctype',
    ],
    ['twice', xliff(unit('a', 'Boiling', 'eins') + unit('a', 'Water', 'zwei')), 'exchange:duplicateId'],
    ['torn', xliff(unit('a', 'Boiling', 'eins')).slice(0, -40), 'exchange:malformedXml'],
    [
      'bytes',
      new Uint8Array([...Buffer.from(xliff(unit('a', 'Boiling', 'eins'))), 0xff, 0xfe, 0xc0]),
      'exchange:notUtf8',
    ],
    ['large', new Uint8Array(80 * 1024 * 1024), 'files:tooLarge'],
    ['big', xliff('<!-- -->'.repeat(2_000_000)), 'exchange:tooLarge'],
  ]

  it('is told of clearly, and nothing is written, not even of the good ones beside it', async () => {
    const repository = kept(await waterBlog(NOW))
    await exportOf(repository)
    await editUnits(repository, FILE, translateOpen)
    const before = await treeOf(repository)
    for (const [name, content, code] of files) {
      const path = join(repository.root, '.git', `${name}.xlf`)
      await writeFile(path, content)
      const error: unknown = await importOf(repository, [FILE, `.git/${name}.xlf`]).catch(
        (thrown: unknown) => thrown,
      )
      if (!(error instanceof UserError)) throw new Error(`${name} was read`)
      expect([error.code, ...error.details.map(detail => detail.code)]).toContain(code)
      expect(error.params['path']).toBe(`.git/${name}.xlf`)
    }
    expect(await treeOf(repository)).toEqual(before)
  })

  it('of 10 MB is read, and the units that nobody knows are told of', async () => {
    const repository = kept(await waterBlog(NOW))
    const strange = Array.from({ length: 40_000 }, (_, i) =>
      unit(
        `x${i}`,
        `Nobody wrote sentence number ${i} of these posts.`,
        `Satz ${i} hat niemand geschrieben, ganz bestimmt.`,
      ),
    )
    await writeFile(join(repository.root, '.git/big.xlf'), xliff(strange.join('\n')))
    const before = await treeOf(repository)
    expect(onlyPost(await importOf(repository, ['.git/big.xlf']))).toMatchObject({
      outcome: 'none',
      units: { lost: 40_000, taken: 0 },
    })
    expect(await treeOf(repository)).toEqual(before)
  })

  it('of one post does not stand in the way of another', async () => {
    const repository = kept(await waterBlog(NOW))
    await repository.write('content/b.md', post('B', 'One sentence that stands here alone.'))
    await repository.write('content/b.ja.md', `+++\ntitle = "び"\nbroken = \n+++\n\n一。\n`)
    await repository.commit('More')
    await exportOf(repository, { paths: [SOURCE] })
    await editUnits(repository, FILE, translateOpen)
    await writeFile(
      join(repository.root, '.git/b.xlf'),
      xliff(unit('a', 'One sentence that stands here alone.', 'Allein.')).replace(SOURCE, 'content/b.md'),
    )
    const { posts } = await importOf(repository, ['.git/b.xlf', FILE])
    expect(posts.map(({ source, outcome }) => [source, outcome])).toEqual([
      [SOURCE, 'written'],
      ['content/b.md', 'failed'],
    ])
  })
})
