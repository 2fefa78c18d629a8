import { describe, expect, it } from 'vitest'
import edits from '../../../locales/en/edits.json' with { type: 'json' }
import { UI_LOCALES } from '../../../src/i18n/choose-locale.ts'
import { decisiveReasons, weightOf } from '../../../src/report/changes/reason-weight.ts'
import { ruleWords } from '../../../src/report/changes/rule-words.ts'
import { words } from '../../support/words.ts'

const codes = Object.keys(edits)

describe('what is said of a rule', () => {
  it.each(UI_LOCALES)('is there for every reason in %s', async locale => {
    const t = await words(locale)
    expect(codes.length).toBeGreaterThan(60)
    expect(codes.filter(code => /^(?:explain:|$)/.test(ruleWords(code, t)))).toEqual([])
  })

  it('is the same for all that may happen to a piece, but for its place', async () => {
    const t = await words('en')
    expect(ruleWords('codeAdded', t)).toBe(ruleWords('codeRemoved', t))
    expect(ruleWords('codeMoved', t)).not.toBe(ruleWords('codeAdded', t))
    expect(ruleWords('codeMoved', t)).not.toBe(ruleWords('linkMoved', t))
    expect(ruleWords('wordMoved', t)).not.toBe(ruleWords('codeMoved', t))
  })
})

describe('the reasons that decide', () => {
  it('are known to call for something, each of them', () => {
    expect(codes.filter(code => weightOf(code) === undefined)).toEqual([])
  })

  const deciding = (label: 'cosmetic' | 'mechanical' | 'substantive', ...reasons: string[]): string[] =>
    Array.from(decisiveReasons({ label, reasons: reasons.map(code => ({ code })) }), ({ code }) => code)

  it('are those that call for the label', () => {
    expect(deciding('substantive', 'negationAdded', 'linkChanged', 'punctuation')).toEqual(['negationAdded'])
    expect(deciding('mechanical', 'linkChanged', 'punctuation')).toEqual(['linkChanged'])
    expect(deciding('cosmetic', 'articles', 'punctuation')).toEqual(['articles', 'punctuation'])
  })

  it('are the doubts where a translator is called for, never a link that is copied', () => {
    expect(deciding('substantive', 'punctuation', 'linkChanged')).toEqual(['punctuation'])
    expect(deciding('substantive', 'letterCase', 'emojiChanged')).toEqual(['letterCase'])
    const reasons = [{ code: 'emphasis' }, { code: 'numberChanged', before: '5', after: '-5' }]
    expect([...decisiveReasons({ label: 'substantive', reasons })]).toEqual([reasons[1]])
  })

  it('are the weightiest where none calls for it by itself', () => {
    expect(deciding('substantive', 'numberChanged')).toEqual(['numberChanged'])
    expect(deciding('mechanical', 'segmentAdded')).toEqual(['segmentAdded'])
    expect(deciding('substantive')).toEqual([])
  })
})
