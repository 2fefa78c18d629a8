import { chmodSync } from 'node:fs'
import { constants } from './bundle/constants.js'

/** The command can be run as it is: `./dist/translate.js`. */
const executable = { name: 'executable', writeBundle: () => chmodSync('dist/translate.js', 0o755) }

export default {
  input: { translate: 'src/cli/translate.ts', index: 'src/index.ts' },
  platform: 'node',
  plugins: [executable],
  external: ['dictionary-en', 'satteri'],
  transform: { define: constants() },
  output: {
    dir: 'dist',
    format: 'esm',
    minify: 'dce-only',
    cleanDir: true,
    chunkFileNames: 'chunks/[name]-[hash].js',
  },
}
