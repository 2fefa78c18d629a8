import { describe, expect, it } from 'vitest'
import { classifyEdit } from '../../../src/edits/classify.ts'

describe('text without words', () => {
  it.each([
    ['<Since v="1.0" />\n</p>', '**Type:** `cup`<br />\n<Since v="1.0" />\n</p>'],
    ['**Type:** `cup`\n**Default:** `1`', '**Type:** `cup`'],
    ['**Type:** `cup`', '**Type:** `cup | pot`<br />'],
    [
      '{% for cup in cups %}<img src="a">{% endfor %}',
      '<p class="cups">\n{% for cup in cups.hot %}<img src="a">{% endfor %}\n</p>',
    ],
    ['`tea`, `milk`', '`tea`, `milk`, `water`'],
    ['<img src="a.png">', '<img src="a.png"><img src="b.png" alt="tea">'],
  ])('is carried over: %j → %j', (before, after) => {
    expect(classifyEdit({ before, after }).label).toBe('mechanical')
    expect(classifyEdit({ before: after, after: before }).label).toBe('mechanical')
  })

  it.each([
    ['`tea`', '`tea` and `milk`'],
    ['`tea`', '`tea` / `milk`'],
    ['`tea`, `milk`', '`milk`, `tea`'],
    ['**Type:** `cup`', '**Default:** `cup`'],
    ['`cup`', '**Type:** the hot `cup`'],
    ['**Tea:** `cup`', '`cup`'],
    ['5', ''],
    ['`cup`', '`cup`?'],
    ['{{ note(text="hot tea") }}', '{{ note(text="cold tea") }}'],
    ['✅', '❌'],
  ])('is for a translator where something else is said: %j → %j', (before, after) => {
    expect(classifyEdit({ before, after }).label).toBe('substantive')
    expect(classifyEdit({ before: after, after: before }).label).toBe('substantive')
  })
})

describe('backticks that were mended', () => {
  it.each([
    ['See `cup for `Cup::pour` here.', 'See `cup` for `Cup::pour` here.'],
    ['Use [`Cup::pour](/a) here.', 'Use [`Cup::pour`](/a) here.'],
  ])('are carried over: %j → %j', (before, after) => {
    expect(classifyEdit({ before, after })).toMatchObject({
      label: 'mechanical',
      reasons: [{ code: 'codeFormatted' }],
    })
  })

  it('hide no words', () => {
    const edit = { before: 'See `cup for the hot tea.', after: 'See `cup` for the cold tea.' }
    expect(classifyEdit(edit).label).toBe('substantive')
  })
})

describe('a list of code', () => {
  it.each([
    ['Use `tea`, `milk`.', 'Use `tea`, `milk`, `water`.'],
    ['Use `tea`, `milk`.', 'Use `tea`, `water`, `milk`.'],
    ['Hot: `tea`, `milk`', 'Hot: `soup`, `tea`, `milk`'],
    ['They are hot (`tea`, `milk`).', 'They are hot (`tea`, `milk`, `soup`, `water`).'],
  ])('may gain or lose a member: %j → %j', (before, after) => {
    const [gained, lost] = [classifyEdit({ before, after }), classifyEdit({ before: after, after: before })]
    expect([gained.label, lost.label]).toEqual(['mechanical', 'mechanical'])
    expect([gained.reasons[0]?.code, lost.reasons[0]?.code]).toEqual(['codeAdded', 'codeRemoved'])
  })

  it.each([
    ['Use `tea`.', 'Use `tea`, `milk`.'],
    ['Use `tea`, `milk`.', 'Use `tea`, `milk` and `water`.'],
    ['Use `tea` or `milk`.', 'Use `tea`, `water` or `milk`.'],
    ['Use `tea`, `milk` here.', 'Use `tea`, `milk`, `water` here.'],
    ['Use `tea`, `milk`.', 'Use `tea`, `milk`, water.'],
    ['Use `tea`, `milk`.', 'Take `tea`, `milk`, `water`.'],
  ])('has nothing to do with other words: %j → %j', (before, after) => {
    expect(classifyEdit({ before, after }).label).toBe('substantive')
  })
})
