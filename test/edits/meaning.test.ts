import { describe, expect, it } from 'vitest'
import { classifyEdit } from '../../src/edits/classify.ts'

type Pair = readonly [before: string, after: string]

/** Small edits that say something else, by what is dangerous about them. */
const meanings: Readonly<Record<string, readonly Pair[]>> = {
  'one preposition for another': [
    ['You get a copy of the recipe.', 'You get a copy to the recipe.'],
    ['Turn on the oven and wait.', 'Turn in the oven and wait.'],
    ['Look for the cup that is there.', 'Look at the cup that is there.'],
    ['You can wait for an hour.', 'You can wait at an hour.'],
  ],
  'voice, tense and participles': [
    ['The waiter is called by the guest.', 'The waiter is calling by the guest.'],
    ['This is a boiled pot of water.', 'This is a boiling pot of water.'],
    ['These are served guests.', 'These are serving guests.'],
    ['You stop to stir the soup.', 'You stop stirring the soup.'],
  ],
  'words that look alike': [
    ['Take care of the tea.', 'Take cars of the tea.'],
    ['We are hoping for the tea.', 'We are hopping for the tea.'],
    ['The board is planed here.', 'The board is planned here.'],
    ['The bottle is taped for you.', 'The bottle is tapped for you.'],
    ['These are the cubes of it.', 'These are the cubs of it.'],
    ['It is on the base of the pot.', 'It is on the bass of the pot.'],
    ['This is the meaning of it.', 'This is the means of it.'],
    ['Change the setting of the oven.', 'Change the set of the oven.'],
    ['Read the new on the board.', 'Read the news on the board.'],
    ['It is the end of the menu.', 'It is the ending of the menu.'],
    ['It has the timbre of the hall.', 'It has the timber of the hall.'],
    ['Boil the tea every day for us.', 'Boil the tea everyday for us.'],
  ],
  'small words that count': [
    ['We have few cups of it.', 'We have a few cups of it.'],
    ['There is little tea in the pot.', 'There is a little tea in the pot.'],
    ['Use most cups of the shelf.', 'Use the most cups of the shelf.'],
    ['The number of cups is here.', 'A number of cups is here.'],
    ['You know that works with the tea.', 'You know works with the tea.'],
    ['Take this in case of the fire.', 'Take this in the case of the fire.'],
  ],
  'auxiliaries and infinitives': [
    ['It is of the kitchen and the hall.', 'It is the kitchen and the hall.'],
    ['This is a cook to watch.', 'This is a cook watch.'],
    ['The pot is washed when the cook is there.', 'The pot washed when the cook is there.'],
    ['The tests are run by the cook.', 'The tests run by the cook.'],
    ['This is a recipe to cook.', 'This is a recipe cooking.'],
  ],
  'who is meant': [['The pot gives it its lid.', 'The pot gives it his lid.']],
  'a word in another clause': [
    ['Is this cup used?', 'This cup is used?'],
    ['Is this cup used here', 'This cup is used here'],
    ['He usually said that it boils.', 'He said that it usually boils.'],
    ['They still have not seen the tea.', 'They have not still seen the tea.'],
  ],
  'punctuation that binds': [
    [
      'The cook returns. If the pot is hot, it waits for you.',
      'The cook returns if the pot is hot. It waits for you.',
    ],
    ['No, stop the kettle.', 'No stop the kettle.'],
    ['The cups are 5! of them.', 'The cups are 5 of them.'],
    ['There is no other tea but this.', 'There is no other tea, but this.'],
    ['The sum is 5!', 'The sum is 5'],
    ['It is !a and the rest.', 'It is a and the rest.'],
    ['Use -x with the kettle.', 'Use x with the kettle.'],
    ['When we cook, the guests wait, the soup boils.', 'When we cook the guests, wait, the soup boils.'],
    ['是，不行', '是不行'],
    ['我们，不走。', '我们。不走。'],
    ['Das Kind, isst, Opa.', 'Das Kind isst, Opa.'],
    ['However you boil the tea, it is hot.', 'However, you boil the tea, it is hot.'],
    ['It is the twenty one cups.', 'It is the twenty-one cups.'],
  ],
  'sign and exponent': [
    ['It takes 1e5 cups.', 'It takes 1e-5 cups.'],
    ['It is 5 degrees here.', 'It is -5 degrees here.'],
    ['It takes 2e3 cups.', 'It takes 2e4 cups.'],
  ],
  'letter case within a sentence': [
    ['We polish the spoons.', 'We Polish the spoons.'],
    ['It is hot in may and in June.', 'It is hot in May and in June.'],
    ['This is for US and the guests.', 'This is for us and the guests.'],
    ['It is on the US list of us.', 'It is on the us list of us.'],
    ['We use Go for the soup.', 'We use go for the soup.'],
    ['Wir sehen das Essen.', 'Wir sehen das essen.'],
    ['Это зАмок и сад.', 'Это замок и сад.'],
  ],
  'prose between angles and braces': [
    ['See a <b and this is never c> d.', 'See a <b and this is always c> d.'],
    ['It is {all cups: not free} here.', 'It is {all cups: now free} here.'],
    ['Type `x` and <your old cup> here.', 'Type `x` and <your new cup> here.'],
    ['Type <your old cup> here.', 'Type <your new cup> here.'],
    ['{{ note(text="Old") }}', '{{ note(text="New") }}'],
    ['{% note "drink it hot" %}', '{% note "drink it cold" %}'],
    ['Type <old> here for it.', 'Type <new> here for it.'],
    ['{#tea title="hot tea"}', '{#tea title="cold tea"}'],
  ],
  'a swap beside another change': [
    ['Pour `tea` into `pot`, then open `lid`.', 'Pour `pot` into `tea`, then open `lid2`.'],
    ['Add 5 to 3 with [a cup](a.md).', 'Add 3 to 5 with [a cup](c.md).'],
  ],
  'a link or tag at other words': [
    ['Do [not](a) stop the tea.', 'Do not [stop](a) the tea.'],
    ['<b>not</b> the tea', 'not <b>the</b> tea'],
  ],
  'words written twice on purpose': [
    ['They had had the tea before.', 'They had the tea before.'],
    ['We know that that is the tea.', 'We know that is the tea.'],
  ],
  'emoji that answer': [
    ['Tea: ✅', 'Tea: ❌'],
    ['The tea is 👍', 'The tea is 👎'],
    ['✅ tea ❌ milk', '❌ tea ✅ milk'],
  ],
}

