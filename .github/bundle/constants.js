import { createHash } from 'node:crypto'
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'

/** What is compiled into each bundle: the package's version, and a digest under which caches are kept. */
export function constants() {
  const { version } = JSON.parse(readFileSync('package.json', 'utf8'))
  return { __VERSION__: JSON.stringify(version), __BUILD__: JSON.stringify(digestOf('src', 'locales')) }
}

/** Digest of everything that shapes a result, the parser's version with it, so that a cache never outlives the code that filled it. */
function digestOf(...folders) {
  const hash = createHash('sha256').update(readFileSync('package-lock.json'))
  for (const folder of folders)
    for (const path of filesOf(folder)) hash.update(path).update(readFileSync(join(folder, path)))
  return hash.digest('hex').slice(0, 12)
}

/** Paths inside a folder with `/`, in the same order on every machine. */
function filesOf(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(({ parentPath, name }) =>
      join(parentPath, name)
        .slice(folder.length + 1)
        .replaceAll('\\', '/'),
    )
    .sort()
}
