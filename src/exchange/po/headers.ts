import type { ExchangeFile } from '../types.ts'
import { gettextLocale } from './gettext-locale.ts'

/**
 * Header fields of a PO file: those that `msgfmt --check` asks for (the date is always the same, editors set their own), the locale
 * as BCP 47 has it beside gettext's form, and each post with the blob of its source.
 */
export function headersFor(files: readonly ExchangeFile[]): Record<string, string> {
  const { sourceLocale = '', targetLocale = '' } = files[0] ?? {}
  const posts = files.map(({ blob, original }, i) => [`${POST}${i + 1}`, `${blob ?? '-'} ${original}`])
  return {
    'Project-Id-Version': 'Evergloss',
    'PO-Revision-Date': '1970-01-01 00:00+0000',
    'Last-Translator': '',
    'Language-Team': '',
    Language: gettextLocale(targetLocale),
    'MIME-Version': '1.0',
    'Content-Type': 'text/plain; charset=UTF-8',
    'Content-Transfer-Encoding': '8bit',
    'X-Source-Language': gettextLocale(sourceLocale),
    ...(targetLocale === '' ? {} : { [LOCALES]: `${sourceLocale} ${targetLocale}` }),
    ...Object.fromEntries(posts),
  }
}

/** Prefix of the field that names a post. */
export const POST = 'X-Evergloss-Post-'
/** Source and target locale as BCP 47 has them. */
export const LOCALES = 'X-Evergloss-Locales'
