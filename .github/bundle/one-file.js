import { constants } from './constants.js'
import { embedDictionary } from './embed-dictionary.js'
import { embedParser } from './embed-parser.js'
import { thirdParty } from './third-party.js'

/**
 * How an entry becomes one file that needs nothing beside it, `third-party.txt` next to it. Names stay as they are written, so that
 * who reads a release or a stack trace finds the place in the sources.
 */
export function oneFile(input, dir) {
  return {
    input,
    platform: 'node',
    // Modules are named by where they stand in the project, so that every folder gives the same bytes
    resolve: { symlinks: false },
    plugins: [embedParser(), embedDictionary(), thirdParty()],
    transform: { define: constants() },
    output: { dir, entryFileNames: '[name].mjs', format: 'esm', minify: 'dce-only', codeSplitting: false },
  }
}
