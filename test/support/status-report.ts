import type {
  Change,
  Counts,
  LocaleStatus,
  State,
  StatusReport,
  TranslationStatus,
} from '../../src/freshness/types.ts'

/** Counts of a source with 42 segments; what is given is taken from the unchanged ones. */
export function counts(some: Partial<Omit<Counts, 'total' | 'unchanged'>> = {}): Counts {
  const none = { cosmetic: 0, mechanical: 0, substantive: 0, added: 0, removed: 0, moved: 0, signedOff: 0 }
  const all = { ...none, ...some }
  const changed = all.cosmetic + all.mechanical + all.substantive + all.added + all.signedOff
  return { ...all, total: 42, unchanged: 42 - changed }
}

const HEAD = '81d4f49f153eb5f390681f5c13018dd2aa6be0b1'
const BASIS = '6bd1ea6379aa5d1b7e3d7f1b3b6a0d1c2e3f4a5b'

/** One translation of a post, based on a commit where the source had the same path, unless told otherwise. */
export function aTranslation(some: Partial<TranslationStatus> = {}): TranslationStatus {
  const source = some.source ?? 'content/posts/interrupts/index.md'
  const locale = some.locale ?? 'ja'
  return {
    source,
    target: source.replace(/\.md$/, `.${locale}.md`),
    locale,
    state: 'fresh',
    basis: { commit: BASIS, path: source, from: 'front-matter', recorded: BASIS, problem: null },
    segments: counts(),
    ...some,
  }
}

/** One edited paragraph whose number changed. */
export function aChange(some: Partial<Change> = {}): Change {
  const text =
    'The timer fires 18 times a second, unless the divisor of the channel is set to another value first.'
  return {
    kind: 'edited',
    moved: false,
    label: 'substantive',
    reasons: [{ code: 'numberChanged', before: '18', after: '19' }],
    segment: 'paragraph',
    headings: ['Hardware Interrupts', 'Configuring the Timer'],
    before: { segments: 1, text, range: { start: 900, end: 900 + text.length }, lines: [41, 41] },
    after: {
      segments: 1,
      text: text.replace('18', '19'),
      range: { start: 912, end: 912 + text.length },
      lines: [43, 44],
    },
    ...some,
  }
}

/** A report over translations, its locales added up from them. */
export function aReport(
  translations: readonly TranslationStatus[],
  some: Partial<StatusReport> = {},
): StatusReport {
  const locales = [...new Set(translations.map(({ locale }) => locale))].sort()
  return {
    tool: { name: 'evergloss', version: '0.1.0' },
    parser: { name: 'satteri', version: '0.10.5' },
    commit: HEAD,
    worktree: true,
    sourceLocale: 'en',
    basisFields: ['extra.translation_based_on_commit', 'default_lang_commit'],
    basisField: 'extra.translation_based_on_commit',
    locales: locales.map(locale => localeStatus(locale, translations)),
    translations,
    findings: [],
    ...some,
  }
}

function localeStatus(locale: string, all: readonly TranslationStatus[]): LocaleStatus {
  const own = all.filter(translation => translation.locale === locale)
  const posts: Record<State, number> = { fresh: 0, due: 0, stale: 0, missing: 0, unknown: 0, obsolete: 0 }
  for (const { state } of own) posts[state] += 1
  const compared = own.flatMap(translation => translation.segments ?? [])
  const segments = compared.reduce(added, zero)
  const uncompared = own.filter(({ segments, state }) => segments === null && state !== 'obsolete').length
  return {
    locale,
    posts,
    segments,
    good: (segments.unchanged + segments.cosmetic) / Math.max(1, segments.total + 42 * uncompared),
  }
}

const zero = {
  total: 0,
  unchanged: 0,
  cosmetic: 0,
  mechanical: 0,
  substantive: 0,
  added: 0,
  removed: 0,
  moved: 0,
  signedOff: 0,
}

function added(a: Counts, b: Counts): Counts {
  return {
    total: a.total + b.total,
    unchanged: a.unchanged + b.unchanged,
    cosmetic: a.cosmetic + b.cosmetic,
    mechanical: a.mechanical + b.mechanical,
    substantive: a.substantive + b.substantive,
    added: a.added + b.added,
    removed: a.removed + b.removed,
    moved: a.moved + b.moved,
    signedOff: a.signedOff + b.signedOff,
  }
}

/** One of everything: states, problems of a basis, renamed, long, Japanese and Arabic paths, changes, a finding. */
export function someReport(): StatusReport {
  const long =
    'content/posts/2024/a-freestanding-binary/with-a-name-that-takes-more-than-eighty-cells/index.md'
  const lost = {
    commit: null,
    path: null,
    from: 'front-matter',
    recorded: 'deadbeef',
    problem: 'unknown-commit',
  } as const
  const renamed = {
    commit: BASIS,
    path: 'first-edition/posts/10-interrupts.md',
    from: 'front-matter',
    recorded: BASIS,
    problem: null,
  } as const
  const changes = [
    aChange(),
    aChange({ kind: 'added', before: null, reasons: [{ code: 'segmentAdded' }], segment: 'list-item' }),
    aChange({
      kind: 'removed',
      after: null,
      reasons: [{ code: 'segmentRemoved' }],
      segment: 'heading',
      headings: [],
    }),
    aChange({
      label: 'cosmetic',
      moved: true,
      reasons: [{ code: 'punctuation', before: 'second,', after: 'second;' }],
    }),
  ]
  return aReport(
    [
      aTranslation({
        state: 'stale',
        segments: counts({ substantive: 3, added: 1, removed: 2, cosmetic: 12, moved: 1 }),
        changes,
      }),
      aTranslation({ locale: 'ko', state: 'missing', segments: null, basis: null }),
      aTranslation({ locale: 'pt-BR', state: 'unknown', segments: null, basis: lost }),
      aTranslation({
        locale: 'zh-CN',
        state: 'due',
        segments: counts({ mechanical: 2, signedOff: 1 }),
        basis: renamed,
      }),
      aTranslation({ source: long }),
      aTranslation({ source: long, locale: 'ko', state: 'missing', segments: null, basis: null }),
      aTranslation({ source: long, locale: 'pt-BR', state: 'missing', segments: null, basis: null }),
      aTranslation({
        source: 'content/記事/割り込み/はじめての割り込みハンドラーを書いてみよう-タイマーと例外の扱い方.md',
      }),
      aTranslation({
        source: 'content/مقالات/المقاطعات/مقدمة.md',
        locale: 'ar',
        state: 'unknown',
        segments: null,
        basis: { ...lost, recorded: null, from: null, problem: 'none' },
      }),
    ],
    {
      findings: [
        {
          code: 'segment:isDirectory',
          severity: 'warning',
          params: { path: 'content/posts.md' },
          path: 'content/posts.md',
          line: 3,
        },
      ],
    },
  )
}
