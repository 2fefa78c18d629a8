import type {
  Change,
  ChangeTarget,
  DiffReport,
  SourceDiff,
  TranslationStatus,
} from '../../src/freshness/types.ts'
import { aChange, aReport, aTranslation, counts } from './status-report.ts'

const POST = 'content/posts/interrupts/index.md'
const OLDER = '6bd1ea6379aa5d1b7e3d7f1b3b6a0d1c2e3f4a5b'

/** A side of a change at a line. */
export function aSide(text: string, line = 1): NonNullable<Change['after']> {
  return { segments: 1, text, range: { start: 0, end: text.length }, lines: [line, line] }
}

/** An edit of a paragraph from one text to another. */
export function anEdit(before: string, after: string, some: Partial<Change> = {}): Change {
  return aChange({ before: aSide(before, 41), after: aSide(after, 43), ...some })
}

/** One source with its translations into Japanese, Korean and Chinese, the last from another commit. */
export function aSourceDiff(changes: readonly Change[], some: Partial<SourceDiff> = {}): SourceDiff {
  const source = some.source ?? POST
  const other = { commit: `7${OLDER.slice(1)}`, path: source, from: 'front-matter', problem: null } as const
  const translations = [
    aTranslation({ source, state: 'stale' }),
    aTranslation({ source, locale: 'ko', state: 'stale' }),
    aTranslation({ source, locale: 'zh-CN', state: 'stale', basis: { ...other, recorded: other.commit } }),
  ]
  return {
    kind: 'edited',
    source,
    from: source,
    translations: translations.map(({ target, locale, state, basis }) => ({ target, locale, state, basis })),
    segments: counts({ substantive: changes.length }),
    changes,
    ...some,
  }
}

/** A report on sources, compared with the bases of their translations. */
export function aDiffReport(sources: readonly SourceDiff[], some: Partial<DiffReport> = {}): DiffReport {
  const { tool, parser, commit } = aReport([])
  return {
    tool,
    parser,
    compared: 'bases',
    older: null,
    newer: null,
    commit,
    worktree: true,
    sources,
    uncompared: [],
    findings: [],
    ...some,
  }
}

/** The same sources, between two commits: no translation plays a part. */
export function aDiffOfCommits(sources: readonly SourceDiff[], some: Partial<DiffReport> = {}): DiffReport {
  const { commit } = aReport([])
  return aDiffReport(
    sources.map(source => ({ ...source, translations: [] })),
    {
      compared: 'commits',
      older: { name: 'v1.0', commit: OLDER },
      newer: { name: commit, commit },
      worktree: false,
      ...some,
    },
  )
}

const CODE = ['fn main() {', '    let rate = 18; // Hz', '    start(rate);', '    loop {}', '}'].join('\n')

/** One of everything: labels, kinds, code, cells, splits, sections, renames, posts that came and went, a finding. */
export function someSources(): SourceDiff[] {
  const headings = ['Hardware Interrupts', 'The `timer`']
  return [
    aSourceDiff([
      anEdit('Interrupts', 'Hardware interrupts', { segment: 'front-matter', headings: [] }),
      aChange(),
      anEdit(
        'See [the 2018 edition](https://example.org/2018).',
        'See [the 2024 edition](https://example.org/2024).',
        {
          label: 'mechanical',
          reasons: [
            { code: 'linkChanged', before: 'https://example.org/2018', after: 'https://example.org/2024' },
          ],
        },
      ),
      anEdit('[book]: https://example.org', '', {
        kind: 'removed',
        label: 'mechanical',
        after: null,
        segment: 'definition',
        reasons: [{ code: 'segmentRemoved' }],
      }),
      anEdit(CODE, CODE.replace('// Hz', '// ticks'), {
        segment: 'code',
        headings,
        reasons: [{ code: 'codeCommentChanged', before: 'Hz', after: 'ticks' }],
      }),
      anEdit('The timer fires. It is fast.', 'The timer fires.\n\nIt is fast.', {
        headings,
        label: 'cosmetic',
        reasons: [{ code: 'segmentsSplit' }],
        after: { ...aSide('The timer fires.\n\nIt is fast.', 50), segments: 2 },
      }),
      anEdit('It is slow. It is loud.', 'It is slow.\n\nIt is silent.', {
        headings,
        reasons: [{ code: 'wordsChanged', before: 'loud', after: 'silent' }],
        after: { ...aSide('It is slow.\n\nIt is silent.', 52), segments: 2 },
      }),
      anEdit('', 'タイマーは一秒間に十九回割り込みを発生させます。', {
        kind: 'added',
        headings,
        before: null,
        reasons: [{ code: 'segmentAdded' }],
      }),
      anEdit('A chapter that was moved away', '', {
        kind: 'removed',
        headings: [],
        segment: 'heading',
        after: null,
        reasons: [{ code: 'segmentRemoved' }],
      }),
    ]),
    aSourceDiff(
      [
        anEdit('So we stop', 'So, we stop', {
          label: 'cosmetic',
          reasons: [{ code: 'punctuation', before: 'So we', after: 'So, we' }],
        }),
      ],
      { source: 'content/posts/paging/index.md', from: 'content/posts/09-paging.md' },
    ),
    aSourceDiff([], { source: 'content/posts/same.md' }),
  ]
}

