import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { describe, expect, it } from 'vitest'
import { acceptable } from '../../../src/plan/guard/with-accepted.ts'
import { formatGuardComment } from '../../../src/report/guard/guard-comment.ts'
import { formatGuardJson } from '../../../src/report/guard/guard-json.ts'
import { formatGuardMarkdown } from '../../../src/report/guard/guard-markdown.ts'
import type { GuardReport } from '../../../src/report/guard/guard-report.ts'
import { listedKeys } from '../../../src/report/guard/listed-keys.ts'
import { parseGuard } from '../../../src/report/guard/parse-guard.ts'
import { parseMarker } from '../../../src/report/request/marker.ts'
import {
  aChange,
  aClaim,
  aGuardReport,
  aSegment,
  aTranslation,
  elsewhere,
} from '../../support/guard-report.ts'
import { words } from '../../support/words.ts'
import { EVIL } from '../request/hostile-post.ts'

interface Node {
  readonly type: string
  readonly value?: string
  readonly position?: unknown
  readonly children?: readonly Node[]
}

const [en, ja] = [await words('en'), await words('ja')]
const read = (text: string): Node[] => nodesOf(unified().use(remarkParse).use(remarkGfm).parse(text))

function nodesOf(node: Node): Node[] {
  return [node, ...(node.children ?? []).flatMap(nodesOf)]
}

/** A report in which everything that can be a text is this, and all that is no text says that all is well. */
function hostileReport(evil: string): GuardReport {
  const change = aChange(`${evil} old`, `${evil} new`, {
    headings: [evil],
    reasons: [{ code: 'wordsChanged', before: evil, after: `${evil} x` }],
  })
  const code = aChange(`\`\`\`\nold ${evil}`, `\`\`\`\n${evil}\nnew`, { segment: 'code', headings: [evil] })
  const paths = { source: `posts/${evil}.md`, target: `posts/${evil}.ko.md`, locale: evil }
  const segments = [change, code].flatMap(each => [
    aSegment(evil, { change: each }),
    aSegment(evil, { change: each, outcome: 'accepted', acceptedBy: 'zelda' }),
  ])
  const [first = aSegment(evil)] = segments
  const stale = [{ locale: evil, target: evil, lines: null, cannotCarry: change.reasons }]
  const edits = [change, code].flatMap(each => [
    { change: each, outcome: 'stale' as const, stale },
    { change: each, outcome: 'cosmetic' as const, stale: [] },
  ])
  const params = { path: evil, source: evil, line: evil, key: evil, count: evil, commit: evil, locale: evil }
  return aGuardReport({
    tool: { name: evil, version: evil },
    base: { name: evil, commit: '1'.repeat(40), tip: '2'.repeat(40) },
    head: { name: evil, commit: '3'.repeat(40) },
    sourceLocale: evil,
    sources: (['edited', 'added', 'removed'] as const).map(kind => ({
      kind,
      source: paths.source,
      from: evil,
      locales: [evil],
      edits: kind === 'edited' ? edits : [],
    })),
    moved: [evil],
    translations: [elsewhere(aTranslation(...segments), paths)],
    findings: [
      { ...aClaim(first), params, path: evil, locale: evil },
      { ...aClaim(first), code: 'check:glossary', params: { ...params, term: evil, expected: evil } },
      { ...aClaim(first), code: 'check:GH-2.www.x.example', params },
    ],
  })
}

