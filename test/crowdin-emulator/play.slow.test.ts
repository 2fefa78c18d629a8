import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'

it('has a help, names an option that it does not know, and leaves nothing behind', () => {
  const room = mkdtempSync(join(tmpdir(), 'play-'))
  onTestFinished(() => rmSync(room, { recursive: true }))
  const play = (...args: string[]) =>
    spawnSync(process.execPath, ['test/support/crowdin/run.js', ...args], {
      encoding: 'utf8',
      env: { ...process.env, TMPDIR: room },
    })
  const help = play('--help')
  expect(help.status).toBe(0)
  for (const name of ['--port', '--languages', '--empty']) expect(help.stdout).toContain(`  ${name} `)
  const typo = play('--prot', '1')
  expect([typo.status, typo.stdout]).toEqual([2, ''])
  expect(typo.stderr).toMatch(/^crowdin:emulator: Unknown option '--prot'.*\n$/)
  expect(readdirSync(room)).toEqual([])
})
