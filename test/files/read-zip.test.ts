import { buffer } from 'node:stream/consumers'
import { describe, expect, it } from 'vitest'
import { ZipFile } from 'yazl'
import { readZip } from '../../src/files/read-zip.ts'

type Entries = readonly (readonly [name: string, content: string])[]

async function zipOf(entries: Entries, compress = true): Promise<Buffer> {
  const zip = new ZipFile()
  for (const [name, content] of entries)
    if (name.endsWith('/')) zip.addEmptyDirectory(name)
    else zip.addBuffer(Buffer.from(content), name, { compress })
  zip.end()
  return buffer(zip.outputStream)
}

/** An archive under whose names others are put, since no honest writer takes them; both are of one length in bytes. */
async function renamed(entries: Entries, names: Record<string, string>): Promise<Buffer> {
  const archive = await zipOf(entries)
  let text = archive.toString('latin1')
  for (const [from, to] of Object.entries(names))
    text = text.replaceAll(from, Buffer.from(to).toString('latin1'))
  return Buffer.from(text, 'latin1')
}

const read = async (
  archive: Uint8Array,
  limits = { entries: 10, bytes: 1000 },
): Promise<[string, string][]> =>
  Array.from(await readZip(archive, limits), ([name, bytes]) => [name, Buffer.from(bytes).toString()])

describe('an archive', () => {
  it('gives its files by name, folders left out, however they are packed', async () => {
    const entries: Entries = [
      ['de/posts/', ''],
      ['de/posts/hello.xliff', 'Grüße'],
      ['ja/こんにちは.xliff', '世界'],
      ['ja/empty.xliff', ''],
    ]
    const files = entries.filter(([name]) => !name.endsWith('/'))
    expect(await read(await zipOf(entries))).toEqual(files)
    expect(await read(await zipOf(entries, false))).toEqual(files)
  })

  it('takes names for UTF-8 where it does not say so', async () => {
    const archive = await renamed([['de/aaaaaa.xliff', 'x']], { 'de/aaaaaa.xliff': 'ja/世界.xliff' })
    expect(await read(archive)).toEqual([['ja/世界.xliff', 'x']])
  })

  it.each([
    ['that leads upwards', '../x.xliff'],
    ['that leads upwards later', 'de/../xxxx'],
    ['that is absolute', '/etc/xxxxx'],
    ['of another system', 'C:/xx.xlif'],
    ['with a backslash', 'de\\..\\xxxx'],
    ['with nothing in a step', 'de//xxxxxx'],
    ['with a control character', 'de/x\u0000xxxxx'],
  ])('with a name %s gives nothing', async (_, name) => {
    const archive = await renamed(
      [
        ['ok.xliff', 'x'],
        ['aaaaaaaaaa', 'x'],
      ],
      { aaaaaaaaaa: name },
    )
    await expect(read(archive)).rejects.toThrow(/name|relative path|absolute path|invalid characters/)
  })

  it('with a name that stands there twice gives nothing', async () => {
    const archive = await renamed(
      [
        ['de/aaa', 'one'],
        ['de/bbb', 'two'],
      ],
      { 'de/bbb': 'de/aaa' },
    )
    await expect(read(archive)).rejects.toThrow('twice: de/aaa')
  })

  it('that is larger than allowed gives nothing, whatever it claims', async () => {
    const archive = await zipOf([
      ['de/a', 'x'.repeat(800)],
      ['de/b', 'x'.repeat(800)],
    ])
    await expect(read(archive)).rejects.toThrow('larger than 200 bytes: de/b')
    const many = await zipOf(Array.from({ length: 11 }, (_, n) => [`de/${n}`, '']))
    await expect(read(many)).rejects.toThrow('11 entries')
  })

  it('that was cut short anywhere gives nothing', async () => {
    const archive = await zipOf([['de/a', 'some text, and some more text']], false)
    for (let length = 0; length < archive.length; length += 7)
      await expect(read(archive.subarray(0, length))).rejects.toThrow()
  })

  it('that was damaged gives nothing', async () => {
    const archive = await zipOf([['de/a', 'some text']], false)
    archive[archive.indexOf('some text')] = 0x53
    await expect(read(archive)).rejects.toThrow('damaged: de/a')
  })

  it('that is none gives nothing', async () => {
    await expect(read(Buffer.from('<html>Please log in</html>'))).rejects.toThrow()
  })
})
