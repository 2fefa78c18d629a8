import { expect, it } from 'vitest'
import { hasOtherNumber } from '../../../src/plan/target/has-other-number.ts'

const texts = (source: string, git: string, remote: string) => ({
  source: [source],
  git: [git],
  remote: [remote],
})

it('knows a number that the source does not have, where git has the right one', () => {
  expect(hasOtherNumber(texts('Heat to 230 degrees.', '230 度に', '250 度に'))).toBe(true)
  expect(hasOtherNumber(texts('From 1 to 3.', '1 から 3', '1 から 4'))).toBe(true)
})

it('leaves alone what differs in words, what git has wrong, too, and numbers that the source has', () => {
  expect(hasOtherNumber(texts('Heat to 230 degrees.', '230 度に', '250 度まで'))).toBe(false)
  expect(hasOtherNumber(texts('Heat to 250 degrees.', '230 度に', '250 度に'))).toBe(false)
  expect(hasOtherNumber(texts('Heat to 240 degrees.', '230 度に', '250 度に'))).toBe(false)
  expect(hasOtherNumber(texts('From 1 to 3.', '1 から 3', '3 から 1'))).toBe(false)
})
