import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'

const NAME = /^\0?(.*node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+)[\\/]/
const LICENCE_FILE = /^(?:licen[cs]e|copying|notice)(?:[.-].*)?$/i
const README_LICENCE =
  /^(?:#+ *licen[cs]e\b.*|licen[cs]e\n-+)\n([\s\S]*?permission is hereby granted[\s\S]*?)(?=\n#|$(?![\s\S]))/im
const RULE = `\n${'-'.repeat(80)}\n\n`

/** Writes `third-party.txt`: name, version and licence of each package of which code or data is in the bundle. */
export function thirdParty() {
  return {
    name: 'third-party',
    generateBundle(_options, bundle) {
      const modules = Object.values(bundle).flatMap(chunk => Object.entries(chunk.modules ?? {}))
      const ids = modules.filter(([, { renderedLength }]) => renderedLength > 0).map(([id]) => id)
      const texts = ids.map(id => describe(NAME.exec(id)?.[1], this.getModuleInfo(id)?.meta.manifest))
      const source = [...new Set(texts)].filter(Boolean).sort().join(RULE)
      this.emitFile({ type: 'asset', fileName: 'third-party.txt', source })
    },
  }
}

/** Nothing for a module of our own. A module that stands for another package than its folder's brings that one's manifest. */
function describe(folder, manifest = folder && manifestOf(folder)) {
  if (folder === undefined) return undefined
  const { name, version, license } = manifest
  return `${name} ${version} (${license})\n\n${(ownText(folder) ?? commonText(manifest)).replaceAll('\r\n', '\n').trim()}\n`
}

function manifestOf(folder) {
  return JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
}

/** Files that are named after licences; else what the readme says. */
function ownText(folder) {
  const names = readdirSync(folder)
    .filter(name => LICENCE_FILE.test(name))
    .sort()
  if (names.length > 0) return names.map(name => readFileSync(join(folder, name), 'utf8').trim()).join('\n\n')
  const readme = readdirSync(folder).find(name => /^readme\.md$/i.test(name))
  return readme && README_LICENCE.exec(readFileSync(join(folder, readme), 'utf8'))?.[1]
}

/** The licence's common text below the author's name, for packages that only name it. Throws where it is not kept here. */
function commonText({ name, license, author, repository }) {
  const file = `.github/bundle/licences/${license}.txt`
  if (!existsSync(file))
    throw new Error(`${name} has no licence text, and ${file} is not there (licence: ${license})`)
  const holder = author?.name ?? author ?? `The authors of ${name} (${repository?.url ?? repository})`
  return `Copyright ${holder}\n\n${readFileSync(file, 'utf8')}`
}