/** Posts that came, went and could not be read. */
export function someFates(): SourceDiff[] {
  const none = { segments: null }
  return [
    aSourceDiff([], { kind: 'added', source: 'content/new.md', from: null, ...none }),
    aSourceDiff([], { kind: 'removed', source: 'content/old.md', from: 'content/old.md', ...none }),
    aSourceDiff([], { source: 'content/unreadable.md', ...none }),
  ]
}

/** Where a change stands in a translation: at a text for sure, unless told otherwise. */
export function aPlace(text: string, line: number, some: Partial<ChangeTarget> = {}): ChangeTarget {
  const end = line + (text.match(/\n/g)?.length ?? 0)
  return {
    state: 'found',
    confidence: 0.99,
    side: { ...aSide(text, line), lines: [line, end] },
    below: null,
    ...some,
  }
}

/** A place where a translation has nothing. */
export function noPlace(below: number | null, some: Partial<ChangeTarget> = {}): ChangeTarget {
  return { state: 'absent', confidence: 0.95, side: null, below, ...some }
}

const JA =
  'タイマーは、\nチャンネルの除数が先に別の値に設定されていない限り、1 秒間に 18 回（それ以上ではなく）発火します。`APIC` を使うコンピューターでは「ローカル APIC タイマー」も使えます。'
const KO =
  '타이머는 채널의 분주비를 먼저 다른 값으로 설정하지 않는 한 1초에 18번 발생합니다. `APIC`가 있는 컴퓨터에서는 로컬 APIC 타이머도 쓸 수 있습니다.'
const FA =
  'تایمر هر ثانیه ۱۸ بار کار می‌کند، مگر آنکه مقسوم‌علیه کانال پیش از آن روی مقدار دیگری تنظیم شده باشد (PIT).\n\nدر رایانه‌هایی که `APIC` دارند راه دیگری هم هست.'

/** A source whose changes were looked for in four translations, with one of every outcome. */
export function aLocatedDiff(locales: readonly string[] = ['fa', 'ja', 'ko', 'zh-CN']): SourceDiff {
  const [, edit, link, , code] = someSources()[0]?.changes ?? []
  const changes = [
    edit,
    link,
    code,
    anEdit('', 'A clock that never stops is needed.', {
      kind: 'added',
      before: null,
      reasons: [{ code: 'segmentAdded' }],
    }),
    anEdit('The old timer is gone.', '', {
      kind: 'removed',
      after: null,
      reasons: [{ code: 'segmentRemoved' }],
    }),
    anEdit('So we stop', 'So, we stop', { label: 'cosmetic', reasons: [{ code: 'punctuation' }] }),
  ].filter(change => change !== undefined)
  const gone = noPlace(null, { state: 'already' })
  const places: Record<string, ChangeTarget[]> = {
    fa: [aPlace(FA, 40), aPlace('[نسخه](a)', 44), aPlace(CODE, 50), noPlace(0), gone],
    ja: [
      aPlace(JA, 120),
      aPlace('[版](https://example.org/2024)', 124, { state: 'already' }),
      aPlace(CODE, 130, { state: 'already', confidence: 0.6 }),
      noPlace(127),
      aPlace('古いタイマーはもうありません。', 140),
    ],
    ko: [
      aPlace(KO, 118, { confidence: 0.7 }),
      aPlace('[판](a)', 122, { confidence: 0.4 }),
      aPlace(CODE, 128),
      noPlace(125, { confidence: 0.5 }),
      { ...gone, confidence: 0.7 },
    ],
    'zh-CN': [
      aPlace('The timer fires 18 times a second.', 119, { state: 'untranslated' }),
      noPlace(null, { confidence: 0.3 }),
      aPlace(CODE, 131),
      noPlace(null),
      aPlace('The old timer is gone.', 140, { state: 'untranslated', confidence: 0.8 }),
    ],
  }
  const left = { ja: [aSide('Licensed under the terms of the MIT licence.', 150)], ko: [] }
  const source = aSourceDiff(changes)
  return {
    ...source,
    translations: locales.map(locale => ({
      locale,
      target: POST.replace(/\.md$/, `.${locale}.md`),
      state: 'stale' as const,
      basis: source.translations[0]?.basis ?? null,
      targets: [...(places[locale] ?? []), aPlace('止', 142)],
      ...(locale === 'ja' || locale === 'ko' ? { untranslated: left[locale] } : {}),
    })),
  }
}

/** The same translations, each with its own changes, for a report on their status. */
export function someLocated(locales?: readonly string[]): TranslationStatus[] {
  const { source, translations, changes } = aLocatedDiff(locales)
  return translations.map(translation => {
    const left = translation.untranslated?.length ?? 0
    const segments = counts({ substantive: 2, mechanical: 1, added: 1, removed: 1, cosmetic: 1 })
    return {
      source,
      ...translation,
      changes,
      segments: left === 0 ? segments : { ...segments, untranslated: left },
    }
  })
}
