import { constants } from './constants.js'
import { embedDictionary } from './embed-dictionary.js'
import { embedParser } from './embed-parser.js'

export default {
  input: { translate: 'src/cli/action/action.ts' },
  platform: 'node',
  plugins: [embedParser(), embedDictionary()],
  transform: { define: constants() },
  output: {
    dir: '.github/actions/translate',
    entryFileNames: '[name].mjs',
    format: 'esm',
    minify: 'dce-only',
    codeSplitting: false,
  },
}
