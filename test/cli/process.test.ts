import { execFile, spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { runCommand } from '../support/command.ts'

const BIN = resolve(import.meta.dirname, '../../dist/translate.js')
let folder = ''

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'evergloss-'))
  await writeFile(join(folder, 'long.md'), 'A paragraph of text.\n\n'.repeat(20_000))
})

afterAll(async () => rm(folder, { recursive: true, force: true }))

describe('the built command', () => {
  it('can be run as it is', async () => {
    const child = spawn(BIN, ['--version'], { env: { PATH: process.env['PATH'] } })
    let text = ''
    child.stdout.on('data', piece => (text += String(piece)))
    expect(await new Promise(done => child.on('close', done))).toBe(0)
    expect(text).toMatch(/^\d+\.\d+\.\d+\n$/)
  })

  it('loads neither words nor parsers to say its version', async () => {
    const env = { NODE_OPTIONS: '--experimental-print-required-tla', NODE_DEBUG: 'esm' }
    const { stderr, stdout } = await runCommand(['--version'], { cwd: folder, env })
    expect(stdout).toMatch(/^\d/)
    expect(stderr).not.toMatch(/chunks\/main-|satteri|i18next|zod/)
  })

  it('writes a long result whole to a pipe', async () => {
    const { stdout, exit } = await runCommand(['segment', 'long.md', '--json'], { cwd: folder })
    expect(exit).toBe(0)
    expect(JSON.parse(stdout)).toMatchObject({ segments: { length: 20_000 } })
  })

  it('is quiet when the reader has seen enough', async () => {
    const child = spawn(process.execPath, [BIN, 'segment', 'long.md'], { cwd: folder })
    let stderr = ''
    child.stderr.on('data', piece => (stderr += String(piece)))
    child.stdout.once('data', () => child.stdout.destroy())
    expect([await new Promise(done => child.on('close', done)), stderr]).toEqual([0, ''])
  })

  it
    .skipIf(!existsSync('/dev/full'))
    .each([['segment', 'long.md'], ['--version'], ['--help'], ['status', '--help']])(
    'says that its output could not be written: %s %s',
    async (...args) => {
      const run = promisify(execFile)('sh', ['-c', 'node "$0" "$@" > /dev/full', BIN, ...args], {
        cwd: folder,
      })
      const { code, stderr }: { code: number; stderr: string } = await run.catch(error => error)
      expect([code, stderr]).toEqual([
        2,
        'translate: The output could not be written (no space left on device). Check that the disk is not full and that the place it goes to can be written, then run this again.\n',
      ])
    },
  )

  it('can be interrupted in the middle of parsing; a shell calls that 130', async () => {
    await writeFile(join(folder, 'huge.md'), 'A paragraph of text with *emphasis*.\n\n'.repeat(200_000))
    const script = 'node "$0" segment huge.md --parser remark & sleep 1; kill -INT $!; wait $!; echo $?'
    const child = spawn('sh', ['-c', `trap : INT; ${script}`, BIN], { cwd: folder })
    let stdout = ''
    child.stdout.on('data', piece => (stdout += String(piece)))
    await new Promise(done => child.on('close', done))
    expect(stdout).toBe('130\n')
  })
})
