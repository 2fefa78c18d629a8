import type { Checked } from '../types.ts'
import { findPosts, splitAddress } from './find-posts.ts'
import { localeTokens } from './locale-tokens.ts'

type Pair = Omit<Checked, 'beads' | 'source' | 'target'>

/**
 * Whether an address in a translation is that of the source: the same, the same in the folder or with the parameter of a locale,
 * in another version (which is for `status` to tell and for `update` to carry over), or the same post.
 */
export function sameAddress(source: string, target: string, pair: Pair): boolean {
  if (source === target) return true
  const reader = readerFor(pair)
  const [a, b] = [reader(source), reader(target)]
  if (a.host !== b.host) return false
  if (a.host !== '')
    return (a.rest === b.rest && a.fragment === b.fragment) || a.versionless === b.versionless
  if (a.rest === b.rest) return true
  const reached = b.posts()
  return reached.length > 0 && a.posts().some(post => reached.includes(post))
}

/**
 * Whether an address in a translation may be the page in its language that stands for the source's: at the host of another language
 * (any article of another Wikipedia), or with a name of the locale in it where the source's has none.
 */
export function isLocalised(source: string, target: string, pair: Pair): boolean {
  const reader = readerFor(pair)
  const [a, b] = [reader(source), reader(target)]
  if (b.host !== '' && a.host === b.host && a.isOfLocale !== b.isOfLocale) return true
  const theirs = localeTokens(pair.locale)
  return hasToken(target, theirs) && !hasToken(source, theirs)
}

/** `0.14.2`, `edition=2021`; numbers of issues and of chapters are none. */
function withoutVersions(address: string): string {
  return address
    .replace(/^https?:/i, '')
    .replaceAll(/(?<![\w.])v?\d+(?:\.\d+)+(?![\w.])/g, 'VERSION')
    .replaceAll(/\b(edition|version)([=-])\w+/g, '$1$2')
}

interface Address {
  /** Without `www.` and a label for a language; empty for an address within the site. */
  readonly host: string
  /** The language that the host names, as `de` of `de.wikipedia.org`. */
  readonly isOfLocale: string
  /** Path and query without pieces that name a locale. */
  readonly rest: string
  readonly fragment: string
  /** The whole of it without versions and scheme. */
  readonly versionless: string
  /** Posts that it may lead to, seen from the translation or from its source. */
  readonly posts: () => readonly string[]
}

type Tokens = ReadonlySet<string>

const readers = new WeakMap<object, (address: string) => Address>()

/** Each address of a translation is compared with many. */
function readerFor(pair: Pair): (address: string) => Address {
  const { surroundings, locale, sourceLocale } = pair
  const ready = readers.get(surroundings)
  if (ready !== undefined) return ready
  const tokens = [localeTokens(sourceLocale), localeTokens(locale)] as const
  const known = new Map<string, Address>()
  const reader = (address: string): Address => {
    const parsed = known.get(address) ?? read(address, tokens, pair)
    known.set(address, parsed)
    return parsed
  }
  readers.set(surroundings, reader)
  return reader
}

function read(address: string, tokens: readonly [Tokens, Tokens], { paths, surroundings }: Pair): Address {
  const [, host = '', rest = address] = /^(?:https?:)?\/\/([^/?#]*)([^]*)$/i.exec(decode(address)) ?? []
  const [, , language = '', site = ''] =
    /^(www\.)?(?:([a-z]{2,3}(?:-[a-z]{2,4})?)\.(?=[^.]+\.))?([^]*)$/.exec(host.toLowerCase()) ?? [
      '',
      '',
      '',
      host,
    ]
  const { path, fragment = '' } = splitAddress(rest)
  let posts: readonly string[] | undefined
  const isLocale = (piece: string): boolean => tokens.some(each => each.has(piece.toLowerCase()))
  return {
    host: site.replace(/^(?:www|m)\./, ''),
    isOfLocale: language,
    rest: plainPath(path, isLocale),
    fragment,
    versionless: withoutVersions(address),
    posts: () => (posts ??= findPosts(path, [paths.target, paths.source], surroundings)),
  }
}

function plainPath(path: string, isLocale: (piece: string) => boolean): string {
  const [name = '', query = ''] = path.split(/\?([^]*)/, 2)
  const pieces = name
    .split('/')
    .filter(piece => piece !== '' && piece !== '.' && !isLocale(piece))
    .map(piece => piece.replace(/\.([\w-]+)(?=\.\w+$)/, (whole, tag: string) => (isLocale(tag) ? '' : whole)))
  const params = query
    .split('&')
    .filter(param => param !== '' && !/^(?:hl|lang|locale|language|view)=/i.test(param))
  return [pieces.join('/').replace(/(?:^|\/)index\.html?$/, ''), ...params].join('?')
}

function decode(address: string): string {
  try {
    return decodeURI(address)
  } catch {
    return address
  }
}

/** Whether a word of the address, between signs, names the locale. */
function hasToken(address: string, tokens: Tokens): boolean {
  const words = decode(address)
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
  const pairs = words.slice(1).map((word, at) => `${words[at]}-${word}`)
  return [...words, ...pairs].some(word => tokens.has(word))
}