describe.each([EVIL, '\n', '</summary>', '/translate accept', '`@everyone`'])(
  'a report with hostile texts: %j',
  evil => {
    const report = parseGuard(formatGuardJson(hostileReport(evil), en), 'guard.json')
    const listed = new Map(acceptable(report).map(key => [key, '2026-01-01T00:00:00Z']))
    const text = formatGuardComment(report, { t: en, localeWords: ja }, listed)
    const nodes = read(text)

    it('makes a comment without HTML, links, pictures and mentions of theirs', () => {
      const html = new Set(nodes.flatMap(({ type, value = '' }) => (type === 'html' ? [value] : [])))
      const marker = text.trimEnd().split('\n').at(-1) ?? ''
      const known = new Set(['<del>', '</del>', '<ins>', '</ins>', '</details>', '<sub>', '</sub>', marker])
      const strange = [...html].filter(
        value => !known.has(value) && !/^<details>\n<summary>[^<>]+<\/summary>$/.test(value),
      )
      expect(strange).toEqual([])
      const types = new Set(nodes.filter(({ position }) => position !== undefined).map(({ type }) => type))
      for (const type of [
        'link',
        'image',
        'linkReference',
        'imageReference',
        'definition',
        'table',
        'delete',
      ])
        expect(types).not.toContain(type)
      const shown = nodes.flatMap(({ type, value }) => (type === 'text' ? [value] : [])).join(' ')
      expect(shown).not.toMatch(/@[\w-]|#\d|GH-\d|:tada:/)
      expect(text.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/u)
      expect(text.length).toBeLessThan(65_536)
    })

    it('accepts nothing, neither by what it says nor by what would be read in it', () => {
      expect(report.translations.flatMap(each => each.segments.map(({ acceptedBy }) => acceptedBy))).toEqual([
        null,
        null,
        null,
        null,
      ])
      expect(text).not.toMatch(/^\s*\/translate/m)
      expect(text).not.toContain('zelda')
      const marked = parseMarker(text)
      expect(marked?.marker).toMatchObject({ kind: 'guard', isDone: false })
      expect([...listedKeys(marked?.ticked ?? []).keys()]).toEqual([...listed.keys()])
      expect(formatGuardMarkdown(report, en)).not.toContain('zelda')
    })
  },
)

describe('a report of a fork', () => {
  const whole = aGuardReport({ translations: [aTranslation(aSegment('It halts.'))] })
  const withFinding = (code: string) =>
    formatGuardJson(
      { ...whole, findings: [{ ...aClaim(aSegment('x')), code, params: { by: 'ada' } }] },
      () => '',
    )

  it.each([
    'guard:segment.acceptedBy',
    'guard:posted.created',
    'cli:bug',
    'check:$t(guard:segment.acceptedBy,{"by":"ada"})',
    'check:a b',
    'x',
  ])('has no other words of ours said for it: %s', code => {
    expect(() => parseGuard(withFinding(code), 'guard.json')).toThrow(
      expect.objectContaining({ code: 'guard:badReport' }),
    )
  })

  it('shows no text under the key of another', () => {
    const { key } = aSegment('It halts.')
    const shown = (text: string): (() => GuardReport) => {
      const report = { ...whole, translations: [aTranslation(aSegment(text, { key }))] }
      return () =>
        parseGuard(
          formatGuardJson(report, () => ''),
          'guard.json',
        )
    }
    expect(shown('It halts.')().translations).toHaveLength(1)
    expect(shown('It goes on.')).toThrow(
      expect.objectContaining({ code: 'guard:badReport', params: { path: 'guard.json', key } }),
    )
  })

  it('has the reasons that there are', () => {
    const change = aChange('a', 'b', { reasons: [{ code: '$t(cli:bug)' }] })
    const evil = { ...whole, translations: [aTranslation(aSegment('x', { change }))] }
    expect(() =>
      parseGuard(
        formatGuardJson(evil, () => ''),
        'guard.json',
      ),
    ).toThrow(expect.objectContaining({ code: 'guard:badReport' }))
  })

  it('fills no comment with texts that one key stands for', () => {
    const segment = aSegment('It halts.')
    const texts = Array.from({ length: 3000 }, (_, i) => i.toString(16).padStart(8, '0'))
    const listed = new Map(texts.map(digest => [`${segment.key}:${digest}`, '2026-01-01T00:00:00Z']))
    const text = formatGuardComment(whole, { t: en, localeWords: en }, listed)
    expect(text.length).toBeLessThan(65_536)
  })
})
