import { UserError } from '../../errors.ts'
import { bcp47Tag, gettextLocale } from './gettext-locale.ts'
import { LOCALES, POST } from './headers.ts'

/** What the header of a PO file says. */
interface PoHeader {
  readonly sourceLocale: string
  readonly targetLocale: string
  /** Path → blob of the source; null where none is known. In the order of the file. */
  readonly posts: ReadonlyMap<string, string | null>
}

/**
 * Reads the header. The locale is that of `Language`, which editors show and change; the exact tag beside it counts while both say the
 * same. Throws a UserError `exchange:notOurPo` when no post is named, `exchange:otherEncoding` for another charset than UTF-8.
 */
export function readHeaders(headers: Readonly<Record<string, string>>): PoHeader {
  const fields = new Map(Object.entries(headers).map(([key, value]) => [key.toLowerCase(), value]))
  const encoding = /charset=([\w-]+)/i.exec(fields.get('content-type') ?? '')?.[1] ?? 'UTF-8'
  if (!/^(?:utf-?8|us-ascii|ascii|charset)$/i.test(encoding))
    throw new UserError('exchange:otherEncoding', { encoding })
  const posts = readPosts(fields)
  if (posts.size === 0) throw new UserError('exchange:notOurPo')
  const [source = '', target = ''] = (fields.get(LOCALES.toLowerCase()) ?? '').split(' ')
  return {
    sourceLocale: exact(fields.get('x-source-language') ?? '', source),
    targetLocale: exact(fields.get('language') ?? '', target),
    posts,
  }
}

function exact(locale: string, tag: string): string {
  return locale === '' || gettextLocale(tag) === locale ? tag : bcp47Tag(locale)
}

function readPosts(fields: ReadonlyMap<string, string>): Map<string, string | null> {
  const prefix = POST.toLowerCase()
  const posts = [...fields].filter(([key]) => key.startsWith(prefix))
  const numbered = posts.map(([key, value]) => ({ number: Number(key.slice(prefix.length)), value }))
  return new Map(
    numbered
      .sort((a, b) => a.number - b.number)
      .flatMap(({ value }) => {
        const [, blob = '', path = ''] = /^(\S+) (.+)$/.exec(value) ?? []
        return path === ''
          ? []
          : [[path, /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(blob) ? blob : null] as const]
      }),
  )
}
