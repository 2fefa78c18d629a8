import stringWidth from 'string-width'
import { describe, expect, it } from 'vitest'
import type { Finding } from '../../../src/document/types.ts'
import type { State } from '../../../src/freshness/types.ts'
import { UI_LOCALES } from '../../../src/i18n/choose-locale.ts'
import { formatStatusText } from '../../../src/report/status/status-text.ts'
import { someLocated } from '../../support/diff-report.ts'
import { aChange, aReport, aTranslation, counts, someReport } from '../../support/status-report.ts'
import { words } from '../../support/words.ts'

const plain = (_: string, text: string): string => text
const t = await words('en')
/** The last paragraph. */
const steps = (text: string): string => text.trimEnd().split('\n\n').at(-1) ?? ''
const options = { t, paint: plain, columns: 80, posts: false, changes: false, explain: false }

describe('formatStatusText', () => {
  it.each([
    ['table', { columns: 80 }],
    ['table-narrow', { columns: 40 }],
    ['posts', { columns: 80, posts: true }],
    ['posts-narrow', { columns: 40, posts: true }],
    ['changes', { columns: 80, changes: true }],
    ['changes-narrow', { columns: 40, changes: true }],
    ['explain', { columns: 80, changes: true, explain: true }],
  ])('reads well: %s', async (name, some) => {
    await expect(formatStatusText(someReport(), { ...options, ...some })).toMatchFileSnapshot(
      `status-text/${name}.txt`,
    )
  })

  it.each(UI_LOCALES)('reads well in %s', async locale => {
    const text = formatStatusText(someReport(), { ...options, t: await words(locale), posts: true })
    await expect(text).toMatchFileSnapshot(`status-text/${locale}.txt`)
  })

  it.each([30, 40, 60, 80, 120])('keeps every line within %d cells, in every language', async columns => {
    for (const locale of UI_LOCALES) {
      const text = formatStatusText(someReport(), {
        ...options,
        t: await words(locale),
        columns,
        changes: true,
        explain: true,
      })
      const wide = text
        .split('\n')
        .filter(line => stringWidth(line) > columns && !/^  (?:translate|git) |^ *\S+$/.test(line))
      expect([locale, ...wide]).toEqual([locale])
    }
  })

  it('lines up the columns of wide characters', async () => {
    const text = formatStatusText(someReport(), { ...options, t: await words('ja') })
    const rows = text.split('\n').filter(line => /\d%/.test(line))
    const ends = rows.map(row => stringWidth(row.slice(0, row.indexOf('%'))))
    expect(new Set(ends).size).toBe(1)
  })

  it('never says so of everything when only some translations were looked at', () => {
    const text = formatStatusText(aReport([aTranslation()]), { ...options, changedOnly: true })
    expect(text).not.toContain('Everything')
    expect(text.replace(/\s+/g, ' ')).toContain(
      'The 1 translation that this branch changes is fresh, by what it says it was made from. `translate guard` tests whether that is true.',
    )
  })

  it('says that nothing is to be done when everything is fresh', () => {
    expect(formatStatusText(aReport([aTranslation()]), options)).toMatchInlineSnapshot(`
      "1 translation of 1 post in 1 locale; source en, work tree at 81d4f49f

      locale  fresh  due  stale  missing  unknown  segments good
      ja          1    -      -        -        -           100%  ████████████████████

      Everything is fresh: nothing to do.
      "
    `)
  })

  it('says what to do when there is no translation and no locale', () => {
    expect(formatStatusText(aReport([]), { ...options, columns: 400 })).toBe(
      'There are posts here, but no translation of any of them, and no locales are configured. Name the wanted ones in the configuration, for instance `locales = ["ja"]`; where there is no configuration yet, run `translate init --locale ja`.\n',
    )
    expect(formatStatusText(aReport([], { worktree: false }), options)).toBe(
      'In commit 81d4f49f there is no translation of any post.\n',
    )
  })

  it.each(UI_LOCALES)(
    'never says that nothing is to be done when something could not be read, in %s',
    async locale => {
      const error = { code: 'project:unreadable', severity: 'error', params: { path: 'a.md' } } as const
      const say = await words(locale)
      const of = (findings: readonly Finding[]): string =>
        formatStatusText(aReport([aTranslation()], { findings }), { ...options, t: say })
      expect(of([error, error])).not.toContain(say('status:next.nothing'))
      expect(of([error, error])).toContain(say('status:next.errors', { count: 2 }))
      expect(of([{ ...error, severity: 'warning' }])).toContain(say('status:next.nothing'))
    },
  )

  it('says what cannot be compared apart from what has no basis, and how to write one', () => {
    const none = { commit: null, path: null, from: null, recorded: null, problem: 'none' } as const
    const unknown = { state: 'unknown', segments: null } as const
    const report = aReport([
      aTranslation({ ...unknown, source: 'posts/it is.md', basis: none }),
      aTranslation({ ...unknown, locale: 'ko' }),
      aTranslation({ ...unknown, locale: 'ar', basis: { ...none, problem: 'unreadable-front-matter' } }),
    ])
    expect(steps(formatStatusText(report, options))).toMatchInlineSnapshot(`
      "1 translation has no usable basis, so nobody can tell whether it is fresh.
        translate status --posts
      Find out by content which version of its source each was made from:
        translate adopt
      Where \`adopt\` is unsure, read the translation: \`translate accept\` it if it fits
      the source as it is, else record its basis by hand.
      2 translations could not be compared; the findings say why."
    `)
    expect(steps(formatStatusText({ ...report, worktree: false }, { ...options, posts: true })))
      .toMatchInlineSnapshot(`
        "1 translation has no usable basis, so nobody can tell whether it is fresh.
        Find out by content which version of its source each was made from:
          translate adopt
        Where \`adopt\` is unsure, read the translation: \`translate accept\` it if it fits
        the source as it is, else record its basis by hand.
        2 translations could not be compared; the findings say why."
      `)
  })

  it('sends what was imported in part to an export of the rest, and not to adopt', () => {
    const basis = { commit: null, path: null, from: null, recorded: null, problem: 'only-segments' } as const
    const report = aReport([
      aTranslation({ state: 'unknown', segments: null, source: 'posts/it is.md', basis }),
    ])
    expect(steps(formatStatusText(report, options))).toBe(
      `1 translation was imported in part, so nobody can tell whether it is fresh.
Export what is missing, have it translated, and import it:
  translate export --stale --output DIR 'posts/it is.md' --locale ja
`.trimEnd(),
    )
  })

  it('says of an empty basis that it is empty', () => {
    const basis = {
      commit: null,
      path: null,
      from: 'front-matter',
      recorded: ' ',
      problem: 'malformed',
    } as const
    const report = aReport([aTranslation({ state: 'unknown', segments: null, basis })])
    expect(formatStatusText(report, { ...options, posts: true })).toContain(
      '  ja  unknown  the basis recorded is empty; write a commit id there\n',
    )
  })

  it('says no share where nothing could be compared, 0% where all is missing', () => {
    const of = (...states: State[]): string =>
      formatStatusText(
        aReport(states.map(state => aTranslation({ state, segments: null, basis: null }))),
        options,
      ).split('\n')[3] ?? ''
    expect(of('unknown')).toMatch(/1 +-$/)
    expect(of('obsolete')).toMatch(/1 +-$/)
    expect(of('missing')).toMatch(/ 0%  ░+$/)
    expect(of('missing', 'unknown')).toMatch(/ 0%  ░+$/)
  })

  it('never advises to remove the translation of a source that may have been renamed', () => {
    const obsolete = aTranslation({ state: 'obsolete', segments: null, basis: null })
    expect(steps(formatStatusText(aReport([obsolete]), options))).toMatchInlineSnapshot(`
      "1 translation has no source under the name that its path gives. If the source
      was renamed, rename the translation too; if it was removed, remove the
      translation."
    `)
  })

  it('says 100% of everything only', () => {
    const almost = aTranslation({
      state: 'stale',
      segments: { ...counts({ substantive: 1 }), total: 1000, unchanged: 999 },
    })
    expect(formatStatusText(aReport([almost]), options)).toContain('  99%  ███████████████████░\n')
  })

  it('has a column for obsolete translations only when there is one', () => {
    const obsolete = aTranslation({ state: 'obsolete', segments: null, basis: null })
    const text = formatStatusText(aReport([obsolete]), { ...options, posts: true })
    expect(text).toContain('unknown  obsolete  segments good')
    expect(text).toContain('  ja  obsolete  content/posts/interrupts/index.ja.md\n')
  })

  it('names the commit of --at', () => {
    expect(formatStatusText(aReport([aTranslation()], { worktree: false }), options)).toContain(
      '; source en, commit 81d4f49f\n',
    )
  })

  it.each([
    ['none', 'no basis is recorded; add `extra.translation_based_on_commit` to its front matter'],
    ['malformed', 'the basis deadbeef is not a commit id of 7 to 64 hex digits'],
    ['unknown-commit', 'the basis deadbeef is not in this repository'],
    ['ambiguous', 'the basis deadbeef fits several objects; write it with more digits'],
    ['not-a-commit', 'the basis deadbeef is not a commit'],
    ['not-an-ancestor', 'the basis deadbeef is not in the history of 81d4f49f'],
    ['no-source', 'the source did not exist at the basis deadbeef'],
    ['unreadable-front-matter', 'its front matter cannot be read'],
  ] as const)('says why a basis is of no use: %s', (problem, sentence) => {
    const basis = { commit: null, path: null, from: 'front-matter', recorded: 'deadbeef', problem } as const
    const report = aReport([aTranslation({ state: 'unknown', segments: null, basis })])
    const text = formatStatusText(report, { ...options, columns: 200, posts: true })
    expect(text).toContain(`  ja  unknown  ${sentence}\n`)
  })

  it('sends nothing to the terminal that could steer it', () => {
    const evil = '\u001b[2Jevil\r\n\u202e\u009b.md'
    const change = aChange({
      headings: [evil],
      reasons: [{ code: 'numberChanged', before: evil, after: evil }],
    })
    const translation = aTranslation({ source: evil, state: 'stale', changes: [change] })
    const finding = {
      code: 'segment:isDirectory',
      severity: 'error',
      params: { path: evil },
      path: evil,
      line: 1,
    } as const
    const text = formatStatusText(aReport([translation], { findings: [finding] }), {
      ...options,
      changes: true,
    })
    expect(text.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\u202e]/u)
    expect(text).toContain(String.raw`\x1b[2Jevil \u202e\x9b.md`)
  })

  it('quotes a path for the shell', () => {
    const translation = aTranslation({ source: "posts/it's $HOME.md", state: 'stale' })
    const text = formatStatusText(aReport([translation]), options)
    expect(text).toContain(String.raw`  translate diff 'posts/it'\''s $HOME.md' --locale ja`)
  })

  it('paints states, and leaves the widths alone', () => {
    const paint = (meaning: string, text: string): string => `<${meaning}>${text}</${meaning}>`
    const text = formatStatusText(someReport(), { ...options, paint, posts: true })
    expect(text).toContain('<bad>stale</bad>')
    expect(text.replaceAll(/<\/?\w+>/g, '')).toBe(formatStatusText(someReport(), { ...options, posts: true }))
  })
})

