import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { fetchPackage } from './fetch-package.js'

const PACKAGE = '@bruits/satteri-wasm32-wasi'
const WASM = 'package/satteri_napi.wasm32-wasi.wasm'
const BINDING = '\0node_modules/satteri/binding'
const ARCHIVE = '\0node_modules/satteri/archive'
const VIRTUAL = { 'virtual:satteri-archive': ARCHIVE }
const MODULES = { [BINDING]: bindingModule, [ARCHIVE]: archiveModule }

/**
 * Gives satteri its own WebAssembly build in place of the native one. The archive goes in as npm publishes it: it is
 * compressed already, and the same bytes whatever compressor Node has.
 */
export function embedParser() {
  return {
    name: 'embed-parser',
    resolveId: (source, importer = '') =>
      source === '#binding' && importer.includes('satteri') ? BINDING : VIRTUAL[source],
    load: id => MODULES[id]?.(),
  }
}

/** The functions that satteri asks its binding for, by name. */
function bindingModule() {
  const text = readFileSync('node_modules/satteri/dist/binding.js', 'utf8')
  const names = /export \{([^}]*)\}/.exec(text)?.[1]
  if (names === undefined) throw new Error('satteri/dist/binding.js exports in a way that is not known here')
  const runtime = JSON.stringify(resolve('.github/bundle/satteri-wasm.js'))
  return `import { instantiate } from ${runtime}\nexport const {${names}} = instantiate()`
}

function archiveModule() {
  const { archive, version } = fetchPackage(PACKAGE)
  const wanted = JSON.parse(readFileSync(join('node_modules/satteri/package.json'), 'utf8')).version
  if (version !== wanted) throw new Error(`${PACKAGE} is ${version}, satteri ${wanted}`)
  const { start, end } = find(gunzipSync(archive), WASM)
  const code = `export const archive = '${archive.toString('base64')}'\nexport const start = ${start}\nexport const end = ${end}`
  // The archive holds no licence text: it is made from satteri's own sources
  return { code, meta: { manifest: { name: PACKAGE, version, license: 'MIT' } } }
}

/** Where a file stands in a tar archive. A header takes 512 bytes: the name first, the size in octal at 124. */
function find(tar, name) {
  for (let at = 0; at < tar.length;) {
    const size = Number.parseInt(tar.toString('latin1', at + 124, at + 136), 8) || 0
    const start = at + 512
    if (tar.toString('latin1', at, at + 100).replace(/\0.*$/s, '') === name)
      return { start, end: start + size }
    at = start + Math.ceil(size / 512) * 512
  }
  throw new Error(`no ${name} in ${PACKAGE}`)
}
