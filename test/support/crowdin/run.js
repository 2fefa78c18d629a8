import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { rolldown } from 'rolldown'

/** Node 20 does not run TypeScript: the emulator is bundled into one file, which goes when it ends. */
const folder = mkdtempSync(join(tmpdir(), 'crowdin-emulator-'))
process.on('exit', () => rmSync(folder, { recursive: true, force: true }))
const file = join(folder, 'emulator.mjs')
const bundle = await rolldown({ input: join(import.meta.dirname, 'emulator.ts'), platform: 'node' })
await bundle.write({ file, format: 'esm' })
await bundle.close()
await import(pathToFileURL(file).href)
