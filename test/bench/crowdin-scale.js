import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import { rolldown } from 'rolldown'

/**
 * `node test/bench/crowdin-scale.js [--posts 1500] [--locales 10] [--edited 75] [--json]`: what each run costs with a large project on an emulator of
 * Crowdin. Node 20 does not run TypeScript: program and emulator are bundled into one file.
 */
const number = { type: 'string' }
const { values } = parseArgs({
  options: {
    posts: { ...number, default: '1500' },
    locales: { ...number, default: '10' },
    edited: { ...number, default: '75' },
    json: { type: 'boolean', default: false },
  },
})
const scale = { posts: +values.posts, locales: +values.locales, edited: +values.edited }
/** What a good client may take: pages of lists, two requests for a new file, ten to two hundred for all texts, seven for a changed file, one for a changed pair. */
const pages = Math.ceil(scale.posts / 500)
const looking = 3 + 3 * pages + scale.locales * (pages + 2)
const changed = scale.edited * (7 + scale.locales)
const budgets = {
  'first push': looking + 3 * scale.posts + 200,
  'first sync': looking + 100,
  'second sync': looking,
  grammar: looking + changed,
  'new meaning': looking + changed,
  answers: looking + Math.max(changed, 100),
  'after that': looking + changed,
  'after all': looking,
}
const root = join(import.meta.dirname, '../..')
// Beside the installed packages, some of which hold machine code and cannot be bundled
const bundled = mkdtempSync(join(root, 'node_modules', '.crowdin-scale-'))
const work = mkdtempSync(join(tmpdir(), 'crowdin-scale-'))
process.on('exit', () => {
  for (const folder of [bundled, work]) rmSync(folder, { recursive: true, force: true })
})

const bundle = await rolldown({
  input: join(import.meta.dirname, 'crowdin/scale.ts'),
  platform: 'node',
  external: id => !id.startsWith('.') && !id.startsWith('/'),
})
await bundle.write({ dir: bundled, format: 'esm', entryFileNames: 'scale.mjs' })
await bundle.close()
const { measureScale } = await import(pathToFileURL(join(bundled, 'scale.mjs')).href)
const measured = await measureScale(scale, {
  folder: join(work, 'repository'),
  generator: join(import.meta.dirname, 'synthetic.js'),
  ...(!values.json && { onCost: show }),
})
if (values.json) console.log(JSON.stringify({ scale, ...measured }, null, 2))
else
  console.log(
    `\n${scale.posts} posts x ${scale.locales} locales: ${measured.strings} strings, ${measured.translations} translations in git; peak memory ${Math.round(process.resourceUsage().maxRSS / 1000)} MB with the emulator`,
  )

function show({ name, requests, total, refused, wallSeconds, virtualSeconds, megabytes, problems }) {
  console.log(
    `${name}: ${total} requests (budget ${budgets[name]}, ${refused} refused), ${wallSeconds.toFixed(1)} s here, ${virtualSeconds.toFixed(0)} s at 10 a second, ${megabytes.toFixed(0)} MB`,
  )
  for (const [kind, count] of Object.entries(requests)) console.log(`    ${`${count}`.padStart(7)} ${kind}`)
  for (const problem of problems.slice(0, 5)) console.log(`    ${problem}`)
  if (problems.length > 5) console.log(`    and ${problems.length - 5} problems more`)
}
