import { describe, expect, it } from 'vitest'
import { classifyEdit } from '../../../src/edits/classify.ts'
import { findBareCode } from '../../../src/edits/code/find-code.ts'

describe('text that is plainly code or commands', () => {
  it.each([
    ['npm install kettle@1.2', 'sh'],
    ['$ npx kettle@latest --hot', 'sh'],
    ['sudo apt install kettle', 'sh'],
    ['git clone https://tea.example/pot.git\ncd pot', 'sh'],
    ['cargo run --release', 'sh'],
    ['python3 -m kettle', 'sh'],
    ['<TerminalBlock>\nnpm create kettle my pot\n</TerminalBlock>', 'sh'],
    [
      '@kettle.get("/tea")\nasync def pour(\n    cup: str = Cup(\n        None,\n        size="big",\n    )\n):\n    return cup',
      '',
    ],
    ['const tea = pour(cup);', ''],
    ['import { pour } from "kettle";', ''],
    ['pub fn pour(cup: &Cup) {\n    cup.fill();\n}', ''],
    ['results.update({"tea": cup})', ''],
  ])('%j', (text, language) => {
    expect(findBareCode(text)).toBe(language)
  })
})

describe('text that is not, or not plainly', () => {
  it.each([
    'npm install is slow.',
    'npm install is what you need for the tea',
    'git is a tool',
    'make the tea',
    'make well-known tea',
    'node is hot',
    'go to the shop',
    'cup(s)',
    'tea = hot water',
    'Price = 5 cups',
    'for example:',
    'return the cup;',
    'Note: hot tea',
    'from tea we import the milk',
    '- npm install kettle',
    'Use `const tea = 1;`',
    'see [pour()](/tea)',
    'pour(cup);\nThe tea is in the cup now.',
    '<Note>\nnpm install kettle\n</Note>',
    '',
  ])('%j', text => {
    expect(findBareCode(text)).toBeUndefined()
  })
})

describe('an edit of it', () => {
  it.each([
    ['npm install kettle@1.2', 'npm install kettle@1.3 pot'],
    ['<Terminal>\nnpx kettle\n</Terminal>', '<Terminal>\nnpm create kettle pot\n</Terminal>'],
    ['const tea = pour(cup);', 'const tea = pour(pot);'],
    ['tea.pour(\n  None,\n  hot=True,\n)', 'tea.pour(\n  "cup",\n)'],
  ])('is carried over: %j → %j', (before, after) => {
    expect(classifyEdit({ before, after }).label).toBe('mechanical')
  })

  it.each([
    ['npm install kettle', 'npm install is not what you need'],
    ['const tea = 1; // the tea is hot', 'const tea = 1; // the tea is cold'],
    [
      '<Terminal>\n# boil the tea\nnpx kettle\n</Terminal>',
      '<Terminal>\n# drink the tea\nnpx kettle\n</Terminal>',
    ],
    ['tea.pour(hot)', 'Pour the hot tea.'],
  ])(
    'is for a translator where it is not code on both sides, or words for readers changed: %j → %j',
    (before, after) => {
      expect(classifyEdit({ before, after }).label).toBe('substantive')
      expect(classifyEdit({ before: after, after: before }).label).toBe('substantive')
    },
  )
})

const HASH = '0123456789abcdef0123456789abcdef01234567'

describe('marks of a merge conflict', () => {
  it.each([
    [`The tea is hot.\n>>>>>>> ${HASH}`, 'The tea is hot.'],
    ['<<<<<<< HEAD\nThe tea is hot.\n=======\n>>>>>>> main', 'The tea is hot.'],
    [`The tea is hot.\n>>>>>>> ${HASH} (Boil the tea)`, 'The tea is hot.'],
    [`The teas is hot,\n>>>>>>> ${HASH}`, 'The teas is hot'],
  ])('are nothing to translate: %j → %j', (before, after) => {
    const { label, reasons } = classifyEdit({ before, after })
    expect(label).not.toBe('cosmetic')
    expect(reasons.map(({ code }) => code)).toContain('conflictMarks')
  })

  it.each([
    [`The tea is hot.\n>>>>>>> ${HASH}`, 'The tea is cold.'],
    ['<<<<<<< HEAD\nThe tea is hot.\n=======\nThe tea is cold.\n>>>>>>> main', 'The tea is hot.'],
    ['>>>>>>> the tea is hot', '>>>>>>> the tea is cold'],
    ['Tea\n=======', 'Milk\n======='],
  ])('hide no words: %j → %j', (before, after) => {
    expect(classifyEdit({ before, after }).label).toBe('substantive')
  })
})
