import { execFile } from 'node:child_process'
import { resolve } from 'node:path'
import { promisify } from 'node:util'
import { expect, it } from 'vitest'
import { createRepository } from '../support/repository.ts'

const BIN = resolve(import.meta.dirname, '../../dist/translate.js')

/** Runs a command with stderr on a pseudo terminal and stdout in a file, and prints both as JSON. */
const PTY = `
import json, os, pty, subprocess, sys, tempfile
ours, theirs = pty.openpty()
report = tempfile.TemporaryFile()
child = subprocess.Popen(sys.argv[1:], stdout=report, stderr=theirs)
os.close(theirs)
seen = b''
while True:
    try: piece = os.read(ours, 65536)
    except OSError: break
    if not piece: break
    seen += piece
exit = child.wait()
report.seek(0)
print(json.dumps([report.read().decode(), seen.decode(), exit]))
`

const LOCALES = [
  'ja',
  'ko',
  'de',
  'fr',
  'es',
  'it',
  'pt',
  'ru',
  'tr',
  'uk',
  'fa',
  'ar',
  'pl',
  'cs',
  'sv',
  'da',
]

it('is seen on a real terminal, where stdout is none, and nothing of it stays', async () => {
  await using blog = await createRepository({ files: { 'content/a.md': text('first') } })
  const basis = await blog.git('rev-parse', 'HEAD')
  for (const locale of LOCALES)
    await blog.write(
      `content/a.${locale}.md`,
      `---\nl10n:\n  sourceCommit: ${basis}\n---\n\n${text('ähnlich')}`,
    )
  await blog.write('content/a.md', text('second'))
  await blog.commit('Change')
  const on = async (env: NodeJS.ProcessEnv): Promise<[string, string, number]> => {
    const words = [process.execPath, BIN, 'diff', '--json']
    const all = { ...blog.env, TERM: 'xterm', CI: '', NO_COLOR: '1', ...env }
    const { stdout } = await promisify(execFile)('python3', ['-c', PTY, ...words], {
      cwd: blog.root,
      env: all,
      maxBuffer: 1 << 28,
    })
    return JSON.parse(stdout)
  }
  const [report, drawn, exit] = await on({})
  expect(exit).toBe(0)
  const [start, ...lines] = drawn.split('\r\u001b[K')
  expect([start, lines.pop()]).toEqual(['', ''])
  expect(lines.length).toBeGreaterThan(0)
  for (const line of lines) expect(line).toMatch(/^diff: \d+ of (?:1 post|16 translations)$/)
  expect(JSON.parse(report)).toMatchObject({ schema: 1 })
  expect(await on({ CI: '1' })).toEqual([report, '', 0])
})

function text(word: string): string {
  const paragraphs = Array.from(
    { length: 250 },
    (_, i) => `Paragraph ${i} is the ${word} one of \`part_${i}\`.`,
  )
  return `# Title\n\n${paragraphs.join('\n\n')}\n`
}
