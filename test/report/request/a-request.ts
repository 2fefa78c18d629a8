import { changeKey } from '../../../src/freshness/change-key.ts'
import type { RequestChange, RequestPost, TranslationRequest } from '../../../src/report/request/request.ts'
import { aLocatedDiff } from '../../support/diff-report.ts'
import { counts } from '../../support/status-report.ts'

const POST = 'content/posts/interrupts/index.md'
const BEFORE = '6bd1ea6379aa5d1b7e3d7f1b3b6a0d1c2e3f4a5b'
export const BASE = '81d4f49f00000000000000000000000000000001'

/** The changes of a source with their keys, and their places in the translation into a locale. */
function someChanges(locale: string): RequestChange[] {
  const { changes, translations } = aLocatedDiff([locale])
  return changes.map((change, at) => ({
    key: changeKey(POST, change),
    change,
    place: translations[0]?.targets?.[at] ?? null,
  }))
}

/** A post with two segments for a translator, one change carried over, and a segment in the source language. */
export function aPost(locale: string, some: Partial<RequestPost> = {}): RequestPost {
  const source = some.source ?? POST
  const changes = someChanges(locale)
  return {
    source,
    target: source.replace(/\.md$/, `.${locale}.md`),
    title: 'Hardware Interrupts',
    isNew: false,
    basis: { before: BEFORE, after: BASE },
    counts: counts({ substantive: 3, mechanical: 1, cosmetic: 2 }),
    carried: changes.filter(({ change }) => change.label === 'mechanical'),
    translated: 2,
    work: changes.filter(({ change }) => change.label === 'substantive'),
    untranslated: [{ line: 150, text: 'Licensed under the terms of the MIT licence.' }],
    translators: ['ada', 'Grace Hopper'],
    ...some,
  }
}

/** A pull request for a locale, with a post that has work and one that is finished. */
export function aRequest(locale: string, some: Partial<TranslationRequest> = {}): TranslationRequest {
  const finished = aPost(locale, {
    source: 'content/posts/paging.md',
    title: 'Paging',
    isNew: true,
    basis: { before: null, after: BASE },
    counts: counts({}),
    carried: [],
    work: [],
    untranslated: [],
    translators: [],
  })
  return {
    kind: 'pull-request',
    sourceLocale: 'en',
    locale,
    post: null,
    base: BASE,
    head: 'c0ffee0000000000000000000000000000000002',
    posts: [aPost(locale), finished],
    queued: ['content/posts/async.md'],
    conflicts: [],
    repository: 'https://github.com/evergloss/blog',
    branch: `translate/${locale}`,
    crowdin: 'https://crowdin.com/project/blog',
    ...some,
  }
}
