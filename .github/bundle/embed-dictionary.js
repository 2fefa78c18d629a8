import { readFileSync } from 'node:fs'
import { join } from 'node:path'

const FOLDER = 'node_modules/dictionary-en'
const MODULE = '\0node_modules/dictionary-en/dictionary'

/** The English dictionary as text inside the bundle; the package itself reads two files beside it. */
export function embedDictionary() {
  return {
    name: 'embed-dictionary',
    resolveId: source => (source === 'dictionary-en' ? MODULE : undefined),
    load: id =>
      id === MODULE
        ? `export default { aff: ${bytesOf('index.aff')}, dic: ${bytesOf('index.dic')} }`
        : undefined,
  }
}

function bytesOf(name) {
  return `Buffer.from(${JSON.stringify(readFileSync(join(FOLDER, name), 'utf8'))})`
}
