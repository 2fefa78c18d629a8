import { execFile, spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { describe, expect, it, onTestFinished } from 'vitest'
import { connect, xliff } from '../support/crowdin/connect.ts'
import { openFront } from '../support/crowdin/front.ts'

/** Path of the program: `crowdin-cli.jar` of the npm package `@crowdin/cli`. */
const jar = process.env['EVERGLOSS_CROWDIN_CLI']
const isThere = jar !== undefined && spawnSync('java', ['-version']).status === 0

const CONFIG = `project_id: '8'
api_token: crowdin-token
base_url: https://api.crowdin.com
base_path: .
preserve_hierarchy: true
files:
  - source: /posts/*.xliff
    translation: /%two_letters_code%/posts/%original_file_name%
    content_segmentation: 0
    type: xliff
`

describe.skipIf(!isThere)(
  "Crowdin's own command line (skipped: no Java, or no EVERGLOSS_CROWDIN_CLI)",
  () => {
    it('lists, uploads, updates and downloads', async () => {
      const crowdin = await connect({ targetLanguageIds: ['de', 'ja'] })
      const folder = mkdtempSync(join(tmpdir(), 'crowdin-cli-'))
      const front = await openFront(crowdin.state.origin, folder)
      onTestFinished(() => front.close())
      mkdirSync(join(folder, 'posts'))
      const post = join(folder, 'posts/hello.xliff')
      const units = { one: 'Hello <g id="1">world</g>', two: 'Second' }
      writeFileSync(post, xliff(units))
      writeFileSync(join(folder, 'crowdin.yml'), CONFIG)
      const env = { ...process.env, HTTP_PROXY_HOST: '127.0.0.1', HTTP_PROXY_PORT: `${front.port}` }
      const run = async (...args: string[]) => {
        const java = [...front.java, '-jar', jar ?? '', ...args, '--no-progress', '--no-colors']
        const { stdout } = await promisify(execFile)('java', java, { cwd: folder, env })
        return stdout
      }

      await run('upload', 'sources')
      expect(crowdin.snapshot().files).toMatchObject([
        { path: '/posts/hello.xliff', contentSegmentation: false },
      ])
      expect(await run('file', 'list')).toContain('hello.xliff')
      crowdin.translators.translate('one', 'de', 'Hallo <g id="1">Welt</g>')
      crowdin.translators.approve('one', 'de')
      expect(await run('status')).toContain('de: 66%')
      expect(await run('string', 'list')).toContain('Second')

      await run('download', 'translations')
      const german = readFileSync(join(folder, 'de/posts/hello.xliff'), 'utf8')
      expect(german).toContain('<target state="final">Hallo <g id="1">Welt</g></target>')
      expect(german).toContain('<target state="needs-translation">Second</target>')

      writeFileSync(join(folder, 'de/posts/hello.xliff'), xliff(units, { targets: { two: 'Zweite' } }))
      await run('upload', 'translations', '--language', 'de')
      writeFileSync(post, xliff({ ...units, two: 'The second' }))
      await run('upload', 'sources')
      await run('branch', 'add', 'next')
      expect(crowdin.snapshot()).toMatchObject({
        branches: ['next'],
        files: [
          {
            strings: [
              { translations: { de: [{ isApproved: true }] } },
              { text: 'The second', translations: {} },
            ],
          },
        ],
      })
      const refused = crowdin.log.entries.filter(({ status }) => status >= 400)
      expect(refused.map(({ method, path, status }) => `${method} ${path} ${status}`)).toEqual([])
    })
  },
)
