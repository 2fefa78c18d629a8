import type { Change, DiffReport, SourceDiff } from '../../src/freshness/types.ts'
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
