import { createHash } from 'node:crypto'
import { chmodSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'

/** Digest of everything that shapes a result, the parser's version with it, so that a cache never outlives the code that filled it. */
function digestOf(...folders) {
  const hash = createHash('sha256').update(readFileSync('package-lock.json'))
  for (const folder of folders)
    for (const name of readdirSync(folder, { recursive: true, withFileTypes: true }).filter(f => f.isFile()))
      hash.update(name.name).update(readFileSync(join(name.parentPath, name.name)))
  return hash.digest('hex').slice(0, 12)
}

/** The command can be run as it is: `./dist/translate.js`. */
const executable = { name: 'executable', writeBundle: () => chmodSync('dist/translate.js', 0o755) }

const { version } = JSON.parse(readFileSync('package.json', 'utf8'))

export default {
  input: { translate: 'src/cli/translate.ts', index: 'src/index.ts' },
  platform: 'node',
  plugins: [executable],
  external: ['dictionary-en', 'satteri'],
  transform: {
    define: { __VERSION__: JSON.stringify(version), __BUILD__: JSON.stringify(digestOf('src', 'locales')) },
  },
  output: { dir: 'dist', format: 'esm', minify: 'dce-only', cleanDir: true, chunkFileNames: 'chunks/[name]-[hash].js' },
}
