import { describe, expect, it } from 'vitest'
import type { SegmentKind } from '../../../../src/document/types.ts'
import { classifyEdit } from '../../../../src/edits/classify.ts'
import type { EditLabel } from '../../../../src/edits/types.ts'
import type { Pair } from './pairs.ts'

/** Reason code → edits in which a mark came, went or changed, and nothing else is said. */
const looks: Readonly<Record<string, readonly Pair[]>> = {
  punctuation: [
    ['When the pot boils lift the lid.', 'When the pot boils, lift the lid.'],
    ['The soup is hot: wait for it.', 'The soup is hot; wait for it.'],
    ['The soup is hot so wait for it.', 'The soup is hot, so wait for it.'],
    ['The pan, which is red, is hot.', 'The pan (which is red) is hot.'],
    ['The pan is hot - wait for it.', 'The pan is hot: wait for it.'],
    ['Take nails, screws, etc for it.', 'Take nails, screws, etc. for it.'],
    ['Take nails, screws and tacks.', 'Take nails, screws, and tacks.'],
    ['Wait for the soup', 'Wait for the soup.'],
    ['Wait for the soup.', 'Wait for the soup!'],
    ['Wait for the soup:', 'Wait for the soup.'],
    ['The soup is hot, it boils.', 'The soup is hot. It boils.'],
    ['Take the pears (all of them).', 'Take the pears, all of them.'],
    ['Wait for the soup…', 'Wait for the soup...'],
    ['However we wait for the soup.', 'However, we wait for the soup.'],
    ['Today, we peel the red pears with a knife.', 'Today we peel the red pears, with a knife.'],
  ],
  dashes: [
    ['A well known glue is here.', 'A well-known glue is here.'],
    ['A stainless steel pan is here.', 'A stainless-steel pan is here.'],
    ['The up to date recipe is here.', 'The up-to-date recipe is here.'],
    ['The soup — hot as it is — is good.', 'The soup – hot as it is – is good.'],
    ['Take 10-20 nails.', 'Take 10–20 nails.'],
  ],
  emphasis: [
    ['The soup is *hot*.', 'The soup is **hot**.'],
    ['The soup is hot.', 'The soup is _hot_.'],
    ['**Note:** the pan is hot.', 'Note: the pan is hot.'],
    ['The soup **is hot**.', 'The soup is **hot**.'],
    ['The **"red"** pan.', 'The "**red**" pan.'],
  ],
  quotes: [
    ['The "red" pan is hot.', 'The “red” pan is hot.'],
    ['The red pan is hot.', 'The "red" pan is hot.'],
    ['The "red pan" is hot.', 'The "red" pan is hot.'],
  ],
  letterCase: [
    ['the soup is hot.', 'The soup is hot.'],
    ['The soup is Hot.', 'The soup is hot.'],
    ['We bake it with WHEAT flour.', 'We bake it with wheat flour.'],
    ['The recipe is on Github.', 'The recipe is on GitHub.'],
  ],
}

/** By what is dangerous about them. */
const meanings: Readonly<Record<string, readonly Pair[]>> = {
  'which sentence a condition belongs to': [
    ['The saw is here. If it is dull, sharpen it.', 'The saw is here if it is dull. Sharpen it.'],
    ['We rest. When the bell rings we go.', 'We rest when the bell rings. We go.'],
    ['The cook returns. If the pot is hot, rest.', 'The cook returns if pot is hot. Rest.'],
  ],
  'what is denied': [
    ['No, salt is needed.', 'No salt is needed.'],
    ['No, the salt is needed.', 'No salt is needed.'],
    ['No. The salt is needed.', 'No salt is needed.'],
    ['Yes, salt is needed.', 'Yes salt is needed.'],
    ['Never, use the oven.', 'Never use the oven.'],
    ['It is not, the oven is hot.', 'It is not the oven is hot.'],
  ],
  'an exception': [
    ['There is no lid but this.', 'There is no lid, but this.'],
    ['There is no lid, but this.', 'There is no lid but that.'],
    ['All but the red pot are here.', 'All, but the red pot are here.'],
  ],
  'members of a list': [
    ['Add `a`, `b`.', 'Add `a` `b`.'],
    ['When we cook, the guests wait, it boils.', 'When we cook the guests, wait, it boils.'],
  ],
  'a question': [
    ['Is the soup hot?', 'Is the soup hot.'],
    ['Is the soup hot?', 'Is the soup hot!'],
    ['The soup is hot. Or is it?', 'The soup is hot? Or is it.'],
    ['The pot is hot?', 'The pots are hot.'],
  ],
  'however, and however you do it': [['However you stir it, it burns.', 'However, you stir it, it burns.']],
  'numbers and signs': [
    ['It takes 5! spoons.', 'It takes 5 spoons.'],
    ['It takes 5–10 spoons.', 'It takes 5, 10 spoons.'],
    ['Take -5 spoons.', 'Take 5 spoons.'],
  ],
  'hyphens beside words of weight': [
    ['Use a one-third spoon of it.', 'Use a one third spoon of it.'],
    ['It is a no-cook soup.', 'It is a no cook soup.'],
    ['It is a half-full jar.', 'It is a half full jar.'],
    ['Take the first-jar lids.', 'Take the first jar lids.'],
    ['Use all-purpose glue.', 'Use all purpose glue.'],
    ['It is the twenty one jars.', 'It is the twenty-one jars.'],
  ],
  'names and other words with a capital': [
    ['We polish the pan.', 'We Polish the pan.'],
    ['It is hot in may.', 'It is hot in May.'],
    ['Give it to us.', 'Give it to US.'],
    ['Roast the turkey.', 'Roast the Turkey.'],
    ['We go there.', 'We Go there.'],
    ['We march in the shed.', 'We March in the shed.'],
  ],
}

describe.each(Object.entries(looks))('%s', (code, pairs) => {
  it.each(pairs)('%j → %j', (before, after) => {
    for (const edit of [
      { before, after },
      { before: after, after: before },
    ]) {
      const { label, reasons } = classifyEdit(edit)
      expect(label).toBe('cosmetic')
      expect(reasons.map(reason => reason.code)).toContain(code)
    }
  })
})

describe('a mark that says something', () => {
  for (const [danger, pairs] of Object.entries(meanings))
    it.each(pairs)(`${danger}: %j → %j`, (before, after) => {
      expect(classifyEdit({ before, after }).label).toBe('substantive')
      expect(classifyEdit({ before: after, after: before }).label).toBe('substantive')
    })
})

it.each<readonly [SegmentKind, EditLabel]>([
  ['heading', 'cosmetic'],
  ['paragraph', 'substantive'],
])('capitals of a title, in a %s: %s', (kind, label) => {
  const edit = { before: 'How to Polish the Old Pans', after: 'How to polish the old pans', kind }
  expect(classifyEdit(edit).label).toBe(label)
})

it('shows the marks with the words beside them', () => {
  const edit = { before: 'No, salt is needed.', after: 'No salt is needed.' }
  expect(classifyEdit(edit).reasons).toEqual([{ code: 'punctuation', before: 'No, salt', after: 'No salt' }])
})
