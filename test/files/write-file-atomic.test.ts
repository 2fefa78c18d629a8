import {
  chmodSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { writeFileAtomic } from '../../src/files/write-file-atomic.ts'

let home = ''
const at = (name: string) => join(home, name)

beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'evergloss-write-'))
})
afterEach(() => rmSync(home, { recursive: true, force: true }))

describe('writeFileAtomic', () => {
  it('makes a file and replaces one, byte for byte, and leaves nothing beside it', async () => {
    const bytes = Uint8Array.from({ length: 256 }, (_, i) => i)
    await writeFileAtomic(at('a'), bytes)
    expect(new Uint8Array(readFileSync(at('a')))).toEqual(bytes)
    await writeFileAtomic(at('a'), 'ö\r\n')
    expect(readFileSync(at('a'), 'utf8')).toBe('ö\r\n')
    expect(readdirSync(home)).toEqual(['a'])
  })

  it('keeps the mode', async () => {
    writeFileSync(at('a'), '')
    chmodSync(at('a'), 0o750)
    await writeFileAtomic(at('a'), 'x')
    expect(statSync(at('a')).mode & 0o7777).toBe(0o750)
  })

  it('leaves a write-protected file alone', async () => {
    writeFileSync(at('a'), 'before')
    chmodSync(at('a'), 0o444)
    await expect(writeFileAtomic(at('a'), 'x', { name: 'a' })).rejects.toMatchObject({
      code: 'files:writeProtected',
      params: { path: 'a' },
    })
    expect(readFileSync(at('a'), 'utf8')).toBe('before')
    expect(readdirSync(home)).toEqual(['a'])
  })

  it('takes the longest name there is', async () => {
    await writeFileAtomic(at('n'.repeat(255)), 'x')
    expect(readdirSync(home)).toEqual(['n'.repeat(255)])
  })

  it('never writes through a symbolic link', async () => {
    writeFileSync(at('real'), 'before')
    symlinkSync(at('real'), at('link'))
    symlinkSync(at('nowhere'), at('dangling'))
    for (const name of ['link', 'dangling']) {
      await expect(writeFileAtomic(at(name), 'x', { name })).rejects.toMatchObject({
        code: 'files:symbolicLink',
        params: { path: name },
      })
    }
    expect(readFileSync(at('real'), 'utf8')).toBe('before')
    expect(lstatSync(at('link')).isSymbolicLink()).toBe(true)
    expect(readdirSync(home).sort()).toEqual(['dangling', 'link', 'real'])
  })

  it('does not replace when told so', async () => {
    writeFileSync(at('a'), 'before')
    await expect(writeFileAtomic(at('a'), 'x', { replace: false })).rejects.toMatchObject({
      code: 'files:exists',
    })
    expect(readFileSync(at('a'), 'utf8')).toBe('before')
    await writeFileAtomic(at('b'), 'x', { replace: false })
    expect(readdirSync(home).sort()).toEqual(['a', 'b'])
  })

  it('says what is in the way', async () => {
    mkdirSync(at('directory'))
    await expect(writeFileAtomic(at('directory'), 'x')).rejects.toMatchObject({ code: 'files:notAFile' })
    await expect(writeFileAtomic(at('no/file'), 'x')).rejects.toMatchObject({ code: 'files:notFound' })
    expect(readdirSync(home)).toEqual(['directory'])
  })
})
