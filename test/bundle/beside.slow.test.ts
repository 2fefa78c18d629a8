import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { promisify } from 'node:util'
import { describe, expect, it } from 'vitest'

const PROJECT = resolve(import.meta.dirname, '../..')
const stands = existsSync(resolve(PROJECT, '.github/actions/translate/translate.mjs'))

describe.skipIf(!stands)(`beside action.yml${stands ? '' : ' (skipped: no translate.mjs there)'}`, () => {
  it('stands what these sources give', async () => {
    const check = promisify(execFile)(process.execPath, ['.github/release/check-bundle.js'], { cwd: PROJECT })
    expect(await check).toEqual({ stdout: '', stderr: '' })
  })
})
