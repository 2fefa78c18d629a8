import { expect, it } from 'vitest'
import { commandLine } from '../../../src/report/text/command-line.ts'

it.each([
  [[], [], 'translate diff'],
  [['posts/a.md', 'b c.md'], ['--locale', 'ja'], "translate diff --locale ja posts/a.md 'b c.md'"],
  [['-a.md'], ['--root', '-x y'], "translate diff --root '-x y' -- '-a.md'"],
  [["it's\u001b[31m.md"], [], String.raw`translate diff 'it'\''s\x1b[31m.md'`],
])('a command line for %j %j', (paths, options, line) => {
  expect(commandLine('diff', { paths, options })).toBe(line)
})
