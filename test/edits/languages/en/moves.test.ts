import { describe, expect, it } from 'vitest'
import { classifyEdit } from '../../../../src/edits/classify.ts'
import type { Pair } from './pairs.ts'

const moved: readonly Pair[] = [
  ['We also have the jars.', 'We have also the jars.'],
  ['The first jar is usually full.', 'The first jar usually is full.'],
  ['The tea now is hot.', 'The tea is now hot.'],
  ['Often we peel pears.', 'We peel pears often.'],
  ['Therefore the soup is hot.', 'The soup therefore is hot.'],
  ['The soup, however, is hot.', 'However, the soup is hot.'],
  ['We quickly can peel pears.', 'We can quickly peel pears.'],
  ['We peel the pears in the morning.', 'In the morning we peel the pears.'],
  ['The pot can only be used here.', 'The pot can be only used here.'],
  ['It now is not the tea we have.', 'It is now not the tea we have.'],
]

/** By what is dangerous about them. */
const turned: Readonly<Record<string, readonly Pair[]>> = {
  'a question without a mark': [
    ['You can stir it', 'Can you stir it'],
    ['The pears are ripe and red', 'Are the pears ripe and red'],
    ['Pears are ripe', 'Are pears ripe'],
    ['You do have pears', 'Do you have pears'],
    ['You have washed it', 'Have you washed it'],
    ['The cook has rested', 'Has the cook rested'],
    ['There is milk', 'Is there milk'],
    ['This is the lid', 'Is this the lid'],
    ['You can stir it?', 'Can you stir it?'],
  ],
  'an adverb past a denial': [
    ['It really is not hot.', 'It is not really hot.'],
    ['It simply does not boil.', 'It does not simply boil.'],
    ['They still have not seen it.', 'They have not still seen it.'],
    ['The soup is not always hot.', 'The soup is always not hot.'],
    ['The pears are not only ripe.', 'Only the pears are not ripe.'],
    ['Not all pears are ripe.', 'All pears are not ripe.'],
  ],
  'an adverb into another clause': [
    ['He usually said that it boils.', 'He said that it usually boils.'],
    ['The pump starts automatically when it rains.', 'The pump starts when it automatically rains.'],
    ['We often rest if it rains.', 'We rest if it often rains.'],
  ],
  'a denial in another clause': [
    ['He does not say that it boils.', 'He says that it does not boil.'],
    ['It is not the cook who has it.', 'It is the cook who does not have it.'],
    ['Without the lid we boil the milk.', 'We boil the milk with the lid.'],
  ],
  'only and its likes at another word': [
    ['Only we rest.', 'We only rest.'],
    ['Just we rest.', 'We just rest.'],
    ['Only the cook has the key.', 'The cook has only the key.'],
    ['Even the cook can do it.', 'The cook can even do it.'],
    ['All the cooks have the key.', 'The cooks have all the key.'],
  ],
  'what says which thing is meant': [
    ['Peel the first pears.', 'Peel the pears first.'],
    ['Take the later train.', 'Take the train later.'],
    ['Eat the early pears.', 'Eat the pears early.'],
    ['Take the daily bread.', 'Take the bread daily.'],
  ],
  'who does it to whom': [
    ['The hens chase the dogs.', 'The dogs chase the hens.'],
    ['Dogs chase hens.', 'Hens chase dogs.'],
    ['Serve cold soup with warm bread.', 'Serve warm soup with cold bread.'],
    ['Clean the garden, then the kitchen.', 'Clean the kitchen, then the garden.'],
  ],
  'a word before its adjective': [['The tea too is hot.', 'The tea is too hot.']],
  'a sentence further on': [
    ['There are jars that leak in the shed. Pots break.', 'Jars leak in the shed. Pots that break.'],
    ['Now the soup is hot. The jar is red.', 'The soup is hot. The jar is now not red.'],
  ],
}

it.each(moved)('a word may stand here or there: %j → %j', (before, after) => {
  const { label, reasons } = classifyEdit({ before, after })
  expect(label).toBe('cosmetic')
  expect(reasons.map(({ code }) => code)).toContain('wordMoved')
})

describe('a word at another place says something else', () => {
  for (const [danger, pairs] of Object.entries(turned))
    it.each(pairs)(`${danger}: %j → %j`, (before, after) => {
      expect(classifyEdit({ before, after }).label).toBe('substantive')
      expect(classifyEdit({ before: after, after: before }).label).toBe('substantive')
    })
})

it.each([
  ['There are jars that leak in the shed.', 'Jars leak in the shed.'],
  ['Cooks rest in the shed.', 'There are cooks who rest in the shed.'],
])('what there is may be said with “there are”: %j → %j', (before, after) => {
  const { label, reasons } = classifyEdit({ before, after })
  expect([label, ...reasons.map(({ code }) => code)]).toEqual(['cosmetic', 'relative', 'relative'])
})

it('there are jars that never leak is not jars leak', () => {
  const edit = { before: 'There are jars that never leak here.', after: 'Jars leak here.' }
  expect(classifyEdit(edit).label).toBe('substantive')
})
