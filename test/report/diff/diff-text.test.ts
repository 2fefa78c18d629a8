import stringWidth from 'string-width'
import { describe, expect, it } from 'vitest'
import type { ChangeTarget } from '../../../src/freshness/types.ts'
import { UI_LOCALES, type UiLocale } from '../../../src/i18n/choose-locale.ts'
import { formatDiffText } from '../../../src/report/diff/diff-text.ts'
import {
  aDiffOfCommits,
  aDiffReport,
  aLocatedDiff,
  anEdit,
  aPlace,
  aSide,
  aSourceDiff,
  noPlace,
  someFates,
  someSources,
} from '../../support/diff-report.ts'
import { aChange, aTranslation } from '../../support/status-report.ts'
import { words } from '../../support/words.ts'

const t = await words('en')
const options = {
  t,
  paint: (_: string, text: string): string => text,
  columns: 80,
  all: false,
  explain: false,
  context: 8,
}
const uncompared = [
  aTranslation({ locale: 'ar', state: 'missing', segments: null, basis: null }),
  aTranslation({ locale: 'es', state: 'unknown', segments: null }),
]
const everything = aDiffReport([...someSources(), ...someFates()], {
  uncompared,
  findings: [{ code: 'project:notUtf8', severity: 'error', params: { path: 'content/unreadable.md' } }],
})
const gone = (text: string, line: number): ReturnType<typeof aChange> =>
  aChange({ kind: 'removed', before: aSide(text, line), after: null })
const ofOne = (before: string, after: string, some: Partial<typeof options> = {}): string[] =>
  formatDiffText(aDiffReport([aSourceDiff([anEdit(before, after)])]), { ...options, ...some }).split('\n')

