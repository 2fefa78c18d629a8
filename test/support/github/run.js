import { copyFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { rolldown } from 'rolldown'

/** Node 20 does not run TypeScript: the emulator is bundled into one file beside the description that it reads; both go when it ends. */
const folder = mkdtempSync(join(tmpdir(), 'github-emulator-'))
process.on('exit', () => rmSync(folder, { recursive: true, force: true }))
const file = join(folder, 'emulator.mjs')
const description = 'openapi.schema.json'
copyFileSync(join(import.meta.dirname, description), join(folder, description))
const bundle = await rolldown({ input: join(import.meta.dirname, 'emulator.ts'), platform: 'node' })
await bundle.write({ file, format: 'esm' })
await bundle.close()
await import(pathToFileURL(file).href)
