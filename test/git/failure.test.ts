import { expect, it } from 'vitest'
import { failure } from '../../src/git/failure.ts'

it('tells what git said, its last lines, and no password of an address', () => {
  const lines = Array.from({ length: 7 }, (_, n) => `line ${n}`)
  const stderr = `${lines.join('\n')}\nfatal: unable to access 'https://ada:secret@example.org/blog.git/'\n`
  const { code, params } = failure({ code: 128, stderr }, 'git log', null)
  expect([code, params['command']]).toEqual(['git:failed', 'git log'])
  expect(`${params['details']}`.split('\n')).toEqual([
    ...lines.slice(-4),
    "fatal: unable to access 'https://example.org/blog.git/'",
  ])
})
