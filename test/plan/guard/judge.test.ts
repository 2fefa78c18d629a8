import { describe, expect, it } from 'vitest'
import { changeKey } from '../../../src/freshness/change-key.ts'
import type { Change, ChangeTarget, TranslationStatus } from '../../../src/freshness/types.ts'
import { findFaults } from '../../../src/plan/guard/find-faults.ts'
import { judgeEdits } from '../../../src/plan/guard/judge-edits.ts'
import { judgeTranslation } from '../../../src/plan/guard/judge-translation.ts'
import { sumUp } from '../../../src/plan/guard/sum-up.ts'
import { withAccepted } from '../../../src/plan/guard/with-accepted.ts'
import { aChange, aGuardReport } from '../../support/guard-report.ts'

const SOURCE = 'a.md'
const [OLD, NEW] = ['The handler returns.', 'The handler never returns.']

/** A translation into `ja` with these changes left, each with a text in the target. */
function status(changes: readonly Change[], some: Partial<TranslationStatus> = {}): TranslationStatus {
  const basis = {
    commit: 'b'.repeat(40),
    path: SOURCE,
    from: 'ledger',
    recorded: null,
    problem: null,
  } as const
  const targets = changes.map(() => found('戻ります。'))
  const state = changes.some(({ label }) => label === 'substantive') ? 'stale' : 'fresh'
  return {
    source: SOURCE,
    target: 'a.ja.md',
    locale: 'ja',
    state,
    basis,
    segments: null,
    changes,
    targets,
    ...some,
  }
}

function found(text: string | null, some: Partial<ChangeTarget> = {}): ChangeTarget {
  const side =
    text === null
      ? null
      : { segments: 1, text, range: { start: 0, end: text.length }, lines: [1, 1] as const }
  return { state: text === null ? 'absent' : 'found', confidence: 0.95, side, below: null, ...some }
}

describe('judgeEdits', () => {
  const edit = aChange(OLD, NEW)

  it.each([
    ['stale', [], [edit]],
    ['open', [aChange('Old words.', OLD)], [aChange('Old words.', NEW)]],
    ['settled', [], []],
    ['carried', [], [aChange(OLD, NEW, { label: 'mechanical' })]],
  ] as const)('calls an edit %s by what it adds', (outcome, before, after) => {
    const [judged] = judgeEdits([edit], [{ before: status(before), after: status(after) }])
    expect(judged?.outcome).toBe(outcome)
  })

  it('counts it as stale where one translation needs a translator, and names only those', () => {
    const after = { ...status([edit]), locale: 'ko' }
    const [judged] = judgeEdits(
      [edit],
      [
        { before: status([]), after: status([aChange(OLD, NEW, { label: 'mechanical' })]) },
        { before: status([]), after },
      ],
    )
    expect([judged?.outcome, judged?.stale.map(({ locale }) => locale)]).toEqual(['stale', ['ko']])
  })

  it('knows nothing of translations that cannot be compared', () => {
    const { changes: _changes, ...unknown } = status([], { state: 'unknown' })
    expect(judgeEdits([edit], [{ before: null, after: unknown }])[0]?.outcome).toBe('none')
    expect(judgeEdits([aChange(OLD, NEW, { label: 'cosmetic' })], [])[0]?.outcome).toBe('cosmetic')
  })

  it('gives each edit one outcome, so that they add up', () => {
    const edits = judgeEdits([edit, aChange(null, 'More.'), aChange('Gone.', null)], [])
    const sum = sumUp([{ kind: 'edited', source: SOURCE, from: SOURCE, locales: [], edits }], [])
    expect(Object.values(sum.edits).reduce((all, count) => all + count, 0)).toBe(3)
  })
})

