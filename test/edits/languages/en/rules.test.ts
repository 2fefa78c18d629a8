import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { classifyEdit } from '../../../../src/edits/classify.ts'
import { families } from './pairs.ts'

describe.each(Object.entries(families))('%s', (_, { code, same, other }) => {
  it.each(same)('vouched for: %j → %j', (before, after) => {
    const { label, reasons } = classifyEdit({ before, after })
    expect(label).toBe('cosmetic')
    expect(reasons.map(reason => reason.code)).toContain(code)
  })

  it.each(other)('something else is said: %j → %j', (before, after) => {
    expect(classifyEdit({ before, after }).label).toBe('substantive')
    expect(classifyEdit({ before: after, after: before }).label).toBe('substantive')
  })
})

it('there are pairs for every code that a rule of English gives', () => {
  const source = readFileSync(
    resolve(import.meta.dirname, '../../../../src/edits/languages/en/explain.ts'),
    'utf8',
  )
  const codes = Array.from(source.matchAll(/\['(\w+)', is\w+\]/g), match => match[1])
  expect(codes.length).toBeGreaterThan(15)
  expect(new Set(Object.values(families).map(({ code }) => code))).toEqual(new Set(codes))
})

it.each([
  ['Sharpen the chisel here.', 'Sharpen the chissel here.'],
  ['It is hot in the kitchen.', 'Itis hot in the kitchen.'],
  ['Put the spoons in the drawer.', 'Put teh spoons in the drawer.'],
])('a slip is mended, never made, for the wrong form may be a name: %j → %j', (before, after) => {
  expect(classifyEdit({ before, after }).label).toBe('substantive')
})

it('what went wrong in several places of one sentence is told for each place', () => {
  const before = 'In kitchen the cook stir the soup for the guest untill it boil.'
  const after = 'In the kitchen the cook stirs the soup of the guest until it boils.'
  const { label, reasons } = classifyEdit({ before, after })
  expect(label).toBe('cosmetic')
  expect(reasons.map(({ code }) => code)).toEqual([
    'articles',
    'wordForms',
    'prepositions',
    'spelling',
    'wordForms',
  ])
})

it('one place that nobody vouches for makes work of all of them', () => {
  const before = 'The cook stir soup for a guest if it boil.'
  const after = 'The cook stirs the soup for a guest unless it boils.'
  expect(classifyEdit({ before, after }).label).toBe('substantive')
})
