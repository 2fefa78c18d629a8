import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import { rolldown } from 'rolldown'
import { NO_CORPORA } from './corpora.js'

/**
 * `node test/bench/crowdin-cycle.js [--short] [--json]`: all posts of blog_os go to an emulator of Crowdin, get a grammar fix, a later state and translators'
 * answers, and come back; exit code 1 when something did not hold. Node 20 does not run TypeScript: program and emulator are bundled into one file.
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
const SHORT = { ja: 'ja', fr: 'fr', 'zh-CN': 'zh-CN' }
const POSTS = ['01-freestanding-rust-binary', '06-double-faults']
const bundlePath = join(process.env.EVERGLOSS_CORPORA ?? '', 'blog_os.bundle')

if (process.env.EVERGLOSS_CORPORA && existsSync(bundlePath)) await main()
else console.log(NO_CORPORA)

async function main() {
  // Beside the installed packages, some of which hold machine code and cannot be bundled
  const bundled = mkdtempSync(join(import.meta.dirname, '../../node_modules', '.crowdin-cycle-'))
  const work = mkdtempSync(join(tmpdir(), 'crowdin-cycle-'))
  process.on('exit', () => {
    for (const folder of [bundled, work]) rmSync(folder, { recursive: true, force: true })
  })
  const bundle = await rolldown({
    input: join(import.meta.dirname, 'crowdin-cycle/cycle.ts'),
    platform: 'node',
    external: id => !id.startsWith('.') && !id.startsWith('/'),
  })
  await bundle.write({ dir: bundled, format: 'esm', entryFileNames: 'cycle.mjs' })
  await bundle.close()
  const { playCycle } = await import(pathToFileURL(join(bundled, 'cycle.mjs')).href)
  const told = await playCycle({
    bundle: bundlePath,
    folder: join(work, 'blog'),
    languages: values.short ? SHORT : LANGUAGES,
    answered: values.short ? ['ja'] : ['ja', 'fr', 'pt-BR'],
    paths: values.short ? POSTS.map(post => `blog/content/edition-2/posts/${post}/index.md`) : [],
    ...(!values.json && { onStage: show }),
  })
  if (values.json) console.log(JSON.stringify(told, null, 2))
  const broken = told.flatMap(({ name, verdicts }) =>
    verdicts.flatMap(each => (each.holds ? [] : [`${name}: ${each.what}`])),
  )
  console.log(
    broken.length === 0 ? '\nall of it holds' : `\n${broken.length} do not hold:\n  ${broken.join('\n  ')}`,
  )
  process.exitCode = broken.length === 0 ? 0 : 1
}

function show({ name, run, figures, verdicts }) {
  console.log(`\n${name}`)
  if (run !== null) {
    const { total, refused, builds, changes, wallSeconds, virtualSeconds } = run
    console.log(
      `  ${total} requests (${refused} refused, ${changes.length} that change something, ${builds} builds), ${wallSeconds.toFixed(1)} s here, ${virtualSeconds.toFixed(0)} s at 10 a second`,
    )
    for (const [kind, count] of Object.entries(run.requests))
      console.log(`    ${`${count}`.padStart(6)} ${kind}`)
  }
  for (const [what, figure] of Object.entries(figures)) console.log(`  ${what}: ${JSON.stringify(figure)}`)
  for (const { what, holds, evidence } of verdicts) {
    console.log(`  ${holds ? 'holds' : 'DOES NOT HOLD'}: ${what}`)
    for (const line of holds ? evidence.slice(0, 1) : evidence.slice(0, 12)) console.log(`      ${line}`)
    if (!holds && evidence.length > 12) console.log(`      and ${evidence.length - 12} more`)
  }
}
