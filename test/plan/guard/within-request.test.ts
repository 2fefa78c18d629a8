import { expect, it } from 'vitest'
import { withinRequest } from '../../../src/plan/guard/within-request.ts'
import type { GuardFinding } from '../../../src/report/guard/guard-report.ts'
import { aClaim, aGuardReport, aSegment, aTranslation, someEdits } from '../../support/guard-report.ts'

const segment = aSegment('It halts.')
const own = aTranslation(segment)
const { source, target } = own
const other = { ...own, target: 'content/interrupts.ko.md', locale: 'ko' }
const claim = aClaim(segment)
const removed: GuardFinding = { ...claim, code: 'guard:translationRemoved', path: source }
const elsewhere: GuardFinding = { ...claim, params: { ...claim.params, path: other.target } }
const link: GuardFinding = { ...claim, code: 'check:linkTarget', params: { path: 'a.png' } }
const report = aGuardReport({
  sources: someEdits(),
  translations: [own, other],
  findings: [claim, removed, elsewhere, link, { ...link, path: other.target }],
})

it('keeps what a report says of files that a request changes, and drops the rest', () => {
  const kept = withinRequest(report, new Set([target, 'content/old.md']))
  expect(kept.translations).toEqual([own])
  expect(kept.findings).toEqual([claim, removed, link])
  expect(kept.sources.map(each => each.source)).toEqual(['content/old.md'])
  const ledger = new Set([`.translate/ko/${source}.jsonl`])
  expect(withinRequest(report, ledger).translations).toEqual([other])
  const many = new Set(Array.from({ length: 3000 }, (_, i) => `${i}`))
  expect(withinRequest(report, many)).toBe(report)
})
