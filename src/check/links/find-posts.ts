import type { Surroundings } from '../types.ts'

/** An address in two: what leads to a file, and the fragment, decoded and in NFC. */
export interface SplitAddress {
  readonly path: string
  /** Undefined: none. */
  readonly fragment: string | undefined
}

/** Splits an address at its `#`. */
export function splitAddress(address: string): SplitAddress {
  const [path = '', fragment] = address.split(/#([^]*)/, 2)
  return { path, fragment: fragment === undefined ? undefined : decode(fragment).normalize('NFC') }
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

/**
 * Posts that the path of an address may mean, seen from any of `from` (a translation and its source): the file itself, its
 * translation, what a site's address without an extension stands for. Empty for other sites and for what is no post.
 */
export function findPosts(
  path: string,
  from: readonly string[],
  { hasFile, translationOf }: Pick<Surroundings, 'hasFile' | 'translationOf'>,
): string[] {
  const written = decode(path.split('?')[0] ?? '')
  if (written === '' || /^(?:[a-z][\w+.-]*:|\/\/|\{\{|\{%)/i.test(written)) return []
  const places = /^@?\//.test(written)
    ? from.flatMap(file => ancestors(file).map(folder => joined(folder, written.replace(/^@?\/+/, ''))))
    : from.flatMap(file => [
        joined(folderOf(file), written),
        // An address without its extension is seen from the page, which is a folder of its own
        ...(isFile(written) ? [] : [joined(pageOf(file), written)]),
      ])
  const files = places.flatMap(place => (place === undefined ? [] : filesAt(place))).filter(hasFile)
  return [...new Set(files.flatMap(file => [file, translationOf(file) ?? file]))]
}

function isFile(path: string): boolean {
  return /\.(?:mdx?|markdown)$/i.test(path)
}

function filesAt(place: string): string[] {
  if (isFile(place)) return [place]
  const bare = place.replace(/\/$|\.html?$/, '')
  const names = ['.md', '.mdx', '/index.md', '/index.mdx', '/_index.md', '/README.md']
  return names.map(name => (bare === '' ? name.replace(/^\//, '') : bare + name))
}

/** Folders around a file, the nearest first; an address from the root of a site begins in one of them. */
function ancestors(file: string): string[] {
  const pieces = file.split('/').slice(0, -1)
  return pieces.map((_, at) => pieces.slice(0, pieces.length - at).join('/')).concat('')
}

function folderOf(file: string): string {
  return file.split('/').slice(0, -1).join('/')
}

function pageOf(file: string): string {
  return file.replace(/(?:\/(?:_?index|README))?(?:\.[\w-]+)?\.[a-z]+$/i, '')
}

/** Undefined for what leads out of the root. */
function joined(folder: string, path: string): string | undefined {
  const pieces = folder === '' ? [] : folder.split('/')
  for (const piece of path.split('/')) {
    if (piece === '' || piece === '.') continue
    if (piece !== '..') pieces.push(piece)
    else if (pieces.pop() === undefined) return undefined
  }
  return pieces.join('/')
}