describe('a small edit that says something else is for a translator', () => {
  for (const [danger, pairs] of Object.entries(meanings))
    it.each(pairs)(`${danger}: %j → %j`, (before, after) => {
      expect(classifyEdit({ before, after }).label).toBe('substantive')
      expect(classifyEdit({ before: after, after: before }).label).toBe('substantive')
    })
})

/** What a correct translation says already. */
const looks: readonly Pair[] = [
  ['The cups is on the table.', 'The cups are on the table.'],
  ['They wants the cup for the tea.', 'They want the cup for the tea.'],
  ['This is a cups of tea.', 'This is a cup of tea.'],
  ['These cup is for the tea.', 'This cup is for the tea.'],
  ['In this kitchen we boil the tea.', 'In this kitchen, we boil the tea.'],
  ['When the pot is hot you boil the tea.', 'When the pot is hot, you boil the tea.'],
  ['So when the pot is hot you boil the tea.', 'So when the pot is hot, you boil the tea.'],
  ['The tea is hot, This is why we like it.', 'The tea is hot. This is why we like it.'],
  ['Finally the tea is hot.', 'Finally, the tea is hot.'],
  ['Take cups, pots and spoons of the shelf.', 'Take cups, pots, and spoons of the shelf.'],
  ['The tea is hot, it boils.', 'The tea is hot. It boils.'],
  ['We think the tea is hot.', 'We think that the tea is hot.'],
  ['The error occured in the kitchen.', 'The error occurred in the kitchen.'],
  ['All of the cups are here.', 'All the cups are here.'],
  ['The tea is here on Github.', 'The tea is here on GitHub.'],
  ['You’re in the kitchen.', "You're in the kitchen."],
  ['Use e.g. the cup of tea.', 'Use e.g., the cup of tea.'],
  ['It’s 10–20 cups.', "It's 10-20 cups."],
]

