import * as fc from 'fast-check'
import type { ExchangeFile, Inline, Unit } from '../../src/exchange/types.ts'

/** One unit; what is not given is that of a paragraph nobody has translated. */
export function unitOf(given: Partial<Unit> = {}): Unit {
  const common = { id: 'abcdefghij', source: ['Hello'], target: null, state: 'untranslated' } as const
  return { ...common, kind: 'paragraph', notes: [], exported: null, ...given }
}

/** One file of a post. */
export function fileOf(units: readonly Unit[], given: Partial<ExchangeFile> = {}): ExchangeFile {
  return {
    original: 'posts/hello.md',
    sourceLocale: 'en',
    targetLocale: 'ko',
    blob: '3b18e512dba79e4c8300dd08aeb37f8e728b8dad',
    units,
    ...given,
  }
}

/** Words with everything that formats stumble over. */
const words = fc
  .array(
    fc.constantFrom(
      'word',
      ' ',
      '  ',
      '\n',
      '\r',
      '\r\n',
      '\t',
      '\u00A0',
      '\u200F',
      '\u202E',
      '\u2028',
      '\u0085',
      '\uFEFF',
      '😀',
      '漢字',
      '\uFFFC',
      '\uFFFD',
      '&',
      '&amp;',
      '<',
      '>',
      ']]>',
      '<![CDATA[',
      '<!--',
      '"',
      "'",
      '\\',
      '\\n',
      '%s',
      '#',
      '<1>',
      '</1>',
      '<2/>',
      '<t1/>',
      '__proto__',
      'constructor',
      '`',
      'e\u0301',
    ),
    { minLength: 1, maxLength: 8 },
  )
  .map(parts => parts.join(''))

/** Texts without two strings beside each other. */
export const inlines: fc.Arbitrary<Inline[]> = fc.letrec<{ text: Inline[]; piece: Inline }>(tie => ({
  text: fc
    .array(tie('piece'), { maxLength: 4 })
    .map(pieces =>
      pieces.filter((piece, i) => typeof piece !== 'string' || typeof pieces[i - 1] !== 'string'),
    ),
  piece: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    words,
    fc.record({
      type: fc.constant('x' as const),
      id: fc.constantFrom('1', '2', '13', 't1'),
      content: fc.constant([]),
    }),
    fc.record({
      type: fc.constant('g' as const),
      id: fc.constantFrom('3', '4', 't2'),
      content: tie('text'),
    }),
  ),
})).text

const filled = inlines.filter(pieces => pieces.length > 0)
/** Notes are one line each. */
const note = words.map(text => text.replaceAll(/\s+/g, ' ').trim()).filter(text => text !== '')

const unit = (id: string): fc.Arbitrary<Unit> =>
  fc
    .record({
      source: filled,
      target: fc.option(filled),
      state: fc.constantFrom('fuzzy', 'translated', 'approved'),
      kind: fc.constantFrom('heading', 'list-item', 'front-matter', 'other'),
      notes: fc.array(note, { maxLength: 3 }),
      remarks: fc.array(note, { maxLength: 2 }),
      previous: fc.option(filled),
      exported: fc.constantFrom(null, '', '0123456789abcdef'),
    })
    .map(({ remarks, previous, target, state, ...rest }) => ({
      id,
      ...rest,
      target,
      state: target === null ? 'untranslated' : state,
      ...(remarks.length === 0 ? {} : { remarks }),
      ...(previous === null || target === null || state !== 'fuzzy' ? {} : { previous }),
    }))

/** Files of several posts with any texts. */
export const exchangeFiles: fc.Arbitrary<ExchangeFile[]> = fc
  .array(
    fc.record({
      original: fc.constantFrom('a.md', 'posts/b c.md', 'posts/d:12.md', 'ä/漢.md', "e'<&>.md"),
      blob: fc.constantFrom(null, '3b18e512dba79e4c8300dd08aeb37f8e728b8dad'),
      ids: fc.uniqueArray(fc.stringMatching(/^[a-z][\w.-]{0,10}$/), { maxLength: 4 }),
    }),
    { minLength: 1, maxLength: 3 },
  )
  .chain(posts =>
    fc.tuple(
      ...posts.map(({ original, blob, ids }, i) =>
        fc
          .tuple(...ids.map(id => unit(`${id}-${i}`)))
          .map(units => fileOf(units, { original: `${i}/${original}`, blob, targetLocale: 'zh-CN' })),
      ),
    ),
  )
