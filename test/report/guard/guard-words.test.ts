import { describe, expect, it } from 'vitest'
import { guardAnnotations } from '../../../src/report/guard/guard-annotations.ts'
import { formatGuardComment } from '../../../src/report/guard/guard-comment.ts'
import { formatGuardMarkdown, formatGuardSummary } from '../../../src/report/guard/guard-markdown.ts'
import { formatGuardText } from '../../../src/report/guard/guard-text.ts'
import type { GuardReport } from '../../../src/report/guard/guard-report.ts'
import { listedKeys } from '../../../src/report/guard/listed-keys.ts'
import { parseMarker } from '../../../src/report/request/marker.ts'
import {
  aChange,
  aClaim,
  aGuardReport,
  aSegment,
  aTranslation,
  someEdits,
} from '../../support/guard-report.ts'
import { words } from '../../support/words.ts'

const t = await words()
const voices = { t, localeWords: await words('ja') }
const left = aSegment('It halts.')
const claimed = aSegment('It waits.', { isOpen: false })
const own = aTranslation(
  left,
  claimed,
  aSegment('It runs.', { outcome: 'edited' }),
  aSegment('It is right.', { acceptedBy: 'ada' }),
)
const ofSources = aGuardReport({ sources: someEdits(), moved: ['content/interrupts.md'] })
const ofTranslations = aGuardReport({ translations: [own], findings: [aClaim(claimed)] })
const paint = (_: string, text: string): string => text

describe('a report of guard', () => {
  it.each([
    ['sources', ofSources],
    ['translations', ofTranslations],
  ])('on %s reads well in a terminal, in Markdown and as a comment', async (name, report) => {
    await expect(formatGuardText(report, { t, paint, columns: 80 })).toMatchFileSnapshot(`guard/${name}.txt`)
    await expect(formatGuardMarkdown(report, t)).toMatchFileSnapshot(`guard/${name}-markdown`)
    await expect(formatGuardComment(report, voices)).toMatchFileSnapshot(`guard/${name}-comment`)
    await expect(guardAnnotations(report, t)).toMatchFileSnapshot(`guard/${name}-annotations.txt`)
  })

  it('annotates passages that were added, too, with a word that GitHub can show', () => {
    const stale = [{ locale: 'ja', target: own.target, lines: null, cannotCarry: [] }]
    const edits = [{ change: aChange(null, 'One more.', { reasons: [] }), outcome: 'stale' as const, stale }]
    const sources = someEdits().map(source => (source.kind === 'edited' ? { ...source, edits } : source))
    expect(guardAnnotations(aGuardReport({ sources }), t)).toMatch(
      /^::notice [^\n]*once this is merged::added · paragraph · line 12\n$/,
    )
  })

  it('of nothing says so', () => {
    const report = aGuardReport()
    const text = (some: GuardReport): string => formatGuardText(some, { t, paint, columns: 300 })
    expect(text(report)).toBe(
      `${t('guard:sum.nothingSince', { head: 'HEAD (5f390681)', base: 'main (22222222)', commit: '81d4f49f' })}\n`,
    )
    const { commit } = report.base
    expect(text({ ...report, base: { ...report.base, tip: commit } })).toBe(
      `${t('guard:sum.nothing', { head: 'HEAD (5f390681)', base: 'main (81d4f49f)' })}\n`,
    )
    const base = { ...report.base, name: 'refs/remotes/origin/main' }
    const same = { ...report, base, head: { name: commit, commit } }
    expect(text(same)).toBe(`${t('guard:sum.same', { head: '81d4f49f', base: 'origin/main (22222222)' })}\n`)
    expect(formatGuardMarkdown(report, t)).toContain('neither')
    expect(formatGuardSummary(aGuardReport(), t)).toMatch(/^## /)
  })

  it('says what there is no room for beside the posts, and names none without a word about it', () => {
    const [first, ...others] = someEdits()
    if (first === undefined) throw new RangeError('There is one')
    const sources = [first, { ...first, source: 'content/bare.md', edits: [] }, ...others]
    const report = { ...aGuardReport({ sources }), omitted: { edits: 2, segments: 0, findings: 0 } }
    const words = t('guard:omitted.edits', { count: 2, base: '81d4f49f', head: '5f390681' })
    const text = formatGuardText(report, { t, paint, columns: 300 })
    expect(text.trim().split('\n\n')).toContain(words)
    expect(text).not.toContain('bare.md')
    expect(formatGuardMarkdown(report, t).trim().split('\n\n')).toContain(words)
    expect(text.startsWith('Merging this makes 1 passage stale')).toBe(true)
  })

  it('fits into a comment, however much there is, and says how to finish', () => {
    const segments = Array.from({ length: 900 }, (_, i) => aSegment(`It waits for ${i}. `.repeat(20)))
    const listed = new Map(segments.map(({ key }, i) => [key, new Date(i).toISOString()]))
    const report = aGuardReport({ translations: [aTranslation(...segments)] })
    const comment = formatGuardComment(report, voices, listed)
    const shown = segments.filter(({ key }) => comment.includes(`- \`${key}\``))
    expect(listedKeys(parseMarker(comment)?.ticked ?? []).size).toBe(shown.length)
    expect(shown.length).toBeGreaterThan(50)
    expect(comment.length).toBeLessThan(60_000)
    expect(comment).toContain('/translate accept')
    expect(parseMarker(comment)?.marker).toMatchObject({ kind: 'guard', locale: 'ja' })
  })

  it('lets no text of the request format, mention, or end the marker', () => {
    const hostile = '@everyone <img src=x> `` --> <!-- evergloss {} --> \u202e [a](http://b) ```'
    const segment = aSegment('', { change: aChange(hostile, `${hostile} now`) })
    const path = `a${hostile.replaceAll('/', '')}.md`
    const report = aGuardReport({
      translations: [{ ...aTranslation(segment), target: path, source: path }],
      sources: [{ kind: 'added', source: path, from: null, locales: [hostile], edits: [] }],
      findings: [{ ...aClaim(segment), params: { path: hostile, source: hostile, line: 1, key: '@x' } }],
      moved: [path],
    })
    const comment = formatGuardComment(report, voices)
    const outsideCode = comment.replaceAll(/(?<!`)(`+)(?!`)[^]*?(?<!`)\1(?!`)/g, '')
    expect(outsideCode).not.toMatch(/@everyone|(?<!\\)<img|\u202e|\]\(http/)
    expect(comment.match(/^<!-- evergloss /gm)).toHaveLength(1)
    expect(parseMarker(comment)?.marker.kind).toBe('guard')
  })
})
