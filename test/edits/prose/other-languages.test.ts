import { describe, expect, it } from 'vitest'
import { classifyEdit } from '../../../src/edits/classify.ts'
import type { EditLabel } from '../../../src/edits/types.ts'

/** Words that changed, in languages whose grammar nobody wrote down here. */
const words: readonly (readonly [string, string, string])[] = [
  ['German', 'Die Suppe ist heiß.', 'Die Suppe ist kalt.'],
  ['German, a denial', 'Die Suppe ist heiß.', 'Die Suppe ist nicht heiß.'],
  ['German, an article', 'Der Deckel liegt auf dem Topf.', 'Deckel liegt auf dem Topf.'],
  ['German, a slip', 'Die Supe ist heiß.', 'Die Suppe ist heiß.'],
  ['German, a form', 'Der Koch rührt die Suppe.', 'Der Koch rührte die Suppe.'],
  ['French', 'La soupe est chaude.', 'La soupe est froide.'],
  ['French, begun with pour', 'Pour la soupe il faut du lait.', 'Pour la soupe il faut du sel.'],
  ['Spanish', 'La sopa está caliente.', 'La sopa está fría.'],
  ['Spanish, an accent', 'La sopa está caliente.', 'La sopa esta caliente.'],
  ['Portuguese', 'A sopa está quente.', 'A sopa não está quente.'],
  ['Dutch', 'De soep is heet.', 'De soep is koud.'],
  ['Polish', 'Zupa jest gorąca.', 'Zupa jest zimna.'],
  ['Russian', 'Суп горячий.', 'Суп холодный.'],
  ['Japanese', 'スープは熱い。', 'スープは冷たい。'],
  ['Chinese', '汤很热。', '汤不热。'],
  ['Korean', '수프가 뜨겁다.', '수프가 차갑다.'],
  ['Hebrew', 'המרק חם.', 'המרק קר.'],
  ['many words', 'Eins zwei drei vier fünf sechs sieben.', 'Ein zwo drey für fuenf sex sibben.'],
  [
    'many places',
    'Eins und drei und fünf und sieben und neun und elf.',
    'Ein und zwei und vier und sex und acht und zehn.',
  ],
]

it.each(words)(
  'words in a language without a folder are for a translator, and it is said why: %s',
  (_, before, after) => {
    for (const edit of [
      { before, after },
      { before: after, after: before },
    ]) {
      const { label, reasons } = classifyEdit(edit)
      expect(label).toBe('substantive')
      expect(reasons.map(({ code }) => code)).toContain('noGrammar')
    }
  },
)

const looks: readonly (readonly [string, string, EditLabel, string])[] = [
  ['Die Suppe ist heiß', 'Die Suppe ist heiß.', 'cosmetic', 'punctuation'],
  ['Die Suppe ist heiß.', 'Die Suppe ist heiß!', 'cosmetic', 'punctuation'],
  ['die Suppe ist heiß.', 'Die Suppe ist heiß.', 'cosmetic', 'letterCase'],
  ['Die  Suppe ist\nheiß.', 'Die Suppe ist heiß.', 'cosmetic', 'whiteSpace'],
  ['La soupe est chaude !', 'La soupe est chaude!', 'cosmetic', 'whiteSpace'],
  ['Die Suppe ist *heiß*.', 'Die Suppe ist heiß.', 'cosmetic', 'emphasis'],
  ['Die „Suppe“ ist heiß.', 'Die "Suppe" ist heiß.', 'cosmetic', 'quotes'],
  ['Die Suppe — heiß.', 'Die Suppe – heiß.', 'cosmetic', 'dashes'],
  ['汤很热，等。', '汤很热,等。', 'cosmetic', 'punctuation'],
  ['Die [Suppe](a.md) ist heiß.', 'Die [Suppe](b.md) ist heiß.', 'mechanical', 'linkChanged'],
  ['Die Suppe ist heiß.', 'Die [Suppe](b.md) ist heiß.', 'mechanical', 'linkAdded'],
  ['Nimm 3 Löffel.', 'Nimm 4 Löffel.', 'mechanical', 'numberChanged'],
  ['Rühre mit `a`.', 'Rühre mit `b`.', 'mechanical', 'codeChanged'],
  ['Der Deckel', 'Der `Deckel`', 'mechanical', 'codeAdded'],
  // what may say something else is not known
  ['Die Suppe ist heiß, warte.', 'Die Suppe ist heiß warte.', 'substantive', 'punctuation'],
  ['汤很热，等。', '汤很热。等。', 'substantive', 'punctuation'],
  ['スープ、熱い。', 'スープ熱い。', 'substantive', 'punctuation'],
  ['Wir sehen das Essen.', 'Wir sehen das essen.', 'substantive', 'letterCase'],
  ['¿Está caliente?', 'Está caliente.', 'substantive', 'questionMark'],
  ['汤热吗？', '汤热吗。', 'substantive', 'questionMark'],
]

describe('what is no word is judged in any language', () => {
  it.each(looks)('%j → %j is %s (%s)', (before, after, label, code) => {
    const judgement = classifyEdit({ before, after })
    expect(judgement.label).toBe(label)
    expect(judgement.reasons.map(reason => reason.code)).toContain(code)
    expect(judgement.reasons.map(reason => reason.code)).not.toContain('noGrammar')
  })
})

it('English rules are asked for English, though a word of another language is quoted in it', () => {
  const before = 'The cook of the inn calls it “das Essen”, and we likes to eat it in the garden with them.'
  expect(classifyEdit({ before, after: before.replace('likes', 'like') }).label).toBe('cosmetic')
})
