import { buffer } from 'node:stream/consumers'
import { ZipFile } from 'yazl'

export interface ZipEntry {
  name: string
  content: string
}

/** An archive of these files; names go in as they are, also those that climb out of the archive. */
export async function zip(entries: readonly ZipEntry[], mtime: Date): Promise<Buffer> {
  const archive = new ZipFile()
  const names = entries.map(({ name }, index) => placeholder(name, index))
  for (const [index, { content }] of entries.entries())
    archive.addBuffer(Buffer.from(content), names[index] ?? '', { mtime, compressionLevel: 1 })
  archive.end()
  const bytes = await buffer(archive.outputStream)
  for (const [index, { name }] of entries.entries())
    if (names[index] !== name) replaceAll(bytes, Buffer.from(names[index] ?? ''), Buffer.from(name))
  return bytes
}

/** yazl refuses bad names: a good one of the same length stands for each until the archive is written. */
function placeholder(name: string, index: number): string {
  if (!name.split('/').includes('..') && !name.startsWith('/')) return name
  return `${index}`.padEnd(Buffer.byteLength(name), '~')
}

function replaceAll(bytes: Buffer, from: Buffer, to: Buffer): void {
  for (let at = bytes.indexOf(from); at !== -1; at = bytes.indexOf(from, at + 1)) to.copy(bytes, at)
}