describe('formatDiffText', () => {
  it.each([
    ['bases', everything, {}],
    ['bases-narrow', everything, { columns: 40 }],
    ['bases-wide', everything, { columns: 140 }],
    ['bases-all', everything, { all: true }],
    ['bases-explained', everything, { explain: true }],
    ['commits', aDiffOfCommits([...someSources(), ...someFates()]), {}],
  ])('reads well: %s', async (name, report, some) => {
    await expect(formatDiffText(report, { ...options, ...some })).toMatchFileSnapshot(`diff-text/${name}.txt`)
  })

  it.each(UI_LOCALES)('reads well in %s', async locale => {
    const text = formatDiffText(everything, { ...options, t: await words(locale) })
    await expect(text).toMatchFileSnapshot(`diff-text/${locale}.txt`)
  })

  it.each([30, 40, 80, 140])('keeps every line within %d cells, in every language', async columns => {
    for (const locale of UI_LOCALES) {
      const some = { t: await words(locale), columns, all: true, explain: true }
      const wide = formatDiffText(everything, { ...options, ...some })
        .split('\n')
        // Only what is one word for a reader or a terminal may be wider
        .filter(line => stringWidth(line) > columns && !/^ *(?:[§·]|\S+$|.*https:)/.test(line))
      expect([locale, ...wide]).toEqual([locale])
    }
  })

  it('names translations of one basis once', () => {
    expect(ofOne('a b', 'a c').slice(0, 5)).toEqual([
      '1 segment changed in 1 post since 3 translations were made: 1 for a translator',
      '',
      'content/posts/interrupts/index.md',
      '  ja, ko · basis 6bd1ea63 · stale',
      '  zh-CN · basis 7bd1ea63 · stale',
    ])
  })

  it('counts a segment once that changed since several bases, by what needs most', () => {
    const later = aSourceDiff([anEdit('a b', 'a, c', { label: 'cosmetic' }), gone('x', 3)])
    const earlier = aSourceDiff([anEdit('a d', 'a, c'), gone('x', 9), gone('y', 12)])
    const elsewhere = aSourceDiff([anEdit('a b', 'a, c')], { source: 'other.md' })
    const [line] = formatDiffText(aDiffReport([later, earlier, elsewhere]), options).split('\n\n')
    expect(line?.replaceAll('\n', ' ')).toBe(
      '4 segments changed in 2 posts since 9 translations were made: 4 for a translator',
    )
  })

  it('keeps words of context round a change, and says where it left some out', () => {
    const filler = 'and so it goes on for quite a while '.repeat(5)
    const text = `It began well, ${filler}until the old one came; ${filler}then it ended.`
    expect(ofOne(text, text.replace('old', 'new'), { context: 2 }).at(-2)).toBe(
      '    … until the [-old-]{+new+} one came …',
    )
    expect(ofOne(text, text.replace('old', 'new'), { context: 1000 }).join(' ')).not.toContain('…')
  })

  it('cuts a long passage that came as a whole, unless all is wanted', () => {
    const long = Array.from({ length: 200 }, (_, i) => `word${i}`).join(' ')
    const change = aChange({
      kind: 'added',
      before: null,
      after: aSide(long),
      reasons: [{ code: 'segmentAdded' }],
    })
    const shown = (all: boolean): string =>
      formatDiffText(aDiffReport([aSourceDiff([change])]), { ...options, all })
    expect(shown(false)).toMatch(/word39 … word180 word181/)
    expect(shown(true)).toContain('word100')
  })

  it('marks changes without colours, and colours them where there are', () => {
    const paint = (meaning: string, text: string): string => `<${meaning}>${text}</>`
    const text = formatDiffText(aDiffReport([aSourceDiff([anEdit('It is slow', 'It is fast')])]), {
      ...options,
      paint,
    })
    expect(text).toContain('It is <before>[-slow-]</><after>{+fast+}</>')
    expect(text).toContain('<quiet>content/posts/interrupts/index.md:43</> · <bad>substantive</> · paragraph')
  })

  it('shows nothing of a text where only white space changed', () => {
    const change = anEdit('one\ntwo', 'one two', { reasons: [{ code: 'whiteSpace' }] })
    const lines = formatDiffText(aDiffReport([aSourceDiff([change])]), options).split('\n')
    expect(lines.slice(-2)).toEqual(['    only white space or line breaks changed', ''])
  })

  it('makes an invisible change visible', () => {
    expect(ofOne('a zero\u200bwidth b', 'a zerowidth b').at(-2)).toContain(
      String.raw`[-zero\u200bwidth-]{+zerowidth+}`,
    )
  })

  it('sends nothing to the terminal that could steer it', () => {
    const evil = '\u001b[2Jevil\r\n\u202e\u009b.md'
    const change = anEdit(`It was ${evil}`, `It is ${evil} \u2066now`, { headings: [evil] })
    const code = anEdit(`a\u001b[1m\t\u202e\nb`, `a\u001b[0m\t\u202e\nb`, { segment: 'code' })
    const source = aSourceDiff([change, code], { source: evil, from: `old${evil}` })
    const report = aDiffOfCommits([source], { older: { name: evil, commit: null } })
    const text = formatDiffText(report, { ...options, all: true })
    expect(text.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/u)
    expect(text).toContain(String.raw`\x1b[2Jevil \u202e\x9b.md`)
  })

  it('is quick with a passage of a megabyte', () => {
    const long = (name: string): string =>
      Array.from({ length: 50_000 }, (_, i) => `${name}${i}abcdefghijkl`).join(' ')
    const text = ofOne(long('a'), long('b')).join('\n')
    expect(text.length).toBeLessThan(5000)
  })
})

describe('the places of changes in translations', () => {
  const located = aDiffReport([aLocatedDiff()])
  type Some = { locale?: UiLocale; columns?: number; all?: boolean }

  it.each([
    ['places', located, {}],
    ['places-narrow', located, { columns: 40 }],
    ['places-wide', located, { columns: 120 }],
    ['places-all', located, { all: true }],
    ['places-ko', aDiffReport([aLocatedDiff(['ko'])]), { locale: 'ko' }],
    ['places-ja', aDiffReport([aLocatedDiff(['ja'])]), { locale: 'ja' }],
    ['places-fa', aDiffReport([aLocatedDiff(['fa'])]), { all: true }],
    ['places-zh-CN', aDiffReport([aLocatedDiff(['zh-CN'])]), { locale: 'zh-CN' }],
  ] as const)('read well: %s', async (name, report, { locale = 'en', ...some }: Some) => {
    const text = formatDiffText(report, { ...options, t: await words(locale), ...some })
    await expect(text).toMatchFileSnapshot(`diff-text/${name}.txt`)
  })

  it.each([30, 40, 80, 120])('stay within %d cells, in every language', async columns => {
    for (const locale of UI_LOCALES)
      for (const report of [located, aDiffReport([aLocatedDiff(['ja'])])]) {
        const some = { t: await words(locale), columns, all: true }
        const wide = formatDiffText(report, { ...options, ...some })
          .split('\n')
          .filter(line => stringWidth(line) > columns && !/^ *(?:→ |[a-zA-Z-]+ +)?\S+$|https:/.test(line))
        expect([locale, ...wide]).toEqual([locale])
      }
  })
})