describe('the places of changes in translations', () => {
  const located = aReport(someLocated())

  it.each([
    ['places', located, { columns: 80 }],
    ['places-narrow', located, { columns: 40 }],
    ['places-ko', aReport(someLocated(['ko'])), { columns: 80, locale: 'ko' }],
    ['places-ja', aReport(someLocated(['ja'])), { columns: 120, locale: 'ja' }],
  ] as const)('read well: %s', async (name, report, { columns, ...some }) => {
    const said = await words('locale' in some ? some.locale : 'en')
    const text = formatStatusText(report, { ...options, t: said, columns, changes: true })
    await expect(text).toMatchFileSnapshot(`status-text/${name}.txt`)
  })

  it.each([30, 40, 80, 120])('stay within %d cells, in every language', async columns => {
    for (const locale of UI_LOCALES) {
      const wide = formatStatusText(located, { ...options, t: await words(locale), columns, changes: true })
        .split('\n')
        .filter(line => stringWidth(line) > columns && !/^  (?:translate|git) |^ *(?:→ )?\S+$/.test(line))
      expect([locale, ...wide]).toEqual([locale])
    }
  })

  it('are left out for what is cosmetic', () => {
    const text = formatStatusText(located, { ...options, changes: true })
    expect(text).not.toContain(':142')
  })

  it('are said not to be known where a translation cannot be read', () => {
    const [translation] = someLocated(['ja'])
    const report = aReport([{ ...translation!, targets: null }])
    expect(formatStatusText(report, { ...options, columns: 120, changes: true })).toContain(
      '    The text of content/posts/interrupts/index.ja.md cannot be read, so no place in it is shown.\n',
    )
  })
})

