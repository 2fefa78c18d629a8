import type { Scalar } from '../../document/front-matter/types.ts'
import type { RuleFinding } from '../types.ts'
import type { BothFields, Fields } from './fields.ts'

/**
 * Addresses that a translation takes from its source or from another translation: `path`, which Zola puts in the place of the whole
 * address, language included, and `aliases` beside it. https://www.getzola.org/documentation/content/page/#front-matter
 */
export function compareAddresses({ source, target }: BothFields, locale: string): RuleFinding[] {
  const [own, path] = [source.get('path'), target.get('path')]
  const taken = addressOf(own)
  if (own === undefined || taken === undefined) return []
  return [...comparePath(own, path, locale), ...compareAliases(source, target)]
}

function comparePath(own: Scalar, path: Scalar | undefined, locale: string): RuleFinding[] {
  const [taken, address] = [addressOf(own), addressOf(path)]
  if (path === undefined || taken === undefined || address === undefined) return []
  const ranges = { range: path.range, sourceRange: own.range }
  if (address === taken)
    return [{ message: { code: 'check:front-matter.taken', params: { address, locale } }, ...ranges }]
  const tag = address.endsWith(`/${taken}`) ? address.slice(0, -taken.length - 1) : ''
  if (!isOtherLocale(tag, locale)) return []
  return [{ message: { code: 'check:front-matter.locale', params: { address, tag, locale } }, ...ranges }]
}

/** A tag of another language; tags that mean the same one, as `zh` and `zh-CN` do, are none. */
function isOtherLocale(tag: string, locale: string): boolean {
  if (!/^[A-Za-z]{2,3}(?:[-_][A-Za-z\d]{2,8})*$/.test(tag)) return false
  try {
    return new Intl.Locale(tag.replaceAll('_', '-')).language !== new Intl.Locale(locale).language
  } catch {
    return false
  }
}

function compareAliases(source: Fields, target: Fields): RuleFinding[] {
  const taken = new Map([source.get('path'), ...aliasesOf(source)].map(scalar => [addressOf(scalar), scalar]))
  return aliasesOf(target).flatMap(alias => {
    const address = addressOf(alias)
    const other = taken.get(address)
    if (address === undefined || other === undefined) return []
    const message = { code: 'check:front-matter.alias', params: { address } }
    return [{ message, range: alias.range, sourceRange: other.range }]
  })
}

function aliasesOf(fields: Fields): Scalar[] {
  return [...fields.values()].filter(({ path }) => /^aliases(?:\.\d+)?$/.test(path))
}

/** Without slashes at its ends; undefined of what is no text. */
function addressOf(scalar: Scalar | undefined): string | undefined {
  return scalar?.value?.replaceAll(/^\/+|(?<!\/)\/+$/g, '')
}
