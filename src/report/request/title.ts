import { createHash } from 'node:crypto'
import { canonicalLocale } from '../../freshness/locales.ts'
import type { Words } from '../words.ts'
import type { TranslationRequest } from './request.ts'
import { subjectWords } from './subject-words.ts'

/** UTF-16 units of a post's title that are told; GitHub takes 256 characters in all. */
const TITLE = 100

/** `[ko] Update the Korean translation of 3 posts`: the title of a request in the source language, on one line of at most 200 UTF-16 units. */
export function formatTitle(request: TranslationRequest, t: Words): string {
  return `[${request.locale}] ${subjectWords(request, t, TITLE)}`
}

/** Hex digits that stand for a title. */
export function digestOfTitle(title: string): string {
  return createHash('sha256').update(title).digest('hex').slice(0, 8)
}

/** The locale that a title begins with, as `formatTitle` writes it; null for any other title. */
export function parseTitle(title: string): { readonly locale: string } | null {
  const [, locale = ''] = /^\[([A-Za-z\d-]+)\] /.exec(title) ?? []
  return canonicalLocale(locale) === locale ? { locale } : null
}