describe('judgeTranslation', () => {
  const change = aChange(OLD, NEW)
  const judge = (
    [then, now]: readonly [ChangeTarget, ChangeTarget],
    after: TranslationStatus,
    texts: readonly [string, string] = ['戻ります。', '戻りません。'],
  ): readonly [string, string[]] => {
    const light = (place: ChangeTarget): TranslationStatus => status([change], { targets: [place] })
    const given = { source: SOURCE, without: light(then), tested: light(now), after, texts }
    const { segments, findings } = judgeTranslation(given)
    // So that a word for one language says nothing of another
    expect(segments[0]?.key).toBe(changeKey(after.target, change))
    expect(segments[0]?.key).not.toBe(changeKey('b.md', change))
    return [segments[0]?.outcome ?? '', findings.map(({ code, severity }) => `${severity} ${code}`)]
  }
  const same = found('戻ります。')
  const fresh = status([])

  it('tells what is edited from what is left, whatever is claimed', () => {
    expect(judge([same, found('戻りません。')], fresh)).toEqual(['edited', []])
    expect(judge([same, found('戻りません。')], status([change]))).toEqual(['edited', []])
    expect(judge([same, same], status([change]))).toEqual(['left', []])
    expect(judge([same, same], fresh)).toEqual(['left', ['error guard:claimedUntouched']])
    expect(judge([same, found('戻ります.')], fresh)).toEqual(['edited', ['warning guard:claimedBarely']])
  })

  it('takes a text that is only found at another place for no edit', () => {
    const texts = ['戻ります。\n待ちます。', '戻ります。\n待ちます。\n終わり。'] as const
    const moved = {
      ...found('待ちます。'),
      side: { segments: 1, text: '待ちます。', range: { start: 6, end: 11 }, lines: [2, 2] as const },
    }
    expect(judge([same, moved], fresh, texts)).toEqual(['left', ['error guard:claimedUntouched']])
  })

  it('stops nobody for a guess, or where the translation may be ahead', () => {
    const guess = found('戻ります。', { confidence: 0.3 })
    expect(judge([guess, guess], fresh)).toEqual(['left', ['warning guard:claimedUntouched']])
    const ahead = found('戻ります。', { state: 'already' })
    expect(judge([ahead, ahead], fresh)).toEqual(['left', ['warning guard:claimedAhead']])
  })

  it('is settled by a record, and by who accepts', () => {
    const given = {
      source: SOURCE,
      without: status([change]),
      tested: fresh,
      after: fresh,
      texts: ['', ''] as const,
    }
    expect(judgeTranslation(given)).toMatchObject({ segments: [{ outcome: 'accepted' }], findings: [] })
    const { segments, findings } = judgeTranslation({ ...given, tested: status([change]) })
    const place = {
      source: SOURCE,
      target: 'a.ja.md',
      locale: 'ja',
      before: 'stale',
      after: 'fresh',
    } as const
    const report = aGuardReport({
      translations: [{ ...place, basis: null, claims: true, segments }],
      findings,
    })
    const key = segments[0]?.key ?? ''
    const accepted = withAccepted(report, [
      { key, by: 'ada', at: '2026-01-01T00:00:00Z', commit: report.head.commit },
    ])
    expect([findings.length, accepted.findings]).toEqual([1, []])
    expect(accepted.translations[0]?.segments[0]?.acceptedBy).toBe('ada')
  })
})

describe('findFaults', () => {
  it('tells what a request takes away, and what it opens again', () => {
    const codes = (
      before: TranslationStatus | null,
      after: TranslationStatus,
      edits: readonly Change[] = [],
    ) => findFaults({ before, after }, edits).map(({ code }) => code)
    const { basis } = status([])
    const lost = status([], {
      state: 'unknown',
      basis: basis === null ? null : { ...basis, problem: 'none' },
    })
    expect(codes(status([]), lost)).toEqual(['guard:basisLost'])
    expect(codes(lost, lost)).toEqual([])
    expect(codes(null, lost)).toEqual([])
    expect(codes(status([]), status([], { state: 'missing' }))).toEqual(['guard:translationRemoved'])
    const change = aChange(OLD, NEW)
    expect(codes(status([]), status([change]))).toEqual(['guard:reopened'])
    expect(codes(status([]), status([change]), [change])).toEqual([])
    expect(codes(status([change]), status([change]))).toEqual([])
  })
})
