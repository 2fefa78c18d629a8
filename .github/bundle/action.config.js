import { oneFile } from './one-file.js'

export default oneFile({ translate: 'src/cli/action/action.ts' }, '.github/actions/translate')
