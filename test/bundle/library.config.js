import { oneFile } from '../../.github/bundle/one-file.js'

// The library as the Action has it inside: with the parser as WebAssembly
export default oneFile({ index: 'src/index.ts' }, 'unused')
