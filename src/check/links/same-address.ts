import type { Checked } from '../types.ts'
import { findPosts, splitAddress } from './find-posts.ts'
import { localeTokens } from './locale-tokens.ts'

/**
 * Whether an address in a translation leads where the source's does: to the same, to its page in the language of the
 * translation (another host, folder, name or parameter for the locale; any article of another Wikipedia), to another version of it
 * (which is for `status` to tell and for `update` to carry over), or to the same post.
 */
export function sameAddress(
  source: string,
  target: string,
  { paths, locale, sourceLocale, surroundings }: Omit<Checked, 'beads' | 'source' | 'target'>,
): boolean {
  if (source === target) return true
  const [own, theirs] = [localeTokens(sourceLocale), localeTokens(locale)]
  const [a, b] = [read(source, [own, theirs]), read(target, [own, theirs])]
  if (a.host === b.host && a.rest === b.rest && (a.host === '' || a.fragment === b.fragment)) return true
  if (a.host !== '' && withoutVersions(source) === withoutVersions(target)) return true
  if (b.host !== '' && a.host === b.host && a.isOfLocale !== b.isOfLocale) return true
  if (hasToken(target, theirs) && !hasToken(source, theirs)) return true
  const posts = findPosts(splitAddress(source).path, [paths.source], surroundings)
  const reached = findPosts(splitAddress(target).path, [paths.target, paths.source], surroundings)
  return posts.some(post => reached.includes(post))
}

/** `0.14.2`, `edition=2021`; numbers of issues and of chapters are none. */
function withoutVersions(address: string): string {
  return address
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
}

type Tokens = ReadonlySet<string>

function read(address: string, tokens: readonly [Tokens, Tokens]): Address {
  const [, host = '', rest = address] = /^(?:https?:)?\/\/([^/?#]*)([^]*)$/i.exec(decode(address)) ?? []
  const [, , language = '', site = ''] =
    /^(www\.)?(?:([a-z]{2,3}(?:-[a-z]{2,4})?)\.(?=[^.]+\.))?([^]*)$/.exec(host.toLowerCase()) ?? [
      '',
      '',
      '',
      host,
    ]
  const { path, fragment = '' } = splitAddress(rest)
  const isLocale = (piece: string): boolean => tokens.some(each => each.has(piece.toLowerCase()))
  return {
    host: site.replace(/^(?:www|m)\./, ''),
    isOfLocale: language,
    rest: plainPath(path, isLocale),
    fragment,
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
