import { UserError } from '../errors.ts'
import { canonicalLocale } from './locales.ts'

/** A parsed path template such as `docs/{locale}/{path}.md`. Plain data; make it with `parseTemplate`. */
export interface PathTemplate {
  /** As written, without a leading `./`. */
  readonly text: string
  /** Name of the other checkout whose root the paths are relative to (`{checkout:NAME}/…`); null: this one. */
  readonly checkout: string | null
  readonly parts: readonly TemplatePart[]
  readonly hasLocale: boolean
  /** What every path that matches begins and ends with. */
  readonly prefix: string
  readonly suffix: string
  /** Tried in this order; groups are in the order of `groups`. */
  readonly patterns: readonly RegExp[]
  readonly groups: readonly TemplateField[]
}

type TemplateField = 'path' | 'locale'
type TemplatePart = { readonly literal: string } | { readonly field: TemplateField }

/** What a template's fields stand for in one path; `locale` as spelled there. */
export interface PathFields {
  readonly path: string
  readonly locale?: string
}

/**
 * Parses a path template: literal text with `{path}` once (it may span directories) and `{locale}` (one piece of a
 * path, or a part of a file name). Throws a UserError with `key`, the name of the setting, when the template has
 * none, is ambiguous, or could lead out of the root.
 */
export function parseTemplate(template: string, key = 'template'): PathTemplate {
  const [, checkout = null, rest = ''] = /^(?:\{checkout:([\w.-]+)\}\/)?(?:\.\/)?([^]*)$/.exec(template) ?? []
  const problem = dangerIn(rest) ?? bracesIn(rest)
  if (problem !== undefined)
    throw new UserError(`config:${problem.code}`, { key, template, ...problem.params })
  const parts = partsOf(rest)
  const form = formProblem(parts)
  if (form !== undefined) throw new UserError(`config:${form}`, { key, template })
  const hasLocale = parts.some(part => fieldOf(part) === 'locale')
  return { text: template.replace(/^\.\//, ''), checkout, parts, hasLocale, ...matcherOf(parts) }
}

/**
 * Takes a path apart. Undefined when it does not match, or when `accept` refuses what stands for `{locale}`
 * (default: only tags of known languages). Where `-` or `_` comes before `{locale}` (`README-zh-CN.md`) the longest
 * accepted locale wins.
 */
export function matchPath(
  template: PathTemplate,
  path: string,
  accept: (spelling: string) => boolean = isKnown,
): PathFields | undefined {
  const { prefix, suffix, groups } = template
  if (!path.startsWith(prefix) || !path.endsWith(suffix)) return undefined
  for (const pattern of template.patterns) {
    const found = pattern.exec(path)
    const locale = found?.[groups.indexOf('locale') + 1]
    if (found === null || (template.hasLocale && !accept(locale ?? ''))) continue
    const fields = { path: found[groups.indexOf('path') + 1] ?? '' }
    // `..md` is a file's name; what stands before `.md` in it is none that a path could be made of.
    if (ODD_PIECE.test(fields.path)) continue
    return template.hasLocale ? { ...fields, locale: locale ?? '' } : fields
  }
  return undefined
}

/** Path for the given fields. Throws a RangeError for fields that no match yields: they could lead out of the root. */
export function formatPath(template: PathTemplate, fields: PathFields): string {
  const { path, locale = '' } = fields
  if (leadsAstray(path)) throw new RangeError(`not a path: ${JSON.stringify(path)}`)
  if (template.hasLocale && !SPELLING.test(locale))
    throw new RangeError(`not a locale: ${JSON.stringify(locale)}`)
  const values = { path, locale }
  return template.parts.map(part => ('literal' in part ? part.literal : values[part.field])).join('')
}

const ODD_PIECE = /(?:^|\/)\.{0,2}(?:\/|$)/
const SPELLING = /^[a-z0-9]+(?:[-_][a-z0-9]+)*$/i
const FIELD = /(\{path\}|\{locale\})/

interface Problem {
  readonly code: string
  readonly params?: Readonly<Record<string, string>>
}

function isKnown(spelling: string): boolean {
  return canonicalLocale(spelling) !== undefined
}

/** Odd names are tracked files too, so only what would leave the root or reach git's own files is refused here. */
function leadsAstray(path: string): boolean {
  return (
    path.includes('\0') ||
    path.split('/').some(piece => ['', '.', '..'].includes(piece) || isGitDirectory(piece))
  )
}

function isGitDirectory(piece: string): boolean {
  return piece.toLowerCase() === '.git'
}

function dangerIn(path: string): Problem | undefined {
  if (path.includes('\0')) return { code: 'templateNul' }
  if (path.includes('\\')) return { code: 'templateBackslash' }
  if (/^(?:\/|[a-z]:)/i.test(path)) return { code: 'templateAbsolute' }
  if (path.startsWith('~')) return { code: 'templateHome' }
  const pieces = path.split('/')
  if (pieces.includes('..')) return { code: 'templateParent' }
  if (pieces.some(isGitDirectory)) return { code: 'templateGitDirectory' }
  if (pieces.includes('.') || (path !== '' && pieces.includes(''))) return { code: 'templateEmptyPiece' }
  return undefined
}

function bracesIn(text: string): Problem | undefined {
  const bad = /\{[^{}]*\}|[{}]/.exec(
    text.replaceAll(/\{(?:path|locale)\}/g, match => '_'.repeat(match.length)),
  )
  return bad === null ? undefined : { code: 'templateField', params: { field: bad[0] } }
}

function partsOf(text: string): TemplatePart[] {
  const pieces = text.split(FIELD).filter(piece => piece !== '')
  return pieces.map(piece =>
    FIELD.test(piece) ? { field: piece === '{path}' ? 'path' : 'locale' } : { literal: piece },
  )
}

function formProblem(parts: readonly TemplatePart[]): string | undefined {
  const paths = parts.filter(part => fieldOf(part) === 'path').length
  if (paths !== 1) return paths === 0 ? 'templateNoPath' : 'templateTwoPaths'
  return parts.some((_, i) => isGluedLocale(parts, i)) ? 'templateGlued' : undefined
}

/** Nothing would tell where the locale ends if a letter, a digit or another field stood directly beside it. */
function isGluedLocale(parts: readonly TemplatePart[], index: number): boolean {
  if (fieldOf(parts[index]) !== 'locale') return false
  const [before, after] = [parts[index - 1], parts[index + 1]]
  if (fieldOf(before) !== undefined || fieldOf(after) !== undefined) return true
  return /[a-z0-9]$/i.test(literalOf(before)) || /^[a-z0-9]/i.test(literalOf(after))
}

function fieldOf(part: TemplatePart | undefined): TemplateField | undefined {
  return part !== undefined && 'field' in part ? part.field : undefined
}

function literalOf(part: TemplatePart | undefined): string {
  return part !== undefined && 'literal' in part ? part.literal : ''
}

function matcherOf(
  parts: readonly TemplatePart[],
): Pick<PathTemplate, 'prefix' | 'suffix' | 'patterns' | 'groups'> {
  const fields = parts.flatMap(part => fieldOf(part) ?? [])
  const shapes = isHyphenated(parts)
    ? [3, 2, 1, 0].map(n => `[a-zA-Z0-9]+(?:[-_][a-zA-Z0-9]+){${n}}`)
    : [ANY_LOCALE]
  return {
    prefix: literalOf(parts[0]),
    suffix: literalOf(parts.at(-1)),
    patterns: shapes.map(shape => new RegExp(`^${patternOf(parts, shape)}$`)),
    groups: [...new Set(fields)],
  }
}

const ANY_LOCALE = '[a-zA-Z0-9]+(?:[-_][a-zA-Z0-9]+)*'

/** A hyphen beside `{locale}` could also be one inside it. */
function isHyphenated(parts: readonly TemplatePart[]): boolean {
  return parts.some((part, i) => {
    if (fieldOf(part) !== 'locale') return false
    return /[-_]$/.test(literalOf(parts[i - 1])) || /^[-_]/.test(literalOf(parts[i + 1]))
  })
}

function patternOf(parts: readonly TemplatePart[], locale: string): string {
  const fields = [...new Set(parts.flatMap(part => fieldOf(part) ?? []))]
  const group = fields.indexOf('locale') + 1
  let seen = false
  const patterns = parts.map(part => {
    if ('literal' in part) return part.literal.replaceAll(/[.*+?^${}()|[\]\\/]/g, String.raw`\$&`)
    if (part.field === 'path') return String.raw`([^/](?:[^]*[^/])?)`
    const pattern = seen ? `\\${group}` : `(${locale})`
    seen = true
    return pattern
  })
  return patterns.join('')
}
