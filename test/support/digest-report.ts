import type { DigestChange, DigestReport } from '../../src/report/digest/digest-report.ts'

const COMMIT = '81d4f49f153eb5f390681f5c13018dd2aa6be0b1'

/** A digest of a month in which these changes landed. */
export function aDigest(some: Partial<DigestReport> = {}): DigestReport {
  return {
    tool: { name: 'evergloss', version: '0.1.0' },
    commit: COMMIT,
    repository: 'https://github.com/teahouse/blog',
    since: '2024-03-01',
    until: '2024-03-31',
    changes: [],
    others: 0,
    contributors: [],
    open: { asked: false, why: 'no-token' },
    findings: [],
    ...some,
  }
}

/** A request of @linus that touched nothing yet. */
export function aChange(some: Partial<DigestChange>): DigestChange {
  return {
    how: 'merge',
    number: 7,
    title: 'Fix typos',
    url: 'https://github.com/teahouse/blog/pull/7',
    landed: '2024-03-01T00:00:00.000Z',
    commits: [COMMIT],
    by: [{ login: 'linus', name: 'Linus' }],
    kind: null,
    sources: [],
    translations: [],
    ...some,
  }
}

type Counts = NonNullable<DigestChange['sources'][number]['counts']>

/** A source that was edited so. */
export function edited(title: string, counts: Partial<Counts> = {}): DigestChange['sources'][number] {
  const none = { cosmetic: 0, mechanical: 0, substantive: 0, added: 0, removed: 0 }
  return { source: `content/${title}.md`, title, what: 'edited', counts: { ...none, ...counts } }
}

/** A translation of a post that is new, or was updated or removed. */
export function translated(
  locale: string,
  title: string,
  what: DigestChange['translations'][number]['what'] = 'new',
): DigestChange['translations'][number] {
  return { locale, source: `content/${title}.md`, target: `content/${title}.${locale}.md`, title, what }
}

/** Every sentence that there is, people with and without accounts, addresses and titles missing. */
export function aBusyMonth(): DigestReport {
  const grace = { login: null, name: 'Grace Hopper' }
  const yuki = { login: 'yuki', name: 'Yukihiro' }
  return aDigest({
    changes: [
      aChange({ kind: 'cosmetic', sources: ['Tea', 'Kettle', 'Cups', 'Milk'].map(title => edited(title)) }),
      aChange({
        number: 8,
        title: null,
        by: [grace, yuki],
        url: 'https://github.com/teahouse/blog/pull/8',
        kind: 'substantive',
        sources: [
          edited('Tea', { cosmetic: 3, substantive: 1 }),
          { source: 'content/sugar.md', title: 'Sugar', what: 'added', counts: null },
        ],
        translations: [translated('ja', 'Tea'), translated('ko', 'Tea', 'updated')],
      }),
      aChange({ number: 9, url: null, by: [], kind: 'mechanical', sources: [edited('Tea')] }),
      aChange({
        how: 'commits',
        number: null,
        title: null,
        url: null,
        by: [grace],
        kind: 'markup',
        sources: [
          edited('Cups'),
          { source: 'content/old.md', title: 'Old', what: 'removed', counts: null },
          { source: 'content/mugs.md', title: 'Mugs', what: 'renamed', counts: null },
        ],
        translations: [translated('de', 'Old', 'removed')],
      }),
      aChange({
        number: 10,
        url: null,
        title: 'Unreadable',
        kind: 'unknown',
        sources: [edited('Tea'), edited('Cups')],
      }),
      aChange({
        number: 11,
        title: 'Many languages',
        url: 'https://github.com/teahouse/blog/pull/11',
        by: [yuki],
        translations: ['ja', 'ko', 'zh-CN'].map(locale => translated(locale, 'Kettle')),
      }),
    ],
    contributors: [{ login: 'linus', name: 'Linus' }, grace, yuki],
    open: {
      asked: true,
      requests: [
        {
          number: 21,
          title: 'Translate tea',
          url: 'https://github.com/teahouse/blog/pull/21',
          author: 'lin',
          locales: ['zh-CN'],
        },
        {
          number: 22,
          title: '차',
          url: 'https://github.com/teahouse/blog/pull/22',
          author: 'kim',
          locales: ['ko'],
        },
      ],
    },
  })
}
