import { createHash } from 'node:crypto'
import { canonicalLocale } from '../../freshness/locales.ts'

/** What a branch of ours is for. */
export interface RequestBranch {
  /** BCP 47, canonical. */
  readonly locale: string
  /** `postKey` of the source's path; null: all posts of the locale. */
  readonly key: string | null
}

export interface BranchSubject extends Omit<RequestBranch, 'key'> {
  /** Path of the source; null: all posts of the locale. */
  readonly post: string | null
}

/** All branches of ours are below it. */
export const FOLDER = 'translate'

/**
 * Name of the branch for translations: `translate/ko`, or `translate/ko--interrupts-1f3a9c20` for one post. A valid name whatever the path is: Latin letters, digits and single signs, never more than 100 characters.
 * https://git-scm.com/docs/git-check-ref-format
 */
export function formatBranch({ locale, post }: BranchSubject): string {
  const name = post === null ? '' : `--${[slugOf(post), postKey(post)].filter(Boolean).join('-')}`
  return `${FOLDER}/${locale}${name}`
}

/** What a name of `formatBranch` says; null for any other. */
export function parseBranch(name: string): RequestBranch | null {
  const [, locale = '', key = null] = NAME.exec(name) ?? []
  return canonicalLocale(locale) === locale ? { locale, key } : null
}

/** Eight hex digits that stand for a post in the name of a branch. */
export function postKey(path: string): string {
  return createHash('sha256').update(path).digest('hex').slice(0, 8)
}

const NAME = /^translate\/([A-Za-z\d]+(?:-[A-Za-z\d]+)*)(?:--(?:[A-Za-z\d]+-)*([\da-f]{8}))?$/

/** Characters of a path that a name may have. */
const MOST = 40

/** What people call a post: its file's name, or that of the folder where it is one of those that every folder has. */
function slugOf(path: string): string {
  const names = path.split('/').map(plain).filter(Boolean)
  const last = names.at(-1) ?? ''
  const name = /^(?:index|readme)$/i.test(last) ? (names.at(-2) ?? last) : last
  return name.slice(0, MOST).replace(/-+$/, '')
}

/** Without an ending; marks of letters go, and anything that is no Latin letter or digit is a hyphen. */
function plain(name: string): string {
  return name
    .replace(/(?<=.)\.\w+$/, '')
    .normalize('NFKD')
    .replaceAll(/\p{M}+/gu, '')
    .replaceAll(/[^a-z\d]+/gi, '-')
    .replaceAll(/^-|-$/g, '')
}