describe('what is told of translations as a whole', () => {
  const done = noPlace(null, { state: 'already' })
  const edits = (count: number): ReturnType<typeof anEdit>[] =>
    Array.from({ length: count }, (_, i) => anEdit(`It was ${i}`, `It is ${i}`))
  const told = (places: readonly ChangeTarget[] | null): string => {
    const [source] = [aSourceDiff(edits(places?.length ?? 4))]
    const translations = source.translations.map(one => ({ ...one, targets: places }))
    return formatDiffText(aDiffReport([{ ...source, translations }]), { ...options, columns: 200 })
  }

  it('is that they are ahead of their basis, where most changes are there already', () => {
    const ahead =
      '  Most of these changes are there already in ja, ko, zh-CN: the recorded basis may be too old. '
    expect(told([done, done, done, aPlace('a', 1), aPlace('a', 2), aPlace('a', 3)])).toContain(ahead)
    expect(told([done, done, done, ...edits(4).map((_, i) => aPlace('a', i + 1))])).not.toContain('too old')
    expect(told([done, done])).not.toContain('too old')
  })

  it('is that something was never translated, also where the source is as it was', () => {
    const [source] = [aSourceDiff([])]
    const translations = source.translations.map(one => ({ ...one, untranslated: [aSide('As it was', 7)] }))
    expect(formatDiffText(aDiffReport([{ ...source, translations }]), options)).toMatchInlineSnapshot(`
      "3 translations are compared with their sources: no change since they were made
      is open.

      content/posts/interrupts/index.md
        ja, ko · basis 6bd1ea63 · stale
        zh-CN · basis 7bd1ea63 · stale
        No segment changed.

        3 segments are left in the source language
          ja     index.ja.md:7     As it was
          ko     index.ko.md:7     As it was
          zh-CN  index.zh-CN.md:7  As it was
      "
    `)
  })

  it('is that they cannot be read', () => {
    expect(told(null)).toContain(
      '  The text of content/posts/interrupts/index.ko.md cannot be read, so no place in it is shown.\n',
    )
  })
})

describe('what there is to say of nothing', () => {
  const line = (report: Parameters<typeof formatDiffText>[0]): string =>
    formatDiffText(report, { ...options, columns: 200 })
      .split('\n')
      .filter(Boolean)
      .slice(-2)
      .join(' | ')
  const version = (name: string, commit: string | null): { name: string; commit: string | null } => ({
    name,
    commit,
  })

  it('is that nothing changed', () => {
    expect(line(aDiffReport([aSourceDiff([])]))).toBe(
      '3 translations are compared with their sources: no change since they were made is open.',
    )
    expect(line(aDiffOfCommits([]))).toBe(
      'v1.0 (6bd1ea63) → 81d4f49f153eb5f390681f5c13018dd2aa6be0b1 | No source differs between the two commits.',
    )
    const same = version('HEAD', '6bd1ea6379aa5d1b7e3d7f1b3b6a0d1c2e3f4a5b')
    expect(line(aDiffOfCommits([], { older: same, newer: same }))).toContain(
      'Both names stand for the commit 6bd1ea63: nothing to compare.',
    )
    expect(line(aDiffOfCommits([aSourceDiff([])]))).toContain('1 post differs, but no segment of it changed.')
    const files = { compared: 'files', older: version('a.md', null), newer: version('b.md', null) } as const
    expect(line(aDiffOfCommits([], files))).toBe('a.md → b.md | The two files are the same, byte for byte.')
    expect(line(aDiffOfCommits([aSourceDiff([])], files))).toContain(
      'No segment differs. What differs between the two files is not translated',
    )
  })

  it('is that there is nothing to compare', () => {
    expect(line(aDiffReport([], { uncompared }))).toBe(
      '2 translations were asked for, and none has anything to be compared with. | Not compared: 1 missing, 1 unknown. Of the translations that are there, `translate status --posts` says why.',
    )
    expect(line(aDiffReport([], { uncompared: uncompared.slice(0, 1) }))).toMatch(
      /Not compared: 1 missing\.$/,
    )
    expect(line(aDiffReport([]))).toContain('There are posts here, but no translation of any of them')
  })
})
