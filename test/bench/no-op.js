import { copyFileSync, existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import { rolldown } from 'rolldown'
import { NO_CORPORA } from './corpora.js'
import { requireBuild, TRANSLATE } from './tool.js'

/**
 * `EVERGLOSS_CORPORA=… node test/bench/no-op.js [--short] [--json]`: what a run of the Action (`sync`, then `pr`) costs after a merge that touches no post, on all of blog_os,
 * with the cache of the run before and without any. It measures the built command; GitHub and Crowdin are emulators in this process.
 */
const { values } = parseArgs({
  options: { short: { type: 'boolean', default: false }, json: { type: 'boolean', default: false } },
})
const LANGUAGES = {
  ar: 'ar',
  es: 'es-ES',
  fa: 'fa',
  fr: 'fr',
  ja: 'ja',
  ko: 'ko',
  'pt-BR': 'pt-BR',
  ru: 'ru',
  tr: 'tr',
  'zh-CN': 'zh-CN',
  'zh-TW': 'zh-TW',
}
/** What the emulator of GitHub reads beside itself. */
const DESCRIPTION = 'openapi.schema.json'
const POSTS = 'blog/content/edition-2/posts'
const bundlePath = join(process.env.EVERGLOSS_CORPORA ?? '', 'blog_os.bundle')

if (process.env.EVERGLOSS_CORPORA && existsSync(bundlePath)) await main()
else console.log(NO_CORPORA)

async function main() {
  requireBuild()
  // Beside the installed packages, some of which hold machine code and cannot be bundled
  const bundled = mkdtempSync(join(import.meta.dirname, '../../node_modules', '.no-op-'))
  const work = mkdtempSync(join(tmpdir(), 'no-op-'))
  process.on('exit', () => {
    for (const folder of [bundled, work]) rmSync(folder, { recursive: true, force: true })
  })
  const bundle = await rolldown({
    input: join(import.meta.dirname, 'no-op/play-no-op.ts'),
    platform: 'node',
    external: id => !id.startsWith('.') && !id.startsWith('/') && !id.endsWith('.json'),
  })
  await bundle.write({ dir: bundled, format: 'esm', entryFileNames: 'no-op.mjs' })
  await bundle.close()
  copyFileSync(join(import.meta.dirname, '../support/github', DESCRIPTION), join(bundled, DESCRIPTION))
  const { playNoOp } = await import(pathToFileURL(join(bundled, 'no-op.mjs')).href)
  const played = await playNoOp({
    bundle: bundlePath,
    folder: work,
    translate: TRANSLATE,
    languages: LANGUAGES,
    synced: [values.short ? `${POSTS}/01-freestanding-rust-binary` : POSTS],
    ...(!values.json && { onRun: show }),
  })
  const { cold, warm } = played
  const figures = { cold: totalOf(cold), warm: totalOf(warm), ratio: totalOf(cold) / totalOf(warm) }
  if (values.json) console.log(JSON.stringify({ ...played, figures }, null, 2))
  else
    console.log(
      `\nafter a merge that touches no post: ${figures.warm.toFixed(2)} s CPU, ${warm.writes.length} writes; with nothing remembered ${figures.cold.toFixed(2)} s, ${figures.ratio.toFixed(1)} times as much`,
    )
}

function totalOf({ sync, pr }) {
  return (sync?.cpu ?? 0) + pr.cpu
}

function show(name, run) {
  const { sync, pr, writes, requests } = run
  const own = [...(sync === null ? [] : [`sync ${sync.cpu.toFixed(2)}`]), `pr ${pr.cpu.toFixed(2)}`]
  console.log(
    `${name}: ${totalOf(run).toFixed(2)} s CPU (${own.join(', ')}), ${requests} requests, ${writes.length} writes`,
  )
}