describe('segments in the source language', () => {
  const fresh = aTranslation({ segments: { ...counts(), untranslated: 3 } })

  it('are counted, and are something to do', () => {
    expect(formatStatusText(aReport([fresh]), { ...options, posts: true })).toMatchInlineSnapshot(`
      "1 translation of 1 post in 1 locale; source en, work tree at 81d4f49f

      locale  fresh  due  stale  missing  unknown  segments good
      ja          1    -      -        -        -           100%  ████████████████████

      content/posts/interrupts/index.md
        ja  fresh  3 left in the source language · 42 unchanged · basis 6bd1ea63

      3 segments are left in the source language.
        translate status --changes content/posts/interrupts/index.md --locale ja
      "
    `)
  })

  it('are what makes a translation stale where nothing else does', () => {
    const stale = { ...fresh, state: 'stale', changes: [] } as const
    const text = formatStatusText(aReport([stale]), { ...options, changes: true, explain: true })
    expect(text).toContain('    stale, because 3 segments are left in the source language\n    basis: ')
    const both = formatStatusText(aReport([{ ...stale, changes: [aChange()] }]), {
      ...options,
      changes: true,
      explain: true,
    })
    expect(both).toContain('    stale, because 1 change needs a translator\n    stale, because 3 segments')
  })

  it('are listed with their lines, some of them', () => {
    const side = { segments: 1, text: 'Left as it was', range: { start: 0, end: 14 } }
    const untranslated = Array.from({ length: 12 }, (_, i) => ({ ...side, lines: [i + 1, i + 1] as const }))
    const text = formatStatusText(aReport([{ ...fresh, untranslated }]), { ...options, changes: true })
    expect(text).toContain(
      '\n\n    12 segments are left in the source language\n      index.ja.md:1   Left as it was\n',
    )
    expect(text).toContain(
      '      index.ja.md:10  Left as it was\n      2 more segments; `--json` lists them all\n',
    )
  })
})