/** Number, tense, definiteness and kin: what the grammar of one language must say and that of another does not. */
const unmarked: readonly Pair[] = [
  ['Pass it to the cook.', 'Pass them to the cook.'],
  ['This is the lid of the pot.', 'This is the lid for the pot.'],
  ['It falls in the soup.', 'It falls into the soup.'],
  ['The cook stirs the soup.', 'The cook stirred the soup.'],
  ['This was a good kettle for us.', 'This has been a good kettle for us.'],
  ['It is a cup for the guests.', 'It is cups for the guests.'],
  ['The pot has a lid for us.', 'The pot has lids for us.'],
  ['The cooks drop it on the floor.', 'The cook drops it on the floor.'],
  ['The pot of the cooks is hot.', 'The pot of the cook is hot.'],
  ['See the list of cups that is there.', 'See the list of cups that are there.'],
  ['These run in the kitchen.', 'These runs in the kitchen.'],
  ['It is a sales person of the shop.', 'It is a sale person of the shop.'],
  ['Add a cup of tea.', 'Add the cup of tea.'],
  ['Keep that cup for the guest.', 'Keep those cup for the guest.'],
  ['He made it so that the pot is hot.', 'He made it so the pot is hot.'],
  ['We love them for the tea.', 'We love him for the tea.'],
  ['The cook washes their cups.', 'The cook washes her cups.'],
  ['It now is not the tea we have.', 'It is now not the tea we have.'],
  ['The cups which are blue are here.', 'The cups, which are blue, are here.'],
  ['Eat it if you like the soup.', 'Eat it, if you like the soup.'],
]

it.each([...looks, ...unmarked])('an edit that says the same is for nobody: %j → %j', (before, after) => {
  expect(classifyEdit({ before, after }).label).toBe('cosmetic')
})

it.each([
  ['It takes 10 minutes.', 'It takes 20 minutes.'],
  ['<details open>', '<details>'],
  ['<img src="a.png" width=3>', '<img src="b.png" width=4>'],
  ['Use {cup.size} now', 'Use {pot.size} now'],
])('an edit of verbatim pieces is carried over: %j → %j', (before, after) => {
  expect(classifyEdit({ before, after }).label).toBe('mechanical')
})

/** Language, before, after. */
const comments: readonly (readonly [string, string, string])[] = [
  ['rust', '// do not call f() here\nf();', '// do call f() here\nf();'],
  ['rust', '// x == y is not needed\nf();', '// x == y is needed\nf();'],
  ['rust', '// not used after this;\nf();', '// used after this;\nf();'],
  ['unheard-of', 'f(); // the old one', 'f(); // the new one'],
  ['unheard-of', 'f # the old one', 'f # the new one'],
  ['unheard-of', 'f -- the old one', 'f -- the new one'],
  ['unheard-of', 'f ; the old one', 'f ; the new one'],
  ['rust', '// boil the tea\nf();\n// wash the cup\ng();', '// wash the cup\nf();\n// boil the tea\ng();'],
  ['python', 'def f():\n    """Boil the tea."""', 'def f():\n    """Wash the cup."""'],
  ['mermaid', 'graph TD\n  A[Tea] --> B', 'graph TD\n  A[Milk] --> B'],
  ['text', 'The tea is hot', 'The tea is cold'],
  ['', 'The tea is hot', 'The tea is cold'],
]

it.each(comments)('words in code are for a translator (%s): %j → %j', (language, before, after) => {
  const edit = { kind: 'code', ...(language === '' ? {} : { language }) } as const
  expect(classifyEdit({ before, after, ...edit }).label).toBe('substantive')
  const fenced = (code: string): string => `\`\`\`${language}\n${code}\n\`\`\``
  expect(classifyEdit({ before: fenced(before), after: fenced(after), kind: 'code' }).label).toBe(
    'substantive',
  )
})

it('code that was commented out is code', () => {
  const edit = { before: '// let mut cup = 1;\nf();', after: '// let mut cup = 2;\nf();' }
  expect(classifyEdit({ ...edit, kind: 'code', language: 'rust' }).label).toBe('mechanical')
})

it('a heading may get other capitals', () => {
  const edit = { before: 'Boil The Tea', after: 'Boil the tea', kind: 'heading' } as const
  expect(classifyEdit(edit).label).toBe('cosmetic')
})
